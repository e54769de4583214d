import { afterAll, beforeAll, expect, test } from 'vitest'
import { pathOf } from '../../../../seeds/cast.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { inventedNumber } from '../../../../seeds/invented.ts'
import { findBreak } from '#kernel/server/record.ts'
import { asActor } from '#kernel/server/db.ts'
import { clock } from '#kernel/pure/people.ts'
import { readSheet } from '#kernel/server/sheets.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { getTemplate, readRoster } from './actions/roster-reading.ts'
import { enterRoster, getRoster, getRosterFaults, listRosters } from './actions/rosters.ts'
import { enterAll, handIn, person, sheetOf, workOff } from './testing-rosters.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const wangjing = idFor('wangjing')
const hand = (rows: Parameters<typeof handIn>[1], who?: string, unit?: string) => handIn(w, rows, who, unit)
const enter = (rows: Parameters<typeof handIn>[1], who?: string, unit?: string) => enterAll(w, rows, who, unit)
const standing = (where = '') => w.look(`select * from members where unit like $1 || '%' ${where}`, [pathOf('wangjing')])

test('MEMBERS-15: every cell is judged, and the numbers in what was written are masked', async () => {
  const told = await hand([
    { name: '王１', idNumber: '11010519491231002', joinedOn: '明天', union: '没有这个工会', standing: '党员' },
    person(1),
    person(2, { idNumber: inventedNumber(1) }),
    { name: '李四' },
    person(3, { joinedOn: '2099-01-01' }),
    person(4, { joinedOn: '1971-01-01' }),
    person(5, { name: '陈立', phone: '13900000008' }),
    person(6, { phone: '13900000008' }),
  ])
  expect(told.counts).toEqual({ new: 2, updated: 0, unchanged: 0, wrong: 6 })
  expect(told.faults.map(({ line, column, written, why }) => [line, column, written, why])).toEqual([
    [2, '姓名', '王１', 'roster.nameSigns'],
    [2, '证件号码', '110**********1002', 'residentIdLength'],
    [2, '所在工会', '没有这个工会', `roster.noUnion?${new URLSearchParams({ at: '没有这个工会' })}`],
    [2, '入会日期', '明天', 'roster.notADay'],
    [2, '会籍', '党员', 'roster.notAStanding'],
    [4, '证件号码', `119***********${inventedNumber(1).slice(-4)}`, 'roster.twice?line=3'],
    [5, '证件号码', '', 'roster.neither'],
    [6, '入会日期', '2099-01-01', 'roster.future'],
    [7, '入会日期', '1971-01-01', 'roster.tooEarly'],
    [9, '手机号', '139****0008', 'roster.twice?line=8'],
  ])
  expect(await w.look('select count(*)::int as n from members')).toEqual([{ n: 0 }])
})

test('MEMBERS-15: the sound lines are entered, and the same sheet again changes nothing', async () => {
  const rows = [
    ...Array.from({ length: 12 }, (_, n) => person(n + 10)),
    person(30, { union: '北京暖灯科技有限公司工会', standing: '会籍保留' }),
  ]
  const first = await enter([...rows, { name: '缺号' }])
  expect(first).toMatchObject({ state: 'entered', total: 13, done: 13, counts: { new: 13, wrong: 1 }, entered: { new: 13, wrong: 0 } })
  const before = await standing('order by id')
  expect(before).toHaveLength(13)
  expect(before.filter(row => row.state === 'retained')).toMatchObject([{ unit: pathOf('lamp'), retained_for: 'other' }])
  // ids of one millisecond stand in no order
  expect(before.find(row => row.state === 'active')).toMatchObject({
    through: 'roster',
    way: 'locality',
    joined_on: '2026-07-06',
    born_year: expect.any(Number),
  })
  expect(w.house.seals.open(before[0]!.id_sealed as string, `members.id.${before[0]!.id}`)).toMatch(/^1199/)
  const broken = await asActor(w.house.db, clock, db => Promise.all(before.map(row => findBreak(db, row.id as string))))
  expect(broken.filter(line => line !== undefined)).toEqual([])
  expect(await w.look(`select count(*)::int as n from record where said::text ~ '1199[0-9]{13}'`)).toEqual([{ n: 0 }])
  const again = await enter(rows)
  expect(again).toMatchObject({ total: 0, counts: { new: 0, updated: 0, unchanged: 13, wrong: 0 } })
  expect(await standing('order by id')).toEqual(before)
  // a member belongs to the union, and is found by name
  expect(await w.look('select retained from belongings where person = $1', [before.find(row => row.state === 'retained')!.person])).toEqual(
    [{ retained: true }],
  )
})

