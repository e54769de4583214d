/** Reads a sheet by its heads, whatever their order. */
import { z } from 'zod'
import { halfWidth } from '#kernel/pure/half-width.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import type { Incoming } from '#kernel/server/action.ts'
import { readLines, UnreadableSheet } from '#kernel/server/sheets.ts'

/** `column` is the head as it stands in the sheet, `why` a word's key with its givens. */
export type Fault = { column: string; why: string }
export type SheetRow<Head extends string> = { line: number; cells: Record<Head, string> }
/** What a sheet would do, or has done, row by row; `added` are the rows written. */
export const tried = z.object({
  rows: z.array(
    z.object({
      line: z.int(),
      name: z.string(),
      faults: z.array(z.object({ column: z.string(), why: z.string() })),
      state: z.enum(['new', 'already', 'wrong']),
    }),
  ),
  sound: z.int(),
  wrong: z.int(),
  added: z.int(),
})
export const countWrong = (rows: readonly { state: string }[]): number => rows.filter(row => row.state === 'wrong').length
/** What else a row holds, the schema above keeps here. */
export function told(rows: readonly z.input<typeof tried>['rows'][number][], added: number): z.input<typeof tried> {
  const wrong = countWrong(rows)
  return { rows: [...rows], sound: rows.length - wrong, wrong, added }
}
/** Of one sheet. */
export const mostBytes = 5 * 1_048_576

/** A line whose name begins so explains the sheet and is nobody's. */
export const exampleMark = '示例'
/** As many as a class may hold, and the example. */
const limits = { mostRows: 1_001, mostColumns: 50, mostUnpackedBytes: 32 << 20 }

/** The rows of the first file, or which heads it lacks. `heads` are the file's format: one template, whatever language its reader speaks. */
export async function readTable<Head extends string>(
  [file]: readonly Incoming[],
  heads: Record<Head, string>,
): Promise<{ rows: SheetRow<Head>[]; missing: Fault[] }> {
  if (!file) throw refuseInHouse('HOUSE-5').at({ file: 'missing' })
  const keys = Object.keys(heads) as Head[]
  const rows: SheetRow<Head>[] = []
  let places: Map<Head, number> | undefined
  try {
    for await (const { line, cells } of readLines(file.bytes, limits)) {
      const text = (key: Head) => (cells[places!.get(key)!] ?? '').trim()
      if (!places) {
        const named = cells.map(halfWidth)
        places = new Map(keys.flatMap(key => (named.includes(heads[key]) ? [[key, named.indexOf(heads[key])] as const] : [])))
        const missing = keys.filter(key => !places!.has(key))
        if (missing.length > 0) return { rows, missing: missing.map(key => ({ column: heads[key], why: 'acad.noColumn' })) }
      } else if (!cells.some(cell => cell.startsWith(exampleMark)))
        rows.push({ line, cells: Object.fromEntries(keys.map(key => [key, text(key)])) as Record<Head, string> })
    }
  } catch (error) {
    throw error instanceof UnreadableSheet ? said(error) : error
  }
  return { rows, missing: places ? [] : [{ column: heads[keys[0]!], why: 'acad.noColumn' }] }
}

const said = ({ reason }: UnreadableSheet) =>
  reason === 'tooManyRows'
    ? refuseInHouse('HOUSE-5').at({ file: `acad.tooManyRows?most=${limits.mostRows - 1}` })
    : refuseInHouse('HOUSE-9').at({ file: 'notRight' })

/** Names of two characters are often set apart, and a name's dot has many forms. */
export const sameName = (name: string) => halfWidth(name.normalize('NFC')).replace(/[·•・‧.]/g, '·')
