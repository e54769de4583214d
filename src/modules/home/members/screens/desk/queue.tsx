import { QrCode, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/state.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { ConfirmMany } from './confirm-many.tsx'
import { api, type Listed } from './decide-calls.ts'
import { type DecideAct, DecideDialog, useMayStep } from './decide-dialogs.tsx'
import { decideWords } from './decide-words.ts'
import { useQueueColumns } from './queue-columns.tsx'
import { UnitFilter } from './unit-filter.tsx'
import './decide.css'

const tabs = ['applications', 'transfers', 'departures', 'twins'] as const
type Tab = (typeof tabs)[number]
const asTab = (text: string): Tab => tabs.find(tab => tab === text) ?? 'applications'

/** The server counts no further than a thousand. */
const asCount = (count: number) => (count < 1_000 ? count : '999+')

/** What waits, the overdue first; applications are decided in place. */
export function MembersQueue() {
  const say = useWords(decideWords)
  const view = useView({ of: 'applications', unit: '' })
  const of = asTab(view.values.of)
  const { unit } = view.values
  const counts = useAsk(['members', 'queues', unit], () => api.countQueues({ ...(unit && { unit }) })).data
  return (
    <DeskPage
      title={say('title')}
      lead={say('lead')}
      actions={
        <>
          <LinkButton icon={QrCode} href="/members/code">
            {say('code')}
          </LinkButton>
          <LinkButton icon={UserPlus} href="/members/enter">
            {say('enter')}
          </LinkButton>
        </>
      }
      filters={
        <div className="mem-unit">
          <UnitFilter value={view.values.unit} onChange={unit => view.set({ unit })} />
        </div>
      }
    >
      <Tabs
        label={say('tabs')}
        tabs={tabs.map(key => ({ key, title: say(`tab.${key}`), ...(counts?.[key] && { count: asCount(counts[key]) }) }))}
        current={of}
        onChange={key => view.set({ of: key })}
      >
        <Waiting key={`${of} ${view.values.unit} ${view.cursor ?? ''}`} of={of} view={view} />
      </Tabs>
    </DeskPage>
  )
}

function Waiting({ of, view }: { of: Tab; view: ReturnType<typeof useView<{ of: string; unit: string }>> }) {
  const [say, navigate, mayStep] = [useWords(decideWords), useNavigate(), useMayStep()]
  const { unit } = view.values
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [isConfirming, setConfirming] = useState(false)
  const page = useAsk(['members', 'queue', of, unit, view.cursor ?? ''], () =>
    api.listQueue({ of, limit: 100, ...(unit && { unit }), ...(view.cursor && { after: view.cursor }) }),
  )
  const rows = page.data?.rows ?? []
  const chosen = rows.filter(row => selected.has(row.id))
  const isDecided = of === 'applications' || of === 'twins'
  const [deciding, setDeciding] = useState<{ act: DecideAct; member: Listed }>()
  const columns = useQueueColumns(of, isDecided ? (act, member) => setDeciding({ act, member }) : undefined)
  return (
    <>
      {of === 'applications' && (
        <div className="mem-bar">
          <Button aria-disabled={chosen.length === 0} onClick={() => chosen.length > 0 && setConfirming(true)}>
            {say('many.confirm', { count: chosen.length })}
          </Button>
        </div>
      )}
      <DeskTable
        label={say(`tab.${of}`)}
        rows={rows}
        rowKey={row => row.id}
        columns={columns}
        view={view}
        onOpen={row => navigate(`/members/${row.id}`)}
        {...(of === 'applications' && { selected, onSelect: setSelected })}
        isSelectable={row => mayStep(row, 'confirm') && !row.doubts.includes('twin')}
        next={page.data?.next}
        isLoading={page.isLoading}
        problem={page.problem}
        again={page.again}
        empty={<Empty title={say(`empty.${of}`)}>{say(of === 'applications' ? 'empty.applicationsNext' : 'empty.next')}</Empty>}
      />
      {deciding && <DecideDialog {...deciding} onClose={() => setDeciding(undefined)} />}
      {isConfirming && (
        <ConfirmMany
          rows={chosen}
          onClose={() => {
            setConfirming(false)
            setSelected(new Set())
          }}
        />
      )}
    </>
  )
}
