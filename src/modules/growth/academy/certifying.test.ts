import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Delivery } from '#kernel/server/action.ts'
import { nobody } from '#kernel/pure/people.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { markLeft } from './actions/attending.ts'
import { findCertificate, getBadge, getBadgeIssuer, getCertificate, listMyResults } from './actions/certificates.ts'
import { issueCertificates, reissueCertificate, revokeCertificate } from './actions/certifying.ts'
import { confirmMarks, enterMarks } from './actions/exams.ts'
import { getMarkBook } from './actions/mark-book.ts'
import { createClass } from './actions/planning.ts'
import { closedClass, electricians, publishedClass } from './testing.ts'

let w: World
let [course, lin, he]: string[] = []
let sessions: string[] = []
beforeAll(async () => {
  w = await world()
  ;({ course, lin, he, sessions } = await closedClass(w, { certificateLayout: 'portrait' }))
})
afterAll(() => w.close())

const lineOf = async (nomination: string) =>
  (await w.as('cityChair').does(getMarkBook, { class: course! })).lines.find(line => line.nomination === nomination)!
async function mark(nomination: string, part: 'theory' | 'practice', score: number, why: object = {}) {
  w.now = new Date(w.now.getTime() + 60_000)
  await w.as('cityOfficer').does(enterMarks, { class: course!, part, marks: [{ nomination, score }], ...why })
  const paper = (await lineOf(nomination)).papers.find(paper => paper.part === part && paper.state === 'entered')!
  await w.as('cityChair').does(confirmMarks, { class: course!, papers: [{ id: paper.id, version: paper.version }] })
}
const issue = (who = 'cityChair') => w.as(who).does(issueCertificates, { class: course! })
const check = (number: string) => w.as(nobody).does(findCertificate, { number })
const numberOf = async (nomination: string) => (await lineOf(nomination)).certificate!.number

test('ACAD-30 after the last session, by the head of the host, for who has passed and nobody else, once', async () => {
  for (const part of ['theory', 'practice'] as const)
    for (const nomination of [lin!, he!]) await mark(nomination, part, nomination === he ? 59 : 88)
  const other = await publishedClass(w, {
    opens: '2024-11-02T01:00:00Z',
    closes: '2024-11-20T09:00:00Z',
    sessions: [{ title: '一', starts: '2024-12-01T01:00:00Z', ends: '2024-12-01T09:00:00Z' }],
  })
  await expect(w.as('cityChair').does(issueCertificates, { class: other })).rejects.toMatchObject({ clause: 'ACAD-30' })
  for (const who of ['cityOfficer', 'districtChair', 'outsider', 'lampChair'])
    await expect(issue(who)).rejects.toMatchObject({ clause: 'HOUSE-2' })
  expect((await Promise.all([issue(), issue()])).map(one => one.issued).sort()).toEqual([0, 1])
  expect((await lineOf(lin!)).certificate).toMatchObject({ state: 'issued' })
  expect((await lineOf(he!)).certificate).toBeNull()
})

test('ACAD-47 it is laid out as the class planned it, and a print after that looks the same', async () => {
  const { id } = (await lineOf(lin!)).certificate!
  const isUpright = async () => {
    const { bytes } = (await w.as('lin').does(getCertificate, { id })) as Delivery
    const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(Buffer.from(bytes).toString('latin1'))!
    return Number(height) > Number(width)
  }
  expect(await isUpright()).toBe(true)
  await w.look(`update academy_classes set certificate_layout = 'landscape' where id = $1`, [course!])
  expect(await isUpright()).toBe(true)
  await expect(w.as('cityChair').does(createClass, electricians({ certificateLayout: 'square' as never }))).rejects.toMatchObject({
    clause: 'HOUSE-5',
    fields: { certificateLayout: expect.any(String) },
  })
})

test('ACAD-31 anyone checks the number and sees what is printed; an edited number is found to be none', async () => {
  const number = await numberOf(lin!)
  const found = await check(number)
  expect(found).toMatchObject({
    state: 'issued',
    endedOn: null,
    replacedBy: null,
    printed: { number, name: '林晓', hours: 31.5, sealedBy: '梁正' },
  })
  expect(JSON.stringify(found)).not.toMatch(/88|S0000|139/)
  expect((await check(` ${number.toLowerCase().replaceAll('-', ' ')} `)).printed.number).toBe(number)
  const edited = number.replace(/.$/, last => (last === '7' ? '8' : '7'))
  await expect(check(edited)).rejects.toMatchObject({ clause: 'ACAD-31', fields: { number: 'acad.numberShape' } })
})

