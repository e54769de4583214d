import { useContext, useEffect, useRef, useState } from 'react'
import { readCopy, writeCopy } from '#kernel/web/offline-copy.ts'
import { type Kept as Posted, outbox } from '#kernel/web/outbox.ts'
import { ClockContext, usePerson } from '#kernel/web/person.tsx'
import { asProblem, type Problem } from '#kernel/web/problem.ts'
import { openStore } from '#kernel/web/store.ts'
import { api, type Attendance } from './api.ts'
import { post } from './attend-post.ts'
import { keyOf, nextBundle, settle, type Tap, UNDO_MS } from './taps.ts'

/**
 * What this phone did at the door: shown at once, undone within a breath, sent in bundles, kept through a closed page, and let go
 * when the list says it. Taps are never lost while another is on its way.
 */
export function useTaps(session: string, title: string) {
  const { id: person } = usePerson()
  const ahead = useContext(ClockContext)
  const name = `${person}/academy.taps.${session}`
  const [taps, setTaps] = useState<readonly Tap[]>([])
  const [problem, setProblem] = useState<Problem>()
  const [isReady, setReady] = useState(false)
  const latest = useRef(taps)
  const isSending = useRef(false)
  const now = () => new Date(Date.now() + ahead)
  const change = (next: (taps: readonly Tap[]) => readonly Tap[]) => {
    latest.current = next(latest.current)
    setTaps(latest.current)
    void writeCopy(name, latest.current)
  }
  const become = (bundle: readonly Tap[], next: Partial<Tap> | ((tap: Tap) => Partial<Tap>)) => {
    const keys = new Set(bundle.map(keyOf))
    change(all => all.map(tap => (keys.has(keyOf(tap)) ? { ...tap, ...(typeof next === 'function' ? next(tap) : next) } : tap)))
  }

  const send = async (isAll: boolean) => {
    if (isSending.current) return
    isSending.current = true
    setProblem(undefined)
    try {
      for (;;) {
        const bundle = nextBundle(latest.current, now(), isAll)
        if (bundle.length === 0) break
        become(bundle, { state: 'going' })
        const stopped = await handIn(session, title, bundle, become)
        if (stopped) {
          setProblem(stopped)
          break
        }
      }
    } finally {
      isSending.current = false
    }
  }
  const sendLater = useRef(send)
  sendLater.current = send
  useLeaving(() => void sendLater.current(true))
  // biome-ignore lint/correctness/useExhaustiveDependencies: another session is another page
  useEffect(() => {
    void readCopy<Tap[]>(name).then(copy => {
      // what was on its way when the page closed goes again: twice is once
      const left = (copy?.data ?? []).map(tap => (tap.state === 'going' ? { ...tap, state: 'held' as const } : tap))
      latest.current = [...left, ...latest.current]
      setTaps(latest.current)
      setReady(true)
      void send(true)
    })
  }, [name])

  return {
    taps,
    isReady,
    problem,
    tap: (nomination: string, what: Tap['what']) => {
      change(all => [
        ...all.filter(one => one.nomination !== nomination || one.state !== 'refused'),
        { nomination, what, at: now().toISOString(), state: 'held' },
      ])
      if (what === 'here') setTimeout(() => void sendLater.current(false), UNDO_MS + 50)
      else void send(true)
    },
    undo: (nomination: string) => change(all => all.filter(one => one.nomination !== nomination || one.state !== 'held')),
    sendAgain: () => void send(true),
    /** What is on its way at this moment; a list asked now may not know it yet. */
    onTheWay: async () => {
      const posted = await inOutbox(session)
      return latest.current.filter(tap => tap.state === 'going' || posted.some(body => holds(body, tap))).map(keyOf)
    },
    hear: (list: Attendance, onTheWay: ReadonlySet<string>) => change(all => settle(all, list.lines, session, onTheWay)),
    dismiss: (tap: Tap) => change(all => all.filter(one => keyOf(one) !== keyOf(tap))),
  }
}

type Become = (bundle: readonly Tap[], next: Partial<Tap> | ((tap: Tap) => Partial<Tap>)) => void
/** Returns what stopped the line, if the bundle must wait. */
async function handIn(session: string, title: string, bundle: readonly Tap[], become: Become): Promise<Problem | undefined> {
  try {
    const answer = await sendOf(session, title, bundle)
    if (!answer) become(bundle, { state: 'kept' })
    else
      become(bundle, ({ nomination }) => {
        const no = Array.isArray(answer) ? answer.find(one => one.nomination === nomination && !one.done) : undefined
        return no ? { state: 'refused', clause: no.clause } : { state: 'done' }
      })
    return undefined
  } catch (error) {
    const problem = asProblem(error)
    const isNo = problem.clause !== '' && !problem.isSignedOut && !problem.isPassing
    become(bundle, isNo ? { state: 'refused', clause: problem.clause } : { state: 'held' })
    return isNo ? undefined : problem
  }
}

function sendOf(session: string, title: string, bundle: readonly Tap[]) {
  const { nomination, what, at } = bundle[0]!
  if (what === 'here') {
    const marks = bundle.map(tap => ({ nomination: tap.nomination, at: tap.at }))
    return post('markPresent', api.markPresent, { session, marks }, title)
  }
  if (what === 'was' || what === 'wasNot')
    return post('confirmMark', api.confirmMark, { session, nomination, wasHere: what === 'was' }, title)
  return post('markLeft', api.markLeft, { session, nomination, at: what === 'left' ? at : null }, title)
}

/** When the page is left or put away, nothing may be undone any more and all of it goes. */
function useLeaving(leave: () => void) {
  const last = useRef(leave)
  last.current = leave
  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && last.current()
    document.addEventListener('visibilitychange', hidden)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      last.current()
    }
  }, [])
}

const shelf = openStore<Posted>('outbox')
type Body = { session: string; nomination?: string; marks?: { nomination: string; at: string }[] }

/** The shelf itself, and not only the outbox's own list of it: just after a reload that is still empty. */
async function inOutbox(session: string): Promise<Body[]> {
  const onShelf = await shelf.all()
  return [...outbox.state().waiting, ...onShelf.filter(kept => !kept.refused)]
    .map(kept => kept.body as Body)
    .filter(body => body?.session === session)
}

const holds = ({ marks, nomination }: Body, tap: Tap) =>
  marks ? marks.some(one => one.nomination === tap.nomination && one.at === tap.at) : tap.what !== 'here' && nomination === tap.nomination
