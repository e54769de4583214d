import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pathOf } from '../../../../seeds/cast.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { nobody } from '#kernel/pure/people.ts'
import { findBreak } from '#kernel/server/record.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { answerQuestion, getQuestion, listQuestions } from './actions/answering-advice.ts'
import { askAdvice, askOn, getAdvice } from './actions/asking-advice.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
beforeEach(() => {
  // a Monday
  w.now = new Date('2024-07-08T10:00:00+08:00')
})

let made = 0
/** As a phone makes its own. */
const secret = () => `${String(++made).padStart(4, '0')}${'s'.repeat(39)}`
const said = '送了三个月快递，站点说罚款扣光了，计件工资一分没给，能要吗？'
const answer = '可以要。劳动报酬应当足额支付，罚款扣光没有依据。请带上订单记录来。'
const ask = (receipt: string, more: object = {}, who: Parameters<World['as']>[0] = nobody) =>
  w.as(who).does(askAdvice, { district: 'chaoyang', topic: 'platform', said, receipt, ...more })
const read = (receipt: string) => w.as(nobody).does(getAdvice, { receipt })
const open = async (who: string, queue: 'open' | 'overdue' | 'answered' | 'closed' = 'open') =>
  (await w.as(who).does(listQuestions, { queue })).rows.map(row => row.id)
const answered = async (receipt: string, who = 'districtChair') => {
  const { id, version } = await read(receipt)
  return w.as(who).does(answerQuestion, { id, version, said: answer })
}
const told = async (who: string, subject: string) =>
  (await w.look('select say from notices where owner = $1 and subject = $2 order by at, say', [idFor(who), subject])).map(row => row.say)