test('MEMBERS-15: known here, a sheet updates the work and fills what is missing, and never who somebody is', async () => {
  await enter([person(40, { phone: '' }), person(41, { idNumber: '' }), person(42), person(43)])
  const filled = await enter([
    person(40, { work: '装配工' }),
    person(41, { employer: '北京新灯有限公司' }),
    person(42, { name: '改名了' }),
    person(43, { idNumber: inventedNumber(44) }),
  ])
  expect(filled).toMatchObject({ counts: { new: 0, updated: 2, wrong: 2 }, entered: { updated: 2 } })
  expect(filled.faults.map(({ column, why }) => [column, why])).toEqual([
    ['姓名', 'roster.otherName'],
    ['证件号码', 'roster.otherNumber'],
  ])
  const rows = await standing(`and phone_masked in ('136****0040', '136****0041') order by phone_masked`)
  expect(rows).toMatchObject([
    { work: '装配工', id_masked: expect.stringContaining('119900') },
    { employer: '北京新灯有限公司', id_masked: expect.stringContaining('119900') },
  ])
  expect(await w.look(`select step from record where subject = $1 order by n`, [rows[1]!.id])).toEqual([
    { step: 'enter' },
    { step: 'correct' },
  ])
})

test('MEMBERS-15: many known at once: each gets what its own line says, a member of two lines what both say, and every chain holds', async () => {
  const many = Array.from({ length: 24 }, (_, n) => person(n + 200))
  await enter(many.map((row, n) => (n % 3 === 1 ? { ...row, phone: '' } : n % 3 === 2 ? { ...row, idNumber: '' } : row)))
  const { idNumber: _, ...byPhone } = { ...many[0]!, employer: '', work: '由手机找到' }
  const { phone: __, ...byNumber } = { ...many[0]!, employer: '由证件找到' }
  const changed = many.slice(1).map((row, n) => ({ ...row, work: `岗位${n + 1}` }))
  expect(await enter([byNumber, byPhone, ...changed])).toMatchObject({
    counts: { new: 0, updated: 25, wrong: 0 },
    entered: { updated: 25 },
  })
  const rows = await standing(`and phone_masked between '136****0200' and '136****0223' order by phone_masked`)
  expect(rows.map(row => row.work)).toEqual(['由手机找到', ...changed.map(row => row.work)])
  expect(rows.map(row => row.employer)).toEqual(['由证件找到', ...changed.map(row => row.employer)])
  expect(rows.map(row => w.house.seals.open(row.id_sealed as string, `members.id.${row.id}`))).toEqual(many.map(row => row.idNumber))
  const chains = rows.flatMap(row => [row.id as string, row.person as string])
  const broken = await asActor(w.house.db, clock, db => Promise.all(chains.map(one => findBreak(db, one))))
  expect(broken.filter(line => line !== undefined)).toEqual([])
  const given = `select count(*)::int as n from record where step = 'givePhone' and subject = any ($1)`
  expect(await w.look(given, [rows.map(row => row.person)])).toEqual([{ n: 8 }])
})

test('MEMBERS-15: whoever is a member elsewhere is left alone, and it is not said where', async () => {
  await enter([person(50)], 'coHost', idFor('zhongguancun'))
  const told = await hand([person(50), person(51)])
  expect(told).toMatchObject({ counts: { new: 1, wrong: 1 }, faults: [{ line: 2, column: '证件号码', why: 'roster.elsewhere' }] })
  expect(JSON.stringify(told)).not.toContain('中关村')
  const city = await w
    .as('cityChair')
    .does(readRoster, { unit: idFor('city') }, await sheetOf([person(50, { union: '北京暖灯科技有限公司工会' })]))
  expect(city.faults[0]!.why).toContain(encodeURIComponent('中关村'))
})

