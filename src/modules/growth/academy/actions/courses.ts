/** A class with its sessions, who may act for it, and the units it names: what planning, nominating and verifying all ask first. */
import { type Expression, sql } from 'kysely'
import { refuse } from '#kernel/pure/house-words.ts'
import { idOf, lineOf, type Power, type UnitPath } from '#kernel/pure/people.ts'
import type { Ctx } from '#kernel/server/action.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import type { Course } from '../rules.ts'
import type { NominationStage } from '../rules-nominations.ts'
import type { AcademyTables } from '../tables.ts'
import { courseColumns, sessionColumns } from './shapes.ts'

export type Act = Ctx<AcademyTables>
export type FullCourse = Awaited<ReturnType<typeof courseOf>>

/** The class with its sessions in order, as far as the caller sees it (HOUSE-1 otherwise). */
export async function courseOf(ctx: Act, id: string | Expression<string>) {
  const [course, sessions] = await Promise.all([
    ctx.db
      .selectFrom('academyClasses')
      .select([...courseColumns, 'offer'])
      .where('id', '=', id)
      .executeTakeFirst(),
    sessionsOf(ctx, id),
  ])
  if (!course) throw refuse('HOUSE-1')
  return { ...course, sessions }
}

export const sessionsOf = ({ db }: Act, id: string | Expression<string>) =>
  db.selectFrom('academySessions').select(sessionColumns).where('class', '=', id).orderBy('starts').orderBy('id').execute()

/** With its seats taken, where it is taught, and the names of every unit it mentions. */
export async function wholeOf(ctx: Act, { offer, ...course }: FullCourse) {
  const [taken, ground, units] = await Promise.all([
    ctx.db.selectFrom('offers').select(['seated', 'waiting']).where('id', '=', offer).executeTakeFirst(),
    course.ground ? ctx.db.selectFrom('academyGrounds').select('name').where('id', '=', course.ground).executeTakeFirst() : undefined,
    namesOfUnits(ctx, [idOf(course.unit), ...Object.keys(course.hosts), ...course.openTo]),
  ])
  return {
    ...course,
    groundName: ground?.name ?? '',
    unitNames: Object.fromEntries(units),
    seated: taken?.seated ?? 0,
    waiting: taken?.waiting ?? 0,
  }
}

export async function namesOfUnits({ db }: Act, ids: readonly string[]): Promise<Map<string, string>> {
  const units = await db
    .selectFrom('units')
    .select(['id', 'name'])
    .where(sql<boolean>`id = any (${[...new Set(ids)].filter(Boolean)}::uuid[])`)
    .execute()
  return new Map(units.map(unit => [unit.id, unit.name]))
}

/** Only posts over the class's own unit act for it; a co-host looks on. */
export function mustHost({ actor }: Act, course: Pick<Course, 'unit'>) {
  if (!isOver(actor.posts, 'academy.host', course.unit)) throw refuse('HOUSE-2')
}
/** Only a post over that unit. */
export function mustAct({ actor }: Act, power: 'academy.nominate' | 'academy.seal' | 'academy.certify', unit: UnitPath) {
  if (!isOver(actor.posts, power, unit)) throw refuse('HOUSE-2')
}
const isOver = (posts: Act['actor']['posts'], power: Power, unit: UnitPath) =>
  posts.some(post => post.powers.includes(power) && lineOf(unit).includes(idOf(post.unit)))

/**
 * A nomination's number, form and materials are for the nominee, the unit, and the host it was handed in to. Row-level security shows
 * the row to every post of the module, a keeper's too.
 */
export function mustRead({ actor }: Act, { owner, unit, parties }: { owner: string; unit: UnitPath; parties: readonly string[] }) {
  const isHost = parties.some(party => isOver(actor.posts, 'academy.host', party as UnitPath))
  if (owner !== actor.id && !isHost && !isOver(actor.posts, 'academy.nominate', unit)) throw refuse('HOUSE-1')
}

/** Whether this unit is among those the class takes nominations from. */
export const isOpenTo = ({ openTo }: Pick<Course, 'openTo'>, unit: UnitPath) => lineOf(unit).some(id => openTo.includes(id))

/** One unit's nominations to one class change one after the other: the quota is counted under this lock, and only this unit waits. */
export const lockQuota = ({ db }: Act, course: string, unit: UnitPath) => lockName(db, `academy ${course} ${idOf(unit)}`)

/** Marks and certificates of one class are written one after the other. */
export const lockClass = ({ db }: Act, course: string) => lockName(db, `academy marks ${course}`)

/** ACAD-5 counts these. */
export async function countLive({ db }: Act, course: string, unit: UnitPath, states: readonly NominationStage[]): Promise<number> {
  const { live } = await db
    .selectFrom('academyNominations')
    .select(eb => eb.fn.countAll<number>().as('live'))
    .where('class', '=', course)
    .where('unit', '=', unit)
    .where('state', 'in', [...states])
    .executeTakeFirstOrThrow()
  return Number(live)
}
