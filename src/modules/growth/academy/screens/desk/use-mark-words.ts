import { type Day, dayOf } from '#kernel/pure/calendar.ts'
import { formatDay, formatMoment } from '#kernel/pure/formats.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { lostByMarks } from '../../rules-certifying.ts'
import { certificateWords } from '../../words-certificates.ts'
import { examWords } from '../../words-exams.ts'
import type { Issued, MarkBook, MarkLine } from './calls.ts'
import { leastIn, validOf } from './mark-lines.ts'
import { markWords } from './mark-words.ts'
import { useComma } from './standing.tsx'

/** A mark in a word: `85`, or that somebody did not come. */
export function useSayScore() {
  const say = useWords(markWords)
  return (score: number | null) => (score === null ? say('absent') : String(score))
}

/** ACAD-29: exactly what is lacking, or what is awaited. */
export function useSayVerdict(book: MarkBook) {
  const [say, sayExam, sayScore, comma] = [useWords(markWords), useWords(examWords), useSayScore(), useComma()]
  return (line: MarkLine) => {
    const { kind, lacks, awaited } = line.result
    const lacking = lacks.map(lack => {
      if (lack === 'attendance') return say('lack.attendance', { share: line.share, need: book.attendanceShare })
      const [part, score] = [sayExam(`part.${lack}`), validOf(line, lack)?.score ?? null]
      return score === null ? say('lack.absent', { part }) : say('lack.part', { part, score: sayScore(score), least: leastIn(book, lack) })
    })
    const waits = [...(kind === 'underWay' ? [say('awaits.sessions')] : []), ...awaited.map(part => sayExam(`part.${part}`))]
    return { kind, why: (kind === 'failed' ? lacking : waits).join(comma) }
  }
}

/** What the house wrote itself is a key; what somebody wrote is said as they wrote it. */
export function useSayEnd() {
  const sayRule = useWords(certificateWords)
  return ({ reason }: Pick<Issued, 'reason'>) => (reason === lostByMarks ? sayRule(lostByMarks) : reason)
}

export function useSayWhen() {
  const [language, today] = [useLanguage(), useToday()]
  return {
    moment: (at: string) => formatMoment(new Date(at), language, today),
    dayOfMoment: (at: string) => formatDay(dayOf(new Date(at)), language, today),
    day: (day: Day) => formatDay(day, language, today),
  }
}
