import { GraduationCap, Plus } from 'lucide-react'
import { useNavigate } from 'react-router'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { type Column, DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import type { Kind, Stage } from '../../rules.ts'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import { api, type Listed } from './calls.ts'
import { Filters } from './filters.tsx'
import { mayHost, PhaseTag, useSpeakTime } from './standing.tsx'
import './academy.css'

/** What this desk hosts and helps with, the latest first. */
export function Hosted() {
  const [say, navigate] = [useWords(deskWords), useNavigate()]
  const view = useView({ q: '', state: '', kind: '' })
  const { q, state, kind } = view.values
  const filters = { ...(state && { state: state as Stage }), ...(kind && { kind: kind as Kind }) }
  const hosted = useAsk(['academy', 'hosted', q, state, kind, view.cursor ?? ''], () =>
    q
      ? api.searchHosted({ words: q, ...filters }).then(rows => ({ rows, next: null }))
      : api.listHosted({ ...filters, ...(view.cursor && { after: view.cursor }) }),
  )
  return (
    <DeskPage
      title={say('list.title')}
      lead={say('list.lead')}
      actions={
        <LinkButton kind="main" icon={Plus} href="/academy/new">
          {say('list.new')}
        </LinkButton>
      }
      filters={<Filters view={view} />}
    >
      <DeskTable
        label={say('list.title')}
        rows={hosted.data?.rows ?? []}
        rowKey={row => row.id}
        columns={useColumns()}
        view={view}
        onOpen={row => navigate(`/academy/${row.id}`)}
        next={hosted.data?.next ?? null}
        isLoading={hosted.isLoading}
        problem={hosted.problem}
        again={hosted.again}
        empty={
          q || state || kind ? (
            <Empty
              title={say('list.none')}
              action={<Button onClick={() => view.set({ q: '', state: '', kind: '' })}>{say('list.clear')}</Button>}
            />
          ) : (
            <NothingYet />
          )
        }
      />
    </DeskPage>
  )
}

function useColumns(): Column<Listed>[] {
  const [say, sayRule, person, time] = [useWords(deskWords), useWords(words), usePerson(), useSpeakTime()]
  return [
    {
      key: 'title',
      title: say('col.title'),
      render: row => (
        <>
          <strong>{row.title}</strong> <span className="ui-hint">{sayRule(`kind.${row.kind}`)}</span>
        </>
      ),
    },
    {
      key: 'host',
      title: say('col.host'),
      width: 150,
      render: row => (
        <>
          {row.unitName} {!mayHost(person, row) && <Tag>{say('participating')}</Tag>}
        </>
      ),
    },
    { key: 'state', title: say('list.state'), width: 132, english: 150, render: row => <PhaseTag course={row} /> },
    {
      key: 'closes',
      title: say('col.closes'),
      width: 178,
      render: row => <span className="ui-figures">{time.moment(row.closes)}</span>,
    },
    { key: 'when', title: say('col.when'), width: 178, render: row => <span className="ui-figures">{time.moment(row.starts)}</span> },
    {
      key: 'seats',
      title: say('col.seats'),
      width: 118,
      english: 138,
      align: 'right',
      render: row => (row.state === 'draft' ? '—' : say('counts.of', { seated: row.seated, seats: row.seats ?? '—' })),
    },
    { key: 'waiting', title: say('col.waiting'), width: 78, align: 'right', render: row => row.waiting || '—' },
  ]
}

function NothingYet() {
  const say = useWords(deskWords)
  return (
    <Empty
      title={say('list.empty')}
      action={
        <LinkButton icon={GraduationCap} href="/academy/new">
          {say('list.new')}
        </LinkButton>
      }
    >
      {say('list.emptyNext')}
    </Empty>
  )
}
