import { FilePlus, FileUp } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskSearch } from '#kernel/web/desk/search.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useView, type View } from '#kernel/web/desk/view.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Empty } from '#ui/state.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { type Kind, kinds, type Way, ways } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { queueWords } from '../queue-words.ts'
import { api } from './calls.ts'
import { ImportDialog } from './import-dialog.tsx'
import { useCaseColumns } from './queue-columns.tsx'
import './disputes.css'

const tabs = ['toScreen', 'consent', 'toAssign', 'inMediation', 'overdue', 'closed'] as const
type Tab = (typeof tabs)[number]
type Values = { of: string; kind: string; way: string; q: string }
const asTab = (text: string): Tab => tabs.find(tab => tab === text) ?? 'toScreen'

/** What waits at the window, what is due first. */
export function CaseQueue() {
  const [say, kind] = [useWords(queueWords), useWords(kindWords)]
  const view = useView<Values>({ of: 'toScreen', kind: '', way: '', q: '' })
  const counts = useAsk(['disputes', 'counts'], () => api.countCases({}))
  const of = asTab(view.values.of)
  const [isImporting, setImporting] = useState(false)
  const select = (name: 'kind' | 'way', choices: { value: string; label: string }[]) => (
    <Select
      name={name}
      label={say(`filter.${name}`)}
      value={view.values[name]}
      empty={say('all')}
      onChange={event => view.set({ [name]: event.target.value })}
      choices={choices}
    />
  )
  return (
    <DeskPage
      title={say('title')}
      lead={say('lead')}
      actions={
        <>
          <Button icon={FileUp} onClick={() => setImporting(true)}>
            {say('import')}
          </Button>
          <LinkButton icon={FilePlus} href="/disputes/enter">
            {say('enter')}
          </LinkButton>
        </>
      }
      filters={
        <>
          <DeskSearch view={view} label={say('search')} />
          {select(
            'kind',
            kinds.map(value => ({ value, label: kind(`kind.${value}`) })),
          )}
          {select(
            'way',
            ways.map(value => ({ value, label: kind(`way.${value}`) })),
          )}
        </>
      }
    >
      {isImporting && <ImportDialog onClose={() => setImporting(false)} />}
      {[...view.values.q].length >= 2 ? (
        <Found asked={view.values.q} />
      ) : (
        <Tabs
          label={say('tabs')}
          tabs={tabs.map(key => ({ key, title: say(`tab.${key}`), ...(key !== 'closed' && counts.data && { count: counts.data[key] }) }))}
          current={of}
          onChange={key => view.set({ of: key })}
        >
          <Waiting of={of} view={view} />
        </Tabs>
      )}
    </DeskPage>
  )
}

const unnumbered: readonly Tab[] = ['toScreen', 'consent', 'overdue']

function Waiting({ of, view }: { of: Tab; view: View<Values> }) {
  const [say, navigate, columns] = [useWords(queueWords), useNavigate(), useCaseColumns(!unnumbered.includes(of))]
  const { kind, way } = view.values
  const page = useAsk(['disputes', 'queue', of, kind, way, view.cursor ?? ''], () =>
    api.listCases({
      of,
      limit: 50,
      ...(kind && { kind: kind as Kind }),
      ...(way && { way: way as Way }),
      ...(view.cursor && { after: view.cursor }),
    }),
  )
  return (
    <DeskTable
      label={say(`tab.${of}`)}
      rows={page.data?.rows ?? []}
      rowKey={row => row.id}
      columns={columns}
      view={view}
      onOpen={row => navigate(`/disputes/${row.id}`)}
      next={page.data?.next}
      isLoading={page.isLoading}
      problem={page.problem}
      again={page.again}
      empty={<Empty title={say('empty')}>{say('empty.next')}</Empty>}
    />
  )
}

function Found({ asked }: { asked: string }) {
  const [say, navigate, columns] = [useWords(queueWords), useNavigate(), useCaseColumns(true)]
  const found = useAsk(['disputes', 'found', asked], () => api.searchCases({ asked }))
  return (
    <DeskTable
      label={say('found')}
      rows={found.data ?? []}
      rowKey={row => row.id}
      columns={columns}
      onOpen={row => navigate(`/disputes/${row.id}`)}
      isLoading={found.isLoading}
      problem={found.problem}
      again={found.again}
      empty={<Empty title={say('empty')}>{say('empty.next')}</Empty>}
    />
  )
}
