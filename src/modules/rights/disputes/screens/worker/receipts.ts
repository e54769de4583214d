import type { Happening } from '../../rules-everyday.ts'

/** What this phone asked without a name: the receipt is all that opens the answer. */
export type Receipt = { receipt: string; topic: Happening; at: string }

const NAME = 'niangjia:rights-receipts'
const CALL = 'niangjia:rights-call'
const MOST = 50

/** Of this phone's own making, so that what is sent twice is begun once. */
export const newReceipt = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

export function readReceipts(): Receipt[] {
  try {
    const kept = JSON.parse(localStorage.getItem(NAME) ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

/** A phone that keeps nothing still shows the receipt, and its link can be copied. */
export function keepReceipt(one: Receipt): void {
  try {
    localStorage.setItem(NAME, JSON.stringify([one, ...readReceipts().filter(other => other.receipt !== one.receipt)].slice(0, MOST)))
  } catch {}
}

export function forgetReceipts(): void {
  try {
    localStorage.removeItem(NAME)
    localStorage.removeItem(CALL)
  } catch {}
}

/** The one call that this phone wished. */
export function readCall(): string | undefined {
  try {
    return localStorage.getItem(CALL) ?? undefined
  } catch {
    return undefined
  }
}
export function keepCall(receipt: string): void {
  try {
    localStorage.setItem(CALL, receipt)
  } catch {}
}
