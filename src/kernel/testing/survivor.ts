/** Writes to an embedded database until it is killed: survivor.ts <folder>. Says `open` with what it found, then each id once it is acknowledged. */
import { migrate } from '../server/migrate.ts'
import { openPool, poolAs } from '../server/pool.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const { pool } = await openPool({ dir: process.argv[2]!, migrate: owner => migrate(owner) })
const owner = poolAs(pool, 'postgres', 'public')
await owner.query('create table if not exists kept (n integer primary key, words text not null)')
const { rows } = await owner.query<{ n: number }>('select n from kept order by n')
say(`open ${rows.map(row => row.n).join(',')}`)
for (let n = (rows.at(-1)?.n ?? 0) + 1; ; n += 1) {
  await owner.query('insert into kept values ($1, $2)', [n, 'x'.repeat(2_000)])
  say(String(n))
}
