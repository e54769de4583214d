import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pathOf } from '../../../../seeds/cast.ts'
import { idOfBody } from '../../../../seeds/disputes-bodies.ts'
import type { Actor } from '#kernel/pure/people.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { findBreak } from '#kernel/server/record.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { getCase } from './actions/case.ts'
import { approveLetter, discardLetter, draftLetter, sendLetterBack, submitLetter } from './actions/supervision-drafting.ts'
import {
  getLetterFile,
  getSupervisionLetter,
  getSupervisionPaper,
  listCaseLetters,
  listLetters,
  listProposalLetters,
} from './actions/supervision-reading.ts'
import {
  answerLetter,
  decideProposal,
  deliverLetter,
  judgeAnswer,
  noteLetterAnswer,
  reportProposal,
  withdrawLetter,
} from './actions/supervision-running.ts'
import { haidianCase } from './testing-endings.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const words = {
  employer: '北京蓝骑配送有限公司',
  matters: ['arrears' as const],
  facts: '拖欠骑手三月至五月跑单费。',
  asks: '足额支付跑单费。',
}
type More = Partial<Parameters<typeof draftLetter.input.parse>[0] & object>
const draft = async (more: More = {}) => (await w.as('windowClerk').does(draftLetter, { kind: 'opinion', ...words, ...more })).id
const versionOf = async (id: string) =>
  (await w.look<{ version: number }>('select version from disputes_supervisions where id = $1', [id]))[0]!.version
const at = async (id: string) => ({ id, version: await versionOf(id) })
const stateOf = async (id: string) =>
  (await w.look<{ state: string }>('select state from disputes_supervisions where id = $1', [id]))[0]!.state
const issued = async (more: More = {}) => {
  const id = await draft(more)
  await w.as('windowClerk').does(submitLetter, await at(id))
  const { number } = await w.as('mediationHead').does(approveLetter, await at(id))
  return { id, number }
}
const byPost = { by: 'post', on: '2026-07-06', proof: '挂号信 XA1234567 签收回执' } as const
const posted = async (more: More = {}) => {
  const { id, number } = await issued(more)
  await w.as('windowClerk').does(deliverLetter, { ...(await at(id)), ...byPost }, [])
  return { id, number }
}
const enforcement: Actor = {
  ...{ id: '0198aaaa-0000-7000-8000-00000000e001', name: '骆平川', unit: '/' },
  posts: [{ unit: pathOf('haidianEnforcement'), powers: ['disputes.partner', 'disputes.legs'] }],
}

