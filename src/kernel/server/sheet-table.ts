import { halfWidth } from '../pure/half-width.ts'
import { readLines, type SheetLimits } from './sheets.ts'

export type SheetRow<Head extends string> = { line: number; cells: Record<Head, string> }

/** A line with a cell that begins so explains the sheet, and is nobody's. */
export const exampleMark = '示例'

/**
 * The lines of a sheet by their heads, whatever the order these stand in, and which heads it lacks; then no line is read. `heads` are
 * the file's format: one template, whatever language its reader speaks. Throws UnreadableSheet.
 */
export async function readTable<Head extends string>(
  bytes: Uint8Array,
  heads: Record<Head, string>,
  limits: SheetLimits,
): Promise<{ rows: SheetRow<Head>[]; missing: Head[] }> {
  const keys = Object.keys(heads) as Head[]
  const rows: SheetRow<Head>[] = []
  let places: Map<Head, number> | undefined
  for await (const { line, cells } of readLines(bytes, limits)) {
    if (!places) {
      const named = cells.map(halfWidth)
      places = new Map(keys.flatMap(key => (named.includes(heads[key]) ? [[key, named.indexOf(heads[key])] as const] : [])))
      const missing = keys.filter(key => !places!.has(key))
      if (missing.length > 0) return { rows, missing }
    } else if (!cells.some(cell => cell.startsWith(exampleMark))) {
      const text = (key: Head) => (cells[places!.get(key)!] ?? '').trim()
      rows.push({ line, cells: Object.fromEntries(keys.map(key => [key, text(key)])) as Record<Head, string> })
    }
  }
  return { rows, missing: places ? [] : keys.slice(0, 1) }
}
