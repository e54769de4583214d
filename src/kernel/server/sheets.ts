import { streamXlsxRows, writeXlsxStream, type ColumnDef } from 'hucre/xlsx'
import { unpacksWithin, zipEntries } from './zip.ts'

/**
 * `text` anything, kept as text so that ID numbers keep their zeros; `money` integer fen, shown in yuan;
 * `day` `2026-11-20`; `instant` a Date, shown in Beijing time.
 */
export type SheetColumn = { head: string; width?: number; kind: 'text' | 'number' | 'money' | 'day' | 'instant' }

export type SheetToWrite = {
  title: string
  columns: readonly SheetColumn[]
  rows: Iterable<readonly unknown[]> | AsyncIterable<readonly unknown[]>
}

/** An .xlsx of one sheet, its bold head frozen. Rows are pulled one by one, so only the packed bytes are held. */
export async function writeSheet({ title, columns, rows }: SheetToWrite): Promise<Uint8Array> {
  const shapes: ColumnDef[] = columns.map(column => ({ width: column.width ?? widthOf(column), style: headStyle }))
  const stream = writeXlsxStream(cellsOf(columns, rows, shapes), { name: sheetName(title), columns: shapes, freezePane: { rows: 1 } })
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

const headStyle = { font: { bold: true } }
const formats = { text: '@', number: 'General', money: '#,##0.00', day: 'yyyy-mm-dd', instant: 'yyyy-mm-dd hh:mm' }
const widths = { text: 18, number: 10, money: 14, day: 12, instant: 18 }

/** A Chinese head is two characters wide a sign. */
const widthOf = ({ head, kind }: SheetColumn) => Math.max(widths[kind], head.length * 2 + 2)

/** hucre styles columns, not cells: the head leaves under the head's style, and only then do the columns take their own. */
async function* cellsOf(columns: readonly SheetColumn[], rows: SheetToWrite['rows'], shapes: ColumnDef[]) {
  yield columns.map(({ head }) => clean(head))
  for (const [i, { kind }] of columns.entries()) shapes[i]!.style = { numFmt: formats[kind] }
  for await (const row of rows) yield columns.map(({ kind }, i) => cellOf(kind, row[i]))
}

function cellOf(kind: SheetColumn['kind'], value: unknown): string | number | Date | null {
  if (value === null || value === undefined || value === '') return null
  if (kind === 'text') return clean(String(value))
  if (kind === 'number' || kind === 'money') {
    const number = Number(value)
    if (!Number.isFinite(number)) throw new Error(`not a number for a sheet: ${String(value)}`)
    return kind === 'money' ? number / 100 : number
  }
  // V8 reads almost anything as a date, so a day must look like one
  const day = /^\d{4}-\d\d-\d\d$/.test(String(value)) ? `${String(value)}T00:00:00Z` : ''
  const date = new Date(kind === 'day' ? day : (value as string | Date))
  if (Number.isNaN(date.getTime())) throw new Error(`not a ${kind} for a sheet: ${String(value)}`)
  // a sheet knows no time zones: it is given Beijing's clock
  return kind === 'day' ? date : new Date(Math.floor((date.getTime() + beijing) / 60_000) * 60_000)
}

const beijing = 8 * 3_600_000
const mostCharacters = 32_767

/**
 * Written as inline text, never as a formula, so `=1+1` stays what somebody typed. Lone surrogates and characters
 * that XML cannot hold would make Excel "repair" the file; a cell longer than Excel's own limit would too.
 */
export const clean = (text: string) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  const sound = text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
  const short = sound.length > mostCharacters ? `${sound.slice(0, mostCharacters - 1).toWellFormed()}…` : sound
  // Excel reads _x000D_ as a line end; hucre leaves what looks so as it is
  return short.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

export const sheetName = (title: string) => [...clean(title).replace(/[[\]:*?/\\']/g, ' ')].slice(0, 15).join('').trim() || 'Sheet1'

export class UnreadableSheet extends Error {
  readonly reason: 'notASheet' | 'tooLarge' | 'tooManyRows'
  constructor(reason: UnreadableSheet['reason']) {
    super(`unreadable sheet: ${reason}`)
    this.name = 'UnreadableSheet'
    this.reason = reason
  }
}

export type SheetLimits = { mostRows?: number; mostColumns?: number; mostUnpackedBytes?: number }

/**
 * The first sheet's rows as text, head first, each as long as the head; blank rows are left out, days are `2026-11-20`, instants
 * `2026-11-20 09:30`. Throws `UnreadableSheet`; beyond `mostRows` (head not counted) only after that many were given.
 */
export async function* readSheet(bytes: Uint8Array, limits: SheetLimits = {}): AsyncIterable<string[]> {
  for await (const { cells } of readLines(bytes, limits)) yield cells
}

/** The same, each with its line in the sheet, the first one 1: for telling somebody which cell is wrong. */
export async function* readLines(bytes: Uint8Array, limits: SheetLimits = {}): AsyncIterable<{ line: number; cells: string[] }> {
  const { mostRows = 50_000, mostColumns = 200, mostUnpackedBytes = 128 << 20 } = limits
  const entries = zipEntries(bytes)
  if (!entries?.some(entry => entry.name === 'xl/workbook.xml')) throw new UnreadableSheet('notASheet')
  if (!(await fits(entries, mostUnpackedBytes))) throw new UnreadableSheet('tooLarge')
  let width: number | undefined
  let given = 0
  // one cell in the last column makes a blank row of 16,384: a file of 50 KB would keep us for a quarter of a minute
  let left = Math.max(leastCells, (mostRows + 1) * mostColumns)
  for await (const { index, values } of sound(streamXlsxRows(bytes))) {
    left -= values.length + 1
    if (left < 0) throw new UnreadableSheet('tooLarge')
    const cells = values.slice(0, mostColumns).map(shown)
    if (cells.every(cell => cell === '')) continue
    width ??= cells.findLastIndex(cell => cell !== '') + 1
    if (given++ > mostRows) throw new UnreadableSheet('tooManyRows')
    yield { line: index + 1, cells: Array.from({ length: width }, (_, i) => cells[i] ?? '') }
  }
}

/** Enough for the many blank rows that an honest sheet may drag along. */
const leastCells = 2_000_000

const fits = (entries: NonNullable<ReturnType<typeof zipEntries>>, most: number) =>
  unpacksWithin(entries, most).catch(() => {
    throw new UnreadableSheet('notASheet')
  })

/** Whatever the reader stumbles over is the file's fault, and said so. */
async function* sound<T>(rows: AsyncIterable<T>): AsyncIterable<T> {
  const reader = rows[Symbol.asyncIterator]()
  try {
    for (;;) {
      const step = await reader.next().catch(() => {
        throw new UnreadableSheet('notASheet')
      })
      if (step.done) return
      yield step.value
    }
  } finally {
    await reader.return?.()
  }
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (!(value instanceof Date)) return String(value).trim()
  const [day, time] = new Date(Math.round(value.getTime() / 60_000) * 60_000).toISOString().split('T')
  return time === '00:00:00.000Z' ? day! : `${day} ${time!.slice(0, 5)}`
}
