import { dayOf } from '#kernel/pure/calendar.ts'
import { formatPaperDay, formatTime } from '#kernel/pure/formats.ts'
import { skills } from '#kernel/pure/identifiers/skills.ts'
import { type Language, speak } from '#kernel/pure/words.ts'
import { registerPaper, renderPaper } from '#kernel/server/papers/render.ts'
import { formWords } from '../../words-paper.ts'
import type { Qualification } from '../../rules-nominations.ts'

registerPaper('academyForm', new URL('./form.typ', import.meta.url))

/** One nomination as it is printed, signed and sealed. */
export type Form = {
  class: string
  starts: string | null
  ends: string | null
  place: string
  name: string
  phoneMasked: string
  unitName: string
  qualification: Qualification
  certificateMasked: string
  words: string
  /** What the class asks for, and whether it came along. */
  materials: readonly { name: string; isHeld: boolean }[]
  /** Who sealed it in the system, once it is handed in. */
  sealed: { by: string; at: string } | null
}

export const renderForm = (form: Form, language: Language): Promise<Uint8Array> => renderPaper('academyForm', formOf(form, language))

function formOf({ qualification, starts, ends, sealed, ...form }: Form, language: Language) {
  const say = speak(formWords, language)
  const dated = (at: string) => formatPaperDay(dayOf(new Date(at)), language)
  const { trade, skill, worksIn, years } = qualification
  return {
    language,
    words: Object.fromEntries(Object.entries(formWords).map(([key, pair]) => [key, pair[language]])),
    title: `${form.class}${say('form')}`,
    class: form.class,
    name: form.name,
    phone: form.phoneMasked,
    unit: form.unitName,
    trade: trade || '—',
    skill: skill ? skills[skill][language] : '—',
    certificate: form.certificateMasked || '—',
    worksIn: worksIn || '—',
    years: say('ofYears', { n: years }),
    sessions: starts && ends ? say('span', { from: dated(starts), to: dated(ends) }) : '—',
    place: form.place || '—',
    grounds: form.words
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean),
    materials: form.materials.map(({ name, isHeld }) => ({ name, held: isHeld, said: say(isHeld ? 'held' : 'lacking') })),
    sealed: sealed ? say('sealedBy', { name: sealed.by, when: `${dated(sealed.at)} ${formatTime(new Date(sealed.at))}` }) : '',
  }
}
