import type { UnitPath } from '#kernel/pure/people.ts'
import type { Role } from '#kernel/pure/roles.ts'
import type { Ctx } from '#kernel/server/action.ts'
import { officersOf } from '#kernel/server/house/people.ts'
import { tell } from '#kernel/server/notices.ts'
import { unitOfficers } from '../rules-nominations.ts'
import { appointers } from '../rules-lecturers.ts'
import { lecturerWords } from '../words-lecturers.ts'
import type { Act } from './courses.ts'

type ToldKey = Extract<keyof typeof lecturerWords, `told.${string}`>
type Given = Record<string, string | number>
/** Where somebody has to be somewhere, or is waited for. */
const urgent: readonly ToldKey[] = [
  'told.trialArranged',
  'told.trialMoved',
  'told.trialCalledOff',
  'told.booked',
  'told.bookingMoved',
  'told.bookingAskedAgain',
  'told.bookingWithdrawn',
]

const send = (ctx: Act, people: readonly string[], say: ToldKey, given: Given, subject: string, link: string) =>
  tell(ctx, people, { module: 'academy', say, ...(urgent.includes(say) && { pair: lecturerWords[say] }), given, subject, link })

/** The lecturer themself, on their phone. */
export const tellLecturer = (ctx: Act, { id, owner }: { id: string; owner: string }, say: ToldKey, given: Given) =>
  send(ctx, [owner], say, given, id, '/academy/lecturing')

const holdersAt = (ctx: Act, unit: UnitPath, roles: readonly Role[]) => officersOf(ctx as Pick<Ctx, 'db'>, unit, roles)

/** Those who nominate for the unit a lecturer comes from. */
export const tellTheirUnit = async (ctx: Act, { id, unit }: { id: string; unit: UnitPath }, say: ToldKey, given: Given) =>
  send(ctx, await holdersAt(ctx, unit, unitOfficers), say, given, id, `/desk/academy-lecturers/${id}`)

/** Those who try and appoint for the union whose academy it is. */
export async function tellAcademy(ctx: Act, { id, parties }: { id: string; parties: readonly string[] }, say: ToldKey, given: Given) {
  const people = await Promise.all(parties.map(unit => holdersAt(ctx, unit as UnitPath, appointers)))
  await send(ctx, people.flat(), say, given, id, `/desk/academy-lecturers/${id}`)
}

/** The officers of the union that hosts a class. */
export const tellHostOf = async (ctx: Act, { class: course, unit }: { class: string; unit: UnitPath }, say: ToldKey, given: Given) =>
  send(ctx, await holdersAt(ctx, unit, ['chair', 'viceChair', 'officer']), say, given, course, `/desk/academy/${course}`)
