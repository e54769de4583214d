import { getMigrations } from 'better-auth/db/migration'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asActor } from '#kernel/server/db.ts'
import { mustBeWeak, openPool, poolAs } from '#kernel/server/pool.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { openSignIn } from './options.ts'
import { type Door, door } from './testing.ts'

let w: World
let d: Door
beforeAll(async () => {
  w = await world()
  d = door(w)
  await w.house.jobs.start(['letters'])
})
afterAll(async () => {
  await d.close()
  await w.house.jobs.boss.stop({ graceful: false })
  await w.close()
})

test('what the library wants of its schema is what the migrations made', async () => {
  const { toBeCreated, toBeAdded } = await getMigrations(
    openSignIn(w.pool, { secret: 'x'.repeat(40), baseURL: 'http://127.0.0.1' }).options,
  )
  expect([toBeCreated, toBeAdded]).toEqual([[], []])
})

test('sign-in by name and by phone, business transactions and jobs share one pool, at the same time', async () => {
  await d.account('chair', '陈立', 'Mooncake7x-')
  const { body } = await d.browser().post('send-code', { phone: '13800000000' })
  const code = { phone: '13800000000', code: d.sent.at(-1)!.code, challenge: body.challenge }
  const inbox = () => asActor(w.house.db, w.cast.lin!, tx => tx.selectFrom('notices').select('id').execute())
  const kinds = [
    () =>
      d
        .browser()
        .post('by-password', { userName: '陈立', password: 'Mooncake7x-' })
        .then(answer => expect(answer.status).toBe(200)),
    inbox,
    () => w.house.jobs.boss.send('letters', {}),
    () =>
      d
        .browser()
        .get('me')
        .then(answer => expect(answer.status).toBe(200)),
  ]
  const all = await Promise.allSettled([
    d.browser().post('by-code', code),
    ...Array.from({ length: 24 }, (_, i) => kinds[i % kinds.length]!()),
  ])
  expect(all.filter(one => one.status === 'rejected')).toEqual([])
})

test('whatever sign-in leaves behind, the next finds a public connection', async () => {
  const asSignIn = poolAs(w.pool, 'app_auth', 'auth, public')
  await expect(asSignIn.query('select nonsense')).rejects.toThrow('nonsense')
  const { rows } = await w.pool.query(`select current_user::text as me, current_setting('search_path') as path`)
  expect(rows).toEqual([{ me: 'app_public', path: 'public' }])
})

test('sign-in reads no case, changes no post and edits no line of its ledger; others read none of its tables', async () => {
  const asSignIn = poolAs(w.pool, 'app_auth', 'auth, public')
  for (const text of [
    'select from record',
    'update posts set until = null',
    'delete from sign_ins',
    `update sign_ins set outcome = 'ok'`,
    `update persons set name = ''`,
  ])
    await expect(asSignIn.query(text), text).rejects.toThrow('permission denied')
  for (const table of ['auth."user"', 'auth.account', 'auth.session', 'auth.tallies'])
    for (const role of ['app_public', 'app_user', 'app_house', 'app_jobs'])
      await expect(poolAs(w.pool, role, 'public').query(`select from ${table}`), `${role} ${table}`).rejects.toThrow('permission denied')
})

test.runIf(process.env.DATABASE_URL)('a strong login does not serve', async () => {
  await mustBeWeak(w.pool)
  const { pool, close } = await openPool({ url: process.env.DATABASE_URL! })
  await expect(mustBeWeak(pool)).rejects.toThrow('MIGRATE_URL')
  await close()
})