describe('DISPUTES-17 ask without a name', () => {
  test('DISPUTES-17 within two working days by the union of the district, read by the receipt alone', async () => {
    const mine = secret()
    const { id, due } = await ask(mine)
    expect(due).toBe('2024-07-10')
    expect(await told('districtChair', id)).toEqual(['told.questionAsked'])
    expect(await open('districtChair')).toContain(id)
    await answered(mine)
    expect(await read(mine)).toMatchObject({
      state: 'answered',
      unitName: '朝阳区总工会',
      turns: [
        { n: 1, isAnswer: false, said },
        { n: 2, isAnswer: true, said: answer, answeredFor: '朝阳区总工会' },
      ],
    })
    for (const other of [secret(), 'x'.repeat(43)]) await expect(read(other)).rejects.toMatchObject({ clause: 'HOUSE-1' })
  })

  test('DISPUTES-17 who asked is in no row and no record, even of somebody who is signed in; nor is what they asked in the record', async () => {
    const mine = secret()
    const { id } = await ask(mine, {}, 'lin')
    const kept = JSON.stringify([
      await w.look('select * from disputes_questions where id = $1', [id]),
      await w.look('select * from disputes_question_turns where question = $1', [id]),
      await w.look('select * from record where subject = $1', [id]),
      await w.look('select * from answers where action = $1', ['disputes/askAdvice']),
    ])
    for (const trace of [idFor('lin'), '林晓', mine]) expect(kept).not.toContain(trace)
    expect(JSON.stringify(await w.look('select * from record where subject = $1', [id]))).not.toContain('快递')
    expect(JSON.stringify(await w.as('districtChair').does(getQuestion, { id }))).not.toContain('~')
    expect(await asHouse(w.house, w.now, ctx => findBreak(ctx.db, id))).toBeUndefined()
  })

  test('DISPUTES-17 another district, a street, an enterprise see nothing of it', async () => {
    const { id } = await ask(secret())
    for (const who of ['chair', 'mediationHead', 'windowClerk']) {
      expect(await open(who)).not.toContain(id)
      await expect(w.as(who).does(getQuestion, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
      await expect(w.as(who).does(answerQuestion, { id, version: 1, said: answer })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    }
    for (const who of ['lin', 'lampHr', 'system', 'officer', 'outsider', 'healthOfficer'])
      await expect(open(who)).rejects.toMatchObject({ clause: 'HOUSE-2' })
    await expect(w.as(nobody).does(listQuestions, {})).rejects.toMatchObject({ clause: 'HOUSE-3' })
  })

  test('DISPUTES-17 a district without an adviser, or none chosen: the city answers', async () => {
    const receipts = [secret(), secret()]
    const ids = [await ask(receipts[0]!, { district: 'yanqing' }), await ask(receipts[1]!, { district: null })].map(one => one.id)
    expect(await open('cityChair')).toEqual(expect.arrayContaining(ids))
    expect(await open('districtChair')).not.toEqual(expect.arrayContaining([ids[0]]))
    expect(await read(receipts[0]!)).toMatchObject({ unitName: '北京市总工会', district: 'yanqing' })
  })

  test.each([
    ['', 'tooShort?least=5'],
    ['工资', 'tooShort?least=5'],
    ['字'.repeat(1_001), 'tooLong?most=1000'],
  ])('DISPUTES-17 %s … is said at its field', async (said, why) => {
    await expect(ask(secret(), { said })).rejects.toMatchObject({ clause: 'DISPUTES-17', fields: { said: why } })
  })

  test('DISPUTES-17 the same press twice is one question; another text under the same receipt is refused', async () => {
    const mine = secret()
    const [one, two] = await Promise.all([ask(mine), ask(mine)])
    expect(one).toEqual(two)
    await expect(ask(mine, { said: '换一个问题问一问' })).rejects.toMatchObject({ clause: 'DISPUTES-18' })
    expect(await w.look('select count(*)::int as n from disputes_questions where id = $1', [one!.id])).toEqual([{ n: 1 }])
  })

  test('DISPUTES-17 two answer at once: the second is told; an answer says something', async () => {
    const mine = secret()
    const { id } = await ask(mine)
    await expect(w.as('districtChair').does(answerQuestion, { id, version: 1, said: '好' })).rejects.toMatchObject({
      clause: 'DISPUTES-17',
      fields: { said: 'tooShort?least=5' },
    })
    const both = await Promise.allSettled(
      ['districtChair', 'cityChair'].map(who => w.as(who).does(answerQuestion, { id, version: 1, said: answer })),
    )
    expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await read(mine)).turns).toHaveLength(2)
  })

  test('DISPUTES-17 overdue it goes to the union above, once; both may answer', async () => {
    const mine = secret()
    const { id } = await ask(mine)
    await w.until('2024-07-10T23:00:00+08:00')
    expect(await open('cityChair', 'overdue')).not.toContain(id)
    await w.until('2024-07-11T09:00:00+08:00')
    await w.until('2024-07-11T10:00:00+08:00')
    expect(w.failures).toEqual([])
    expect(await open('cityChair', 'overdue')).toContain(id)
    expect(await told('cityChair', id)).toEqual(['told.questionRaised'])
    await answered(mine, 'cityChair')
    expect((await read(mine)).turns.at(-1)).toMatchObject({ answeredFor: '北京市总工会' })
  })
})

test('DISPUTES-1 nobody is told of a question but those who answer it', async () => {
  const { id } = await ask(secret(), {}, 'lin')
  const told = await w.look<{ role: string; unit: string }>(
    'select p.role, p.unit from notices as n left join posts as p on p.owner = n.owner where n.subject = $1',
    [id],
  )
  expect(told.length).toBeGreaterThan(0)
  for (const { role, unit } of told) {
    expect(unit).toBe(pathOf('chaoyang'))
    expect(['chair', 'viceChair', 'mediationHead', 'windowClerk']).toContain(role)
  }
  expect(await w.look('select id from outbox')).toEqual([])
})

describe('DISPUTES-18 ask on', () => {
  test('DISPUTES-18 three times, each with its time anew; then anew', async () => {
    const mine = secret()
    await ask(mine)
    const on = async () => w.as(nobody).does(askOn, { receipt: mine, said: '那押金呢，也能要回来吗', version: (await read(mine)).version })
    await expect(on()).rejects.toMatchObject({ clause: 'DISPUTES-18', sentence: 'notNow' })
    for (let n = 0; n < 3; n += 1) {
      await answered(mine)
      expect(await on()).toMatchObject({ due: '2024-07-10' })
    }
    await answered(mine)
    await expect(on()).rejects.toMatchObject({ clause: 'DISPUTES-18' })
    expect((await read(mine)).turns).toHaveLength(8)
  })

  test('DISPUTES-18 closed thirty days after the answer, its words deleted a year later', async () => {
    const mine = secret()
    const { id } = await ask(mine)
    await answered(mine)
    await w.until('2024-08-08T09:00:00+08:00')
    expect(await read(mine)).toMatchObject({ state: 'closed', turns: [{ said }, { said: answer }] })
    const late = w.as(nobody).does(askOn, { receipt: mine, said: '还想再问一句话', version: 3 })
    await expect(late).rejects.toMatchObject({ clause: 'DISPUTES-18' })
    await w.until('2025-07-08T09:00:00+08:00')
    expect(await read(mine)).toMatchObject({ turns: [{ said }, { said: answer }] })
    await w.until('2025-07-10T09:00:00+08:00')
    await w.until('2025-07-10T09:01:00+08:00')
    expect(await read(mine)).toMatchObject({ turns: [{ said: '' }, { said: '' }] })
    expect(await w.look(`select step from record where subject = $1 and step = 'forgetQuestion'`, [id])).toHaveLength(1)
    expect(w.failures).toEqual([])
  })
})
