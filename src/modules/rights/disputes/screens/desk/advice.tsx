import { useNavigate } from 'react-router'
import { formatMoment } from '#kernel/pure/formats.ts'
import { unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { type Column, DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { diagnosisWords } from '../diagnosis-words.ts'
import { api, type Listed } from './advice-api.ts'
import { Left } from './advice-left.tsx'
import { deskAdviceWords } from './advice-words.ts'
import './advice.css'

const queues = ['open', 'overdue', 'answered', 'closed'] as const
type Queue = (typeof queues)[number]
const queueOf = (text: string): Queue => queues.find(one => one === text) ?? 'open'

/** Who waits longest stands first. */
export function AdviceQueue() {
  const say = useWords(deskAdviceWords)
  const navigate = useNavigate()
  const columns = useColumns()
  const view = useView({ queue: 'open' })
  const queue = queueOf(view.values.queue)
  const page = useAsk(['rights', 'questions', queue, view.cursor ?? ''], () =>
    api.listQuestions({ queue, ...(view.cursor && { after: view.cursor }), limit: 50 }),
  )
  return (
    <DeskPage
      title={say('title')}
      lead={say('lead')}
      actions={<LinkButton href="/advice/calls">{say('calls')}</LinkButton>}
      filters={
        <Select
          label={say('queue')}
          value={queue}
          onChange={event => view.set({ queue: event.target.value })}
          choices={queues.map(value => ({ value, label: say(`queue.${value}`) }))}
        />
      }
    >
      <DeskTable
        label={say('title')}
        rows={page.data?.rows ?? []}
        rowKey={row => row.id}
        columns={columns}
        view={view}
        onOpen={row => void navigate(`/advice/${row.id}`)}
        next={page.data?.next}
        isLoading={page.isLoading}
        problem={page.problem}
        again={page.again}
        empty={<Empty title={say(queue === 'open' ? 'empty' : 'none')}>{queue === 'open' && say('emptyNext')}</Empty>}
      />
    </DeskPage>
  )
}

function useColumns(): Column<Listed>[] {
  const [say, name] = [useWords(deskAdviceWords), useWords(diagnosisWords)]
  const [language, today] = [useLanguage(), useToday()]
  return [
    { key: 'due', title: say('col.due'), width: 130, render: row => <Left row={row} /> },
    { key: 'topic', title: say('col.topic'), width: 230, english: 250, render: row => <strong>{name(`what.${row.topic}`)}</strong> },
    {
      key: 'said',
      title: say('col.said'),
      render: row => (
        <span className="advice-said" title={row.said}>
          {row.askedOn > 0 && <Tag>{say('again')}</Tag>} {row.said || '—'}
        </span>
      ),
    },
    {
      key: 'district',
      title: say('col.district'),
      width: 90,
      english: 130,
      render: row => (row.district ? unionDistricts[row.district][language] : say('noDistrict')),
    },
    {
      key: 'unit',
      title: say('col.unit'),
      width: 150,
      english: 170,
      render: row => (language === 'en' ? row.unitEnglish || row.unitName : row.unitName),
    },
    {
      key: 'at',
      title: say('col.at'),
      width: 168,
      render: row => <span className="ui-figures">{formatMoment(new Date(row.at), language, today)}</span>,
    },
  ]
}
