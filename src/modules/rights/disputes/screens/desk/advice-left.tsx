import { daysBetween } from '#kernel/pure/calendar.ts'
import { formatRemaining } from '#kernel/pure/formats.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Tag } from '#ui/notice.tsx'
import { deskAdviceWords } from './advice-words.ts'

/** How long there is; what has gone up is overdue and has no day of its own any more. */
export function Left({ row: { state, due } }: { row: { state: string; due: string | null } }) {
  const [say, language, today] = [useWords(deskAdviceWords), useLanguage(), useToday()]
  if (state === 'raised') return <Tag tone="refused">{say('overdue')}</Tag>
  if (!due || (state !== 'asked' && state !== 'waiting')) return '—'
  return <Tag tone="soon">{formatRemaining(daysBetween(today, due), language)}</Tag>
}
