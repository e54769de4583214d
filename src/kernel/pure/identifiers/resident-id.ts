import { type Day, isDay } from '../calendar.ts'
import { halfWidth } from '../half-width.ts'
import type { Reading } from '../reading.ts'

/**
 * A citizen's or resident's number (GB 11643), 18 characters in capitals: citizens, holders of the residence permit for
 * Hong Kong, Macao and Taiwan (81, 82, 83) and of the foreign permanent resident's card (9).
 * Its first digits say where it was issued, never where the person lives: take no residence from it.
 */
export type ResidentId = string
export type ResidentIdProblem =
  | 'residentIdLength'
  | 'residentIdOld'
  | 'residentIdSigns'
  | 'residentIdRegion'
  | 'residentIdBirth'
  | 'residentIdUnborn'
  | 'residentIdCheck'

/** Told in the order a person can correct them: length, signs, region, birth, and the check character last. */
export function readResidentId(text: string, today: Day): Reading<ResidentId, ResidentIdProblem> {
  const value = halfWidth(text).toUpperCase()
  const why = problemOf(value, today)
  return why ? { ok: false, why } : { ok: true, value }
}

export const birthDateOf = (id: ResidentId): Day => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
export const genderOf = (id: ResidentId): 'female' | 'male' => (Number(id[16]) % 2 === 1 ? 'male' : 'female')
/** For lists: the issuing region and the last four stay, the birth date does not. */
export const maskedResidentId = (id: ResidentId): string => `${id.slice(0, 6)}********${id.slice(14)}`

function problemOf(id: string, today: Day): ResidentIdProblem | undefined {
  if (/^\d{15}$/.test(id)) return 'residentIdOld'
  if (id.length !== 18) return 'residentIdLength'
  if (!/^\d{17}[\dX]$/.test(id)) return 'residentIdSigns'
  if (id[0] !== '9' && !regions.has(id.slice(0, 2))) return 'residentIdRegion'
  const birth = birthDateOf(id)
  // nobody alive was born earlier
  if (!isDay(birth) || birth < '1900-01-01') return 'residentIdBirth'
  if (birth > today) return 'residentIdUnborn'
  return checkOf(id) === id[17] ? undefined : 'residentIdCheck'
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkOf = (id: string) => '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(id[at]), 0) % 11]

/** Provinces of GB/T 2260; 81, 82 and 83 stand on the residence permits for Hong Kong, Macao and Taiwan. */
const regions = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)
