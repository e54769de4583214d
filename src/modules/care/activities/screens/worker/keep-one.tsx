import { useEffect, useMemo, useRef, useState } from 'react'
import { useParams } from 'react-router'
import { formatMoment } from '#kernel/pure/formats.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLive } from '#kernel/web/live.ts'
import { useLanguage, useNow, useToday, useWords } from '#kernel/web/person.tsx'
import { useSearchParams } from '#kernel/web/search-params.ts'
import { Select } from '#ui/field.tsx'
import { Page } from '#ui/frame.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { workerWords } from '../worker-words.ts'
import { api, type Session, urls } from './api.ts'
import { KeepList } from './keep-list.tsx'
import type { Door } from './keep-door.ts'
import { KeepGive } from './keep-give.tsx'
import { KeepPhotos } from './keep-photos.tsx'
import { KeepScan } from './keep-scan.tsx'
import { KeepState } from './keep-state.tsx'
import { keepWords } from './keep-words.ts'
import { countOf, standings } from './ledger.ts'
import { useLedger, useWaitingCount } from './use-ledger.ts'
import { nextSession } from './places.ts'
import './worker.css'

/** One activity at the door: who is here, what is handed out, and the pictures. Works where there is no network. */
export function KeepOnePage() {
  const say = useWords(keepWords)
  const { id = '' } = useParams<{ id: string }>()
  const [title, setTitle] = useState('')
  const ledger = useLedger(id, say('sendTitle', { title }))
  const roster = useAsk(['activities', 'roster', id], () => askRoster(id, ledger.onTheWay), {
    offline: `activities.roster.${id}`,
    isReady: ledger.isReady,
  })
  const { data, copiedAt, again } = roster
  const waiting = useWaitingCount()
  const calm = useCalm(again)
  useLive(urls.watchActivity({ id }), calm)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when what waited has gone, the roster knows more
  useEffect(() => calm(), [waiting])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a roster is heard once
  useEffect(() => {
    if (!data) return
    setTitle(data.roster.activity.title)
    if (!copiedAt && ledger.isReady) ledger.hear(data.roster, new Set(data.onTheWay))
  }, [data, ledger.isReady])
  return (
    <Page title={title || say('keep.title')} back={{ href: '/keep', word: say('keep.title') }}>
      <Asked of={roster} shape="list">
        {told => <AtTheDoor roster={told.roster} ledger={ledger} />}
      </Asked>
    </Page>
  )
}

const askRoster = async (activity: string, onTheWay: () => Promise<readonly string[]>) => {
  const going = await onTheWay()
  return { roster: await api.getRoster({ activity }), onTheWay: going }
}

const tabs = ['list', 'scan', 'give', 'photos'] as const
function AtTheDoor({ roster, ledger }: Pick<Door, 'roster' | 'ledger'>) {
  const say = useWords(keepWords)
  const now = useNow()
  const [search, setSearch] = useSearchParams()
  const { sessions } = roster.activity
  const session = sessions.find(one => one.id === search.get('session')) ?? nextSession(sessions, now)
  const all = useMemo(() => (session ? standings(roster, session.id, ledger.lines) : []), [roster, session, ledger.lines])
  const tab = tabs.find(one => one === search.get('do')) ?? 'list'
  const show = (next: { session?: string; do?: string }) =>
    setSearch({ ...(session && { session: session.id }), do: tab, ...next }, { replace: true, preventScrollReset: true })
  if (!session || (all.length === 0 && roster.lines.length === 0)) return <Empty title={say('noRoster')}>{say('noRosterNext')}</Empty>
  const door = { roster, session, all, ledger }
  const { came, expected } = countOf(all)
  const waits = ledger.lines.filter(line => line.state === 'new' || line.state === 'kept').length
  return (
    <>
      {sessions.length > 1 && <SessionChoice sessions={sessions} value={session.id} onChange={next => show({ session: next })} />}
      <p className="act-counts" aria-live="polite">
        <strong className="ui-figures">
          {came}
          <small> / {expected}</small>
        </strong>
        <span className="ui-hint">{say('count')}</span>
        {waits > 0 && <Tag tone="soon">{say('waiting', { n: waits })}</Tag>}
      </p>
      <KeepState {...door} />
      <Tabs
        label={say('views')}
        current={tab}
        onChange={next => show({ do: next })}
        tabs={tabs.map(key => ({ key, title: say(`tab.${key}`) }))}
      >
        {tab === 'list' && <KeepList {...door} />}
        {tab === 'scan' && <KeepScan {...door} />}
        {tab === 'give' && <KeepGive {...door} />}
        {tab === 'photos' && <KeepPhotos {...door} />}
      </Tabs>
    </>
  )
}

function SessionChoice({
  sessions,
  value,
  onChange,
}: {
  sessions: readonly Session[]
  value: string
  onChange: (session: string) => void
}) {
  const say = useWords(keepWords)
  const nth = useWords(workerWords)
  const [language, today] = [useLanguage(), useToday()]
  return (
    <Select
      label={say('keep.session')}
      value={value}
      onChange={event => onChange(event.target.value)}
      choices={sessions.map((one, at) => ({
        value: one.id,
        label: `${formatMoment(new Date(one.starts), language, today)} ${one.title || nth('sessions.nth', { n: at + 1 })}`,
      }))}
    />
  )
}

/** At most every three seconds: each check-in at each door is a hint, and a roster of a thousand is not small. */
function useCalm(fn: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const last = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  return () => {
    clearTimeout(timer.current)
    const wait = Math.max(0, last.current + 3_000 - performance.now())
    timer.current = setTimeout(() => {
      last.current = performance.now()
      fn()
    }, wait)
  }
}
