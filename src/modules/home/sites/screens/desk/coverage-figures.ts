import { divisions } from '#kernel/pure/identifiers/divisions.ts'
import type { Language } from '#kernel/pure/words.ts'

/** `12,345`. */
export const heads = (n: number): string => new Intl.NumberFormat('en').format(n)
/** `62.3%`; of nobody there is no share. */
export const share = (covered: number, people: number): string => (people === 0 ? '—' : `${((covered / people) * 100).toFixed(1)}%`)

export const districtOf = (code: string, language: Language): string => divisions.find(one => one.code === code)?.[language] ?? code
export const placeOf = (spot: { lon: number; lat: number; division: string }, language: Language): string =>
  `${districtOf(spot.division, language)} ${spot.lat.toFixed(4)}, ${spot.lon.toFixed(4)}`
/** As it is called in the reader's language, where it has a name there. */
export const nameOf = ({ name, english }: { name: string; english: string }, language: Language): string =>
  (language === 'en' && english) || name