describe('a letter of supervision', () => {
  test('DISPUTES-92: incomplete it is not handed in; whoever wrote it does not approve it; it may come back', async () => {
    const bare = await draft({ matters: [], facts: '', asks: '' })
    await expect(w.as('windowClerk').does(submitLetter, await at(bare))).rejects.toMatchObject({
      clause: 'DISPUTES-92',
      fields: { matters: 'missing', facts: expect.stringContaining('tooShort') },
    })
    const { id } = await w.as('mediationHead').does(draftLetter, { kind: 'reminder', ...words })
    await w.as('mediationHead').does(submitLetter, await at(id))
    await expect(w.as('mediationHead').does(approveLetter, await at(id))).rejects.toMatchObject({ sentence: 'letter.ownDraft' })
    await expect(w.as('windowClerk').does(approveLetter, await at(id))).rejects.toMatchObject({ clause: 'HOUSE-2' })
    await w.as('cityChair').does(sendLetterBack, { ...(await at(id)), reason: '事实写得不清楚' })
    expect(await stateOf(id)).toBe('draft')
    await expect(w.as('windowClerk').does(discardLetter, { id, version: 1, reason: '不需要再发' })).rejects.toMatchObject({
      clause: 'HOUSE-6',
    })
    await w.as('windowClerk').does(discardLetter, { ...(await at(id)), reason: '不需要再发' })
    expect(await stateOf(id)).toBe('withdrawn')
  })

  test('DISPUTES-92: it is numbered by year and union, and reads the same for ever; another district sees nothing of it', async () => {
    const [first, second] = [await issued(), await issued()]
    expect(first.number).toMatch(/^海淀工意〔2026〕第 \d{4} 号$/)
    expect(second.number).not.toBe(first.number)
    const { bytes } = (await w.as('windowClerk').does(getSupervisionPaper, { id: first.id })) as { bytes: Uint8Array }
    expect(Buffer.from(bytes).subarray(0, 4).toString()).toBe('%PDF')
    const [{ said }] = (await w.look<{ said: { basis: string; day: string } }>('select said from disputes_supervisions where id = $1', [
      first.id,
    ])) as [{ said: { basis: string; day: string } }]
    expect(said.basis).toContain('第二十六条')
    expect(said.day).toBe('2026年7月6日')
    await expect(w.as('chaoyangHead').does(getSupervisionLetter, { id: first.id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    expect((await w.as('chaoyangHead').does(listLetters, {})).rows).toEqual([])
    await expect(w.as('mediator').does(getSupervisionLetter, { id: first.id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await w.as('mediationHead').does(withdrawLetter, { ...(await at(first.id)), reason: '事实有误，撤回' })
    expect(await asHouse(w.house, w.now, ({ db }) => findBreak(db as never, first.id))).toBeUndefined()
  })

  test('DISPUTES-93: delivered through the case, its employer answers from the phone; the window judges, and the next letter cites it', async () => {
    const dispute = await haidianCase(w)
    const { id, number } = await issued({ kind: 'reminder', dispute, complainant: '路远', isNamed: true })
    expect(await w.as('employerAgent').does(listCaseLetters, { dispute })).toEqual([])
    await expect(
      w.as('windowClerk').does(deliverLetter, { ...(await at(id)), by: 'post', on: '2026-07-05', proof: '挂号信回执' }, []),
    ).rejects.toMatchObject({ fields: { on: 'letter.beforeIssue' } })
    await w.as('windowClerk').does(deliverLetter, { ...(await at(id)), by: 'platform' }, [])
    const seen = await w.as('employerAgent').does(getSupervisionLetter, { id })
    expect(seen).toMatchObject({ seat: 'employer', number, due: '2026-07-21', complainant: '', dispute: null, writers: [] })
    await expect(w.as('haidianCourier').does(getSupervisionLetter, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(w.as('windowClerk').does(answerLetter, { ...(await at(id)), answer: '已经付清' }, [])).rejects.toMatchObject({
      sentence: 'notYours',
    })
    const file = { name: '付款凭证.txt', type: 'text/plain', bytes: new TextEncoder().encode('已付两个月') }
    await w.as('employerAgent').does(answerLetter, { ...(await at(id)), answer: '已付两个月，余下月底付清' }, [file])
    const { papers } = await w.as('windowClerk').does(getSupervisionLetter, { id })
    expect(papers).toMatchObject([{ kind: 'letterAnswer', name: '付款凭证.txt' }])
    await w.as('windowClerk').does(getLetterFile, { id, file: papers[0]!.id })
    await w.as('windowClerk').does(judgeAnswer, { ...(await at(id)), as: 'partly', verdict: '还有一个月没有支付' })

    const { id: next } = await w.as('windowClerk').does(draftLetter, { kind: 'opinion', ...words, former: id })
    await expect(w.as('windowClerk').does(draftLetter, { kind: 'opinion', ...words, former: id })).rejects.toMatchObject({
      sentence: 'letter.hasNext',
    })
    await w.as('windowClerk').does(submitLetter, await at(next))
    await w.as('mediationHead').does(approveLetter, await at(next))
    expect(await stateOf(id)).toBe('escalated')
    const [sealed] = await w.look<{ former: string; dispute: string }>(
      `select said ->> 'former' as former, dispute from disputes_supervisions where id = $1`,
      [next],
    )
    expect(sealed!.former).toContain(number)
    expect(sealed!.dispute).toBe(dispute)
  })

  test('DISPUTES-94: who asked not to be named is named nowhere, and the authority sees its proposal alone', async () => {
    const dispute = await haidianCase(w)
    const unnamed = { kind: 'opinion' as const, dispute, complainant: '路远' }
    const told = await draft({ ...unnamed, facts: '骑手路 远的跑单费没有发。' })
    await expect(w.as('windowClerk').does(submitLetter, await at(told))).rejects.toMatchObject({
      clause: 'DISPUTES-94',
      fields: { facts: 'letter.namesThem' },
    })
    const { id } = await issued(unnamed)
    await expect(w.as('windowClerk').does(deliverLetter, { ...(await at(id)), by: 'platform' }, [])).rejects.toMatchObject({
      sentence: 'letter.notOnPlatform',
    })
    await w.as('windowClerk').does(deliverLetter, { ...(await at(id)), ...byPost }, [])
    expect(await w.as('employerAgent').does(listCaseLetters, { dispute })).toEqual([])
    await expect(draft({ kind: 'proposal', former: id, body: idOfBody('haidianEnforcement') })).rejects.toMatchObject({
      sentence: 'letter.notFollowing',
    })
    await w.as('windowClerk').does(noteLetterAnswer, { ...(await at(id)), answer: '不同意你会意见', on: '2026-07-06' }, [])
    await w.as('windowClerk').does(judgeAnswer, { ...(await at(id)), as: 'unsatisfied', verdict: '单位拒绝改正' })
    await expect(draft({ kind: 'proposal', former: id, body: idOfBody('haidianCourt') })).rejects.toMatchObject({
      fields: { body: 'notAChoice' },
    })
    const proposal = await issued({ kind: 'proposal', former: id, body: idOfBody('haidianEnforcement'), complainant: '路远' })
    expect(await w.as(enforcement).does(listProposalLetters, {})).toEqual([])
    await w.as('windowClerk').does(deliverLetter, { ...(await at(proposal.id)), by: 'platform' }, [])
    const seen = await w.as(enforcement).does(getSupervisionLetter, { id: proposal.id })
    expect(JSON.stringify(seen)).not.toContain('路远')
    expect(seen).toMatchObject({ seat: 'authority', dispute: null, former: null, proof: '', answer: '' })
    const sealed = await w.look('select said from disputes_supervisions where id = $1', [proposal.id])
    expect(JSON.stringify(sealed)).not.toContain('路远')
    await expect(w.as(enforcement).does(getSupervisionLetter, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(w.as(enforcement).does(getCase, { id: dispute })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(w.as('courtClerk').does(getSupervisionLetter, { id: proposal.id })).rejects.toMatchObject({ clause: 'HOUSE-1' })

    await w.as(enforcement).does(decideProposal, { ...(await at(proposal.id)), on: '2026-07-06' })
    // 15 working days from Monday 6 July
    expect((await w.as('windowClerk').does(getSupervisionLetter, { id: proposal.id })).due).toBe('2026-07-27')
    await w.as(enforcement).does(reportProposal, { ...(await at(proposal.id)), outcome: '责令限期支付，单位已付清' }, [])
    expect(await stateOf(proposal.id)).toBe('reported')
  })

  test('DISPUTES-93: three days before the last day it warns, the day after it is late and the head is told', async () => {
    const { id } = await posted()
    await w.until('2026-07-17T09:00:00+08:00')
    const told = async (say: string) =>
      (await w.look<{ owner: string }>('select owner from notices where say = $1 and subject = $2', [say, id])).map(row => row.owner)
    expect(await told('told.letterSoon')).toEqual([])
    await w.until('2026-07-18T09:00:00+08:00')
    expect(await told('told.letterSoon')).toContain(w.cast.windowClerk!.id)
    await w.until('2026-07-21T23:59:00+08:00')
    expect(await stateOf(id)).toBe('delivered')
    await w.until('2026-07-22T00:05:00+08:00')
    expect(await stateOf(id)).toBe('overdue')
    expect(await told('told.letterLate')).toContain(w.cast.mediationHead!.id)
    expect((await w.as('windowClerk').does(listLetters, { of: 'late' })).rows.map(row => row.id)).toContain(id)
    const instead = await issued({ replaces: id })
    expect(await stateOf(id)).toBe('replaced')
    expect((await w.as('windowClerk').does(getSupervisionLetter, { id })).next).toMatchObject({ id: instead.id })
    expect(w.failures).toEqual([])
  })
})
