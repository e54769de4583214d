/** What several use cases do with one nomination: put it on a unit's list, seal its certificate's number, take it out again. */
import { sql } from 'kysely'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { idOf, type UnitPath } from '#kernel/pure/people.ts'
import type { Ctx } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { takeBack } from '#kernel/server/enrol.ts'
import { workerOf } from '#kernel/server/house/people.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import {
  isTaken,
  liveStages,
  maskedNumber,
  mayAdd,
  mayNominate,
  mayWithdraw,
  mustMeet,
  type Nomination,
  nominationBook,
  notOurs,
  type Qualification,
} from '../rules-nominations.ts'
import { type Act, countLive, courseOf, type FullCourse, isOpenTo, mustAct, namesOfUnits } from './courses.ts'
import { tellMoved, tellOf } from './telling.ts'

export type Given = { qualification: Qualification; certificate: string; words: string; ask?: string | undefined }

/** ACAD-3, and who may act for the unit in this class. */
export async function courseForUnit(ctx: Act, classId: string, unit: UnitPath): Promise<FullCourse> {
  const course = await courseOf(ctx, classId)
  mustAct(ctx, 'academy.nominate', unit)
  if (!isOpenTo(course, unit)) throw refuseInHouse('HOUSE-1')
  const refusal = mayNominate(course, ctx.now)
  if (refusal) throw refusal
  return course
}

/** Under the quota's lock. ACAD-7: the person's own lock follows it, so that two units at once nominate somebody once. */
export async function addTo(ctx: Act, course: FullCourse, unit: UnitPath, person: string, { certificate, ...given }: Given) {
  const worker = await workerOf(ctx as unknown as Ctx, person, unit)
  if (!worker) throw notOurs()
  await lockPerson(ctx, course.id, person)
  const [isNominatedAlready, live, units] = await Promise.all([
    isNominated(ctx, course.id, person),
    countLive(ctx, course.id, unit, liveStages),
    namesOfUnits(ctx, [idOf(unit)]),
  ])
  const refusal = (isNominatedAlready ? isTaken(worker.name) : undefined) ?? mayAdd(course, live) ?? mustMeet(given.qualification, course)
  if (refusal) throw refusal
  const { id } = await begin(ctx, nominationBook, {
    class: course.id,
    owner: person,
    unit,
    name: worker.name,
    phoneMasked: worker.phoneMasked,
    unitName: units.get(idOf(unit)) ?? '',
    draftedAt: ctx.now.toISOString(),
    ...given,
  })
  await sealNumber(ctx, 'academyNominations', id, certificate)
  return { id }
}

/** By whichever unit: a yes or no, which the worker's own unit could not read. */
export async function isNominated({ db }: Act, course: string, person: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select academy_nominated(${course}, ${person}) as taken`.execute(db)
  return rows[0]!.taken
}

/** Of several people, in the order of their ids. */
export const lockPerson = ({ db }: Act, course: string, person: string) => lockName(db, `academy ${course} ${person}`)

/** ACAD-15. Outside the step, for what a step is given stays in its record. */
export async function sealNumber(ctx: Act, table: 'academyNominations' | 'academyAsks', id: string, number: string) {
  if (!number) return
  const certificateSealed = ctx.seals.seal(number, `${table}.certificate.${id}`)
  await ctx.db
    .updateTable(table)
    .set({ certificateSealed, certificateMasked: maskedNumber(number) })
    .where('id', '=', id)
    .execute()
}

/** ACAD-12: an admitted seat goes to the next at once. The row is locked before the offer, as at admission. */
export async function takeOut(ctx: Act, nomination: string, step: 'withdraw' | 'leave', version: number) {
  const row: Nomination = await advance(ctx, nominationBook, nomination, step, {}, version)
  const course = await courseOf(ctx, row.class)
  const refusal = mayWithdraw(course, ctx.now)
  if (refusal) throw refusal
  if (row.n !== null) await tellMoved(ctx, course, await takeBack(ctx, course.offer, row.n))
  await tellOf(ctx, course, [row.owner], 'told.withdrawn', { name: row.name })
  ctx.hint(`academy:${course.id}`)
  return row
}
