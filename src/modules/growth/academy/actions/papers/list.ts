import { type Day, dayOf } from '#kernel/pure/calendar.ts'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { skills } from '#kernel/pure/identifiers/skills.ts'
import { type Language, speak } from '#kernel/pure/words.ts'
import { registerPaper, renderPaper } from '#kernel/server/papers/render.ts'
import { listWords } from '../../words-paper.ts'
import type { Qualification } from '../../rules-nominations.ts'

registerPaper('academyList', new URL('./list.typ', import.meta.url))

/** Who is admitted to a class, or, before that, who has been nominated to it. */
export type List = {
  kind: 'admitted' | 'handedIn'
  title: string
  unit: string
  day: Day
  starts: string | null
  ends: string | null
  place: string
  /** `said` is the state in words. */
  people: readonly {
    name: string
    unitName: string
    qualification: Qualification
    said: string
    counts: 'seated' | 'waiting' | 'verified' | null
  }[]
}

export const renderList = (list: List, language: Language): Promise<Uint8Array> => renderPaper('academyList', listOf(list, language))

function listOf({ kind, title, unit, day, starts, ends, place, people }: List, language: Language) {
  const say = speak(listWords, language)
  const dated = (at: string) => formatPaperDay(dayOf(new Date(at)), language)
  const count = (as: List['people'][number]['counts']) => people.filter(({ counts }) => counts === as).length
  return {
    language,
    words: Object.fromEntries(Object.entries(listWords).map(([key, pair]) => [key, pair[language]])),
    title: say('titled', { title, list: say(kind) }),
    unit,
    day: formatPaperDay(day, language),
    lead: [
      kind === 'admitted'
        ? say('leadAdmitted', { seated: count('seated'), waiting: count('waiting') })
        : say('leadHandedIn', { n: people.length, verified: count('verified') }),
      ...(starts && ends ? [say('when', { from: dated(starts), to: dated(ends) })] : []),
      ...(place ? [say('where', { where: place })] : []),
    ],
    people: people.map(({ name, unitName, qualification, said }, i) => ({
      no: String(i + 1),
      name,
      unit: unitName,
      trade: qualification.trade,
      skill: qualification.skill ? skills[qualification.skill][language] : '',
      state: said,
    })),
  }
}
