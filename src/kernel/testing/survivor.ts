/** Writes to an embedded database until it is killed: survivor.ts <folder>. Says `open` with what it found, then each id once it is acknowledged. */
import type pg from 'pg'
import { openPool, poolAs } from '../server/pool.ts'

/** All that a connection needs to idle in: a whole house would take most of the test's time. */
const makeRole = (owner: pg.Pool) =>
  owner.query('do $$ begin create role app_public; exception when duplicate_object then null; end $$; grant app_public to current_user')

const say = (line: string) => process.stdout.write(`${line}\n`)
const { pool } = await openPool({ dir: process.argv[2]!, migrate: makeRole })
const owner = poolAs(pool, 'postgres', 'public')
await owner.query('create table if not exists kept (n integer primary key, words text not null)')
const { rows } = await owner.query<{ n: number }>('select n from kept order by n')
say(`open ${rows.map(row => row.n).join(',')}`)
for (let n = (rows.at(-1)?.n ?? 0) + 1; ; n += 1) {
  await owner.query('insert into kept values ($1, $2)', [n, 'x'.repeat(2_000)])
  say(String(n))
}