test('MEMBERS-15: killed in the middle and pressed again, the rest is entered and nobody twice; so are two rosters with the same people', async () => {
  const many = Array.from({ length: 1_200 }, (_, n) => person(n + 1_000, { phone: `1361000${String(n).padStart(4, '0')}` }))
  const { id } = await hand(many)
  const twin = await hand(many)
  await w.as('officer').does(enterRoster, { id })
  await workOff(w, id, 1)
  expect(await w.as('officer').does(getRoster, { id })).toMatchObject({ state: 'entering', done: 500, total: 1_200 })
  await w.as('officer').does(enterRoster, { id: twin.id })
  await workOff(w, twin.id)
  await w.as('officer').does(enterRoster, { id })
  await workOff(w, id)
  await workOff(w, id)
  const ended = await w.as('officer').does(getRoster, { id })
  expect(ended).toMatchObject({ state: 'entered', done: 1_200, entered: { new: 500, unchanged: 700 } })
  const [count] =
    await w.look(`select count(*)::int as n, count(distinct person)::int as people from members where phone_masked like '136%' and id_masked like '1199%' and employer <> ''
    and exists (select from persons where persons.id = person)`)
  expect(count!.n).toBe(count!.people)
  expect((await standing(`and name like '职工%'`)).length).toBeGreaterThanOrEqual(1_200)
})

test('MEMBERS-15: a clerk enters nobody’s membership but others’', async () => {
  const told = await hand([{ name: '苏敏', phone: '13900000007' }])
  expect(told.faults).toMatchObject([{ column: '姓名', why: 'roster.oneself' }])
})

test('MEMBERS-15: only for this union and those below, by whoever manages it; the other district sees no roster', async () => {
  const { id } = await hand([person(60)])
  await expect(hand([person(60)], 'officer', idFor('haidian'))).rejects.toMatchObject({ clause: 'HOUSE-2' })
  for (const act of [getRoster, getRosterFaults, enterRoster] as const)
    await expect(w.as('outsider').does(act as typeof getRoster, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  expect(await w.as('outsider').does(listRosters, {})).toEqual({ rows: [], next: null })
  expect((await w.as('officer').does(listRosters, {})).rows.length).toBeGreaterThan(3)
  await expect(
    w.as('officer').does(readRoster, { unit: wangjing }, [{ name: 'x.xlsx', type: '', bytes: new Uint8Array(9) }]),
  ).rejects.toMatchObject({ clause: 'HOUSE-9' })
})

test('MEMBERS-15: the lines to be mended come back, each with what is wrong, and handed in again they stand', async () => {
  const { id } = await hand([person(70), person(71, { idNumber: '123' })])
  const back = await w.as('officer').does(getRosterFaults, { id })
  const rows = await Array.fromAsync(readSheet((back as { bytes: Uint8Array }).bytes))
  expect(rows).toHaveLength(2)
  expect(rows[1]!.at(-1)).toMatch(/^第 3 行：证件号码——.{5,}/)
  const template = await w.as('officer').does(getTemplate, { unit: wangjing })
  expect((template as { bytes: Uint8Array }).bytes.length).toBeGreaterThan(2_000)
})

test('MEMBERS-15: a roster that stands still is taken up again, and its lines go after thirty days', async () => {
  const { id } = await hand([person(80), person(81)])
  await w.as('officer').does(enterRoster, { id })
  await w.until('2026-07-06T09:10:00+08:00')
  const jobs = await w.look(`select count(*)::int as n from jobs.job where name = 'members.enterRoster' and data ->> 'roster' = $1`, [id])
  expect(jobs).toEqual([{ n: 2 }])
  await workOff(w, id)
  await w.until('2026-08-20T09:00:00+08:00')
  expect(await w.look('select * from members_roster_parts where roster = $1', [id])).toEqual([])
  expect(await w.as('officer').does(getRoster, { id })).toMatchObject({ state: 'entered', entered: { new: 2 } })
  expect(w.failures).toEqual([])
})
