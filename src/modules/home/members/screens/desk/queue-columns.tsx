import { daysBetween } from '#kernel/pure/calendar.ts'
import { formatDay, formatRemaining } from '#kernel/pure/formats.ts'
import type { Column } from '#kernel/web/desk/table.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Tag } from '#ui/notice.tsx'
import { kindWords } from '../../words-kinds.ts'
import type { Listed } from './decide-calls.ts'
import { type DecideAct, DecideButtons } from './decide-dialogs.tsx'
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

type OnAct = (act: DecideAct, member: Listed) => void
/** Where one decides in place, the buttons take the room of what the file tells. */
export function useQueueColumns(of: string, onAct: OnAct | undefined): Column<Listed>[] {
  const [say, kind, language, today] = [useWords(decideWords), useWords(kindWords), useLanguage(), useToday()]
  const columns: Column<Listed>[] = [
    { key: 'due', title: say('col.due'), width: 128, english: 140, render: row => <Left row={row} /> },
    {
      key: 'name',
      title: say('col.name'),
      width: 176,
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
      width: 164,
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
    { key: 'to', title: say('col.to'), render: row => (language === 'zh' ? row.toName : row.toEnglish) },
    {
      key: 'applied',
      title: say('col.applied'),
      width: 148,
      render: row => <span className="ui-figures">{formatDay(row.appliedOn, language, today)}</span>,
    },
  ]
  // a transfer is between two unions; how long ago somebody applied says nothing any more of whoever goes or leaves
  const isMoving = of === 'transfers'
  const shown = columns.filter(one => (one.key !== 'to' || isMoving) && (one.key !== 'applied' || (!isMoving && of !== 'departures')))
  if (!onAct) return shown
  const acts: Column<Listed> = {
    key: 'acts',
    title: say('col.acts'),
    width: 244,
    english: 330,
    render: row => <DecideButtons member={row} onOpen={act => onAct(act, row)} />,
  }
  return [...shown.filter(one => one.key !== 'phone' && one.key !== 'applied'), acts]
}
