import { useState } from 'react'
import { useNavigate } from 'react-router'
import { formatDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { client } from '#kernel/web/client.ts'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { type Column, DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import type * as retention from '../../actions/retention.ts'
import { kindWords } from '../../words-kinds.ts'
import { retentionWords } from '../../words-retention.ts'
import { retentionScreenWords } from '../retention-screen-words.ts'
import './disputes.css'

const api = client<typeof retention>('disputes')
type Leaving = Awaited<ReturnType<typeof api.listLeaving>>['rows'][number]

/** DISPUTES-96: what goes soon, and what waits though its time is over. */
export function FilesPage() {
  const [say, navigate] = [useWords(retentionScreenWords), useNavigate()]
  const view = useView({})
  const page = useAsk(['disputes', 'leaving', view.cursor ?? ''], () =>
    api.listLeaving({ limit: 50, ...(view.cursor && { after: view.cursor }) }),
  )
  const [holding, setHolding] = useState<Leaving>()
  const release = useAct(api.releaseFile, ['disputes'])
  const columns = useColumns(setHolding, row => void release.act({ id: row.id }))
  return (
    <DeskPage title={say('title')} lead={say('lead')} back={{ href: '/disputes', word: say('back') }}>
      <Refused problem={release.problem} />
      <DeskTable
        label={say('title')}
        rows={page.data?.rows ?? []}
        rowKey={row => row.id}
        columns={columns}
        view={view}
        onOpen={row => navigate(`/disputes/${row.id}`)}
        next={page.data?.next}
        isLoading={page.isLoading}
        problem={page.problem}
        again={page.again}
        empty={<Empty title={say('empty')} />}
      />
      {holding && <HoldDialog id={holding.id} onClose={() => setHolding(undefined)} />}
    </DeskPage>
  )
}

function useColumns(hold: (row: Leaving) => void, release: (row: Leaving) => void): Column<Leaving>[] {
  const [say, word, kind] = [useWords(retentionScreenWords), useWords(retentionWords), useWords(kindWords)]
  const [language, today] = [useLanguage(), useToday()]
  const shown = (day: string) => formatDay(day, language, today)
  return [
    { key: 'until', title: say('col.until'), width: 126, render: row => <span className="ui-figures">{shown(row.keepUntil)}</span> },
    {
      key: 'wait',
      title: say('col.wait'),
      width: 230,
      render: row => {
        if (row.wait === 'held') return <Two>{say('held', { day: shown(row.holdUntil!), reason: row.holdBecause })}</Two>
        return <Tag tone={row.wait ? 'soon' : 'info'}>{row.wait ? word(`wait.${row.wait}`) : say('goes')}</Tag>
      },
    },
    { key: 'case', title: say('col.case'), width: 168, render: row => <Two>{`${row.worker} · ${kind(`kind.${row.kind}`)}`}</Two> },
    { key: 'employer', title: say('col.employer'), render: row => <Two>{row.employer}</Two> },
    { key: 'stage', title: say('col.stage'), width: 130, english: 180, render: row => kind(`stage.${row.state}`) },
    {
      key: 'number',
      title: say('col.number'),
      width: 220,
      render: row => <span className="ui-figures">{row.number ?? say('none')}</span>,
    },
    {
      key: 'act',
      title: say('col.act'),
      width: 116,
      render: row => (
        <Button kind="plain" onClick={() => (row.wait === 'held' ? release(row) : hold(row))}>
          {say(row.wait === 'held' ? 'release' : 'hold')}
        </Button>
      ),
    },
  ]
}

const Two = ({ children }: { children: string }) => <span className="disputes-two">{children}</span>

function HoldDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const [say, toast] = [useWords(retentionScreenWords), useToast()]
  const act = useAct(api.holdFile, ['disputes'])
  const form = useForm({ name: '', isFleeting: true, start: { until: '', reason: '' }, problem: act.problem })
  const sent = () => {
    toast({ tone: 'done', text: say('done') })
    onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title={say('hold')} closeWord={say('close')}>
      <Form form={form} act={act} submit={say('hold')} send={said => ({ id, ...said })} onSent={sent}>
        <Field {...form.field('until')} type="date" label={say('until')} required={say('required')} />
        <TextArea {...form.field('reason')} label={say('reason')} required={say('required')} rows={3} maxLength={300} />
      </Form>
    </Dialog>
  )
}
