import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Delivery } from '#kernel/server/action.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { getMinutes, getMinutesPaper, redraftMinutes, signMinutes, writeMinutes } from './actions/minutes.ts'
import { answerProposal, propose } from './actions/proposals.ts'
import { markConcession, say } from './actions/room.ts'
import { answerSession, getSessionFile, markPresent } from './actions/session-attending.ts'
import { cancelSession, endSession, holdSession, listSessions, planSession, postponeSession } from './actions/sessions.ts'
import type { Room } from './rules-room.ts'
import { caseInMediation } from './testing-room.ts'

let w: World
let dispute: string
beforeAll(async () => {
  w = await world()
  dispute = await caseInMediation(w)
})
afterAll(() => w.close())

const speak = (who: string, said: string, room: Room = 'joint', more: object = {}) => w.as(who).does(say, { dispute, room, said, ...more })

describe('DISPUTES-69 a session', () => {
  const at = '2026-07-08T14:00:00+08:00'
  const mine = async (who: string, id: string) => (await w.as(who).does(listSessions, { dispute })).find(one => one.id === id)!

  test('DISPUTES-69 lies ahead, has a place or a link, and is the mediator’s to set', async () => {
    await expect(w.as('lin').does(planSession, { dispute, room: 'joint', startsAt: at, place: '望京调解室' })).rejects.toMatchObject({
      clause: 'HOUSE-2',
    })
    const past = { dispute, room: 'joint' as const, startsAt: '2026-07-05T09:00:00+08:00', place: '望京调解室' }
    await expect(w.as('officer').does(planSession, past)).rejects.toMatchObject({
      clause: 'DISPUTES-69',
      fields: { startsAt: 'room.past' },
    })
    await expect(w.as('officer').does(planSession, { dispute, room: 'joint', startsAt: at })).rejects.toMatchObject({
      fields: { place: 'room.nowhere' },
    })
    await expect(
      w.as('officer').does(planSession, { dispute, room: 'joint', startsAt: at, link: 'javascript:alert(1)' }),
    ).rejects.toMatchObject({ fields: { link: 'room.noLink' } })
  })

  test('DISPUTES-69 with a video room of the body’s own each session has its own door', async () => {
    await w.look(
      `update disputes_bodies set video = 'https://meeting.example/{room}' where id = (select body from disputes where id = $1)`,
      [dispute],
    )
    const { id, link } = await w.as('officer').does(planSession, { dispute, room: 'joint', startsAt: '2026-07-20T14:00:00+08:00' })
    expect(link).toBe(`https://meeting.example/${id}`)
    await w.as('officer').does(cancelSession, { id, version: 1, reason: '双方都没有时间' })
    expect((await mine('lin', id)).state).toBe('cancelled')
  })

  test('DISPUTES-69, DISPUTES-70 answered, moved, held, ended; minutes of what may stand in them, signed by all who were there', async () => {
    const offer = { dispute, room: 'joint' as const, said: '一次付清拖欠工资', amountFen: 1_200_000, payBy: '2026-07-31' }
    const { id: taken } = await w.as('he').does(propose, offer)
    await w.as('lin').does(answerProposal, { dispute, proposal: taken, takes: true })
    const { id } = await w
      .as('officer')
      .does(planSession, { dispute, room: 'joint', startsAt: '2026-07-08T10:00:00+08:00', place: '望京调解室' })
    await w.as('lin').does(answerSession, { id, comes: true })
    expect((await mine('lin', id)).myAnswer).toBe(true)
    await w.as('officer').does(postponeSession, { id, version: 1, startsAt: at, place: '望京调解室' })
    expect((await mine('lin', id)).myAnswer).toBe(null)
    await expect(w.as('officer').does(holdSession, { id, version: 2 })).rejects.toMatchObject({ fields: { startsAt: 'room.tooEarly' } })
    expect(Buffer.from(((await w.as('lin').does(getSessionFile, { id })) as Delivery).bytes).toString()).toContain(
      'DTSTART:20260708T060000Z',
    )

    await w.until('2026-07-08T13:50:00+08:00')
    await w.as('officer').does(holdSession, { id, version: 2 })
    await w.as('lin').does(markPresent, { id })
    await expect(w.as('lin').does(markPresent, { id, person: w.cast.he!.id })).rejects.toMatchObject({ clause: 'HOUSE-2' })
    await w.until('2026-07-08T14:05:00+08:00')
    await speak('lin', '五月起就没有发工资')
    await speak('he', '可以先付一半', 'joint', { isConcession: true })
    await speak('lin', '私下说，四千也行', 'worker')
    const slip = await speak('lin', '全部不要也可以')
    await w.as('officer').does(markConcession, { dispute, room: 'joint', n: slip.n })
    await expect(w.as('he').does(markConcession, { dispute, room: 'joint', n: slip.n })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(w.as('officer').does(writeMinutes, { session: id })).rejects.toMatchObject({ clause: 'DISPUTES-70' })
    await w.until('2026-07-08T15:00:00+08:00')
    await w.as('officer').does(endSession, { id, version: 3 })

    const drafted = await w.as('officer').does(writeMinutes, { session: id })
    expect(await w.as('officer').does(writeMinutes, { session: id })).toEqual(drafted)
    const { body } = (await w.as('lin').does(getMinutes, { session: id }))!
    expect(body).toContain('林晓：五月起就没有发工资')
    expect(body).toContain('未到场：何平')
    expect(body).toContain('12,000.00 元')
    // DISPUTES-68
    for (const kept of ['先付一半', '四千', '全部不要']) expect(body).not.toContain(kept)

    await w.as('lin').does(signMinutes, { id: drafted.id, draft: 1 })
    await w.as('officer').does(redraftMinutes, { id: drafted.id, version: 1, body: `${body}\n补充：双方约定下次再谈。` })
    await expect(w.as('lin').does(signMinutes, { id: drafted.id, draft: 1 })).rejects.toMatchObject({ clause: 'HOUSE-6' })
    await expect(w.as('he').does(signMinutes, { id: drafted.id, draft: 2 })).rejects.toMatchObject({ clause: 'DISPUTES-70' })
    const both = await Promise.all([
      w.as('lin').does(signMinutes, { id: drafted.id, draft: 2 }),
      w.as('officer').does(signMinutes, { id: drafted.id, draft: 2 }),
    ])
    expect(both.map(one => one.state).sort()).toEqual(['drafted', 'signed'])
    expect((await w.as('lin').does(getMinutes, { session: id }))!.number).toMatch(/^京工调笔〔2026〕第 \d{4} 号$/)
    await expect(w.as('officer').does(redraftMinutes, { id: drafted.id, version: 3, body: '改掉已经签字的笔录' })).rejects.toMatchObject({
      clause: 'DISPUTES-70',
    })
    const paper = (await w.as('he').does(getMinutesPaper, { session: id })) as Delivery
    expect(Buffer.from(paper.bytes).subarray(0, 5).toString()).toBe('%PDF-')
    await expect(w.as('outsider').does(getMinutes, { session: id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  })
})
