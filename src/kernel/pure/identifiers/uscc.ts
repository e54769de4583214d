import { halfWidth } from '../half-width.ts'
import type { Reading } from '../reading.ts'

/** A unified social credit code (GB 32100), 18 characters in capitals. */
export type Uscc = string

/**
 * A check character that does not fit is a doubt, not a refusal: other validators make an exception for a number that fails
 * (91350203M0001QAY9B), so some seem to have been issued that way.
 */
export function readUscc(text: string): Reading<Uscc, 'usccLength' | 'usccSigns', 'usccCheck'> {
  const value = halfWidth(text).replace(/-/g, '').toUpperCase()
  if (value.length !== 18) return { ok: false, why: 'usccLength' }
  if ([...value].some(sign => !signs.includes(sign))) return { ok: false, why: 'usccSigns' }
  return checkOf(value) === value[17] ? { ok: true, value } : { ok: true, value, doubt: 'usccCheck' }
}

/** Registered by the federation of trade unions. */
export const isUnionUscc = (uscc: Uscc): boolean => uscc.startsWith('8')
export const isGrassrootsUnionUscc = (uscc: Uscc): boolean => uscc.startsWith('81')

/** No I, O, S, V, Z: they are read as 1, 0, 5, U, 2. A sign is worth its place here. */
const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'

function checkOf(uscc: string) {
  let sum = 0
  for (let at = 0, weight = 1; at < 17; at += 1, weight = (weight * 3) % 31) sum += signs.indexOf(uscc[at]!) * weight
  return signs[(31 - (sum % 31)) % 31]
}
