import type { z } from 'zod'
import { pathOf } from '../../../../seeds/cast.ts'
import { idFor } from '../../../../seeds/ids.ts'
import type { World } from '#kernel/testing/world.ts'
import { addGround } from './actions/grounds.ts'
import { appointLecturer } from './actions/appointing.ts'
import { agreeToTeach, nominateLecturer } from './actions/lecturers.ts'
import { createClass, publishClass } from './actions/planning.ts'
import { draftNomination } from './actions/nominating.ts'
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

/** One grey pixel. */
export const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64')

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
  const starts = new Date(w.now.getTime() + 3_600_000).toISOString()
  const trial = await w.as('cityChair').does(arrangeTrial, { lecturer: id, version: 2, topic: '变频器调试', place: '报告厅', starts })
  w.now = new Date(Date.parse(starts) + 3_600_000)
  const given = marks.map((mark, at) => ({ reviewer: idFor(['wu', 'tan', 'he'][at]!), mark }))
  await w.as('cityChair').does(judgeTrial, { id: trial.id, version: 1, marks: given, reason: '内容扎实，例子来自现场' })
  return id
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
