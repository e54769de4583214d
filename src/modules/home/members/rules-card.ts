/** What a card shows, and what somebody who checks it has before them: a scanned address, a code, or eight digits. */
import { halfWidth } from '#kernel/pure/half-width.ts'
import { refuse } from './rules.ts'

/** MEMBERS-18: how long a code stands; it is good for its own turn and the next. */
export const cardSeconds = 30
export const cardDigits = 8

export type Shown = { digits: string } | { member: string; mark: string }

/** From a scanned address, the code in it, or what somebody said. Nothing where it is none of these. */
export function readCard(typed: string): Shown | undefined {
  const text = halfWidth(typed).trim()
  const code = /[?&]code=([^&#]+)/.exec(text)?.[1] ?? text
  const [, member, mark] = /^([\w-]{22})[.]([\w-]{16})$/.exec(code) ?? []
  if (member && mark) return { member: idFrom(member), mark }
  const digits = code.replace(/[\s·.-]/g, '')
  return /^\d{8}$/.test(digits) ? { digits } : undefined
}
export const isShown = (is: boolean) => (is ? undefined : refuse('MEMBERS-18').at({ code: 'members.codeOver' }))

const hexOf = (bytes: Iterable<number>) => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
/** An id as 22 characters and back: a small code is read from further away. */
export const shortId = (id: string): string =>
  btoa(
    String.fromCharCode(
      ...id
        .replaceAll('-', '')
        .match(/../g)!
        .map(pair => Number.parseInt(pair, 16)),
    ),
  )
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, 22)
const idFrom = (short: string): string =>
  hexOf(Uint8Array.from(atob(`${short.replaceAll('-', '+').replaceAll('_', '/')}==`), one => one.charCodeAt(0))).replace(
    /^(.{8})(.{4})(.{4})(.{4})(.{12})$/,
    '$1-$2-$3-$4-$5',
  )
