import { daysBetween } from '#kernel/pure/calendar.ts'
import { formatDay, formatRemaining } from '#kernel/pure/formats.ts'
import type { Column } from '#kernel/web/desk/table.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Tag } from '#ui/notice.tsx'
import { kindWords } from '../../words-kinds.ts'
import type { Listed } from './decide-calls.ts'
import { DecideActs } from './decide-dialogs.tsx'
import { decideWords } from './decide-words.ts'

/** How long the union has. */
function Left({ row: { state, due } }: { row: Listed }) {
  const [say, language, today] = [useWords(decideWords), useLanguage(), useToday()]
  // what has gone up has no day of its own any more
  if (state === 'raised') return <Tag tone="refused">{say('overdue')}</Tag>
  if (!due) return say('none')
  const days = daysBetween(today, due)
  return <Tag tone={days < 0 ? 'refused' : days < 3 ? 'soon' : 'info'}>{formatRemaining(days, language)}</Tag>
}

export function useQueueColumns(hasActs: boolean): Column<Listed>[] {
  const [say, kind, language, today] = [useWords(decideWords), useWords(kindWords), useLanguage(), useToday()]
  const columns: Column<Listed>[] = [
    { key: 'due', title: say('col.due'), width: 116, english: 130, render: row => <Left row={row} /> },
    {
      key: 'name',
      title: say('col.name'),
      width: 150,
      english: 220,
      render: row => (
        <>
          <strong>{row.name}</strong> {row.doubts.includes('twin') && <Tag tone="refused">{say('twin')}</Tag>}
        </>
      ),
    },
    {
      key: 'number',
      title: say('col.number'),
      width: 176,
      render: row => <span className="ui-figures">{row.idMasked || say('none')}</span>,
    },
    {
      key: 'phone',
      title: say('col.phone'),
      width: 124,
      render: row => <span className="ui-figures">{row.phoneMasked || say('none')}</span>,
    },
    {
      key: 'employer',
      title: say('col.employer'),
      render: row => (
        <span title={`${kind(`way.${row.way}`)} · ${kind(`through.${row.through}`)}`}>{row.employer || kind(`way.${row.way}`)}</span>
      ),
    },
    { key: 'unit', title: say('col.unit'), render: row => (language === 'zh' ? row.unitName : row.unitEnglish) },
    {
      key: 'applied',
      title: say('col.applied'),
      width: 124,
      render: row => <span className="ui-figures">{formatDay(row.appliedOn, language, today)}</span>,
    },
  ]
  if (!hasActs) return columns
  return [...columns, { key: 'acts', title: say('col.acts'), width: 250, english: 300, render: row => <DecideActs member={row} /> }]
}
