import { turnsAt } from '../pure/turns.ts'
import type { Seals } from './sealed.ts'

/**
 * Codes live by real time and not by the house's clock: a demo's clock may be moved by months, a code in somebody's hand may not.
 * `left` says in how many milliseconds the next turn comes.
 */
export function realTurns(seconds: number): { turns: readonly [number, number]; leftMs: number } {
  const now = new Date()
  const turns = turnsAt(now, seconds)
  return { turns, leftMs: (turns[0] + 1) * seconds * 1_000 - now.getTime() }
}

/** Digits, easily said, drawn from the house's own key: who has heard a thousand cannot tell the next. At most twelve. */
export const digitsFrom = ({ blind }: Seals, kind: string, value: string, digits: number): string =>
  String(Buffer.from(blind(kind, value), 'base64url').readUIntBE(0, 6) % 10 ** digits).padStart(digits, '0')
