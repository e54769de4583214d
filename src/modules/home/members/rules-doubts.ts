/** What is missing or doubtful in a file (MEMBERS-17), as it shows in its row; that a correction waits is asked for apart. */
import { dayOf } from '#kernel/pure/calendar.ts'
import { type Member, monthsUnpaid, pensionAge, unpaidMonths } from './rules.ts'
import { type Doubt, isKept, isLiving, isWaiting, type Stage } from './rules-kinds.ts'

type Doubtful = Pick<Member, 'state' | 'phoneMasked' | 'twin' | 'heir' | 'paidTo' | 'joinedOn' | 'appliedOn' | 'resumedOn'> & {
  idMasked: string
  bornYear: number | null
}

export function doubtsOf(row: Doubtful, now: Date): Doubt[] {
  const today = dayOf(now)
  const isOfAge = row.bornYear !== null && Number(today.slice(0, 4)) - row.bornYear >= pensionAge
  const all: [Doubt, boolean][] = [
    ['noNumber', isCounted(row.state) && row.idMasked === ''],
    ['noPhone', isCounted(row.state) && row.phoneMasked === ''],
    ['twin', row.twin !== null && row.heir === null],
    ['unpaid', isLiving(row.state) && monthsUnpaid(row, today) >= unpaidMonths],
    ['maybeRetired', isLiving(row.state) && isOfAge],
    ['waiting', isWaiting(row.state)],
  ]
  return all.flatMap(([doubt, is]) => (is ? [doubt] : []))
}

/** Nothing is missing any more in the file of whoever left. */
const isCounted = (state: Stage) => isLiving(state) || isKept(state) || isWaiting(state)
