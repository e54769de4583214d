import type { Day } from '#kernel/pure/calendar.ts'
import { formatPaperDay, formatTime } from '#kernel/pure/formats.ts'
import type { Language } from '#kernel/pure/words.ts'
import { rosterWords } from './paper-words.ts'
import { renderPaper } from './render.ts'

/** A hand's signature: one SVG path, drawn on a field of this size. */
export type Signature = { path: string; width: number; height: number }

type Person = { name: string; unit: string; signature?: Signature; at?: Date }

/** A sign-in sheet, or a list of who received what; without signatures it is printed for pens. */
export type Roster = {
  language: Language
  title: string
  number: string
  unit: string
  day: Day
  note?: string
} & (
  | { kind: 'signIn'; people: readonly (Person & { phone: string })[] }
  | { kind: 'receipt'; people: readonly (Person & { item: string; quantity: number })[] }
)

/** Rejects when a signature holds anything but a path. */
export const renderRoster = async (roster: Roster): Promise<Uint8Array> => renderPaper('roster', paperOf(roster))

/** What roster.typ prints. */
function paperOf({ language, title, number, unit, day, note = '', kind, people }: Roster) {
  return {
    language,
    words: Object.fromEntries(Object.entries(rosterWords).map(([key, pair]) => [key, pair[language]])),
    title,
    number,
    unit,
    day: formatPaperDay(day, language),
    note,
    kind,
    people: people.map((person, i) => ({
      no: String(i + 1),
      name: person.name,
      unit: person.unit,
      phone: 'phone' in person ? person.phone : '',
      item: 'item' in person ? person.item : '',
      quantity: 'quantity' in person ? String(person.quantity) : '',
      signature: person.signature ? drawn(person.signature) : '',
      at: person.at ? formatTime(person.at) : '',
    })),
  }
}

const pathForm = /^[MmLlHhVvCcSsQqTtAaZz\d\s.,+\-eE]*$/

/** Nothing but a path's own letters may enter the picture: a quotation mark would open the way to `<image href>`. */
export function drawn({ path, width, height }: Signature): string {
  if (!pathForm.test(path) || !(width > 0) || !(height > 0)) throw new Error('a signature that is no SVG path')
  const line = 'fill="none" stroke="#000" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="${path}" ${line}/></svg>`
}
