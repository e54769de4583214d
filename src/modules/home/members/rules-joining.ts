/** What an application must be before anybody looks at it (MEMBERS-1, MEMBERS-2, MEMBERS-4). */
import { addMonths, type Day } from '#kernel/pure/calendar.ts'
import { birthDateOf, readResidentId, type ResidentId } from '#kernel/pure/identifiers/resident-id.ts'
import type { Refusal } from '#kernel/pure/refusal.ts'
import { type Member, refuse, youngest } from './rules.ts'
import { isKept, isLiving, kindsFor, type Way } from './rules-kinds.ts'

type Told = { idNumber: string; agrees: boolean }

/** MEMBERS-1, MEMBERS-3: every wrong field is told at once. */
export function readJoining({ idNumber, agrees }: Told, today: Day): ResidentId | Refusal {
  const number = readResidentId(idNumber, today)
  const fields = {
    ...(!number.ok && { idNumber: number.why }),
    ...(number.ok && isTooYoung(number.value, today) && { idNumber: 'members.tooYoung' }),
    ...(!agrees && { agrees: 'members.notTold' }),
  }
  return number.ok && Object.keys(fields).length === 0 ? number.value : refuse('MEMBERS-1').at(fields)
}

/** The day one turns so old counts. */
export const isTooYoung = (number: ResidentId, today: Day): boolean => addMonths(birthDateOf(number), youngest * 12) > today

/** MEMBERS-2: whether a union of this kind is one for this way in. */
export const objectionToUnion = (way: Way, kind: string): Refusal | undefined =>
  kindsFor[way].includes(kind) ? undefined : refuse('MEMBERS-2').at({ unit: 'members.notForThisWay' })

type Merging = Pick<Member, 'id' | 'state' | 'twin' | 'heir'>
const isMember = ({ state }: Merging) => isLiving(state) || isKept(state)

/** MEMBERS-4: two that have the same number become one; a membership does not give way to an application. */
export function objectionToMerging(keep: Merging, drop: Merging): Refusal | undefined {
  const areTwins = keep.twin === drop.id || drop.twin === keep.id || (keep.twin !== null && keep.twin === drop.twin)
  if (keep.id === drop.id || keep.heir || drop.heir || !areTwins) return refuse('MEMBERS-4').at({ drop: 'members.notTwins' })
  return isMember(drop) && !isMember(keep) ? refuse('MEMBERS-4').at({ keep: 'members.keepTheMember' }) : undefined
}

type Posted = { keepHolds: boolean; dropHolds: boolean; takesPhone: boolean }
/**
 * Danger: with a phone goes an account. Whoever holds a post is never merged into somebody, nor given somebody's phone: powers would
 * change hands by a number that somebody else typed.
 */
export function objectionToHanding({ keepHolds, dropHolds, takesPhone }: Posted): Refusal | undefined {
  if (dropHolds) return refuse('MEMBERS-4').at({ drop: 'members.holdsPost' })
  return keepHolds && takesPhone ? refuse('MEMBERS-4').at({ phone: 'members.holdsPost' }) : undefined
}
