import { halfWidth } from '#kernel/pure/half-width.ts'

/** A whole number as it is typed, in full-width digits too; undefined: it is none. */
export function readCount(typed: string): number | undefined {
  const text = halfWidth(typed)
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}
