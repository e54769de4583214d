/** MEMBERS-12: for which months dues are recorded, and how a year of them stands. */
import { addMonths, type Day } from '#kernel/pure/calendar.ts'
import type { Refusal } from '#kernel/pure/refusal.ts'
import { type Member, monthOf, refuse } from './rules.ts'
import { isKept } from './rules-kinds.ts'

type Owing = Pick<Member, 'state' | 'joinedOn' | 'retainedOn' | 'resumedOn'>

/** A month that nobody may record for anybody. */
export function monthObjection(month: Day, today: Day): Refusal | undefined {
  if (month !== monthOf(month)) return refuse('MEMBERS-12').at({ month: 'notAChoice' })
  return month.slice(0, 4) > today.slice(0, 4) ? refuse('MEMBERS-12').at({ month: 'members.tooFarAhead' }) : undefined
}

/** Why this member owes nothing for that month, if so. */
export function duesObjection(row: Owing, month: Day): Refusal | undefined {
  if (!row.joinedOn || month < monthOf(row.joinedOn)) return refuse('MEMBERS-12').at({ month: 'members.beforeJoining' })
  return isFree(row, month) ? refuse('MEMBERS-12').at({ month: 'members.isRetained' }) : undefined
}

/** From the month after the one in which it was retained, to the month before the one in which it was resumed. */
function isFree({ state, retainedOn, resumedOn }: Owing, month: Day): boolean {
  if (!retainedOn || month <= monthOf(retainedOn)) return false
  if (isKept(state)) return true
  return resumedOn !== null && resumedOn >= retainedOn && month < monthOf(resumedOn)
}

export type MonthStanding = 'paid' | 'unpaid' | 'coming' | 'free' | 'before'
/** The twelve months of a year. The month under way is still to come: it is behind only once it is over. */
export function yearOfDues(row: Owing, paid: readonly Day[], year: number, today: Day): { month: Day; is: MonthStanding }[] {
  return Array.from({ length: 12 }, (_, n) => {
    const month = addMonths(`${year}-01-01`, n)
    return { month, is: standingOf(row, paid, month, today) }
  })
}

function standingOf(row: Owing, paid: readonly Day[], month: Day, today: Day): MonthStanding {
  if (paid.includes(month)) return 'paid'
  if (!row.joinedOn || month < monthOf(row.joinedOn)) return 'before'
  if (isFree(row, month)) return 'free'
  return month < monthOf(today) ? 'unpaid' : 'coming'
}
