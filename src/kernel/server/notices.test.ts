import { afterAll, beforeAll, expect, test } from 'vitest'
import { idFor } from '../../../seeds/ids.ts'
import { type World, world } from '../testing/world.ts'
import { type Notice, tell } from './notices.ts'
import { asHouse } from './perform.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
const notice: Notice = { module: 'wishes', say: 'told', given: { what: '插花' } }
const told = (people: string[], more: Partial<Notice> = {}) => asHouse(w.house, w.now, ctx => tell(ctx, people, { ...notice, ...more }))
const inbox = (person: string) => w.look('select say, given, once from notices where owner = $1 order by at, id', [person])
const jobsWaiting = async () => (await w.look<{ n: number }>(`select count(*)::int as n from jobs.job where name = 'sms'`))[0]!.n
const pair = { zh: '{what}：{when}', en: '{what}: {when}' }
const when = '2026-07-18T01:00:00.000Z'

test('each person is told, once even when named twice, and watchers of their inbox are hinted', async () => {
  const hints: string[] = []
  const stop = w.house.live.watch([`inbox:${idFor('lin')}`, `inbox:${idFor('he')}`], topic => hints.push(topic))
  await told([idFor('lin'), idFor('lin'), idFor('he')])
  expect([(await inbox(idFor('lin'))).length, (await inbox(idFor('he'))).length]).toEqual([1, 1])
  expect(hints.sort()).toEqual([`inbox:${idFor('he')}`, `inbox:${idFor('lin')}`].sort())
  stop()
  await told([])
})

test('what is told under a name is told once, however often the clock passes; without one, each time', async () => {
  const person = idFor('wu')
  for (const _ of [1, 2, 3]) await told([person, idFor('tan')], { once: 'tomorrow:1', pair, given: { what: '插花', when } })
  await told([person], { once: 'tomorrow:2' })
  for (const _ of [1, 2]) await told([person])
  // all of one instant, so in no order
  expect((await inbox(person)).map(row => row.once).sort()).toEqual(['', '', 'tomorrow:1', 'tomorrow:2'])
  expect(await w.look('select count(*)::int as n from outbox where owner = $1', [person])).toEqual([{ n: 1 }])
})

test('the SMS is in the reader’s language, its number sealed for that row, and waits as a job', async () => {
  await w.look(`update persons set language = 'en' where id = $1`, [idFor('mo')])
  await told([idFor('mo'), idFor('keeper')], { pair, given: { what: 'Flowers', when } })
  const sms = async (person: string) =>
    (
      await w.look<{ id: string; text: string; state: string; masked: string; sealed: string }>(
        'select id, text, state, phone_masked as masked, phone_sealed as sealed from outbox where owner = $1',
        [idFor(person)],
      )
    )[0]!
  const [mo, keeper] = [await sms('mo'), await sms('keeper')]
  expect(mo).toMatchObject({ text: 'Flowers: Sat 18 Jul 09:00', state: 'waiting', masked: '139****0005' })
  expect(keeper.text).toBe('Flowers：7月18日 周六 09:00')
  expect(mo.sealed).not.toContain('13900000005')
  expect(w.house.seals.open(mo.sealed, `outbox.phone.${mo.id}`)).toBe('13900000005')
  expect(() => w.house.seals.open(mo.sealed, `outbox.phone.${keeper.id}`)).toThrow()
  const jobs = await w.look<{ data: { id: string } }>(`select data from jobs.job where name = 'sms'`)
  expect(jobs.map(job => job.data.id)).toEqual(expect.arrayContaining([mo.id, keeper.id]))
})

test('who has no number is told in the inbox alone', async () => {
  await w.look('update persons set phone_sealed = null where id = $1', [idFor('system')])
  await told([idFor('system')], { pair, given: { what: 'x', when } })
  expect(await inbox(idFor('system'))).toHaveLength(1)
  expect(await w.look('select id from outbox where owner = $1', [idFor('system')])).toEqual([])
})

test('a change that fails tells nobody, neither in the inbox nor by SMS', async () => {
  const counts = () =>
    w.look(
      'select (select count(*)::int from notices) as told, (select count(*)::int from outbox) as sent, (select count(*)::int from jobs.job) as jobs',
    )
  const before = await counts()
  const failing = asHouse(w.house, w.now, async ctx => {
    await tell(ctx, [idFor('chair')], { ...notice, pair, given: { what: 'x', when } })
    throw new Error('broke')
  })
  await expect(failing).rejects.toThrow('broke')
  expect(await counts()).toEqual(before)
})

test('a whole city is told in one statement', async () => {
  const people = Array.from({ length: 12_000 }, (_, i) => idFor(`citizen ${i}`))
  await told(people, { once: 'city' })
  expect(await w.look(`select count(*)::int as n from notices where once = 'city'`)).toEqual([{ n: 12_000 }])
})

test('and those of a city who have a phone get one job each', async () => {
  const people = Array.from({ length: 10_000 }, (_, i) => idFor(`caller ${i}`))
  const seals = w.house.seals
  const rows = people.map(id => ({ id, phone_sealed: seals.seal('13800000000', `persons.phone.${id}`), feed_token: id }))
  await w.look(
    `insert into persons (id, owner, unit, name, phone_sealed, phone_masked, feed_token, at)
     select id, id, '/', '', phone_sealed, '', feed_token, now() from jsonb_to_recordset($1::jsonb) as it (id uuid, phone_sealed text, feed_token text)`,
    [JSON.stringify(rows)],
  )
  const before = await jobsWaiting()
  await told(people, { once: 'call', pair: { zh: '活动取消', en: 'Cancelled' } })
  expect(await w.look(`select count(*)::int as n from outbox where text = '活动取消'`)).toEqual([{ n: 10_000 }])
  expect((await jobsWaiting()) - before).toBe(10_000)
})
