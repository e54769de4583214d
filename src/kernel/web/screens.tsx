import { createContext, type ComponentType, useContext } from 'react'
import type { Case, Lifecycle } from '../pure/lifecycle.ts'
import { type Actor, nobody, type Power } from '../pure/people.ts'
import { type Language, speak, type Words } from '../pure/words.ts'

export type Screen = { title: { zh: string; en: string }; may: Power | 'signed-in'; load: () => Promise<ComponentType> }
export const defineScreens = (screens: Record<`/${string}`, Screen>) => screens

export const ActorContext = createContext<Actor>(nobody)
export const LanguageContext = createContext<Language>('zh')
export const useWords = <W extends Words>(words: W) => speak(words, useContext(LanguageContext))

/** The buttons a row offers its reader: the steps the rulebook opens to them and this screen can take. */
export function Steps<R extends Case, K extends string>({
  book,
  row,
  does,
}: {
  book: Lifecycle<R, K>
  row: Case<NoInfer<R['state']>>
  does: { [S in K]?: readonly [label: string, take: () => void] }
}) {
  return book.open(row, useContext(ActorContext)).map(step => {
    const button = does[step]
    return (
      button && (
        <button key={step} type="button" onClick={button[1]}>
          {button[0]}
        </button>
      )
    )
  })
}
