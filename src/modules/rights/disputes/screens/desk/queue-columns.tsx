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

/** A number comes with the acceptance; until then what counts is since when it waits. */
export function useCaseColumns(isNumbered: boolean): Column<Listed>[] {
  const [say, kind, language, today] = [useWords(queueWords), useWords(kindWords), useLanguage(), useToday()]
  const received: Column<Listed> = {
    key: 'received',
    title: say('col.received'),
    width: 132,
    english: 116,
    render: row => <span className="ui-figures">{formatDay(row.receivedOn, language, today)}</span>,
  }
  const number: Column<Listed> = {
    key: 'number',
    title: say('col.number'),
    width: 200,
    render: row => <span className="ui-figures">{row.number ?? say('none')}</span>,
  }
  return [
    { key: 'due', title: say('col.due'), width: 118, english: 134, render: row => <Left row={row} /> },
    {
      key: 'stage',
      title: say('col.stage'),
      width: 136,
      english: 178,
      render: row => <Tag tone={toneOf(row.state)}>{kind(`stage.${row.state}`)}</Tag>,
    },
    {
      key: 'worker',
      title: say('col.worker'),
      width: 120,
      english: 150,
      render: row => (
        <>
          <strong>{row.worker}</strong> {row.heads > 1 && say('heads', { n: row.heads })}
        </>
      ),
    },
    { key: 'employer', title: say('col.employer'), render: row => row.employer },
    { key: 'kind', title: say('col.kind'), width: 168, render: row => kind(`kind.${row.kind}`) },
    {
      key: 'sum',
      title: say('col.sum'),
      width: 118,
      align: 'right',
      render: row => (row.claimedFen > 0 ? <Money amountFen={row.claimedFen} /> : say('none')),
    },
    { key: 'way', title: say('col.way'), width: 112, english: 132, render: row => kind(`way.${row.way}`) },
    isNumbered ? number : received,
  ]
}
