import type { z } from 'zod'
import { pathOf } from '../../../../seeds/cast.ts'
import { idFor } from '../../../../seeds/ids.ts'
import type { World } from '#kernel/testing/world.ts'
import { addGround } from './actions/grounds.ts'
import { appointLecturer } from './actions/appointing.ts'
import { agreeToTeach, nominateLecturer, offerToTeach } from './actions/lecturers.ts'
import { createClass, publishClass } from './actions/planning.ts'
import { markPresent } from './actions/attending.ts'
import { draftNomination, submitNominations } from './actions/nominating.ts'
import { getAttendance } from './actions/presence.ts'
import { admitVerified, listNominations, verifyNomination } from './actions/verifying.ts'
import { arrangeTrial, judgeTrial } from './actions/trials.ts'

type Plan = z.input<typeof createClass.input>

/** The electricians' class of September 2024: 30 seats, one to three from a unit, senior workers and above. */
export const electricians = (more: Partial<Plan> = {}): Plan => ({
  unit: pathOf('city'),
  title: '首都工匠学院2024年电工高技能人才培训班',
  kind: 'skills',
  field: 'manufacturing',
  about: '智能制造系统与电气自动化控制的设计、安装与调试。',
  openTo: [idFor('city')],
  place: '公共技能实训基地',
  contact: '职工服务中心 010-60000000',
  opens: '2024-09-02T01:00:00Z',
  closes: '2024-09-20T09:00:00Z',
  seats: 30,
  trades: ['电工', '维修电工'],
  leastSkill: 'senior',
  worksIn: ['智能制造', '自动化控制'],
  theoryMark: 60,
  practiceMark: 60,
  sessions: [27, 28, 29].map(day => ({ title: `第 ${day - 26} 天`, starts: `2024-09-${day}T01:00:00Z`, ends: `2024-09-${day}T09:00:00Z` })),
  ...more,
})

export async function publishedClass(w: World, more: Partial<Plan> = {}): Promise<string> {
  const { id } = await w.as('cityChair').does(createClass, electricians(more))
  await w.as('cityChair').does(publishClass, { id, version: 1 })
  return id
}

export const qualified = { trade: '电工', skill: 'senior' as const, worksIn: '智能制造', years: 5 }

export const drafted = (w: World, course: string, officer: string, unit: string, person: string, more: object = {}) =>
  w.as(officer).does(draftNomination, { class: course, unit: pathOf(unit), person: idFor(person), qualification: qualified, ...more })

/**
 * A class that is over: lin and he of one unit admitted on 20 September 2024, both in every session of the 27th to the 29th.
 * The clock stands at 18:00 on the 29th.
 */
export async function closedClass(w: World, more: Partial<Plan> = {}) {
  w.now = new Date('2024-09-10T10:00:00+08:00')
  const course = await publishedClass(w, more)
  for (const person of ['lin', 'he']) await drafted(w, course, 'lampChair', 'lamp', person)
  await w.as('lampChair').does(submitNominations, { class: course, unit: pathOf('lamp') })
  const host = w.as('cityChair')
  const rows = await host.does(listNominations, { class: course })
  for (const person of ['lin', 'he']) {
    w.now = new Date(w.now.getTime() + 60_000)
    const { id, version } = rows.find(row => row.person === idFor(person))!
    await host.does(verifyNomination, { id, version })
  }
  w.now = new Date('2024-09-20T17:00:00+08:00')
  await host.does(admitVerified, { class: course })
  const { sessions, lines } = await host.does(getAttendance, { class: course })
  for (const { id: session, starts } of sessions) {
    await w.until(starts)
    await host.does(markPresent, { session, marks: lines.map(({ nomination }) => ({ nomination, at: starts })) })
  }
  await w.until('2024-09-29T18:00:00+08:00')
  const nominationOf = (who: string) => lines.find(line => line.person === idFor(who))!.nomination
  return { course, lin: nominationOf('lin'), he: nominationOf('he'), sessions: sessions.map(one => one.id) }
}

/** One grey pixel. */
export const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64')

/** A class with these of the lamp admitted to it, on the eve of its first session. */
export async function admittedClass(w: World, people: readonly string[], more: Partial<Plan> = {}): Promise<string> {
  w.now = new Date('2024-09-10T10:00:00+08:00')
  const course = await publishedClass(w, more)
  for (const person of people) await drafted(w, course, 'lampChair', 'lamp', person)
  await w.as('lampChair').does(submitNominations, { class: course, unit: pathOf('lamp') })
  for (const { id, version } of await w.as('cityChair').does(listNominations, { class: course }))
    await w.as('cityChair').does(verifyNomination, { id, version })
  w.now = new Date('2024-09-20T17:00:00+08:00')
  await w.as('cityChair').does(admitVerified, { class: course })
  w.now = new Date('2024-09-26T20:00:00+08:00')
  return course
}

/** An academy of the city, where lecturers are tried and appointed. */
export const anAcademy = async (w: World): Promise<string> =>
  (await w.as('cityChair').does(addGround, { unit: pathOf('city'), tier: 'academy', name: '首都示范性工匠学院', since: '2022-09-15' })).id

const described = { fields: ['manufacturing' as const], craft: '电工 高级技师', introduction: '从事电气维修二十年，带出一批技术骨干。' }
export const nominated = async (w: World, ground: string, person = 'lin'): Promise<string> =>
  (await w.as('lampChair').does(nominateLecturer, { ground, unit: pathOf('lamp'), person: idFor(person), ...described })).id

/** Nominated, agreed, tried with these marks; versions count as the steps do. */
export async function tried(w: World, ground: string, person = 'lin', marks: readonly number[] = [90, 84]): Promise<string> {
  const id = await nominated(w, ground, person)
  await w.as(person).does(agreeToTeach, { id, version: 1 })
  await heard(w, id, 2, marks)
  return id
}

/** Whoever stands for their own unit by themself, tried with good marks; at version 3. */
export async function offered(w: World, ground: string, person: string): Promise<string> {
  const { id } = await w.as(person).does(offerToTeach, { ground, unit: w.cast[person]!.unit, ...described })
  await heard(w, id, 1, [90, 84])
  return id
}

async function heard(w: World, lecturer: string, version: number, marks: readonly number[]) {
  const starts = new Date(w.now.getTime() + 3_600_000).toISOString()
  const trial = await w.as('cityChair').does(arrangeTrial, { lecturer, version, topic: '变频器调试', place: '报告厅', starts })
  w.now = new Date(Date.parse(starts) + 3_600_000)
  const given = marks.map((mark, at) => ({ reviewer: idFor(['wu', 'tan', 'he'][at]!), mark }))
  await w.as('cityChair').does(judgeTrial, { id: trial.id, version: 1, marks: given, reason: '内容扎实，例子来自现场' })
}

/** Tried on that day, and appointed for the term. */
export async function appointed(
  w: World,
  ground: string,
  person = 'lin',
  term = { since: '2024-09-01', until: '2026-08-31' },
): Promise<string> {
  const id = await tried(w, ground, person)
  await w.as('cityChair').does(appointLecturer, { id, version: 4, ...term })
  return id
}
