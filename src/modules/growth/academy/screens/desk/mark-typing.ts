import { type Part, readMark } from '../../rules-exams.ts'
import type { MarkLine, MarkPaper } from './calls.ts'
import { openOf, validOf } from './mark-lines.ts'

/** By nomination what was typed, and under `overOf` the version of the mark it was typed over; nothing for lines left alone. */
export type Typed = Record<string, string>
export const overOf = (nomination: string) => `${nomination} over`
const versionOf = (open: MarkPaper | undefined) => String(open?.version ?? '')

export const typing = (line: MarkLine, part: Part, text: string): Typed => ({
  [line.nomination]: text,
  [overOf(line.nomination)]: versionOf(openOf(line, part)),
})

const short = /^[缺aA]$/
/** 缺 or a is enough for who did not come, whatever is typed on; and one Backspace takes the whole word away again. */
export function completed(before: string, after: string, absent: string): string {
  if (before === absent && after.startsWith(absent)) return absent
  if (before === absent && absent.startsWith(after)) return ''
  return after.length > before.length && short.test(after.trim()) ? absent : after
}

export const written = (score: number | null, absent: string): string => (score === null ? absent : String(score))

/**
 * own: somebody else enters it; confirmed: it is corrected, not entered; clash: somebody wrote another mark since this was typed;
 * gone: it was confirmed since; wrong: no mark; kept: cannot be emptied; typed: to be saved; still: nothing to save.
 */
export type Stand = 'own' | 'confirmed' | 'gone' | 'clash' | 'wrong' | 'kept' | 'typed' | 'still'

export function standOf(line: MarkLine, part: Part, values: Typed, me: string): Stand {
  const [open, valid, typed] = [openOf(line, part), validOf(line, part), values[line.nomination]]
  if (line.person === me) return 'own'
  if (!open && valid) return typed && readMark(typed) !== valid.score ? 'gone' : 'confirmed'
  if (typed === undefined) return 'still'
  const [score, isReturned] = [readMark(typed), open?.state === 'returned']
  const isBlank = typed.trim() === ''
  if (!isReturned && (open ? score === open.score : isBlank)) return 'still'
  if (values[overOf(line.nomination)] !== versionOf(open)) return isBlank ? 'still' : 'clash'
  if (isBlank) return isReturned ? 'still' : 'kept'
  return score === undefined ? 'wrong' : 'typed'
}

export const isOpenToEntry = (stand: Stand) => stand !== 'own' && stand !== 'confirmed' && stand !== 'gone'

/** What the field shows: what was typed, or the mark under way; one that was sent back is entered anew. */
export function shownIn(line: MarkLine, part: Part, values: Typed, absent: string): string {
  const open = openOf(line, part)
  return values[line.nomination] ?? (open && open.state !== 'returned' ? written(open.score, absent) : '')
}

/** ACAD-25: what goes to the server, each line with the version it was typed over. */
export const marksToEnter = (lines: readonly MarkLine[], part: Part, values: Typed, me: string) =>
  lines
    .filter(line => standOf(line, part, values, me) === 'typed')
    .map(line => ({
      nomination: line.nomination,
      score: readMark(values[line.nomination]!) ?? null,
      version: openOf(line, part)?.version ?? null,
    }))
