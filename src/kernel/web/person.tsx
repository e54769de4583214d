import { createContext, useContext, useEffect, useState } from 'react'
import { type Day, dayOf } from '../pure/calendar.ts'
import { type Actor, nobody, type Post } from '../pure/people.ts'
import { type Given, type Language, speak, type Words } from '../pure/words.ts'

/** Who sits before the screen: an actor for `may()` and the lifecycles, and what the shell needs besides. */
export type Person = Omit<Actor, 'posts'> & {
  posts: readonly (Post & { role: string })[]
  language: Language
  userName?: string | null
  /** The main unit's name, for the frame. */
  unitName?: string
  needsTotp: boolean
  mustChangePassword: boolean
}

export const stranger: Person = { ...nobody, posts: [], language: 'zh', needsTotp: false, mustChangePassword: false }

/** Signed in and wholly so: whoever must first change a password or bind a second factor is nobody to the modules yet. */
export const isAtHome = ({ id, mustChangePassword, needsTotp }: Pick<Person, 'id' | 'mustChangePassword' | 'needsTotp'>): boolean =>
  id !== '' && !mustChangePassword && !needsTotp

export const PersonContext = createContext<Person>(stranger)
export const LanguageContext = createContext<Language>('zh')
/** Milliseconds by which the house's clock is ahead of this device's: a demo may have moved it, a phone may be wrong. */
export const ClockContext = createContext(0)

export const usePerson = (): Person => useContext(PersonContext)
export const useIsSignedIn = (): boolean => useContext(PersonContext).id !== ''
export const useLanguage = (): Language => useContext(LanguageContext)
/** `const say = useWords(words)`; `say('aid.score', { total })`. */
export const useWords = <W extends Words>(words: W): (<K extends keyof W>(key: K, ...given: Given<W[K]['zh']>) => string) =>
  speak(words, useContext(LanguageContext))

/** The house's present moment; moves on by itself. */
export function useNow(everyMs = 30_000): Date {
  const ahead = useContext(ClockContext)
  const [at, setAt] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setAt(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return new Date(at + ahead)
}

/** Today in Beijing, by the house's clock. */
export const useToday = (): Day => dayOf(useNow())
