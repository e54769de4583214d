/** A layer of where workers are, as it comes in a sheet: read and judged cell by cell; nothing here writes. */
import { halfWidth } from '#kernel/pure/half-width.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { readDivision } from '#kernel/pure/identifiers/divisions.ts'
import type { Incoming } from '#kernel/server/action.ts'
import { exampleMark } from '#kernel/server/sheet-table.ts'
import { readLines, UnreadableSheet } from '#kernel/server/sheets.ts'
import { type Crowd, mostPlaces } from '../rules-coverage.ts'
import { beijingBox } from '../rules-distance.ts'
import { refuse } from '../words-coverage.ts'

/** The heads are the file's format and not a screen's words: one template, whatever language its reader speaks. */
export const heads = { lon: '经度', lat: '纬度', n: '人数', division: '所在区' } as const
type Head = keyof typeof heads
const keys = Object.keys(heads) as Head[]
export type Fault = { line: number; column: string; why: string }
export type Judged = { crowds: Crowd[]; faults: Fault[]; wrong: number }

const limits = { mostRows: mostPlaces + 1, mostColumns: 20, mostUnpackedBytes: 32 << 20 }
/** As many as somebody mends before trying again. */
const mostFaults = 100

/** The places of the first file. Its columns are found by their heads, in whatever order; others are left aside. */
export async function readDemand([file]: readonly Incoming[]): Promise<Judged> {
  if (!file) throw refuseInHouse('HOUSE-5').at({ file: 'missing' })
  const judged: Judged = { crowds: [], faults: [], wrong: 0 }
  let columns: Map<Head, number> | undefined
  try {
    for await (const { line, cells } of linesOf(file.bytes)) {
      if (!columns) {
        const named = cells.map(halfWidth)
        columns = new Map(keys.map(key => [key, named.indexOf(heads[key])]))
        const missing = keys.filter(key => columns!.get(key)! < 0)
        if (missing.length > 0) return lacking(missing)
      } else if (!cells.some(cell => cell.startsWith(exampleMark))) take(judged, line, key => cells[columns!.get(key)!] ?? '')
    }
  } catch (error) {
    throw error instanceof UnreadableSheet ? said(error) : error
  }
  if (!columns) return lacking(keys)
  if (judged.crowds.length > mostPlaces) throw tooMany()
  return judged
}

const lacking = (missing: readonly Head[]): Judged => ({
  crowds: [],
  faults: missing.map(key => ({ line: 1, column: heads[key], why: 'cover.noColumn' })),
  wrong: 1,
})
const tooMany = () => refuse('SITE-17').at({ file: `cover.tooMany?most=${mostPlaces}` })
const said = ({ reason }: UnreadableSheet) => (reason === 'tooManyRows' ? tooMany() : refuseInHouse('HOUSE-9').at({ file: 'notRight' }))

function take(judged: Judged, line: number, cell: (key: Head) => string) {
  const lon = within(cell('lon'), beijingBox.west, beijingBox.east)
  const lat = within(cell('lat'), beijingBox.south, beijingBox.north)
  const n = headsOf(cell('n'))
  const division = readDivision(cell('division'))
  if (lon !== undefined && lat !== undefined && n !== undefined && division.ok)
    return void judged.crowds.push({ lon, lat, n, division: division.value })
  const wrong: [Head, string][] = [
    ...(lon === undefined ? [['lon', 'cover.noLon'] as [Head, string]] : []),
    ...(lat === undefined ? [['lat', 'cover.noLat'] as [Head, string]] : []),
    ...(n === undefined ? [['n', 'cover.noHeads'] as [Head, string]] : []),
    ...(division.ok ? [] : [['division', 'cover.noDivision'] as [Head, string]]),
  ]
  judged.wrong += 1
  for (const [key, why] of wrong) if (judged.faults.length < mostFaults) judged.faults.push({ line, column: heads[key], why })
}

function within(text: string, least: number, most: number): number | undefined {
  const typed = halfWidth(text)
  const degrees = /^\d{1,3}(\.\d{1,20})?$/.test(typed) ? Number(typed) : Number.NaN
  return degrees >= least && degrees <= most ? degrees : undefined
}
function headsOf(text: string): number | undefined {
  const typed = halfWidth(text).replace(/人$/, '')
  return /^[1-9]\d{0,5}(\.0+)?$/.test(typed) && Number(typed) <= 100_000 ? Number(typed) : undefined
}

/** A workbook, or lines parted by commas or tabs; Excel in Chinese writes those in GB 18030. */
async function* linesOf(bytes: Uint8Array): AsyncIterable<{ line: number; cells: string[] }> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return yield* readLines(bytes, limits)
  if (bytes.includes(0)) throw new UnreadableSheet('notASheet')
  for (const [i, text] of textOf(bytes)
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (i > limits.mostRows) throw new UnreadableSheet('tooManyRows')
    // four plain columns: nothing in them holds a comma of its own
    const cells = text.split(/[,\t]/, limits.mostColumns).map(cell =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    )
    if (cells.some(cell => cell !== '')) yield { line: i + 1, cells }
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
