import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { idFor } from '../../../../seeds/ids.ts'
import { nobody } from '#kernel/pure/people.ts'
import { findBreak, findCut } from '#kernel/server/record.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { answerReport, getReportPhoto, listReports } from './actions/answering.ts'
import { getSite } from './actions/finding.ts'
import { endKeeper, listKeepers, nameKeeper } from './actions/keepers.ts'
import { listMyStations, listSites } from './actions/listing.ts'
import { shutToday } from './actions/opening.ts'
import { getReport, listMyReports, reopenReport, reportFault } from './actions/reporting.ts'
import { keptStation, phoneOf, photo, reported, station } from './testing.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
beforeEach(() => {
  // a Monday
  w.now = new Date('2024-07-08T10:00:00+08:00')
})
const keeper = () => w.as('stationKeeper')
const told = async (who: string, subject: string) =>
  (await w.look('select say from notices where owner = $1 and subject = $2 order by at, say', [idFor(who), subject])).map(row => row.say)
const answer = '已请物业开锁，今后八点前开门'
const photoOf = (who: Parameters<World['as']>[0], id: string, more: object = {}) =>
  w.as(who).does(getReportPhoto, { id, of: 'photo', ...more }) as unknown as Promise<{ bytes: Uint8Array }>

describe('SITE-9 anybody reports', () => {
  test('SITE-9 without signing in, with a photograph, and follows it by the receipt alone', async () => {
    const site = await keptStation(w, { name: '锁着门的驿站' })
    const made = await w.as(nobody).does(reportFault, { site, fault: 'locked', said: '链条锁着，里面没人' }, [photo()])
    expect(made).toMatchObject({ receipt: expect.stringMatching(/^[\w-]{43}$/), due: '2024-07-09' })
    const receipt = made.receipt!
    expect(await w.as(nobody).does(getReport, { receipt })).toMatchObject({
      id: made.id,
      siteName: '锁着门的驿站',
      state: 'reported',
      said: '链条锁着，里面没人',
      hasPhoto: true,
      isRepeated: false,
    })
    expect((await photoOf(nobody, made.id, { receipt })).bytes.length).toBeGreaterThan(60)
    expect(await told('stationKeeper', site)).toEqual(['told.keeper', 'told.reported'])

    const other = 'x'.repeat(43)
    for (const shown of [{ receipt: other }, { receipt: other, id: made.id }, { id: made.id }, {}]) {
      await expect(w.as(nobody).does(getReport, shown)).rejects.toMatchObject({ clause: 'HOUSE-1' })
      await expect(photoOf(nobody, made.id, shown)).rejects.toMatchObject({ clause: 'HOUSE-1' })
    }
    // the secret itself stays on the phone
    expect(JSON.stringify(await w.look('select * from sites_reports where id = $1', [made.id]))).not.toContain(receipt)
    expect(JSON.stringify(await w.look('select * from record where subject = $1', [made.id]))).not.toContain(receipt)
  })

  test('SITE-9 a worker who has signed in finds it among their own, and nobody else does', async () => {
    const site = await station(w, { name: '没有值守人的驿站' })
    const { id, receipt } = await reported(w, 'wu', site, { fault: 'dirty' })
    expect(receipt).toBeNull()
    expect((await w.as('wu').does(listMyReports, {})).map(row => row.id)).toEqual([id])
    expect(await w.as('he').does(listMyReports, {})).toEqual([])
    await expect(w.as('he').does(getReport, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(w.as(nobody).does(listMyReports, {})).rejects.toMatchObject({ clause: 'HOUSE-3' })
    // where nobody keeps it, those who manage it answer
    expect(await told('officer', site)).toEqual(['told.reported'])
  })

  test('SITE-9 one photograph of at most four megabytes, two hundred characters', async () => {
    const site = await station(w, { name: '照片太多的驿站' })
    const input = { site, fault: 'locked' as const }
    const send = (files: Parameters<typeof photo>[0][], said = '') => w.as(nobody).does(reportFault, { ...input, said }, files.map(photo))
    const one = photo().bytes
    await expect(send([one, one])).rejects.toMatchObject({ clause: 'SITE-9' })
    await expect(send([Buffer.alloc(4 * 1_048_576 + 1)])).rejects.toMatchObject({ clause: 'HOUSE-8' })
    await expect(send([Buffer.from('%PDF-1.7')])).rejects.toMatchObject({ clause: 'HOUSE-9' })
    await expect(send([], '字'.repeat(201))).rejects.toMatchObject({ clause: 'HOUSE-5', fields: { said: 'tooLong?most=200' } })
    expect(await w.look('select id from sites_reports where site = $1', [site])).toEqual([])
  })

  test('the same press twice is one report, by its key, and for the same phone or person without one', async () => {
    const site = await station(w, { name: '按了两次的驿站' })
    const key = '0191b6a0-0000-7000-8000-00000000abcd'
    const twice = await Promise.all([reported(w, nobody, site, {}, key), reported(w, nobody, site, {}, key)])
    expect(twice[0]).toEqual(twice[1])
    const receipt = twice[0]!.receipt!
    expect((await reported(w, nobody, site, { receipt })).id).toBe(twice[0]!.id)
    expect((await reported(w, nobody, site, { receipt, fault: 'broken' })).id).not.toBe(twice[0]!.id)
    // a stranger’s own press is another’s report
    expect((await reported(w, nobody, site)).id).not.toBe(twice[0]!.id)
    const mine = await Promise.all([reported(w, 'wu', site), reported(w, 'wu', site)])
    expect(mine[0]!.id).toBe(mine[1]!.id)
    expect(await w.look('select count(*)::int as n from sites_reports where site = $1', [site])).toEqual([{ n: 4 }])
  })

  test('a key that is too short to be a secret gives two strangers two receipts', async () => {
    const site = await station(w, { name: '同一把钥匙' })
    const one = await reported(w, nobody, site, {}, 'press-1')
    expect((await reported(w, nobody, site, {}, 'press-1')).receipt).not.toBe(one.receipt)
  })
})

describe('SITE-10 answers', () => {
  test.each([
    ['locked', '2024-07-09'],
    ['shut', '2024-07-09'],
    ['gated', '2024-07-09'],
    ['broken', '2024-07-11'],
    ['wrongPlace', '2024-07-11'],
  ] as const)('SITE-10 and SITE-5: %s is answered by %s', async (fault, due) => {
    const site = await station(w, { name: `期限：${fault}` })
    expect((await reported(w, nobody, site, { fault })).due).toBe(due)
  })

  test('SITE-10 says what was done, and shows it or says why not; the reporter is told', async () => {
    const site = await keptStation(w, { name: '要答复的驿站' })
    const { id } = await reported(w, 'wu', site)
    const say = (more: object, files = [] as ReturnType<typeof photo>[]) =>
      keeper().does(answerReport, { id, version: 1, answer, ...more }, files)
    await expect(say({ answer: '开了' })).rejects.toMatchObject({ clause: 'SITE-10', fields: { answer: 'tooShort?least=5' } })
    await expect(say({})).rejects.toMatchObject({ clause: 'SITE-10', fields: { noProofBecause: 'site.proofOrWhy' } })
    await expect(say({}, [photo(), photo()])).rejects.toMatchObject({ clause: 'SITE-9' })
    await say({}, [photo()])
    expect(await w.as('wu').does(getReport, { id })).toMatchObject({ state: 'answered', answer, hasProof: true, due: '2024-07-15' })
    const proof = await (w.as('wu').does(getReportPhoto, { id, of: 'proof' }) as unknown as Promise<{ bytes: Uint8Array }>)
    expect(proof.bytes.length).toBeGreaterThan(60)
    expect(await told('wu', site)).toEqual(['told.answered'])
    expect((await w.as(nobody).does(getSite, { id: site })).lately).toEqual([
      { fault: 'locked', at: '2024-07-08T02:00:00.000Z', answer, answeredAt: '2024-07-08T02:00:00.000Z' },
    ])
  })

  test('SITE-10 where a photograph shows nothing, none is asked for', async () => {
    const site = await keptStation(w, { name: '要扫码的驿站' })
    const { id } = await reported(w, nobody, site, { fault: 'gated' })
    await keeper().does(answerReport, { id, version: 1, answer: '已撤掉门口的二维码' })
  })

  test('SITE-10 two answer at once: one does, the other is told so', async () => {
    const site = await keptStation(w, { name: '两人同时答复' })
    const { id } = await reported(w, nobody, site, { fault: 'missing' })
    const say = (who: string) => w.as(who).does(answerReport, { id, version: 1, answer: `${who} 已补上纸杯` })
    const both = await Promise.allSettled([say('stationKeeper'), say('officer')])
    expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(one => one.status === 'rejected')!.reason).toMatchObject({ clause: 'HOUSE-6' })
    expect(await w.look('select count(*)::int as n from record where subject = $1', [id])).toEqual([{ n: 2 }])
  })

  test('nobody answers their own report', async () => {
    const site = await station(w, { name: '自己反映的' })
    const { id } = await reported(w, 'officer', site, { fault: 'missing' })
    await expect(w.as('officer').does(answerReport, { id, version: 1, answer: '自己答复自己' })).rejects.toMatchObject({
      sentence: 'notYours',
    })
    await w.as('chair').does(answerReport, { id, version: 1, answer: '已补上纸杯' })
  })
})

describe('SITE-11, SITE-12: overdue, reopened, settled', () => {
  test('SITE-11 what is overdue goes up, once, and those above answer it', async () => {
    const site = await keptStation(w, { name: '逾期的驿站' })
    const { id } = await reported(w, nobody, site)
    await w.until('2024-07-09T23:00:00+08:00')
    expect(await told('districtChair', site)).toEqual([])
    await w.until('2024-07-10T00:05:00+08:00')
    await w.until('2024-07-10T00:06:00+08:00')
    expect(await told('districtChair', site)).toEqual(['told.raised'])
    const overdue = await w.as('districtChair').does(listReports, { due: 'overdue', site })
    expect(overdue.rows).toMatchObject([{ id, state: 'raised', version: 2 }])
    expect((await w.as('districtChair').does(listSites, { due: 'overdue', asked: '逾期的驿站' })).rows).toMatchObject([{ openReports: 1 }])
    await w.as('districtChair').does(answerReport, { id, version: 2, answer: '区总工会已到现场开门', noProofBecause: '夜间无法拍照' })
    expect(w.failures).toEqual([])
  })

  test('SITE-12 whoever holds the receipt reopens it once, with a reason, and it is due anew', async () => {
    const site = await keptStation(w, { name: '要求重办的驿站' })
    const { id, receipt } = await reported(w, nobody, site, { fault: 'gated' })
    const again = (version: number, because = '还是要扫码才能进', shown = receipt!) =>
      w.as(nobody).does(reopenReport, { receipt: shown, because, version })
    const say = (version: number) => keeper().does(answerReport, { id, version, answer: '已撤掉二维码' })
    await expect(again(1)).rejects.toMatchObject({ clause: 'SITE-12', sentence: 'notNow' })
    await say(1)
    await expect(again(2, '不行')).rejects.toMatchObject({ fields: { because: 'tooShort?least=5' } })
    await expect(again(2, undefined, 'y'.repeat(43))).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(w.as('he').does(reopenReport, { id, because: '不是我反映的', version: 2 })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    w.now = new Date('2024-07-12T10:00:00+08:00')
    await again(2)
    expect(await w.as(nobody).does(getReport, { receipt: receipt! })).toMatchObject({
      state: 'reopened',
      due: '2024-07-15',
      reopenedBecause: '还是要扫码才能进',
    })
    expect(await told('stationKeeper', site)).toEqual(['told.keeper', 'told.reported', 'told.reopened'])
    // the answer that was not accepted is no longer shown to everybody
    const shown = async () => (await w.as(nobody).does(getSite, { id: site })).lately
    expect(await shown()).toMatchObject([{ fault: 'gated', answer: '', answeredAt: null }])
    await w.until('2024-07-16T00:05:00+08:00')
    expect(await w.as(nobody).does(getReport, { receipt: receipt! })).toMatchObject({ state: 'raised' })
    expect(await shown()).toMatchObject([{ answer: '', answeredAt: null }])
    await say(4)
    expect(await shown()).toMatchObject([{ answer: '已撤掉二维码' }])
    await expect(again(5)).rejects.toMatchObject({ clause: 'SITE-12' })
  })

  test('SITE-12 after seven days it settles by itself, and is not reopened', async () => {
    const site = await keptStation(w, { name: '自动办结的驿站' })
    const { id, receipt } = await reported(w, nobody, site, { fault: 'missing' })
    await keeper().does(answerReport, { id, version: 1, answer: '已补上纸杯和茶包' })
    await w.until('2024-07-15T23:00:00+08:00')
    expect((await w.as(nobody).does(getReport, { receipt: receipt! })).state).toBe('answered')
    await w.until('2024-07-16T00:05:00+08:00')
    expect((await w.as(nobody).does(getReport, { receipt: receipt! })).state).toBe('settled')
    await expect(w.as(nobody).does(reopenReport, { receipt: receipt!, because: '又没有纸杯了', version: 3 })).rejects.toMatchObject({
      clause: 'SITE-12',
    })
  })

  test('a year after it was settled its photographs are deleted, and the chain still holds', async () => {
    const site = await keptStation(w, { name: '照片到期的驿站' })
    const { id } = await w.as('wu').does(reportFault, { site, fault: 'locked', said: '' }, [photo()])
    await keeper().does(answerReport, { id, version: 1, answer }, [photo()])
    const papers = (await w.look<{ id: string }>('select id from papers where subject = $1', [id])).map(row => row.id)
    expect(papers).toHaveLength(2)
    await w.until('2024-07-16T00:05:00+08:00')
    await w.until('2025-07-16T00:05:00+08:00')
    expect(await w.as('wu').does(getReport, { id })).toMatchObject({ state: 'settled', hasPhoto: true, hasProof: true })
    await w.until('2025-07-17T00:05:00+08:00')
    expect(await w.as('wu').does(getReport, { id })).toMatchObject({ hasPhoto: false, hasProof: false, answer })
    for (const paper of papers) expect(await w.house.files.get(paper)).toBeUndefined()
    const broken = await asHouse(w.house, w.now, async ({ db }) => [
      await findBreak(db, id),
      await findCut(db, 'sites_reports'),
      await findCut(db, 'sites'),
    ])
    expect(broken).toEqual([undefined, [], []])
    expect(w.failures).toEqual([])
  })
})

describe('SITE-13 again and again', () => {
  test('SITE-13 the third of a kind within thirty days is marked, even where two come at once', async () => {
    const site = await keptStation(w, { name: '反复锁门的驿站' })
    await reported(w, nobody, site)
    w.now = new Date('2024-07-20T10:00:00+08:00')
    await reported(w, nobody, site, { fault: 'dirty' })
    const two = await Promise.all([reported(w, nobody, site), reported(w, nobody, site)])
    const marks = await Promise.all(two.map(({ receipt }) => w.as(nobody).does(getReport, { receipt: receipt! })))
    expect(marks.map(one => one.isRepeated).sort()).toEqual([false, true])
    expect((await w.as('districtChair').does(listSites, { due: 'repeated', asked: '反复锁门' })).rows).toMatchObject([
      { isRepeated: true, openReports: 4 },
    ])
    expect((await w.as('districtChair').does(listReports, { due: 'repeated', site })).rows).toHaveLength(1)
    // thirty days on, the first no longer counts
    w.now = new Date('2024-08-20T10:00:00+08:00')
    const { receipt } = await reported(w, nobody, site)
    expect((await w.as(nobody).does(getReport, { receipt: receipt! })).isRepeated).toBe(false)
  })

  test('SITE-13 a flood of a kind is listed whole, and told ten times', async () => {
    const site = await keptStation(w, { name: '被刷屏的驿站' })
    for (let n = 0; n < 12; n += 1) await reported(w, nobody, site)
    expect((await w.as('officer').does(listReports, { site })).rows).toHaveLength(12)
    const told = () =>
      w.look("select 1 from notices where subject = $1 and say = 'told.reported' and owner = $2", [site, idFor('stationKeeper')])
    expect(await told()).toHaveLength(10)
    await reported(w, nobody, site, { fault: 'broken' })
    expect(await told()).toHaveLength(11)
  })
})

describe('SITE-8 keepers', () => {
  test('SITE-8 the manager names one who holds the post, by the whole number, and they see their own stations only', async () => {
    const site = await station(w, { name: '有值守人的驿站' })
    const other = await station(w, { name: '别人的驿站' })
    const { id } = await reported(w, nobody, site, { fault: 'missing' })
    await expect(keeper().does(shutToday, { id: site, why: '停水' })).rejects.toMatchObject({ clause: 'SITE-8' })
    for (const who of ['keeper', 'lin', 'outsider'])
      await expect(w.as('officer').does(nameKeeper, { site, phone: phoneOf(who) })).rejects.toMatchObject({
        clause: 'SITE-8',
        fields: { phone: 'site.noSuchKeeper' },
      })
    await expect(w.as('officer').does(nameKeeper, { site, phone: '123' })).rejects.toMatchObject({ fields: { phone: 'mobileShape' } })
    const name = () => w.as('officer').does(nameKeeper, { site, phone: phoneOf('stationKeeper') })
    await Promise.all([name(), name()])
    expect(await w.as('officer').does(listKeepers, { site })).toEqual([
      { person: idFor('stationKeeper'), name: '孟小舟', phoneMasked: '139****0020', since: '2024-07-08' },
    ])
    expect((await keeper().does(listMyStations, {})).filter(one => [site, other].includes(one.id)).map(one => one.openReports)).toEqual([1])
    // what was reported before is theirs to answer too
    expect((await keeper().does(listReports, { site })).rows.map(row => row.id)).toEqual([id])
    await reported(w, nobody, other)
    expect((await keeper().does(listReports, { site: other })).rows).toEqual([])
    await expect(keeper().does(shutToday, { id: other, why: '停水' })).rejects.toMatchObject({ clause: 'SITE-8' })
  })

  test('SITE-8 whoever is released sees and answers no more, and may be named again that day', async () => {
    const site = await keptStation(w, { name: '换人的驿站' })
    const { id } = await w.as(nobody).does(reportFault, { site, fault: 'missing', said: '' }, [photo()])
    expect((await photoOf('stationKeeper', id)).bytes.length).toBeGreaterThan(60)
    const release = (who: string) => w.as(who).does(endKeeper, { site, person: idFor('stationKeeper') })
    await expect(release('outsider')).rejects.toMatchObject({ clause: 'HOUSE-2' })
    await release('officer')
    await expect(photoOf('stationKeeper', id)).rejects.toMatchObject({ clause: 'SITE-8' })
    await expect(keeper().does(answerReport, { id, version: 1, answer: '已补上纸杯' })).rejects.toMatchObject({ clause: 'SITE-8' })
    expect((await keeper().does(listReports, { site })).rows).toEqual([])
    await w.as('officer').does(nameKeeper, { site, phone: phoneOf('stationKeeper') })
    expect((await keeper().does(listReports, { site })).rows).toHaveLength(1)
  })
})

test('another district sees nothing of reports and changes nothing', async () => {
  const site = await keptStation(w, { name: '别区看不到的反映' })
  const { id } = await w.as('wu').does(reportFault, { site, fault: 'missing', said: '' }, [photo()])
  const outsider = w.as('outsider')
  expect((await outsider.does(listReports, {})).rows).toEqual([])
  expect(await outsider.does(listMyStations, {})).toEqual([])
  for (const one of await Promise.allSettled([
    outsider.does(getReport, { id }),
    photoOf('outsider', id),
    outsider.does(answerReport, { id, version: 1, answer: '冒名的答复' }),
    outsider.does(reopenReport, { id, because: '冒名的重办', version: 1 }),
    outsider.does(nameKeeper, { site, phone: phoneOf('stationKeeper') }),
    outsider.does(listKeepers, { site }),
    outsider.does(shutToday, { id: site, why: '停水' }),
  ]))
    expect(one.status).toBe('rejected')
  expect(await w.look('select state, version from sites_reports where id = $1', [id])).toEqual([{ state: 'reported', version: 1 }])
})
