import type { Day } from '#kernel/pure/calendar.ts'
import { readYuan } from '#kernel/pure/money.ts'
import { objectionToAnswers } from '../../rules-diagnosis.ts'
import { interruptions } from '../../rules-limitation.ts'
import { answersOf, type Typed } from './use-answers.ts'

/** What each step asks for, by field. */
const asks: readonly (readonly string[])[] = [
  ['what'],
  ['hired'],
  ['there', 'endedOn', 'knewOn', 'hurtOn', 'amount'],
  [...interruptions, 'pauseFrom', 'pauseTo'],
  [],
]

/** What stands against going on from this step: field → word. The days are the rules' to judge, what is required the page's. */
export function wrongIn(step: number, typed: Typed, today: Day): Record<string, string> {
  const found: Record<string, string> = { ...missingOf(typed), ...judged(typed, today) }
  return Object.fromEntries(Object.entries(found).filter(([field]) => asks[step]?.includes(field)))
}

function missingOf(typed: Typed): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (!typed.hired) wrong.hired = 'before.pickOne'
  if (!typed.there) wrong.there = 'before.pickOne'
  if (typed.there === 'no' && !typed.endedOn) wrong.endedOn = 'missing'
  if (typed.amount && !readYuan(typed.amount).ok) wrong.amount = 'notYuan'
  for (const kind of interruptions) if (typed.events[kind] === '') wrong[kind] = 'missing'
  if (typed.pauseFrom && !typed.pauseTo) wrong.pauseTo = 'missing'
  if (!typed.pauseFrom && typed.pauseTo) wrong.pauseFrom = 'missing'
  return wrong
}

/** The rules name an event by its place in the list. */
function judged(typed: Typed, today: Day): Record<string, string> {
  const answers = answersOf(typed)
  const fields = objectionToAnswers(answers, today)?.fields ?? {}
  return Object.fromEntries(
    Object.entries(fields).map(([field, why]) => {
      const [list, n] = field.split('.')
      if (list === 'events') return [answers.events[Number(n)]!.kind, why]
      return [list === 'pauses' ? 'pauseTo' : field, why]
    }),
  )
}
