import { deflateSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '#kernel/server/db.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { readSheet } from '#kernel/server/sheets.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { addCost, handInReport, listCosts, listFeedback, rate, reopenReport, strikeCost } from './actions/afterwards.ts'
import { addPhotos, getPhoto, listPhotos, withdrawPhoto } from './actions/album.ts'
import { getCalendarFile, getFeed, getFeedAddress } from './actions/calendar.ts'
import { join } from './actions/enrolling.ts'
import { leave } from './actions/leaving.ts'
import { listMine } from './actions/mine.ts'
import { checkIn, handOut } from './actions/on-the-spot.ts'
import { cancelSession, changeActivity } from './actions/planning.ts'
import { getActivity, getWall } from './actions/reading.ts'
import { getReportPaper, getReportSheet, getRosterPaper } from './actions/printing.ts'
import { getReport } from './actions/reporting.ts'
import { getRoster } from './actions/roster.ts'
import { consents, publish } from './testing.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const entryOf = async (who: string, id: string) => (await w.as(who).does(listMine, { activity: id }))[0]!.entry
const sessionsOf = async (id: string) => (await w.as('lin').does(getActivity, { id })).sessions
const versionOf = async (id: string) => (await w.as('officer').does(getActivity, { id })).version
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()

/** The smallest PNG there is. */
function png(): Uint8Array {
  const chunk = (name: string, data: Buffer) =>
    Buffer.concat([Buffer.from([0, 0, 0, data.length]), Buffer.from(name), data, Buffer.alloc(4)])
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])),
    chunk('IDAT', deflateSync(Buffer.from([0, 255, 255, 255]))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** An afternoon that took place: lin and mo came, he did not; the house has passed its end. */
async function ended() {
  const { id, offer } = await publish(w)
  await w.as('lin').does(join, { offer, allowsPhotos: true })
  await w.as('he').does(join, { offer })
  await w.as('mo').does(join, { offer, ...consents })
  await w.until('2026-07-18T09:05:00+08:00')
  const [session] = await sessionsOf(id)
  const marks = [await entryOf('lin', id), await entryOf('mo', id)].map(entry => ({
    entry,
    at: w.now.toISOString(),
    heads: 1,
    way: 'code' as const,
  }))
  await w.as('keeper').does(checkIn, { session: session!.id, marks })
  await w.until('2026-07-18T11:00:00+08:00')
  return { id, offer, session: session!.id }
}

describe('change', () => {
  test('ACT-10 a changed place is told to everyone with the reason, by SMS too', async () => {
    const { id, offer } = await publish(w)
    await w.as('lin').does(join, { offer })
    await w.as('officer').does(changeActivity, { id, version: await versionOf(id), place: '望京街道文化中心', reason: '原场地停电' })
    const sms = await w.look<{ text: string }>(`select text from outbox where owner = $1 order by at desc limit 1`, [idFor('lin')])
    expect(sms[0]!.text).toContain('有变动：原场地停电')
    expect(sms[0]!.text).toContain('望京街道文化中心')
    await expect(
      w.as('officer').does(changeActivity, { id, version: await versionOf(id), place: '', reason: '忘了填地点' }),
    ).rejects.toMatchObject({ clause: 'ACT-2' })
  })

  test('ACT-10 a session cancelled an hour before: its people are told, the other session stands', async () => {
    const both = [
      { title: '上午', starts: '2026-07-18T09:00:00+08:00', ends: '2026-07-18T11:00:00+08:00' },
      { title: '下午', starts: '2026-07-18T14:00:00+08:00', ends: '2026-07-18T16:00:00+08:00' },
    ]
    const { id } = await publish(w, { perSession: true, sessions: both })
    const [morning, afternoon] = await sessionsOf(id)
    await w.as('lin').does(join, { offer: morning!.offer })
    await w.as('he').does(join, { offer: afternoon!.offer })
    await w.until('2026-07-18T13:00:00+08:00')
    await w.as('officer').does(cancelSession, { id, version: await versionOf(id), session: afternoon!.id, reason: '讲师突发疾病' })
    const told = async (who: string) =>
      (await w.look(`select say from notices where owner = $1 and subject = $2`, [idFor(who), id])).map(row => row.say)
    expect(await told('he')).toContain('told.sessionCancelled')
    expect(await told('lin')).not.toContain('told.sessionCancelled')
    expect(await w.as('lin').does(getActivity, { id })).toMatchObject({ state: 'running', ends: '2026-07-18T03:00:00.000Z' })
    await expect(w.as('wu').does(join, { offer: afternoon!.offer })).rejects.toMatchObject({ clause: 'ACT-3' })
  })
})

describe('on the spot', () => {
  test('ACT-11 from an hour before until the end; offline marks keep their time for three days', async () => {
    const { id, offer } = await publish(w)
    await w.as('lin').does(join, { offer })
    const [session] = await sessionsOf(id)
    const entry = await entryOf('lin', id)
    const mark = (at: string) => w.as('keeper').does(checkIn, { session: session!.id, marks: [{ entry, at, heads: 1, way: 'list' }] })
    await w.until('2026-07-18T07:59:59+08:00')
    expect(await mark('2026-07-18T07:59:59+08:00')).toEqual([{ entry, done: false, clause: 'ACT-11' }])
    await w.until('2026-07-21T10:59:00+08:00')
    expect(await mark('2026-07-18T11:00:01+08:00')).toEqual([{ entry, done: false, clause: 'ACT-11' }])
    expect(await mark('2026-07-18T08:00:00+08:00')).toEqual([{ entry, done: true, clause: '' }])
    expect(await mark('2026-07-18T08:00:00+08:00')).toEqual([{ entry, done: true, clause: '' }])
    await w.until('2026-07-21T11:00:01+08:00')
    expect(await mark('2026-07-18T08:30:00+08:00')).toEqual([{ entry, done: false, clause: 'ACT-11' }])
  })

  test('one bad mark fails alone, a later one corrects, none takes it back, and another line’s keeper marks nobody', async () => {
    const { id, offer } = await publish(w, { isForFamilies: true, mostChildren: 2 })
    await w.as('lin').does(join, {
      offer,
      children: [
        { called: '大宝', name: '大宝', born: '2017-01-01' },
        { called: '小宝', name: '小宝', born: '2019-01-01' },
      ],
      isGuardian: true,
    })
    await w.until('2026-07-18T09:00:00+08:00')
    const [session] = await sessionsOf(id)
    const entry = await entryOf('lin', id)
    const stranger = idFor('nobody at all')
    const mark = (heads: number, minute: string, entries = [entry]) =>
      w.as('keeper').does(checkIn, {
        session: session!.id,
        marks: entries.map(one => ({ entry: one, at: `2026-07-18T08:${minute}:00+08:00`, heads, way: 'code' as const })),
      })
    expect(await mark(2, '50', [stranger, entry])).toEqual([
      { entry: stranger, done: false, clause: 'HOUSE-1' },
      { entry, done: true, clause: '' },
    ])
    const came = async () => (await w.as('officer').does(getRoster, { activity: id })).lines[0]!.marks.map(one => one.heads)
    await mark(1, '52')
    expect(await came()).toEqual([1])
    await mark(2, '51')
    expect(await came()).toEqual([1])
    expect((await w.as('lin').does(getWall, { id })).came).toEqual([{ session: session!.id, heads: 1, expected: 2 }])
    await mark(0, '53')
    expect(await came()).toEqual([])
    await expect(
      w.as('coHost').does(checkIn, { session: session!.id, marks: [{ entry, at: w.now.toISOString(), heads: 1, way: 'list' }] }),
    ).rejects.toMatchObject({ clause: 'HOUSE-2' })
  })

  test('ACT-12 what is on the list is handed out once, against a signature', async () => {
    const { id, offer } = await publish(w, { isForFamilies: true, mostChildren: 2, materials: { 手工包: 1 } })
    await w.as('lin').does(join, {
      offer,
      children: [
        { called: '大宝', name: '大宝', born: '2017-01-01' },
        { called: '小宝', name: '小宝', born: '2019-01-01' },
      ],
      isGuardian: true,
    })
    await w.until('2026-07-18T09:00:00+08:00')
    const [session] = await sessionsOf(id)
    const entry = await entryOf('lin', id)
    const give = (item: string, signature: string) =>
      w.as('keeper').does(handOut, { session: session!.id, receipts: [{ entry, item, at: w.now.toISOString(), signature }] })
    expect(await give('奶粉', 'M0 0 L9 9')).toEqual([{ entry, done: false, clause: 'ACT-12' }])
    expect(await give('手工包', '')).toEqual([{ entry, done: false, clause: 'HOUSE-5' }])
    await give('手工包', 'M0 0 L9 9')
    await give('手工包', 'M5 5 L6 6')
    expect((await w.as('lin').does(listMine, { activity: id }))[0]!.received).toMatchObject([{ item: '手工包', quantity: 2 }])
    const list = await w.as('keeper').does(getRosterPaper, { activity: id, kind: 'receipt' })
    expect(text((list as { bytes: Uint8Array }).bytes.slice(0, 5))).toBe('%PDF-')
  })
})

describe('afterwards', () => {
  test('ACT-14 photographs come in by consent, are shown to those who came, and go at once', async () => {
    const { id } = await ended()
    const add = (isConsented: boolean) =>
      w
        .as('keeper')
        .does(addPhotos, { activity: id, isInAlbum: true, isConsented }, [{ name: '合影.png', type: 'image/png', bytes: png() }])
    await expect(add(false)).rejects.toMatchObject({ clause: 'ACT-14' })
    const [photo] = await add(true)
    expect((await w.as('lin').does(listPhotos, { activity: id })).map(one => one.id)).toEqual([photo!.id])
    expect(await w.as('wu').does(listPhotos, { activity: id })).toEqual([])
    await expect(w.as('wu').does(getPhoto, { id: photo!.id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await w.as('mo').does(withdrawPhoto, { id: photo!.id })
    expect(await w.as('officer').does(listPhotos, { activity: id })).toEqual([])
    await expect(w.as('lin').does(getPhoto, { id: photo!.id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  })

  test('ACT-15 who came rates once, and the host does not see who', async () => {
    const { id } = await ended()
    await expect(w.as('he').does(rate, { activity: id, stars: 1 })).rejects.toMatchObject({ clause: 'ACT-15' })
    await w.as('lin').does(rate, { activity: id, stars: 4, words: '很好' })
    await w.as('lin').does(rate, { activity: id, stars: 5, words: '想了想，非常好' })
    expect(await w.as('officer').does(listFeedback, { activity: id })).toEqual([{ stars: 5, words: '想了想，非常好' }])
    await expect(w.as('coHost').does(listFeedback, { activity: id })).rejects.toMatchObject({ clause: 'HOUSE-2' })
    const asked = await w.look(`select 1 from notices where owner = $1 and say = 'told.rate' and subject = $2`, [idFor('lin'), id])
    expect(asked).toHaveLength(1)
  })

  test('ACT-15 whose a rating is, nobody but the rater finds in the database, past every action', async () => {
    const { id } = await ended()
    await w.as('lin').does(rate, { activity: id, stars: 4, words: '插花很有意思' })
    const raw = (who: string) =>
      asActor(w.house.db, w.cast[who]!, async tx => {
        const held = await sql`select * from activities_feedback where activity = ${id}`.execute(tx)
        const said = await sql`select * from activities_said(${id})`.execute(tx)
        return { held: JSON.stringify(held.rows), said: said.rows }
      })
    for (const who of ['officer', 'chair', 'cityChair', 'keeper', 'lampChair']) {
      expect((await raw(who)).held, who).toBe('[]')
      expect(JSON.stringify((await raw(who)).said), who).not.toContain(idFor('lin'))
    }
    // the rater finds it, so the net holds; the host finds what was said, and another line and a fellow nothing
    expect((await raw('lin')).held).toContain(idFor('lin'))
    expect((await raw('officer')).said).toEqual([{ stars: 4, words: '插花很有意思' }])
    for (const who of ['outsider', 'coHost', 'mo']) expect((await raw(who)).said, who).toEqual([])
    expect((await w.as('officer').does(getReport, { activity: id })).comments).toEqual(['插花很有意思'])
    expect((await w.as('lin').does(listMine, { activity: id }))[0]).toMatchObject({ hasRated: true })
  })

  test('ACT-16 and ACT-17 the report is computed from the records, numbered, printed and exported', async () => {
    const { id } = await ended()
    const { id: wrong } = await w.as('officer').does(addCost, { activity: id, item: '花材', amountFen: 999_99, source: 'ownUnion' })
    await w.as('officer').does(strikeCost, { id: wrong })
    await w.as('officer').does(addCost, { activity: id, item: '花材', amountFen: 99_950, source: 'ownUnion' })
    await expect(w.as('outsider').does(addCost, { activity: id, item: '花材', amountFen: 1, source: 'other' })).rejects.toMatchObject({
      clause: 'HOUSE-2',
    })
    const { figures } = await w.as('officer').does(getReport, { activity: id })
    expect(figures).toMatchObject({ enrolled: 3, attended: 2, absent: 1, costFen: 99_950, costBySource: { ownUnion: 99_950 } })
    expect(figures.byUnit).toContainEqual({ unit: '北京海图文化有限公司工会', enrolled: 1, attended: 1, heads: 1 })
    await expect(w.as('officer').does(handInReport, { id, version: await versionOf(id), summary: '好' })).rejects.toMatchObject({
      clause: 'ACT-17',
    })
    expect(
      await w.as('officer').does(handInReport, { id, version: await versionOf(id), summary: '职工到场踊跃，活动顺利。' }),
    ).toMatchObject({ state: 'reported' })
    expect((await w.as('officer').does(getActivity, { id })).number).toMatch(/^京工活〔2026〕第 \d{4} 号$/)
    await expect(w.as('officer').does(addCost, { activity: id, item: '补记', amountFen: 1, source: 'other' })).rejects.toMatchObject({
      clause: 'ACT-17',
    })
    const paper = (await w.as('officer').does(getReportPaper, { activity: id })) as { bytes: Uint8Array; name: string }
    expect([paper.name, text(paper.bytes.slice(0, 5))]).toEqual(['插花体验.pdf', '%PDF-'])
    const sheet = (await w.as('officer').does(getReportSheet, { activity: id, language: 'en' })) as { bytes: Uint8Array }
    const rows = await Array.fromAsync(readSheet(sheet.bytes))
    expect(rows[0]!.slice(0, 3)).toEqual(['Name', 'Unit', 'Phone'])
    expect(rows.find(row => row[0] === '何平')).toContain('Absent')
    const number = (await w.as('officer').does(getActivity, { id })).number
    await w.as('officer').does(reopenReport, { id, version: await versionOf(id) })
    await w.as('officer').does(handInReport, { id, version: await versionOf(id), summary: '补充：下期放在周五晚上。' })
    expect((await w.as('officer').does(getActivity, { id })).number).toBe(number)
    await expect(w.as('coHost').does(getReport, { activity: id })).rejects.toMatchObject({ clause: 'HOUSE-2' })
    expect(await w.as('coHost').does(listCosts, { activity: id })).toHaveLength(1)
  })

  test('a calendar file for anyone, and a feed for whoever holds its key', async () => {
    const { id, offer } = await publish(w, { title: '日历里的插花' })
    await w.as('lin').does(join, { offer })
    const file = (await w.as({ id: '', name: '', unit: '/', posts: [] }).does(getCalendarFile, { id })) as { bytes: Uint8Array }
    expect(text(file.bytes)).toContain('DTSTART:20260718T010000Z')
    const { path } = await w.as('lin').does(getFeedAddress, {})
    const token = new URLSearchParams(path.split('?')[1]).get('token')!
    const feed = async () => text(((await w.as('mo').does(getFeed, { token })) as { bytes: Uint8Array }).bytes).replaceAll('\r\n ', '')
    expect(await feed()).toContain('SUMMARY:日历里的插花')
    await w.as('lin').does(leave, { offer })
    expect(await feed()).not.toContain('SUMMARY:日历里的插花')
    await expect(w.as('mo').does(getFeed, { token: `${token}x` })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  })
})
