import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/pure/people.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { findBreak, findCut } from '#kernel/server/record.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { pathOf } from '../seeds/cast.ts'
import { idFor } from '../seeds/ids.ts'
import { confirm } from '../src/modules/home/members/actions/deciding.ts'
import { enterRoster, getRoster } from '../src/modules/home/members/actions/rosters.ts'
import { readRoster } from '../src/modules/home/members/actions/roster-reading.ts'
import { askTransfer } from '../src/modules/home/members/actions/transferring.ts'
import { applied, comer, counting, form, numberOf } from '../src/modules/home/members/testing.ts'
import { sheetOf } from '../src/modules/home/members/testing-rosters.ts'
import { found } from '../src/modules/home/unions/actions/tree.ts'
import { go, isExpected, race, start, type Told, tally } from './run.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const phone = counting(13_500_000_000)
const number = counting(0)
/** More numbers than a day of birth has. */
const nextNumber = () => {
  const n = number()
  return numberOf(n % 1_000, `199${Math.trunc(n / 1_000)}0101`)
}
const call = (as: string | Actor, act: string, input: object) => ({
  as: typeof as === 'string' ? w.cast[as]! : as,
  act,
  input,
  now: w.now.toISOString(),
})
const each = <R>(many: number, make: (n: number) => Promise<R>) => Promise.all(Array.from({ length: many }, (_, n) => make(n)))

async function applicant(more: { idNumber?: string } = {}) {
  const who = await comer(w, String(phone()))
  return { who, id: (await applied(w, who, { idNumber: nextNumber(), ...more })).id }
}
async function member() {
  const one = await applicant()
  await w.as('officer').does(confirm, { id: one.id })
  return one
}
async function leaving() {
  const one = await member()
  await w.as(one.who).does(askTransfer, { id: one.id, unit: idFor('hospital'), way: 'own', employer: '和安医院' })
  return one
}
const versionOf = async (id: string) => (await w.look<{ version: number }>('select version from members where id = $1', [id]))[0]!.version

/** Whatever happened: whoever is a member belongs to that one union, everybody else to none, and no chain has a gap or a lost end. */
async function expectWhole() {
  const [strays] = await w.look(`select array_agg(m.id) as ids from members m
    where array(select b.unit from belongings b where b.person = m.person and b.until is null)
      is distinct from case when m.state in ('active', 'transferring', 'warned', 'leaving', 'retained', 'returning') then array[m.unit] else '{}' end
      and m.state <> 'merged'`)
  expect(strays).toEqual({ ids: null })
  const doubles = 'select id_blind from members where id_blind is not null and twin is null and heir is null group by 1 having count(*) > 1'
  expect(await w.look(doubles)).toEqual([])
  const subjects = await w.look<{ id: string }>('select id from members union all select person from members')
  const broken = await asHouse(w.house, w.now, async ({ db }) => {
    const faults = [...(await findCut(db, 'members'))]
    for (const { id } of subjects) if ((await findBreak(db, id)) !== undefined) faults.push(id)
    return faults
  })
  expect(broken).toEqual([])
}
const expectOneEach = (a: readonly Told[], b: readonly Told[]) => {
  expect([...a, ...b].filter(one => !isExpected(one))).toEqual([])
  expect(a.map((one, n) => [one, b[n]!].filter(({ answer }) => answer).length)).toEqual(a.map(() => 1))
}

test('MEMBERS-5 MEMBERS-7 two unions decide on one person at once, or the member takes it back at that moment: one of the two happens', async () => {
  const [both, passed, arriving, staying] = [
    await each(8, () => applicant()),
    await each(8, () => applicant()),
    await each(8, leaving),
    await each(8, leaving),
  ]
  const street = idFor('zhongguancun')
  const [here, there] = await race(
    w.url!,
    [
      ...both.map(({ id }) => call('officer', 'members/confirm', { id, version: 1 })),
      ...passed.map(({ id }) => call('officer', 'members/confirm', { id, version: 1 })),
      ...arriving.map(({ id }) => call('healthOfficer', 'members/accept', { id, version: 3 })),
      ...staying.map(({ id }) => call('healthOfficer', 'members/accept', { id, version: 3 })),
    ],
    [
      ...both.map(({ id }) => call('districtChair', 'members/confirm', { id, version: 1 })),
      ...passed.map(({ id }) => call('districtChair', 'members/pass', { id, version: 1, unit: street })),
      ...arriving.map(({ id }) => call('districtChair', 'members/accept', { id, version: 3 })),
      ...staying.map(({ id, who }) => call(who, 'members/cancel', { id, version: 3 })),
    ],
  )
  expectOneEach(here!, there!)
  await expectWhole()
})

