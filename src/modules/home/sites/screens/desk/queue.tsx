import { useState } from 'react'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Select } from '#ui/field.tsx'
import { Empty } from '#ui/state.tsx'
import { type ReportStage, reportStages } from '../../rules-places.ts'
import { placeWords } from '../../words-places.ts'
import { api, type Report } from './calls.ts'
import { ReportDialog } from './report-dialog.tsx'
import { useReportColumns } from './report-columns.tsx'
import { reportWords } from './report-words.ts'
import { inOrder } from './report-order.ts'
import './sites.css'

/** What waits for an answer, the overdue and the repeated first. */
export function SiteReports() {
  const [say, sayPlace, columns] = [useWords(reportWords), useWords(placeWords), useReportColumns()]
  const view = useView({ state: '' })
  const { state } = view.values
  const page = useAsk(['sites', 'reports', state, view.cursor ?? ''], () =>
    api.listReports({ ...(state && { state: state as ReportStage }), ...(view.cursor && { after: view.cursor }), limit: 100 }),
  )
  const [opened, setOpened] = useState<Report>()
  return (
    <DeskPage
      title={say('title')}
      lead={say('lead')}
      filters={
        <Select
          label={say('state')}
          value={state}
          onChange={event => view.set({ state: event.target.value })}
          empty={say('waiting')}
          choices={reportStages.map(value => ({ value, label: sayPlace(`report.${value}`) }))}
        />
      }
    >
      <DeskTable
        label={say('title')}
        rows={inOrder(page.data?.rows ?? [])}
        rowKey={row => row.id}
        columns={columns}
        view={view}
        onOpen={setOpened}
        next={page.data?.next}
        isLoading={page.isLoading}
        problem={page.problem}
        again={page.again}
        empty={<Empty title={say(state ? 'none' : 'empty')}>{!state && say('emptyNext')}</Empty>}
      />
      {opened && <ReportDialog report={opened} onClose={() => setOpened(undefined)} />}
    </DeskPage>
  )
}
