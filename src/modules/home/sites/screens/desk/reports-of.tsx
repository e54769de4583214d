import { useState } from 'react'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { Tag } from '#ui/notice.tsx'
import { placeWords } from '../../words-places.ts'
import { api, type Report, type Station } from './calls.ts'
import { Left, ReportTag } from './report-columns.tsx'
import { ReportDialog } from './report-dialog.tsx'
import { inOrder, isOwed } from '../report-order.ts'
import { reportWords } from './report-words.ts'
import { useSpeakTime } from './status.tsx'

/** What was reported of one station, what waits first. */
export function ReportsOf({ site: { id } }: { site: Station }) {
  const say = useWords(reportWords)
  const page = useAsk(['sites', 'reports', 'of', id], () => api.listReports({ site: id, limit: 50 }))
  const [opened, setOpened] = useState<Report>()
  return (
    <Section title={say('ofSite')}>
      <Asked of={page}>
        {({ rows }) => (rows.length === 0 ? <p className="ui-hint">{say('site.none')}</p> : <Rows rows={rows} onOpen={setOpened} />)}
      </Asked>
      {opened && <ReportDialog report={opened} onClose={() => setOpened(undefined)} />}
    </Section>
  )
}

function Rows({ rows, onOpen }: { rows: readonly Report[]; onOpen: (report: Report) => void }) {
  const [say, sayPlace, time] = [useWords(reportWords), useWords(placeWords), useSpeakTime()]
  return (
    <table className="site-table" aria-label={say('ofSite')}>
      <thead>
        <tr>
          <th scope="col">{say('col.fault')}</th>
          <th scope="col">{say('col.said')}</th>
          <th scope="col">{say('col.at')}</th>
          <th scope="col">{say('col.state')}</th>
          <th scope="col">{say('answer')}</th>
        </tr>
      </thead>
      <tbody>
        {inOrder(rows).map(row => (
          <tr key={row.id}>
            <th scope="row">
              {sayPlace(`fault.${row.fault}`)} {row.isRepeated && <Tag tone="refused">{say('repeated')}</Tag>}
            </th>
            <td>{row.said || '—'}</td>
            <td className="ui-figures">{time.moment(row.at)}</td>
            <td>
              <ReportTag state={row.state} /> {isOwed(row) && row.due && <Left report={row} />}
            </td>
            <td>
              <Button kind="plain" onClick={() => onOpen(row)}>
                {say(isOwed(row) ? 'answer' : 'look')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