test('MEMBERS-4 two files of one person are merged while one of them arrives elsewhere, pays, or is recalled: nothing of either is lost', async () => {
  const twins = (first: () => Promise<{ who: Actor; id: string }>) =>
    each(6, async () => {
      const keep = await first()
      const [{ blind }] = (await w.look('select id_blind as blind from members where id = $1', [keep.id])) as [{ blind: string }]
      const drop = await applicant()
      await w.look('update members set id_blind = $2, twin = $3 where id = $1', [drop.id, blind, keep.id])
      return { keep, drop }
    })
  const [arriving, paying, recalled, pressed] = [await twins(leaving), await twins(member), await twins(member), await twins(member)]
  const merging = async ({ keep, drop }: (typeof paying)[number]) =>
    call('cityChair', 'members/merge', {
      ...{ keep: keep.id, keepVersion: await versionOf(keep.id), drop: drop.id, dropVersion: 1, phone: 'drop' },
    })
  const merges = (them: typeof paying) => Promise.all(them.map(merging))
  const dues = (id: string) => ({ unit: idFor('wangjing'), month: '2026-07-01', members: [id] })
  const [merged, others] = await race(
    w.url!,
    [...(await merges(arriving)), ...(await merges(recalled)), ...(await merges(pressed)), ...(await merges(paying))],
    [
      ...arriving.map(({ keep }) => call('healthOfficer', 'members/accept', { id: keep.id, version: 3 })),
      ...recalled.map(({ drop }) => call(drop.who, 'members/recall', { id: drop.id, version: 1 })),
      ...(await merges(pressed)),
      ...paying.map(({ keep }) => call('officer', 'members/recordDues', dues(keep.id))),
    ],
  )
  expectOneEach(merged!.slice(0, 18), others!.slice(0, 18))
  // to pay changes no version: both happen, and the month is there
  expect(tally([...merged!.slice(18), ...others!.slice(18)])).toEqual({ done: 12 })
  const ids = paying.map(({ keep }) => keep.id)
  expect(await w.look(`select count(*)::int as n from members where id = any ($1) and paid_to = '2026-07-01'`, [ids])).toEqual([{ n: 6 }])
  expect(await w.look('select count(*)::int as n from members_dues where member = any ($1)', [ids])).toEqual([{ n: 6 }])
  await expectWhole()
})

test('MEMBERS-15 two clerks enter the same sheet at once, while some of its people apply by phone: each is a member once, each line is told of', async () => {
  const many = 700
  const rows = Array.from({ length: many }, (_, n) => ({
    ...{ name: `名册${'甲乙丙丁戊己庚辛'[n % 8]}`, idNumber: nextNumber(), phone: String(phone()), employer: '望京南湖便利店' },
  }))
  const sheet = await sheetOf(rows)
  const hand = (who: string) => w.as(who).does(readRoster, { unit: idFor('wangjing') }, sheet)
  const [one, other] = await Promise.all([hand('officer'), hand('districtChair')])
  for (const [who, { id }] of [
    ['officer', one],
    ['districtChair', other],
  ] as const)
    await w.as(who).does(enterRoster, { id })
  // half of them with the phone that stands in the sheet, half with another one
  const comers = await each(40, async n => ({ who: await comer(w, n % 2 ? rows[n * 10]!.phone : String(phone())), row: rows[n * 10]! }))
  const applying = start(
    w.url!,
    'perform',
    comers.map(({ who, row }) => call(who, 'members/apply', form({ name: row.name, idNumber: row.idNumber }))),
  )
  const part = (roster: string, n: number) => ({ roster, n })
  const clerks = [
    [part(one.id, 0), part(other.id, 1)],
    [part(other.id, 0), part(one.id, 1)],
  ].map(parts => start(w.url!, 'enterParts', { parts, now: w.now.toISOString() }))
  await Promise.all([applying, ...clerks].map(racer => racer.ready))
  for (const racer of [applying, ...clerks]) go(racer)
  await Promise.all([applying, ...clerks].map(racer => racer.done))
  expect(clerks.flatMap(({ lines }) => lines)).toEqual([{ failures: [] }, { failures: [] }])
  expect((applying.lines as [number, Told][]).filter(([, told]) => !isExpected(told))).toEqual([])
  let fresh = 0
  for (const [who, { id }] of [
    ['officer', one],
    ['districtChair', other],
  ] as const) {
    const { state, total, done, entered } = await w.as(who).does(getRoster, { id })
    expect([state, total, done, entered.new + entered.updated + entered.unchanged + entered.wrong]).toEqual(['entered', many, many, many])
    fresh += entered.new
  }
  const blinds = rows.map(row => w.house.seals.blind('idNumber', row.idNumber))
  const counted = `select count(*) filter (where through = 'roster')::int as rostered, count(distinct id_blind)::int as people from members where id_blind = any ($1)`
  expect(await w.look(counted, [blinds])).toEqual([{ rostered: fresh, people: many }])
  await expectWhole()
})

test('UNION-7 MEMBERS-8 people apply to a union in the moment in which it is merged: all are the heir’s, or are told to look again', async () => {
  const founded = async (name: string) =>
    (
      await w
        .as('cityChair')
        .does(found, { above: idFor('chaoyang'), name, kind: 'street', foundedOn: '2026-05-01', basis: '工发〔2026〕8号' })
    ).id
  const [unit, heir] = [await founded('旧街道总工会'), await founded('新街道总工会')]
  const early = await each(6, async () => {
    const who = await comer(w, String(phone()))
    const { id } = await applied(w, who, { unit, idNumber: nextNumber() })
    if (number() % 2) await w.as('districtChair').does(confirm, { id })
    return id
  })
  const people = await each(50, () => comer(w, String(phone())))
  const applying = people.map(who => call(who, 'members/apply', form({ unit, idNumber: nextNumber() })))
  const [[merged, ...here], there] = (await race(
    w.url!,
    [call('cityChair', 'unions/merge', { id: unit, heir, basis: '工发〔2026〕9号' }), ...applying.slice(0, 25)],
    applying.slice(25),
  )) as [Told[], Told[]]
  const told = [...here, ...there]
  expect(merged!.answer).toBeDefined()
  expect(told.filter(one => !isExpected(one))).toEqual([])
  await w.until('2026-07-06T09:01:00+08:00')
  expect(w.failures).toEqual([])
  const path = `${pathOf('chaoyang')}${heir}/`
  expect(
    await w.look('select unit, count(*)::int as n from members where unit = any ($1) group by 1', [[path, path.replace(heir, unit)]]),
  ).toEqual([{ unit: path, n: early.length + told.filter(one => one.answer).length }])
  await expectWhole()
})
