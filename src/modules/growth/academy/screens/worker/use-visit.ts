import { useContext, useEffect, useRef, useState } from 'react'
import { useRefresh } from '#kernel/web/acts.ts'
import { ClockContext, usePerson } from '#kernel/web/person.tsx'
import { asProblem, Problem } from '#kernel/web/problem.ts'
import { useSession } from '#kernel/web/session.tsx'
import { signIn } from '#kernel/web/sign-in-api.ts'
import { useOutbox } from '#kernel/web/use-outbox.ts'
import { newKey } from '#kernel/web/wire.ts'
import { api } from './api.ts'
import { post } from './attend-post.ts'
import { type Door, findVisit, type Visit, withVisit } from './visit.ts'

/**
 * Comes through a door as soon as it is opened, with the moment of opening noted on the phone: whoever must sign in first, has no
 * network, or opens it again, comes at that moment all the same.
 */
export function useVisit(door: Door, title: string) {
  const person = usePerson()
  const ahead = useContext(ClockContext)
  const { isKnown, problem: unknown } = useSession()
  const refresh = useRefresh()
  const { waiting, refused } = useOutbox()
  const [seenAt] = useState(() => Date.now())
  const [visit, setVisit] = useState<Visit>()
  const [problem, setProblem] = useState<Problem>()
  const isSending = useRef(false)
  // who signs in while the visit waits is whose it is
  const sitter = useRef(person.id)
  sitter.current = person.id
  const write = (next: Visit) => {
    setVisit(next)
    keepVisits(withVisit(readVisits(), next, new Date(next.at)))
  }
  const come = async (one: Visit) => {
    const answer = await hand(one, title, sitter.current)
    write({ ...one, person: sitter.current, state: answer ? 'told' : 'kept', confirmed: answer?.confirmed ?? false })
    if (answer) await refresh(['academy'])
  }
  const send = async (one: Visit) => {
    if (isSending.current) return
    isSending.current = true
    setProblem(undefined)
    try {
      await come(one).catch(async error => {
        const right = asProblem(error).clause === 'ACAD-19' ? await byTheHouse(one, ahead) : undefined
        if (!right) throw error
        drop(one)
        await come(right)
      })
    } catch (error) {
      const no = asProblem(error)
      // a no is no visit: the next opening is another try, at its own moment
      if (no.clause && !no.isSignedOut) drop(one)
      setProblem(no)
    } finally {
      isSending.current = false
    }
  }
  const isReady = isKnown || unknown !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: once somebody is known, and again when it is another
  useEffect(() => {
    if (!isReady) return
    const held = findVisit(readVisits(), door, person.id)
    const one = held ?? { ...door, key: newKey(), at: new Date(seenAt + ahead).toISOString(), person: '', state: 'noted', confirmed: false }
    write(one)
    if (one.state === 'noted') void send(one)
  }, [isReady, person.id])

  const key = visit?.key
  const isWaiting = waiting.some(kept => kept.id === key)
  const no = refused.find(kept => kept.id === key)?.refused
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has left the phone is known to the house
  useEffect(() => {
    if (visit?.state === 'kept' && !isWaiting) void refresh(['academy'])
  }, [visit?.state, isWaiting])
  return {
    visit,
    problem: no ? new Problem(no, undefined, 'academy') : problem,
    again: () => visit && void send(visit),
  }
}

/** Nobody's outbox sends nothing: a stranger's visit waits in the page. */
function hand(visit: Visit, title: string, person: string) {
  const { session, code, at, key } = visit
  const input = { session, code, at }
  return person ? post('checkIn', api.checkIn, input, title, key) : api.checkIn(input, { key })
}

/** ACAD-19: a code is good for seconds, and a phone's clock may be off by more; then the moment is told by the house's own clock. */
async function byTheHouse(visit: Visit, ahead: number): Promise<Visit | undefined> {
  const { now } = await signIn.me()
  const off = now ? Date.parse(now) - Date.now() - ahead : 0
  return Math.abs(off) < 1_000 ? undefined : { ...visit, key: newKey(), at: new Date(Date.parse(visit.at) + off).toISOString() }
}

const NAME = 'niangjia:academy.here'
function readVisits(): Visit[] {
  try {
    return JSON.parse(localStorage.getItem(NAME) ?? '[]')
  } catch {
    return []
  }
}
const drop = ({ key }: Visit) => keepVisits(readVisits().filter(held => held.key !== key))
function keepVisits(visits: readonly Visit[]) {
  try {
    localStorage.setItem(NAME, JSON.stringify(visits))
  } catch {
    // then the visit lives as long as the page
  }
}
