import { useState } from 'react'
import { formatMoment } from '#kernel/pure/formats.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { type Column, DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Select } from '#ui/field.tsx'
import { Empty } from '#ui/state.tsx'
import { adviceWords } from '../../words-advice.ts'
import { adviceScreenWords } from '../advice-words.ts'
import { api, type Call } from './advice-api.ts'
import { Left } from './advice-left.tsx'
import { deskAdviceWords } from './advice-words.ts'
import { CallDialog } from './call-dialog.tsx'
import './advice.css'

const queues = ['waiting', 'done'] as const
type Queue = (typeof queues)[number]

export function CallList() {
  const say = useWords(deskAdviceWords)
  const columns = useColumns()
  const view = useView({ queue: 'waiting' })
  const queue: Queue = view.values.queue === 'done' ? 'done' : 'waiting'
  const page = useAsk(['rights', 'calls', queue, view.cursor ?? ''], () =>
    api.listCallbacks({ queue, ...(view.cursor && { after: view.cursor }), limit: 50 }),
  )
  const [opened, setOpened] = useState<string>()
  const call = page.data?.rows.find(row => row.id === opened)
  return (
    <DeskPage
      title={say('calls')}
      lead={say('calls.lead')}
      back={{ href: '/advice', word: say('back') }}
      filters={
        <Select
          label={say('queue')}
          value={queue}
          onChange={event => view.set({ queue: event.target.value })}
          choices={queues.map(value => ({ value, label: say(`calls.${value}`) }))}
        />
      }
    >
      <DeskTable
        label={say('calls')}
        rows={page.data?.rows ?? []}
        rowKey={row => row.id}
        columns={columns}
        view={view}
        onOpen={row => setOpened(row.id)}
        next={page.data?.next}
        isLoading={page.isLoading}
        problem={page.problem}
        again={page.again}
        empty={<Empty title={say(queue === 'waiting' ? 'calls.empty' : 'none')}>{queue === 'waiting' && say('calls.emptyNext')}</Empty>}
      />
      {call && <CallDialog call={call} onClose={() => setOpened(undefined)} />}
    </DeskPage>
  )
}

function useColumns(): Column<Call>[] {
  const [say, wish, stage] = [useWords(deskAdviceWords), useWords(adviceScreenWords), useWords(adviceWords)]
  const [language, today] = [useLanguage(), useToday()]
  return [
    { key: 'due', title: say('col.due'), width: 130, render: row => <Left row={row} /> },
    { key: 'phone', title: say('col.phone'), width: 130, render: row => <span className="ui-figures">{row.phoneMasked || '—'}</span> },
    { key: 'wished', title: say('col.wished'), width: 150, english: 190, render: row => wish(`wish.${row.wished}`) },
    {
      key: 'about',
      title: say('col.about'),
      render: row => (
        <span className="advice-said" title={row.about}>
          {row.about || '—'}
        </span>
      ),
    },
    { key: 'tries', title: say('col.tries'), width: 80, align: 'right', render: row => row.tries },
    { key: 'state', title: say('col.state'), width: 130, english: 190, render: row => stage(`state.${row.state}`) },
    {
      key: 'unit',
      title: say('col.unit'),
      width: 150,
      english: 210,
      render: row => (language === 'en' ? row.unitEnglish || row.unitName : row.unitName),
    },
    {
      key: 'at',
      title: say('col.left'),
      width: 168,
      render: row => <span className="ui-figures">{formatMoment(new Date(row.at), language, today)}</span>,
    },
  ]
}
