import { usePerson, useWords } from '#kernel/web/person.tsx'
import type { Part } from '../../rules-exams.ts'
import { examWords } from '../../words-exams.ts'
import type { MarkLine } from './calls.ts'
import { openOf } from './mark-lines.ts'
import { standOf, type Typed } from './mark-typing.ts'
import { markWords } from './mark-words.ts'
import { useSayScore } from './use-mark-words.ts'

/** What stands against saving one line, said at its field. */
export function useSayWrong(part: Part, values: Typed) {
  const [say, sayExam, sayScore, { id: me }] = [useWords(markWords), useWords(examWords), useSayScore(), usePerson()]
  return (line: MarkLine): string | undefined => {
    const open = openOf(line, part)
    const score = sayScore(open?.score ?? null)
    const stand = standOf(line, part, values, me)
    if (stand === 'wrong') return sayExam('acad.markShape')
    if (stand === 'kept') return say('enter.kept', { score })
    if (stand !== 'clash') return undefined
    return open?.state === 'returned' ? say('enter.clashReturned', { score, reason: open.answer }) : say('enter.clash', { score })
  }
}
