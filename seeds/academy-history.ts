import { type Kysely, sql } from 'kysely'
import type pg from 'pg'
import { type Day, dayOf } from '#kernel/pure/calendar.ts'
import { isWithin } from '#kernel/pure/people.ts'
import type { AnyDb } from '#kernel/server/db.ts'
import { insertMany } from '#kernel/server/insert-many.ts'
import { asHouse, type House } from '#kernel/server/perform.ts'
import { beginChains } from '#kernel/server/record.ts'
import { gramsOf } from '#kernel/server/search.ts'
import type { KernelTables } from '#kernel/server/tables.ts'
import type { AcademyTables } from '../src/modules/growth/academy/tables.ts'
import { ago, at, kindOf, type Past, pastClasses } from './academy-past.ts'
import { layLecturers } from './academy-past-lecturers.ts'
import { pathOf } from './cast.ts'
import { idFor, idFrom } from './ids.ts'
import { inventedName, plantCrowd, type Planted } from './plant.ts'
import type { Placed } from './tree.ts'

/**
 * Three years before the story begins, as large as seed 004 tells of: 60 classes of 48 class hours, 2,880 in all, 44 people in each,
 * more than 30,000 person-times from more than 500 units. Laid out in bulk: played press by press it would take minutes.
 */
const SEATS = 44
const GRADUATES = 1_320

type Db = Kysely<AcademyTables & KernelTables>
type Graduate = Planted & { id: string; unitName: string }

export async function layHistory(house: House, owner: Pick<pg.Pool, 'query'>, tree: readonly Placed[], now: Date): Promise<void> {
  const people = graduatesOf(tree)
  await plantCrowd(owner, house.seals, people)
  await asHouse(house, now, async ctx => {
    const db = ctx.db as AnyDb as Db
    const grams = (module: string, subject: string, owner: string, unit: string, text: string) =>
      gramsOf(text).map(gram => ({ gram, module, subject, owner, unit, parties: [] }))
    const classes = pastClasses(dayOf(now))
    await layClasses(db, classes)
    await layNominations(db, classes, people)
    await insertMany(db, 'grams', [
      ...people.flatMap(({ id, unit, name }) => grams('people', id, id, unit, name)),
      ...classes.flatMap(({ id, unit, title }) => grams('academy', id, '', unit, title)),
    ])
    await layMarks(db, classes)
    await layLecturers(db, people, dayOf(now))
  })
}

/** Neighbours in this list work for different units: a class takes one from each, before it takes a second. */
function graduatesOf(tree: readonly Placed[]): Graduate[] {
  const units = tree.filter(unit => !['district', 'zone'].includes(unit.kind))
  return Array.from({ length: GRADUATES }, (_, i) => {
    const { path, name: unitName } = units[i % units.length]!
    const key = `graduate/${i}`
    return {
      key,
      id: idFor(key),
      unit: path as Planted['unit'],
      unitName,
      name: inventedName(i + 3),
      phone: `1390002${String(i).padStart(4, '0')}`,
    }
  })
}

async function layClasses(db: Db, classes: readonly Past[]) {
  const open = (one: Past) => ({ opens: ago(one.starts, 40), closes: ago(one.starts, 20) })
  const laid = classes.map(one => ({
    ...{ id: one.id, unit: one.unit, state: 'closed', kind: kindOf(one.topic), field: one.field, title: one.title, offer: one.offer },
    ...{ owner: '', hosts: {}, parties: [], trades: [], materials: [], due_is_provisional: false, version: 1 },
    ...{ openTo: [idFor(one.unit === pathOf('city') ? 'city' : 'chaoyang')], leastOfUnit: 1, mostOfUnit: 3, leastYears: 0, worksIn: [] },
    ...{
      about: `${one.topic}：理论与实训各半，由本领域教研组授课。`,
      bring: '',
      cost: '培训免费',
      contact: '职工服务中心 010-60000000',
      reason: '',
    },
    ...{
      place: '首都示范性工匠学院',
      address: '西城区陶然亭路 1 号',
      route: '',
      seats: SEATS + 6,
      attendanceShare: 80,
      certificate: '结业证书',
    },
    ...{ ...open(one), starts: one.starts, ends: at(one.days.at(-1)!, 16.5) },
  }))
  await insertMany(db, 'academyClasses', laid)
  await insertMany(
    db,
    'offers',
    classes.map(one => ({
      ...{ id: one.offer, module: 'academy', title: one.title, owner: '', unit: one.unit, parties: [], seats: SEATS + 6, queue: 100_000 },
      ...{ opens: open(one).closes, closes: one.starts, given: SEATS, seated: SEATS, waiting: 0, by_lots: false },
    })),
  )
  const half = (one: Past, day: Day, n: number, isMorning: boolean) => ({
    ...{ id: idFrom(at(day, isMorning ? 9 : 13.5), `${one.id}/${n}/${isMorning}`), class: one.id, owner: '', unit: one.unit, parties: [] },
    ...{
      title: `${one.topic} 第 ${n + 1} 讲（${isMorning ? '上午' : '下午'}）`,
      kind: isMorning ? 'theory' : 'practice',
      place: '',
      lecturer: '',
    },
    ...{ starts: at(day, isMorning ? 9 : 13.5), ends: at(day, isMorning ? 12 : 16.5) },
  })
  const sessions = classes.flatMap(one => one.days.flatMap((day, n) => [half(one, day, n, true), half(one, day, n, false)]))
  await insertMany(db, 'academySessions', sessions)
  await beginChains(
    db,
    classes.map(one => begun(one.id, '', one.unit, [], 'closed', ago(one.starts, 45))),
  )
}

