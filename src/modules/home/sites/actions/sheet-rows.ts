/** A sheet of stations, read and judged cell by cell (SITE-16); nothing here writes. */
import gcoord from 'gcoord'
import { halfWidth } from '#kernel/pure/half-width.ts'
import { readDivision } from '#kernel/pure/identifiers/divisions.ts'
import { Refusal } from '#kernel/pure/refusal.ts'
import { parseInput } from '#kernel/server/input.ts'
import type { SheetRow } from '#kernel/server/sheet-table.ts'
import { objectionTo } from '../rules.ts'
import { hoursSaid } from '../rules-hours-said.ts'
import { builds, kinds, offers } from '../rules-places.ts'
import { type Datum, isCalled, readDatum, readSeveral } from '../rules-sheets.ts'
import { placeWords } from '../words-places.ts'
import type { Described } from './registering.ts'
import { described } from './shapes.ts'

// its types were written before Node told one kind of default from the other
const { transform, WGS84, GCJ02, BD09 } = gcoord as unknown as typeof gcoord.default

/** The heads are the file's format and not a screen's words: one template, whatever language its reader speaks. */
export const heads = {
  name: '名称',
  kinds: '类别',
  division: '所在区',
  address: '地址',
  lon: '经度',
  lat: '纬度',
  datum: '坐标取自',
  hours: '开放时间',
  offers: '服务和设施',
  wayIn: '怎么找到门',
  phone: '电话',
  capacity: '能坐多少人',
  built: '建设方式',
  partners: '合建单位',
  residents: '工地居住人数',
  english: '英文名称',
} as const
type Head = keyof typeof heads
export type Fault = { column: string; why: string }
export type Judged = { line: number; name: string; faults: Fault[]; state: 'new' | 'already' | 'wrong'; said?: Described }

/** `known`: the names this union has already. */
export function judge(rows: readonly SheetRow<Head>[], known: ReadonlySet<string>): Judged[] {
  const times = Map.groupBy(rows, row => row.cells.name)
  return rows.map(({ line, cells }) => {
    const row = { line, name: cells.name.slice(0, 40) }
    const { said, faults } = readCells(cells)
    if (cells.name && times.get(cells.name)!.length > 1) faults.unshift({ column: heads.name, why: 'sheet.twice' })
    if (faults.length > 0 || !said) return { ...row, faults, state: 'wrong' }
    return { ...row, faults, said, state: known.has(said.name) ? 'already' : 'new' }
  })
}

/** Each cell's own fault first; of what the shape and the rules say only what no cell has said yet. */
function readCells(cells: SheetRow<Head>['cells']): { said?: Described; faults: Fault[] } {
  const own = new Map<Head, string>()
  const draft = draftOf(cells, (head, why) => own.set(head, why))
  const { said, fields } = readWhole(draft)
  for (const [field, why] of Object.entries(fields)) {
    const head = field.split('.')[0] as Head
    if (head in heads && !own.has(head)) own.set(head, why)
  }
  return { ...(own.size === 0 && said && { said }), faults: [...own].map(([head, why]) => ({ column: heads[head], why })) }
}

function readWhole(draft: unknown): { said?: Described; fields: Record<string, string> } {
  try {
    const said = parseInput(described, draft)
    return { said, fields: objectionTo(said)?.fields ?? {} }
  } catch (error) {
    if (error instanceof Refusal) return { fields: error.fields }
    throw error
  }
}

function draftOf(cells: SheetRow<Head>['cells'], fault: (head: Head, why: string) => void) {
  const ofKinds = readSeveral(cells.kinds, kinds, 'kind')
  const ofOffers = readSeveral(cells.offers, offers, 'offer')
  const division = readDivision(cells.division)
  const built = cells.built ? builds.find(one => isCalled(placeWords[`built.${one}`], cells.built)) : 'alone'
  const datum = readDatum(cells.datum)
  if (ofKinds.unknown) fault('kinds', `sheet.kindUnknown?${new URLSearchParams({ at: ofKinds.unknown })}`)
  if (ofOffers.unknown) fault('offers', `sheet.offerUnknown?${new URLSearchParams({ at: ofOffers.unknown })}`)
  if (!division.ok) fault('division', cells.division ? 'notAChoice' : 'missing')
  if (!built) fault('built', 'sheet.builtUnknown')
  if (!datum) fault('datum', 'sheet.datumUnknown')
  const { name, english, partners, address, wayIn, phone, hours } = cells
  return {
    ...{ name, english, partners, address, wayIn, phone, hours: hoursSaid(hours) },
    ...{ kinds: ofKinds.read, offers: ofOffers.read, built: built ?? 'alone', division: division.ok ? division.value : '' },
    ...placeOf(numberOf(cells.lon), numberOf(cells.lat), datum ?? 'wgs84'),
    capacity: numberOf(cells.capacity),
    residents: numberOf(cells.residents),
  }
}

/** Null where nothing stands; a text that is no number stays, for the shape to refuse. */
function numberOf(text: string): number | string | null {
  const typed = halfWidth(text).replace(/人$/, '')
  if (typed === '') return null
  return Number.isFinite(Number(typed)) ? Number(typed) : typed
}

type Figure = number | string | null
function placeOf(lon: Figure, lat: Figure, datum: Datum) {
  if (typeof lon !== 'number' || typeof lat !== 'number' || datum === 'wgs84') return { lon, lat }
  const [east, north] = transform([lon, lat], datum === 'gcj02' ? GCJ02 : BD09, WGS84) as [number, number]
  return { lon: fine(east), lat: fine(north) }
}
/** A step's breadth. */
const fine = (degrees: number) => Math.round(degrees * 1e6) / 1e6
