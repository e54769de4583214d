import type { Column } from '#kernel/web/desk/table.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { VisuallyHidden } from '#ui/hidden.tsx'
import { Tag } from '#ui/notice.tsx'
import { placeWords } from '../../words-places.ts'
import type { Listed } from './calls.ts'
import { nameOf } from './coverage-figures.ts'
import { siteWords } from './site-words.ts'
import { isInspectionDue } from './six.ts'
import { StatusTag, useAddress, useSpeakTime } from './status.tsx'

export function useColumns(): Column<Listed>[] {
  const [say, sayPlace, language] = [useWords(siteWords), useWords(placeWords), useLanguage()]
  const [addressOf, time] = [useAddress(), useSpeakTime()]
  return [
    { key: 'name', title: say('col.name'), render: row => <strong>{nameOf(row, language)}</strong> },
    {
      key: 'kind',
      title: say('kind'),
      width: 124,
      english: 132,
      render: row => row.kinds.map(kind => sayPlace(`kind.${kind}`)).join(say('comma')),
    },
    { key: 'where', title: say('col.where'), width: 160, render: addressOf },
    { key: 'now', title: say('col.now'), width: 188, english: 248, render: row => <StatusTag site={row} /> },
    { key: 'reports', title: say('col.reports'), width: 76, english: 92, align: 'right', render: row => <Waiting row={row} /> },
    { key: 'inspected', title: say('col.inspected'), width: 156, english: 140, render: row => <Inspected row={row} /> },
    {
      key: 'plaque',
      title: say('col.plaque'),
      width: 150,
      english: 124,
      render: row => (row.plaqueOn ? <span className="ui-figures">{time.date(row.plaqueOn)}</span> : '—'),
    },
    { key: 'unit', title: say('col.unit'), width: 132, render: row => (language === 'en' && row.unitEnglish) || row.unitName },
  ]
}

/** How many of the six it had when it was last looked at, and when that was. */
function Inspected({ row }: { row: Listed }) {
  const [say, today, time] = [useWords(siteWords), useToday(), useSpeakTime()]
  if (!row.inspectedOn) return <Tag tone="soon">{say('six.none')}</Tag>
  const n = row.has.length
  if (isInspectionDue(row, today)) return <Tag tone="soon">{say('six.dueOf', { n })}</Tag>
  return <span className="ui-figures">{`${say('six.of', { n })} · ${time.month(row.inspectedOn)}`}</span>
}

/** What waits for an answer; that it comes again and again is told with it. */
function Waiting({ row: { openReports, isRepeated } }: { row: Listed }) {
  const say = useWords(siteWords)
  if (openReports === 0) return '—'
  if (!isRepeated) return openReports
  return (
    <Tag tone="refused">
      {openReports} <VisuallyHidden>{say('reports.repeated')}</VisuallyHidden>
    </Tag>
  )
}
