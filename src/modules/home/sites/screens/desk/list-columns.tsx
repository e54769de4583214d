import type { Column } from '#kernel/web/desk/table.tsx'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Tag } from '#ui/notice.tsx'
import { placeWords } from '../../words-places.ts'
import type { Listed } from './calls.ts'
import { siteWords } from './site-words.ts'
import { isInspectionDue } from './six.ts'
import { StatusTag, useDivision, useSpeakTime } from './status.tsx'

export function useColumns(): Column<Listed>[] {
  const [say, sayPlace] = [useWords(siteWords), useWords(placeWords)]
  const division = useDivision()
  return [
    { key: 'name', title: say('col.name'), render: row => <strong>{row.name}</strong> },
    {
      key: 'kind',
      title: say('kind'),
      width: 150,
      english: 190,
      render: row => row.kinds.map(kind => sayPlace(`kind.${kind}`)).join(say('comma')),
    },
    { key: 'where', title: say('col.where'), render: row => `${division(row.division)} ${row.address}` },
    { key: 'now', title: say('col.now'), width: 196, english: 220, render: row => <StatusTag site={row} /> },
    { key: 'inspected', title: say('col.inspected'), width: 190, english: 210, render: row => <Inspected row={row} /> },
    {
      key: 'plaque',
      title: say('col.plaque'),
      width: 120,
      english: 132,
      render: row => (row.plaqueOn ? <span className="ui-figures">{row.plaqueOn}</span> : '—'),
    },
    { key: 'unit', title: say('col.unit'), width: 170, render: row => row.unitName },
  ]
}

/** How many of the six it had when it was last looked at, and when that was. */
function Inspected({ row }: { row: Listed }) {
  const [say, time, today] = [useWords(siteWords), useSpeakTime(), useToday()]
  if (!row.inspectedOn) return <Tag tone="soon">{say('six.never')}</Tag>
  const day = time.day(row.inspectedOn)
  return (
    <span className="ui-figures">
      {say('six.of', { n: row.has.length })}{' '}
      {isInspectionDue(row, today) ? <Tag tone="soon">{day}</Tag> : <span className="ui-hint">{day}</span>}
    </span>
  )
}
