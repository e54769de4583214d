import { useEffect, useMemo, useRef } from 'react'
import { useParams } from 'react-router'
import { formatMoment, formatTime } from '#kernel/pure/formats.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLive } from '#kernel/web/live.ts'
import { useLanguage, useNow, useToday, useWords } from '#kernel/web/person.tsx'
import { useOutbox } from '#kernel/web/use-outbox.ts'
import { LinkButton } from '#ui/button.tsx'
import { Page } from '#ui/frame.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { api, type Attendance, type Kept, urls } from './api.ts'
import { useKeptSessions } from './keep.tsx'
import { KeepList } from './keep-list.tsx'
import { KeepState } from './keep-state.tsx'
import { keepWords } from './keep-words.ts'
import { countOf, standings } from './taps.ts'
import { useTaps } from './use-taps.ts'
import './attend.css'

/** One session at its door: who is here, who is missing, and the word to read out. Works where there is no network. */
export function KeepOnePage() {
  const say = useWords(keepWords)
  const [language, today] = [useLanguage(), useToday()]
  const { session = '' } = useParams<{ session: string }>()
  const kept = useKeptSessions()
  const one = kept.data?.find(row => row.session === session)
  return (
    <Page
      title={one?.title ?? say('keep.title')}
      lead={one && `${formatMoment(new Date(one.starts), language, today)}–${formatTime(new Date(one.ends))} · ${one.place}`}
      back={{ href: '/academy/keep', word: say('keep.title') }}
    >
      {one ? <AtTheDoor key={session} one={one} /> : <Asked of={kept}>{() => <Gone />}</Asked>}
    </Page>
  )
}

function Gone() {
  const say = useWords(keepWords)
  return (
    <Empty title={say('keep.gone')} action={<LinkButton href="/academy/keep">{say('keep.title')}</LinkButton>}>
      {say('keep.goneNext')}
    </Empty>
  )
}

export type Taps = ReturnType<typeof useTaps>

function AtTheDoor({ one }: { one: Kept }) {
  const say = useWords(keepWords)
  const taps = useTaps(one.session, say('keep.sendTitle', { title: one.title }))
  const list = useAsk(['academy', 'attendance', one.class], () => askList(one.class, taps.onTheWay), {
    offline: `academy.attendance.${one.class}`,
    isReady: taps.isReady,
  })
  const { data, copiedAt, again } = list
  const { waiting } = useOutbox()
  const calm = useCalm(again)
  useLive(urls.watchClass({ id: one.class }), calm)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when what waited has gone, the list knows more
  useEffect(() => calm(), [waiting.length])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list is heard once
  useEffect(() => {
    if (data && !copiedAt && taps.isReady) taps.hear(data.list, new Set(data.onTheWay))
  }, [data, taps.isReady])
  return (
    <Asked of={list} shape="list">
      {told => <TheList one={one} list={told.list} taps={taps} />}
    </Asked>
  )
}

const askList = async (course: string, onTheWay: () => Promise<readonly string[]>) => {
  const going = await onTheWay()
  return { list: await api.getAttendance({ class: course }), onTheWay: going }
}

function TheList({ one, list, taps }: { one: Kept; list: Attendance; taps: Taps }) {
  const say = useWords(keepWords)
  const now = useNow(10_000)
  const session = list.sessions.find(each => each.id === one.session)
  const all = useMemo(() => (session ? standings(list, session, taps.taps, now) : []), [list, session, taps.taps, now])
  if (!session) return <Gone />
  if (all.length === 0) return <Empty title={say('noList')}>{say('noListNext')}</Empty>
  const { came, expected, excused, claims } = countOf(all)
  const waits = taps.taps.filter(tap => tap.state === 'kept').length
  return (
    <>
      <p className="att-counts" aria-live="polite">
        <strong className="ui-figures">
          {came}
          <small> / {expected}</small>
        </strong>
        <span className="ui-hint">{say('count')}</span>
        {excused > 0 && <Tag tone="info">{say('excused', { n: excused })}</Tag>}
        {waits > 0 && <Tag tone="soon">{say('waiting', { n: waits })}</Tag>}
      </p>
      <KeepState session={session} claims={claims} all={all} taps={taps} now={now} />
      <KeepList session={session} all={all} taps={taps} now={now} />
    </>
  )
}

/** At most every three seconds: each check-in is a hint, and a class comes all at once. */
function useCalm(fn: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const last = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  return () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(
      () => {
        last.current = performance.now()
        fn()
      },
      Math.max(0, last.current + 3_000 - performance.now()),
    )
  }
}
