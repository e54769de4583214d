import { z } from 'zod'
import { dayOf } from '../../pure/calendar.ts'
import { idOf, type UnitPath } from '../../pure/people.ts'
import type { Language, Pair } from '../../pure/words.ts'
import { type Ctx, useCases } from '../action.ts'
import { columnWords } from './column-words.ts'
import { MOST_ROWS, ownRows } from './own-rows.ts'
import { dbOf, languageOf, type Registry, sentence, titleOf } from './told.ts'

const { download } = useCases()
type Row = Record<string, unknown>

/** HOUSE-11: everything that is mine, of all modules, with my own eyes, as one file that a person can read and a program too. */
export const myRecordsOf = (registry: Registry) => ({
  getMyRecords: download({
    may: 'signed-in',
    input: z.object({}),
    async run(ctx) {
      const language = await languageOf(ctx)
      const tables = await ownRows(ctx.db, ctx.actor.id)
      const units = await unitNames(ctx, tables)
      const say = (key: keyof typeof columnWords) => columnWords[key][language]
      const told: Record<string, Row> = { [say('file')]: { [say('at')]: ctx.now.toISOString(), [say('note')]: say('fileNote') } }
      for (const { table, rows, isCut } of tables) {
        const module = registry().find(({ name }) => table === name || table.startsWith(`${name}_`))?.name
        const title = (module && titleOf(registry, module)?.[language]) ?? titleOf(registry, 'house')![language]
        const wing = told[title] ?? {}
        told[title] = wing
        wing[table] = rows.map(row => shown(ctx, { registry, language, units, table, module }, row))
        if (isCut) wing[`${table} …`] = `${say('cut')} ${MOST_ROWS}`
      }
      const name = `${say('file')}-${dayOf(ctx.now)}.json`
      return { name, type: 'application/json; charset=utf-8', bytes: new TextEncoder().encode(`${JSON.stringify(told, null, 2)}\n`) }
    },
  }),
})

type About = { registry: Registry; language: Language; units: ReadonlyMap<string, string>; table: string; module: string | undefined }

/** What the house needs for itself, and what would let somebody act as me: seals, indexes, hashes, keys. */
const inward = new Set([
  ...[
    'concerns',
    'parties',
    'owner',
    'version',
    'dueIsProvisional',
    'hash',
    'digest',
    'salt',
    'feedToken',
    'secret',
    'once',
    'code',
    'gram',
  ],
])
/** Other people: whoever acted is told as oneself or as somebody of the staff. */
const others = new Set(['by', 'grantedBy', 'sealedBy', 'enteredBy', 'confirmedBy', 'withdrawnBy', 'madeBy'])

function shown(ctx: Ctx, about: About, row: Row): Row {
  const told: Row = {}
  for (const [column, value] of Object.entries(row)) {
    if (inward.has(column) || /[Bb]lind$/.test(column) || value === null || value === '') continue
    const name = column.replace(/Sealed$/, '')
    const words: Partial<Record<string, Pair>> = columnWords
    const key = (words[column] ?? words[name])?.[about.language] ?? name
    told[key] = name === column ? saidOf(ctx, about, row, column, value) : opened(ctx, about.table, name, String(value), row)
  }
  return told
}

function saidOf(ctx: Ctx, { registry, language, units, module }: About, row: Row, column: string, value: unknown): unknown {
  if (others.has(column)) return columnWords[value === ctx.actor.id ? 'self' : 'staff'][language]
  if (column === 'unit') return units.get(idOf(value as UnitPath)) ?? ''
  const book = typeof row.module === 'string' ? row.module : module
  if ((column === 'state' || column === 'from' || column === 'to') && book)
    return ['stage', 'state'].map(kind => sentence(registry, book, `${kind}.${value}`, language)).find(Boolean) ?? value
  if (column === 'step' && book) return sentence(registry, book, `step.${value}`, language) ?? value
  return value
}

/** A sealed value opens only in its own place; how a module names that place differs. What does not open is left out, and said to be. */
function opened({ seals }: Ctx, table: string, name: string, sealed: string, row: Row): string {
  const camelTable = table.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const places = [`${table}.${name}.${row.id}`, `${camelTable}.${name}.${row.id}`, `${table}.${name}.${row.entry}.${row.n}`]
  for (const place of places)
    try {
      return seals.open(sealed, place)
    } catch {}
  return '＊'
}

async function unitNames(ctx: Ctx, tables: readonly { rows: Row[] }[]): Promise<Map<string, string>> {
  const ids = new Set(tables.flatMap(({ rows }) => rows.map(row => (typeof row.unit === 'string' ? idOf(row.unit as UnitPath) : ''))))
  ids.delete('')
  if (ids.size === 0) return new Map()
  const rows = await dbOf(ctx)
    .selectFrom('units')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
