import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clock } from '#kernel/pure/people.ts'
import { asActor } from '#kernel/server/db.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { findBreak } from '#kernel/server/record.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { seat } from './actions/disputes.ts'
import { overseeRoom } from './actions/overseeing.ts'
import { answerProposal, listProposals, propose, withdrawProposal } from './actions/proposals.ts'
import { getRoom, getRoomFile, listMessages, say } from './actions/room.ts'
import type { Room } from './rules-room.ts'
import { caseInMediation } from './testing-room.ts'

let w: World
let dispute: string
beforeAll(async () => {
  w = await world()
  dispute = await caseInMediation(w)
})
afterAll(() => w.close())

const speak = (who: string, said: string, room: Room = 'joint', more: object = {}, key?: string) =>
  w.as(who, key).does(say, { dispute, room, said, ...more })
const heard = async (who: string, room: Room = 'joint') =>
  (await w.as(who).does(listMessages, { dispute, room })).messages.map(one => one.said)

describe('DISPUTES-66 three rooms', () => {
  test('DISPUTES-66 all hear the joint one; a side’s own is its own and the mediator’s', async () => {
    await speak('officer', '两位好，我们开始')
    await speak('lin', '我最低能接受八千', 'worker')
    await speak('he', '我们最多出一万', 'employer')
    for (const who of ['lin', 'he', 'officer']) expect(await heard(who)).toEqual(['两位好，我们开始'])
    expect(await heard('officer', 'worker')).toEqual(['我最低能接受八千'])
    expect(await heard('officer', 'employer')).toEqual(['我们最多出一万'])
    await expect(heard('he', 'worker')).rejects.toMatchObject({ clause: 'DISPUTES-66' })
    await expect(speak('lin', '我进来看看', 'employer')).rejects.toMatchObject({ clause: 'DISPUTES-66' })
    const { seat: mine, rooms, people } = await w.as('he').does(getRoom, { dispute })
    expect([mine, rooms]).toEqual(['employer', ['joint', 'employer']])
    expect(people.map(one => one.name)).toContain('林晓')
  })

  test('DISPUTES-66 the database itself hides a private side from the other, and everything from another district', async () => {
    const seen = (who: string) =>
      asActor(w.house.db, w.cast[who]!, db =>
        (db as never as { selectFrom: (t: string) => { select: (c: string) => { execute: () => Promise<{ room: string }[]> } } })
          .selectFrom('disputesMessages')
          .select('room')
          .execute(),
      )
    expect(new Set((await seen('he')).map(one => one.room))).toEqual(new Set(['joint', 'employer']))
    expect(new Set((await seen('lin')).map(one => one.room))).toEqual(new Set(['joint', 'worker']))
    expect(await seen('outsider')).toEqual([])
    await expect(w.as('outsider').does(getRoom, { dispute })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(w.as('mo').does(getRoom, { dispute })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  })

  test('DISPUTES-66 a mediator who was replaced sees nothing; the new one reads what was said', async () => {
    const other = await caseInMediation(w, { mediator: 'keeper' })
    await w.as('keeper').does(say, { dispute: other, room: 'worker', said: '只跟您说' })
    await w.look(`update disputes set mediator = $2 where id = $1`, [other, w.cast.officer!.id])
    await asHouse(w.house, w.now, ctx => seat(ctx as never, other))
    await expect(w.as('keeper').does(listMessages, { dispute: other, room: 'worker' })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    expect(
      (await w.as('officer').does(listMessages, { dispute: other, room: 'worker' })).messages.map(one => [one.said, one.seat]),
    ).toEqual([['只跟您说', 'handler']])
  })
})

describe('DISPUTES-65 what is said', () => {
  test('DISPUTES-65 the same press twice is said once, and who was away reads on from where they were', async () => {
    const once = 'k'.repeat(36)
    const first = await speak('lin', '我有工资条', 'joint', {}, once)
    expect(await speak('lin', '我有工资条', 'joint', {}, once)).toEqual(first)
    await speak('he', '请发过来')
    const later = await w.as('lin').does(listMessages, { dispute, room: 'joint', after: first.n })
    expect(later.messages.map(one => one.said)).toEqual(['请发过来'])
  })

  test('DISPUTES-65 nothing is said before a mediator has taken it, or after its end; what was said stays', async () => {
    const early = await caseInMediation(w, { state: 'accepted' })
    await expect(w.as('lin').does(say, { dispute: early, room: 'joint', said: '有人吗' })).rejects.toMatchObject({ clause: 'DISPUTES-65' })
    const over = await caseInMediation(w, { state: 'failed' })
    await expect(w.as('lin').does(say, { dispute: over, room: 'joint', said: '有人吗' })).rejects.toMatchObject({ clause: 'DISPUTES-65' })
    expect(await w.as('lin').does(getRoom, { dispute: over })).toMatchObject({ isOpen: false })
    await expect(speak('lin', ' ')).rejects.toMatchObject({ clause: 'DISPUTES-65', fields: { said: 'room.empty' } })
  })

  test('DISPUTES-65 pages go back in the order in which things were said', async () => {
    const long = await caseInMediation(w)
    for (let n = 1; n <= 55; n += 1) await w.as('lin').does(say, { dispute: long, room: 'joint', said: `第${n}句` })
    const last = await w.as('he').does(listMessages, { dispute: long, room: 'joint' })
    expect([last.messages.length, last.hasEarlier, last.messages.at(-1)!.said]).toEqual([50, true, '第55句'])
    const first = await w.as('he').does(listMessages, { dispute: long, room: 'joint', before: last.messages[0]!.n })
    expect([first.messages.length, first.hasEarlier, first.messages[0]!.said]).toEqual([5, false, '第1句'])
  })

  test('DISPUTES-66 a file is handed out to those of its room only, and a disguised one is not taken', async () => {
    const pdf = { name: '工资条.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF') }
    const { n } = await w.as('lin').does(say, { dispute, room: 'worker' }, [pdf])
    const { messages } = await w.as('officer').does(listMessages, { dispute, room: 'worker' })
    const { file } = messages.find(one => one.n === n)!
    expect(await w.as('officer').does(getRoomFile, { dispute, file: file!.id })).toMatchObject({ name: '工资条.pdf' })
    await expect(w.as('he').does(getRoomFile, { dispute, file: file!.id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    const disguised = { name: '工资条.pdf', type: 'application/pdf', bytes: Buffer.from('MZ this is a program') }
    await expect(w.as('lin').does(say, { dispute, room: 'worker' }, [disguised])).rejects.toMatchObject({ clause: 'HOUSE-9' })
  })
})

describe('DISPUTES-67 proposals', () => {
  const offer = { dispute, room: 'joint' as Room, said: '一次付清拖欠工资', amountFen: 1_200_000, payBy: '2026-07-31' }
  const stages = async () => (await w.as('officer').does(listProposals, { dispute })).map(one => one.stage)

  test('DISPUTES-67 money without a day, or with a day that is past, is refused at the field', async () => {
    const asked = { ...offer, dispute }
    await expect(w.as('he').does(propose, { ...asked, payBy: null })).rejects.toMatchObject({
      clause: 'DISPUTES-67',
      fields: { payBy: 'missing' },
    })
    await expect(w.as('he').does(propose, { ...asked, payBy: '2026-07-01' })).rejects.toMatchObject({ fields: { payBy: 'room.past' } })
  })

  test('DISPUTES-67 the other side answers, once; the proposer’s own does not', async () => {
    const { id } = await w.as('he').does(propose, { ...offer, dispute })
    await expect(w.as('he').does(answerProposal, { dispute, proposal: id, takes: true })).rejects.toMatchObject({ clause: 'DISPUTES-67' })
    expect(await w.as('lin').does(answerProposal, { dispute, proposal: id, takes: true })).toEqual({ stage: 'taken' })
    await expect(w.as('lin').does(answerProposal, { dispute, proposal: id, takes: false })).rejects.toMatchObject({ clause: 'DISPUTES-67' })
    await expect(w.as('he').does(withdrawProposal, { dispute, proposal: id })).rejects.toMatchObject({ clause: 'DISPUTES-67' })
  })

  test('DISPUTES-67 the mediator’s waits for both, and one no ends it', async () => {
    const { id } = await w.as('officer').does(propose, { ...offer, dispute, amountFen: 1_000_000 })
    expect(await w.as('lin').does(answerProposal, { dispute, proposal: id, takes: true })).toEqual({ stage: 'open' })
    expect(await w.as('he').does(answerProposal, { dispute, proposal: id, takes: false, reason: '太多' })).toEqual({ stage: 'declined' })
    expect((await stages()).sort()).toEqual(['declined', 'taken'])
  })

  test('DISPUTES-66 what one side would settle for, told to the mediator alone, is nothing to the other', async () => {
    const { id } = await w.as('lin').does(propose, { dispute, room: 'worker', said: '八千也行', amountFen: 800_000, payBy: '2026-08-01' })
    expect((await w.as('he').does(listProposals, { dispute })).map(one => one.id)).not.toContain(id)
    await expect(w.as('he').does(answerProposal, { dispute, proposal: id, takes: true })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    const lines = await asActor(w.house.db, w.cast.he!, db =>
      db
        .selectFrom('record' as never)
        .select(['subject' as never])
        .where('subject' as never, '=', id as never)
        .execute(),
    )
    expect(lines).toEqual([])
    expect(await w.as('lin').does(withdrawProposal, { dispute, proposal: id })).toEqual({ stage: 'withdrawn' })
  })
})

describe('DISPUTES-71 overseeing', () => {
  test('DISPUTES-71 the head reads with a purpose, the parties see that they did; nobody else may', async () => {
    await expect(w.as('chair').does(listMessages, { dispute, room: 'joint' })).rejects.toMatchObject({ clause: 'HOUSE-2' })
    await expect(w.as('chair').does(overseeRoom, { dispute, room: 'worker', purpose: '看看' })).rejects.toMatchObject({
      clause: 'DISPUTES-71',
    })
    const { messages } = await w.as('chair').does(overseeRoom, { dispute, room: 'worker', purpose: '核实当事人投诉' })
    expect(messages.map(one => one.said)).toContain('我最低能接受八千')
    await expect(w.as('officer').does(overseeRoom, { dispute, room: 'worker', purpose: '核实当事人投诉' })).rejects.toMatchObject({
      clause: 'HOUSE-2',
    })
    const lines = await w.look<{ step: string; said: { purpose: string } }>(`select step, said from record where subject = $1 order by n`, [
      dispute,
    ])
    expect(lines.at(-1)).toMatchObject({ step: 'oversaw', said: { purpose: '核实当事人投诉' } })
    expect(await asActor(w.house.db, clock, db => findBreak(db, dispute))).toBeUndefined()
  })
})