async function layNominations(db: Db, classes: readonly Past[], people: readonly Graduate[]) {
  const laid = classes.flatMap((one, i) => {
    const fitting = people.filter(({ unit }) => isWithin(unit, one.unit))
    return Array.from({ length: SEATS }, (_, n) => ({ one, n: n + 1, person: fitting[(i * SEATS + n) % fitting.length]! }))
  })
  const rows = laid.map(({ one, n, person: { id: owner, unit, name, phone, unitName } }) => ({
    ...{
      id: idFrom(ago(one.starts, 30), `${one.id}/${n}`),
      class: one.id,
      owner,
      unit,
      parties: [one.unit],
      state: 'admitted',
      version: 1,
      n,
    },
    ...{ name, unitName, phoneMasked: `${phone.slice(0, 3)}****${phone.slice(-4)}`, dueIsProvisional: false, sealedBy: '' },
    ...{ qualification: { trade: '', skill: null, worksIn: '', years: 3 + (n % 20) }, certificateMasked: '', words: '', reason: '' },
    ...{
      draftedAt: ago(one.starts, 30),
      nominatedAt: ago(one.starts, 29),
      verifiedAt: ago(one.starts, 25),
      admittedAt: ago(one.starts, 19),
    },
  }))
  await insertMany(db, 'academyNominations', rows)
  const offers = new Map(classes.map(one => [one.id, one.offer]))
  await insertMany(
    db,
    'places',
    rows.map(row => ({
      ...{ offer: offers.get(row.class), n: row.n, turn: row.n, module: 'academy', owner: row.owner, unit: row.unit, parties: row.parties },
      ...{ standing: 'seated', heads: 1, at: row.admittedAt },
    })),
  )
  await beginChains(
    db,
    rows.map(row => begun(row.id, row.owner, row.unit, row.parties, 'admitted', row.admittedAt)),
  )
}

const begun = (subject: string, owner: string, unit: Planted['unit'], parties: Planted['unit'][], to: string, moment: Date) => ({
  ...{ subject, owner, unit, parties, to, module: 'academy', step: 'begin', by: idFor('cityChair'), at: moment, from: '', said: null },
})

/** Of a hundred three miss a session, one leaves before its end, and ten come late: by a digest, so every city has the same. */
const layMarks = (db: Db, classes: readonly Past[]) =>
  sql`insert into academy_marks (session, nomination, owner, unit, parties, way, at, left_at, by, received_at)
    select s.id, m.id, m.owner, m.unit, m.parties, 'list', s.starts + case when luck between 4 and 13 then interval '18 minutes' else interval '-6 minutes' end,
      case when luck = 3 then s.ends - interval '1 hour' end, ${idFor('cityChair')}, s.starts + interval '1 hour'
    from academy_sessions s join academy_nominations m on m.class = s.class,
      lateral (select ('x' || substr(md5(s.id::text || m.id::text), 1, 6))::bit(24)::int % 100 as luck) as drawn
    where luck > 2 and s.class = any (${classes.map(one => one.id)}::uuid[])`.execute(db)
