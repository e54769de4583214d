import type { Day } from '#kernel/pure/calendar.ts'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { defineWords, type Language } from '#kernel/pure/words.ts'
import { registerPaper, renderPaper } from '#kernel/server/papers/render.ts'

registerPaper('disputesLetter', new URL('./letter.typ', import.meta.url))

/** A notice as a mediation body sends it, in the words of whoever writes it: nothing is added here but its form. */
export type Letter = {
  language: Language
  title: string
  /** Empty where it bears none. */
  number: string
  /** 林晓： */
  to: string
  /** Label and value, in a ruled grid under the address. */
  facts: readonly (readonly [label: string, value: string])[]
  /** One string a paragraph. */
  paragraphs: readonly string[]
  closing: string
  /** Label and name, such as 调解员： 王清. */
  signers: readonly (readonly [label: string, name: string])[]
  unit: string
  /** Without a day it is not signed: a form to be filled in by those who apply. */
  day: Day | null
}

const words = defineWords({ seal: { zh: '（印章）', en: '(seal)' } })

export const renderLetter = (letter: Letter): Promise<Uint8Array> =>
  renderPaper('disputesLetter', {
    ...letter,
    seal: words.seal[letter.language],
    day: letter.day ? formatPaperDay(letter.day, letter.language) : '',
  })
