import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { Language } from '../pure/words.ts'
import { dropDraftsOf } from './drafts.ts'
import { tellGate } from './gate.ts'
import { ClockContext, isAtHome, LanguageContext, PersonContext, stranger } from './person.tsx'
import { asProblem, type Problem } from './problem.ts'
import { keepLanguage, readLanguage } from './settings.tsx'
import { type Me, signIn } from './sign-in-api.ts'

type Session = {
  /** Whether the server has said who this is. */
  isKnown: boolean
  /** Why it could not, and nobody is remembered. */
  problem: Problem | undefined
  /** Someone has signed in; false when it is another than the one whose page this was. */
  enter: (me: Me) => boolean
  /** `keepsDrafts`: the desk was only left alone, its owner comes back. */
  leave: (how?: { keepsDrafts?: boolean }) => Promise<void>
  setLanguage: (language: Language) => void
  again: () => void
}

const SessionContext = createContext<Session>({
  isKnown: false,
  problem: undefined,
  enter: () => false,
  leave: async () => {},
  setLanguage: () => {},
  again: () => {},
})
export const useSession = () => useContext(SessionContext)

const MINUTES_15 = 900_000

/** Knows who sits before the screen, in which language, and what time it is in the house. */
export function SessionRoom({ children }: { children: ReactNode }) {
  const queries = useQueryClient()
  const [me, setMe] = useState<Me | undefined>(undefined)
  const [problem, setProblem] = useState<Problem>()
  const [ahead, setAhead] = useState(0)
  const [chosen, setChosen] = useState(readLanguage)
  const known = useRef('')

  const enter = useCallback(
    (next: Me) => {
      const isOther = known.current !== '' && known.current !== next.id
      if (isOther) forget(known.current, queries)
      known.current = next.id
      // of whoever is not wholly in yet: signing in again would not help
      tellGate(isAtHome(next))
      remember(next)
      if (next.now) setAhead(aheadOf(next.now))
      if (next.id) setChosen(next.language)
      setProblem(undefined)
      setMe(next)
      return !isOther
    },
    [queries],
  )
  const again = useCallback(() => {
    signIn.me().then(enter, error => {
      const remembered = recall()
      if (remembered) enter(remembered)
      else setProblem(asProblem(error))
    })
  }, [enter])
  useEffect(() => {
    again()
    // never by a timer: that would keep an abandoned session alive
    let asked = Date.now()
    const look = () => {
      if (document.visibilityState !== 'visible' || Date.now() - asked < MINUTES_15) return
      asked = Date.now()
      again()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [again])
  useEffect(() => keepLanguage(chosen), [chosen])

  const session = useMemo<Session>(
    () => ({
      isKnown: me !== undefined,
      problem,
      enter,
      again,
      leave: async ({ keepsDrafts = false } = {}) => {
        // offline, the server's session lives on: better said than pretended
        await signIn.signOut({})
        if (keepsDrafts) known.current = ''
        enter({ ...stranger, units: [], posts: [] })
      },
      setLanguage: language => {
        keepLanguage(language)
        setChosen(language)
        setMe(before => before && { ...before, language })
        if (me?.id) signIn.language({ language }).catch(() => {})
        void queries.invalidateQueries()
      },
    }),
    [me, problem, enter, again, queries],
  )
  return (
    <SessionContext value={session}>
      <PersonContext value={me?.id ? me : stranger}>
        <LanguageContext value={chosen}>
          <ClockContext value={ahead}>{children}</ClockContext>
        </LanguageContext>
      </PersonContext>
    </SessionContext>
  )
}

/** A demo's moved clock is days ahead; below two minutes it is only the network, or a phone's own clock. */
const aheadOf = (now: string) => {
  const ms = Date.parse(now) - Date.now()
  return Math.abs(ms) < 120_000 ? 0 : ms
}

function forget(person: string, queries: ReturnType<typeof useQueryClient>) {
  dropDraftsOf(person)
  void import('./offline-copy.ts').then(copies => copies.keepCopiesOf(''))
  queries.clear()
}

/** So that a phone without a network opens on its owner's pages, with what was kept for them. */
const NAME = 'niangjia:me'
function remember(me: Me) {
  try {
    if (me.id) localStorage.setItem(NAME, JSON.stringify({ ...me, now: undefined, ahead: me.now ? aheadOf(me.now) : 0 }))
    else localStorage.removeItem(NAME)
  } catch {
    // then there is nothing to open offline
  }
}
function recall(): Me | undefined {
  try {
    const remembered = JSON.parse(localStorage.getItem(NAME) ?? 'null')
    // hours later the house's moment is another; only how far its clock is ahead still holds
    return remembered ? { ...remembered, now: new Date(Date.now() + (remembered.ahead ?? 0)).toISOString() } : undefined
  } catch {
    return undefined
  }
}
