import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { answerLonger, askLonger, noteLonger } from './actions/extending.ts'
import { haidianCase, stateOf, versionOf } from './testing-endings.ts'
import { caseAs, filed } from './testing-filing.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

test('DISPUTES-29 more time takes both sides, each by itself; 15 days at most for platform work, asked before the period ends', async () => {
  const id = await haidianCase(w)
  await w.look('update disputes set is_platform = true, due = $2 where id = $1', [id, '2026-07-17'])
  const ask = async (extraDays: number) => w.as('mediator').does(askLonger, { id, version: await versionOf(w, id), extraDays })
  await expect(ask(16)).rejects.toMatchObject({ clause: 'DISPUTES-29', fields: { extraDays: 'disputes.extraDays?most=15' } })
  await expect(w.as('haidianCourier').does(answerLonger, { id, extraDays: 10, agrees: true })).rejects.toMatchObject({
    fields: { extraDays: 'disputes.noLongerAsked' },
  })
  await ask(10)
  const answer = (who: string, extraDays = 10, agrees = true) => w.as(who).does(answerLonger, { id, extraDays, agrees })
  await expect(answer('haidianCourier', 12)).rejects.toMatchObject({ clause: 'HOUSE-6' })
  await answer('employerAgent', 10, false)
  await expect(answer('haidianCourier')).rejects.toMatchObject({ clause: 'DISPUTES-29' })
  await ask(10)
  await answer('haidianCourier')
  await answer('haidianCourier')
  expect(await stateOf(w, id)).toBe('inMediation')
  await expect(answer('mo')).rejects.toMatchObject({ clause: 'HOUSE-1' })
  const note = { id, extraDays: 10, side: 'employer' as const, toldBy: '' }
  await expect(w.as('mediator').does(noteLonger, note)).rejects.toMatchObject({ fields: { toldBy: 'tooShort?least=5' } })
  await w.as('mediator').does(noteLonger, { ...note, toldBy: '7月6日电话里同意，已发函确认' })
  // accepted on the 2nd: 25 days to the 27th
  expect(await caseAs(w, 'haidianCourier', id)).toMatchObject({ state: 'extended', extraDays: 10, extraAsked: 0, due: '2026-07-27' })
  const late = await haidianCase(w)
  await w.look('update disputes set due = $2 where id = $1', [late, '2026-07-03'])
  await expect(w.as('mediator').does(askLonger, { id: late, version: 1, extraDays: 5 })).rejects.toMatchObject({
    fields: { extraDays: 'disputes.tooLateToExtend' },
  })
})

test('DISPUTES-36 whoever has to act is told once before each day, the worker never of another’s', async () => {
  const id = await filed(w, 'haidianCourier', { employer: '北京提醒测试有限公司' })
  const warned = async (say: string) =>
    (await w.look<{ owner: string }>('select owner from notices where say = $1 and subject = $2', [say, id])).length
  const before = w.now
  // received on Monday the 6th: due on Thursday, told of on Wednesday
  await w.until('2026-07-07T18:00:00+08:00')
  expect(await warned('warn.received')).toBe(0)
  for (const minute of ['09:00', '09:01']) await w.until(`2026-07-08T${minute}:00+08:00`)
  const people = await w.look<{ owner: string }>(`select owner from notices where say = 'warn.received' and subject = $1`, [id])
  expect(people.length).toBeGreaterThan(0)
  expect(new Set(people.map(one => one.owner)).size).toBe(people.length)
  expect(people.map(one => one.owner)).not.toContain(w.cast.haidianCourier!.id)
  w.now = before
})
