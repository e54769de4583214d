import { halfWidth } from '../half-width.ts'
import type { Reading } from '../reading.ts'

/** A mainland mobile number: eleven digits, no country code, no spaces. */
export type Mobile = string

export function readMobile(text: string): Reading<Mobile, 'mobileShape'> {
  const value = halfWidth(text)
    .replace(/[-‐‑–—()]/g, '')
    .replace(/^(\+|00)?86/, '')
  return /^1[3-9]\d{9}$/.test(value) ? { ok: true, value } : { ok: false, why: 'mobileShape' }
}

export const maskedMobile = (mobile: Mobile): string => `${mobile.slice(0, 3)}****${mobile.slice(7)}`