test('ACAD-33 on paper for the owner, the unit and the host; as a badge for anyone with the number', async () => {
  const { id, number } = (await lineOf(lin!)).certificate!
  for (const who of ['lin', 'lampChair', 'cityOfficer']) {
    const { type, bytes } = (await w.as(who).does(getCertificate, { id })) as Delivery
    expect([type, Buffer.from(bytes).subarray(0, 4).toString()]).toEqual(['application/pdf', '%PDF'])
  }
  for (const who of ['he', 'outsider', 'mo'])
    await expect(w.as(who).does(getCertificate, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  const read = async (of: Promise<unknown>) => JSON.parse(Buffer.from(((await of) as Delivery).bytes).toString())
  const badge = await read(w.as(nobody).does(getBadge, { number }))
  const issuer = await read(w.as(nobody).does(getBadgeIssuer, {}))
  expect(badge).toMatchObject({ type: expect.arrayContaining(['OpenBadgeCredential']), issuer: { id: issuer.id } })
  expect(await w.as('lin').does(listMyResults, {})).toMatchObject([
    {
      class: course,
      contact: '职工服务中心 010-60000000',
      isClosed: true,
      share: 100,
      result: { kind: 'passed' },
      parts: [{ score: 88 }, { score: 88 }],
      certificates: [{ state: 'issued', printed: { number } }],
    },
  ])
  expect(await w.as('he').does(listMyResults, {})).toMatchObject([
    { result: { kind: 'failed', lacks: ['theory', 'practice'] }, certificates: [] },
  ])
})

test('ACAD-32 a mark corrected after certification revokes at once, and the public page says so; passed again, it is issued anew', async () => {
  const number = await numberOf(lin!)
  await mark(lin!, 'theory', 58, { occasion: 'corrected', reason: '合分时多加了三十分' })
  expect(await check(number)).toMatchObject({ state: 'revoked', endedOn: '2024-09-29', replacedBy: null })
  const { id } = (await lineOf(lin!)).certificate!
  expect(await w.as('lin').does(listMyResults, {})).toMatchObject([
    { result: { kind: 'failed', lacks: ['theory'] }, certificates: [{ state: 'revoked', endedOn: '2024-09-29', reason: 'why.marks' }] },
  ])
  await expect(w.as('lin').does(getCertificate, { id })).rejects.toMatchObject({ clause: 'ACAD-32' })
  await expect(w.as(nobody).does(getBadge, { number })).rejects.toMatchObject({ clause: 'ACAD-33' })
  expect(await issue()).toEqual({ issued: 0 })
  await mark(lin!, 'theory', 61, { occasion: 'retaken', reason: '十月八日补考' })
  expect(await issue()).toEqual({ issued: 1 })
  expect(await numberOf(lin!)).not.toBe(number)
  expect(await check(number)).toMatchObject({ state: 'revoked' })
})

test('ACAD-32 so does attendance: whoever is found to have left early', async () => {
  const number = await numberOf(lin!)
  await w.as('cityOfficer').does(markLeft, { session: sessions[2]!, nomination: lin!, at: '2024-09-29T10:00:00+08:00' })
  expect(await check(number)).toMatchObject({ state: 'revoked' })
  await w.as('cityOfficer').does(markLeft, { session: sessions[2]!, nomination: lin!, at: null })
  expect(await issue()).toEqual({ issued: 1 })
})

test('ACAD-32 a misprint is reissued with its reason; what somebody revoked a press for all leaves alone', async () => {
  w.now = new Date(w.now.getTime() + 60_000)
  const before = (await lineOf(lin!)).certificate!
  const given = { id: before.id, version: before.version }
  const right = { ...given, name: '\u202a林·\n晓\u202c', reason: '姓名少印了一个点' }
  await expect(w.as('cityChair').does(reissueCertificate, { ...right, reason: '错' })).rejects.toMatchObject({
    fields: { reason: 'tooShort?least=5' },
  })
  await expect(w.as('cityOfficer').does(reissueCertificate, right)).rejects.toMatchObject({ clause: 'ACAD-32' })
  const { number } = await w.as('cityChair').does(reissueCertificate, right)
  expect(await check(before.number)).toMatchObject({ state: 'replaced', replacedBy: number })
  expect(await check(number)).toMatchObject({ state: 'issued', printed: { name: '林· 晓' } })
  await expect(w.as('cityChair').does(reissueCertificate, right)).rejects.toMatchObject({ clause: 'HOUSE-6' })
  const now = (await lineOf(lin!)).certificate!
  await w.as('cityChair').does(revokeCertificate, { id: now.id, version: now.version, reason: '查实为他人代考' })
  expect(await check(number)).toMatchObject({ state: 'revoked' })
  const { certificate, former } = await lineOf(lin!)
  expect(certificate).toMatchObject({ number, name: '林· 晓', state: 'revoked', reason: '查实为他人代考', endedOn: expect.any(String) })
  expect(former.find(one => one.number === before.number)).toMatchObject({ state: 'replaced', reason: '姓名少印了一个点' })
  expect(await issue()).toEqual({ issued: 0 })
})
