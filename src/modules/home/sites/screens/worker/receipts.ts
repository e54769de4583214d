import type { Fault } from '../../rules-places.ts'

/** What this phone reported without signing in: the receipt is all that opens the answer. */
export type Receipt = { receipt: string; site: string; siteName: string; fault: Fault; at: string }

const NAME = 'niangjia:site-receipts'
const MOST = 50

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

/** The same fault of the same station, found again: under its receipt it joins what is still open, instead of being a second report. */
export const receiptOf = (site: string, fault: Fault): string | undefined =>
  readReceipts().find(one => one.site === site && one.fault === fault)?.receipt
