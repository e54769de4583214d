import { CalendarHeart, Plus } from 'lucide-react'
import { useNavigate } from 'react-router'
import { holdsAnywhere } from '#kernel/pure/people.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Steps } from '#kernel/web/steps.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import { activityBook, type Kind, type Stage } from '../../rules.ts'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import { api, type Listed } from './calls.ts'
import { Filters } from './filters.tsx'
import { mayHost, PhaseTag, Seats, useSpeakTime } from './standing.tsx'
import './activities.css'

/** What this desk hosts and helps with, the latest first. */
export function Hosted() {
  const [say, person, navigate] = [useWords(deskWords), usePerson(), useNavigate()]
  const view = useView({ q: '', state: '', kind: '' })
  const { q, state, kind } = view.values
  const filters = { ...(state && { state: state as Stage }), ...(kind && { kind: kind as Kind }) }
  const hosted = useAsk(['activities', 'hosted', q, state, kind, view.cursor ?? ''], () =>
    q
      ? api.searchHosted({ words: q, ...filters }).then(rows => ({ rows, next: null }))
      : api.listHosted({ ...filters, ...(view.cursor && { after: view.cursor }) }),
  )
  const mayBegin = holdsAnywhere(person, 'activities.host')
  const isFiltered = Boolean(q || state || kind)
  const publish = useAct(({ id, version }: Listed, press) => api.publishActivity({ id, version }, press), ['activities'])
  return (
    <DeskPage
      title={say('list.title')}
      lead={say('list.lead')}
      actions={
        mayBegin && (
          <LinkButton kind="main" icon={Plus} href="/activities/new">
            {say('list.new')}
          </LinkButton>
        )
      }
      filters={<Filters view={view} />}
    >
      <Refused problem={publish.problem} />
      <DeskTable
        label={say('list.title')}
        rows={hosted.data?.rows ?? []}
        rowKey={row => row.id}
        columns={useColumns(publish)}
        view={view}
        onOpen={row => navigate(`/activities/${row.id}`)}
        next={hosted.data?.next ?? null}
        isLoading={hosted.isLoading}
        problem={hosted.problem}
        again={hosted.again}
        empty={isFiltered ? <NothingFits clear={() => view.set({ q: '', state: '', kind: '' })} /> : <NothingYet mayBegin={mayBegin} />}
      />
    </DeskPage>
  )
}

function useColumns(publish: { act: (row: Listed, then: () => void) => unknown; isBusy: boolean }) {
  const [say, sayRule, person, toast, time] = [useWords(deskWords), useWords(words), usePerson(), useToast(), useSpeakTime()]
  return [
    {
      key: 'title',
      title: say('col.title'),
      width: 240,
      render: (row: Listed) => (
        <span className="act-title">
          <strong>{row.title}</strong> <span className="ui-hint">{sayRule(row.kind)}</span>
        </span>
      ),
    },
    {
      key: 'host',
      title: say('col.host'),
      width: 168,
      render: (row: Listed) => (
        <>
          {row.unitName} {!mayHost(person, row) && <Tag>{say('participating')}</Tag>}
        </>
      ),
    },
    {
      key: 'when',
      title: say('col.when'),
      width: 212,
      render: (row: Listed) => <span className="ui-figures">{time.span(row.starts, row.ends)}</span>,
    },
    {
      key: 'state',
      title: say('list.state'),
      width: 204,
      render: (row: Listed) => <PhaseTag activity={row} offers={row.state === 'draft' ? [] : [row]} />,
    },
    {
      key: 'seats',
      title: say('col.seats'),
      width: 112,
      align: 'right' as const,
      render: (row: Listed) => (row.state === 'draft' ? '—' : <Seats {...row} />),
    },
    { key: 'waiting', title: say('col.waiting'), width: 80, align: 'right' as const, render: (row: Listed) => row.waiting || '—' },
    {
      key: 'acts',
      title: say('col.acts'),
      width: 150,
      render: (row: Listed) => (
        <span className="act-row-acts">
          {row.state === 'draft' && mayHost(person, row) && (
            <LinkButton kind="plain" href={`/activities/${row.id}/edit`}>
              {say('edit')}
            </LinkButton>
          )}
          <Steps
            book={activityBook}
            row={caseOf(row)}
            does={{
              publish: {
                word: say('publish'),
                kind: 'plain',
                isBusy: publish.isBusy,
                take: () => publish.act(row, () => toast({ tone: 'done', text: say('publish.done') })),
                confirm: {
                  title: say('publish.ask', { title: row.title }),
                  text: say('publish.what', { opens: time.moment(row.enrolOpens) }),
                },
              },
            }}
          />
        </span>
      ),
    },
  ]
}

/** A line of the list as the rulebook's gate reads it. */
const caseOf = ({ id, state, unit, version }: Listed) => ({
  id,
  state,
  unit,
  version,
  owner: '',
  parties: [],
  due: null,
  dueIsProvisional: false,
})

function NothingYet({ mayBegin }: { mayBegin: boolean }) {
  const say = useWords(deskWords)
  return (
    <Empty
      title={say('list.empty')}
      action={
        mayBegin && (
          <LinkButton icon={CalendarHeart} href="/activities/new">
            {say('list.new')}
          </LinkButton>
        )
      }
    >
      {say('list.emptyNext')}
    </Empty>
  )
}

function NothingFits({ clear }: { clear: () => void }) {
  const say = useWords(deskWords)
  return <Empty title={say('list.none')} action={<Button onClick={clear}>{say('list.clear')}</Button>} />
}
