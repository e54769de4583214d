/** Reads a sheet by its heads, whatever their order. */
import { z } from 'zod'
import { halfWidth } from '#kernel/pure/half-width.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import type { Incoming } from '#kernel/server/action.ts'
import { readTable as readSheetTable, type SheetRow } from '#kernel/server/sheet-table.ts'
import { UnreadableSheet } from '#kernel/server/sheets.ts'

/** `column` is the head as it stands in the sheet, `why` a word's key with its givens. */
export type Fault = { column: string; why: string }
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

/** As many as a class may hold, and the example. */
const limits = { mostRows: 1_001, mostColumns: 50, mostUnpackedBytes: 32 << 20 }

/** The rows of the first file, or which heads it lacks. */
export async function readTable<Head extends string>(
  [file]: readonly Incoming[],
  heads: Record<Head, string>,
): Promise<{ rows: SheetRow<Head>[]; missing: Fault[] }> {
  if (!file) throw refuseInHouse('HOUSE-5').at({ file: 'missing' })
  try {
    const { rows, missing } = await readSheetTable(file.bytes, heads, limits)
    return { rows, missing: missing.map(key => ({ column: heads[key], why: 'acad.noColumn' })) }
  } catch (error) {
    throw error instanceof UnreadableSheet ? said(error) : error
  }
}

const said = ({ reason }: UnreadableSheet) =>
  reason === 'tooManyRows'
    ? refuseInHouse('HOUSE-5').at({ file: `acad.tooManyRows?most=${limits.mostRows - 1}` })
    : refuseInHouse('HOUSE-9').at({ file: 'notRight' })

/** Names of two characters are often set apart, and a name's dot has many forms. */
export const sameName = (name: string) => halfWidth(name.normalize('NFC')).replace(/[·•・‧.]/g, '·')
