import { useState } from 'react'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Select } from '#ui/field.tsx'
import { Empty } from '#ui/state.tsx'
import type { ReportStage } from '../../rules-places.ts'
import { placeWords } from '../../words-places.ts'
import { api, type Report } from './calls.ts'
import { ReportDialog } from './report-dialog.tsx'
import { useReportColumns } from './report-columns.tsx'
import { reportWords } from './report-words.ts'
import { inOrder } from '../report-order.ts'
import './sites.css'

const dues = ['overdue', 'repeated'] as const
const stages = ['answered', 'settled'] as const
type Due = (typeof dues)[number]

/** What waits for an answer, the overdue and the repeated first. */
export function SiteReports() {
  const [say, sayPlace, columns] = [useWords(reportWords), useWords(placeWords), useReportColumns()]
  const view = useView({ state: '' })
  const { state } = view.values
  const page = useAsk(['sites', 'reports', state, view.cursor ?? ''], () => pageOf(state, view.cursor))
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
          choices={[
            ...dues.map(value => ({ value, label: say(`due.${value}`) })),
            ...stages.map(value => ({ value, label: sayPlace(`report.${value}`) })),
          ]}
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

/** The server tells the newest first; of what waits, the overdue and the repeated are asked for besides, however old they are. */
async function pageOf(shown: string, after: string | undefined) {
  const ask = (one: { due?: Due | 'open'; state?: ReportStage }) => api.listReports({ ...one, ...(after && { after }), limit: MOST })
  if (isStage(shown)) return ask({ state: shown })
  if (isDue(shown)) return ask({ due: shown })
  if (after) return ask({ due: 'open' })
  const [open, ...first] = await Promise.all([ask({ due: 'open' }), ask({ due: 'overdue' }), ask({ due: 'repeated' })])
  const rows = [...first, open].flatMap(one => one.rows)
  return { rows: [...new Map(rows.map(row => [row.id, row])).values()], next: open.next }
}
const MOST = 100
const isStage = (text: string): text is (typeof stages)[number] => (stages as readonly string[]).includes(text)
const isDue = (text: string): text is Due => (dues as readonly string[]).includes(text)
