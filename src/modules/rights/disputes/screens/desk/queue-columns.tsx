import { daysBetween } from '#kernel/pure/calendar.ts'
import { formatDay, formatRemaining } from '#kernel/pure/formats.ts'
import type { Column } from '#kernel/web/desk/table.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Money } from '#ui/figure.tsx'
import { Tag } from '#ui/notice.tsx'
import { isClosed } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { queueWords } from '../queue-words.ts'
import { toneOf } from '../tones.ts'
import type { Listed } from './calls.ts'

/** How long the window or the mediator has. */
function Left({ row: { state, due } }: { row: Listed }) {
  const [say, language, today] = [useWords(queueWords), useLanguage(), useToday()]
  if (state === 'raised' || state === 'unanswered') return <Tag tone="refused">{say('overdue')}</Tag>
  if (!due || isClosed(state)) return say('none')
  const days = daysBetween(today, due)
  return <Tag tone={days < 0 ? 'refused' : days < 3 ? 'soon' : 'info'}>{formatRemaining(days, language)}</Tag>
}

export function useCaseColumns(): Column<Listed>[] {
  const [say, kind, language, today] = [useWords(queueWords), useWords(kindWords), useLanguage(), useToday()]
  return [
    { key: 'due', title: say('col.due'), width: 112, english: 130, render: row => <Left row={row} /> },
    {
      key: 'stage',
      title: say('col.stage'),
      width: 150,
      english: 190,
      render: row => <Tag tone={toneOf(row.state)}>{kind(`stage.${row.state}`)}</Tag>,
    },
    {
      key: 'worker',
      title: say('col.worker'),
      width: 130,
      english: 160,
      render: row => (
        <>
          <strong>{row.worker}</strong> {row.heads > 1 && say('heads', { n: row.heads })}
        </>
      ),
    },
    { key: 'employer', title: say('col.employer'), render: row => row.employer },
    { key: 'kind', title: say('col.kind'), width: 150, english: 200, render: row => kind(`kind.${row.kind}`) },
    {
      key: 'sum',
      title: say('col.sum'),
      width: 124,
      align: 'right',
      render: row => (row.claimedFen > 0 ? <Money amountFen={row.claimedFen} /> : say('none')),
    },
    { key: 'way', title: say('col.way'), width: 130, english: 200, render: row => kind(`way.${row.way}`) },
    {
      key: 'received',
      title: say('col.received'),
      width: 116,
      render: row => <span className="ui-figures">{formatDay(row.receivedOn, language, today)}</span>,
    },
    { key: 'number', title: say('col.number'), width: 206, render: row => <span className="ui-figures">{row.number ?? say('none')}</span> },
  ]
}
