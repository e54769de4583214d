import { useContext, useEffect, useRef, useState } from 'react'
import { readCopy, writeCopy } from '#kernel/web/offline-copy.ts'
import { type Kept as Posted, outbox } from '#kernel/web/outbox.ts'
import { ClockContext, usePerson } from '#kernel/web/person.tsx'
import { asProblem, Problem } from '#kernel/web/problem.ts'
import { openStore } from '#kernel/web/store.ts'
import { useOutbox } from '#kernel/web/use-outbox.ts'
import { newKey } from '#kernel/web/wire.ts'
import { api, type Roster } from './api.ts'
import { keyOf, type Line, type Mark, type Receipt, settle, write } from './ledger.ts'

type Fresh = Omit<Mark, 'at' | 'state'> | Omit<Receipt, 'at' | 'state'>

/**
 * What this phone did at the door: shown at once, sent in bundles, kept through a closed page, and let go when the roster says it.
 * Taps are never lost while another is on its way.
 */
export function useLedger(activity: string, title: string) {
  const { id: person } = usePerson()
  const ahead = useContext(ClockContext)
  const name = `${person}/activities.ledger.${activity}`
  const [lines, setLines] = useState<readonly Line[]>([])
  const [problem, setProblem] = useState<Problem>()
  const [isReady, setReady] = useState(false)
  const latest = useRef(lines)
  const isSending = useRef(false)
  const change = (next: (lines: readonly Line[]) => readonly Line[]) => {
    latest.current = next(latest.current)
    setLines(latest.current)
    void writeCopy(name, latest.current)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another activity is another page
  useEffect(() => {
    void readCopy<Line[]>(name).then(copy => {
      latest.current = [...(copy?.data ?? []), ...latest.current]
      setLines(latest.current)
      setReady(true)
      void send()
    })
  }, [name])

  const send = async () => {
    if (isSending.current) return
    isSending.current = true
    try {
      for (;;) {
        const bundle = nextBundle(latest.current)
        if (bundle.length === 0) break
        const told = await handIn(bundle, title)
        change(all => all.map(line => told.get(keyOf(line)) ?? line))
        setProblem(undefined)
      }
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      isSending.current = false
    }
  }
  const add = (fresh: Fresh) => {
    const line = { ...fresh, at: new Date(Date.now() + ahead).toISOString(), state: 'new' } as Line
    change(all => write(all, line))
    void send()
  }
  return {
    lines,
    isReady,
    problem,
    add,
    sendAgain: () => void send(),
    /** What is on its way at this moment; a roster asked now may not know it yet. */
    onTheWay: async () => {
      const posted = await inOutbox()
      return latest.current.filter(line => line.state === 'new' || posted.some(body => holds(body, line))).map(keyOf)
    },
    hear: (roster: Roster, onTheWay: ReadonlySet<string>) => change(all => settle(all, roster, onTheWay, new Date(Date.now() + ahead))),
    dismiss: (line: Line) => change(all => all.filter(one => keyOf(one) !== keyOf(line))),
  }
}

/** How many lines of this person wait on the phone, for whatever activity. */
export const useWaitingCount = () => useOutbox().waiting.length

/** Of one session and one kind, as they came; the server takes five hundred at a time, and signatures are long. */
function nextBundle(lines: readonly Line[]): Line[] {
  const fresh = lines.filter(line => line.state === 'new')
  return fresh
    .filter(line => line.session === fresh[0]!.session && line.kind === fresh[0]!.kind)
    .slice(0, fresh[0]?.kind === 'mark' ? 500 : 20)
}

async function handIn(bundle: readonly Line[], title: string): Promise<Map<string, Line>> {
  const { kind, session } = bundle[0]!
  const answer =
    kind === 'mark'
      ? await post('checkIn', { session, marks: bundle.map(bare) }, title)
      : await post('handOut', { session, receipts: bundle.map(bare) }, title)
  return new Map(
    bundle.map((line, at) => {
      const outcome = answer?.[at]
      const state = !answer ? ('kept' as const) : outcome?.done ? ('done' as const) : ('refused' as const)
      return [keyOf(line), { ...line, state, ...(outcome && !outcome.done && { clause: outcome.clause }) }]
    }),
  )
}

/** What became of each line, or undefined while they wait on the phone. What waits goes first, or a correction would overtake it. */
async function post(name: 'checkIn' | 'handOut', input: Record<string, unknown>, title: string) {
  const key = newKey()
  if (navigator.onLine && outbox.state().waiting.length === 0) {
    try {
      return await api[name](input as never, { key })
    } catch (error) {
      if (!(error instanceof Problem && error.cut)) throw error
    }
  }
  await outbox.keep(`/api/activities/${name}`, input, title, key)
  void outbox.flush()
  return undefined
}

const bare = ({ state: _, clause: __, kind: ___, session: ____, ...line }: Line) => line

const shelf = openStore<Posted>('outbox')
type Body = { marks?: { entry: string; at: string }[]; receipts?: { entry: string; at: string }[] }

/** The shelf itself, and not only the outbox's own list of it: just after a reload that is still empty. */
async function inOutbox(): Promise<Body[]> {
  const onShelf = await shelf.all()
  return [...outbox.state().waiting, ...onShelf.filter(kept => !kept.refused)].map(kept => kept.body as Body)
}

const holds = ({ marks, receipts }: Body, line: Line) =>
  (line.kind === 'mark' ? marks : receipts)?.some(one => one.entry === line.entry && one.at === line.at) ?? false
