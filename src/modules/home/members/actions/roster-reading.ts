/** A roster is handed in as a sheet and read first (MEMBERS-15): every cell judged, nothing entered. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import type { UnitPath } from '#kernel/pure/people.ts'
import { type Incoming, useCases } from '#kernel/server/action.ts'
import { exampleMark, readTable } from '#kernel/server/sheet-table.ts'
import { type AskedColumn, writeTemplate } from '#kernel/server/sheet-template.ts'
import { UnreadableSheet } from '#kernel/server/sheets.ts'
import { isWithinUnit } from '#kernel/server/house/tree.ts'
import { pathsOf } from '../../unions/door.ts'
import {
  type Fault,
  heads,
  type Judged,
  mostLines,
  type Row,
  rosterReader,
  type Said,
  standings,
  type Unions,
  veiled,
} from '../rules-roster.ts'
import type { MembersTables } from '../tables.ts'
import { type Act, mustManage } from './members.ts'
import { examine } from './roster-known.ts'
import { keepPart, partLines, type WrongLine } from './roster-parts.ts'
import { rosterOf } from './rosters.ts'
import { type RosterFault, roster } from './roster-shapes.ts'
import { id } from './shapes.ts'

const { upload, download } = useCases<MembersTables>()
const mostBytes = 12 * 1_048_576
/** So many names drop down; in a larger union they are typed. */
const mostOffered = 500
const mostFaults = 200
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const getTemplate = download({
  may: 'members.manage',
  input: z.object({ unit: id }),
  async run(ctx, { unit }) {
    const path = await managed(ctx, unit)
    const unions = [...(await unionsBelow(ctx, path))].flatMap(([name, at]) => (at === 'several' ? [] : [name]))
    const bytes = await writeTemplate('会员名册', columnsWith(unions.length <= mostOffered ? unions : []), mostLines)
    return { name: '会员名册.xlsx', type: xlsx, bytes }
  },
})

/** Reads a sheet and keeps it, sealed, until it is entered or thirty days have passed. Nobody is entered by it. */
export const readRoster = upload({
  may: 'members.manage',
  mostBytes,
  mostFiles: 1,
  input: z.object({ unit: id }),
  output: roster,
  async run(ctx, { unit }, [file]) {
    const path = await managed(ctx, unit)
    if (!file) throw refuseInHouse('HOUSE-5').at({ file: 'missing' })
    const rows = await rowsOf(file)
    const id = ctx.newId()
    const kept = { id, owner: ctx.actor.id, unit: path }
    const digest = createHash('sha256').update(file.bytes).digest('hex')
    await ctx.db
      .insertInto('membersRosters')
      .values({ ...kept, at: ctx.now, name: file.name.slice(0, 200).toWellFormed(), file: digest, state: 'read' })
      .execute()
    const { counts, faults } = await judgeAll(ctx, kept, rows)
    await ctx.db
      .updateTable('membersRosters')
      .set({ total: counts.new + counts.updated, counts, faults: jsonb(faults) })
      .where('id', '=', id)
      .execute()
    return rosterOf(ctx, id)
  },
})

/** A living union where the caller manages the roster. */
async function managed(ctx: Act, unit: string): Promise<UnitPath> {
  const [path] = await pathsOf(ctx, 'unit', [unit])
  mustManage(ctx, { owner: '', unit: path! })
  return path!
}

async function unionsBelow({ db }: Act, path: UnitPath): Promise<Unions> {
  const own = path.split('/').at(-2)!
  const rows = await db
    .selectFrom('units')
    .select(['name', 'unit'])
    .where('state', '=', 'active')
    .where(isWithinUnit(own, 'units.concerns'))
    .orderBy('unit')
    .execute()
  const unions = new Map<string, UnitPath | 'several'>()
  for (const { name, unit } of rows) unions.set(name, unions.has(name) ? 'several' : unit)
  return unions
}

async function rowsOf(file: Incoming): Promise<Row[]> {
  const { rows, missing } = await readTable(file.bytes, heads, limits).catch(refuseUnreadable)
  if (missing.length > 0) throw refuseInHouse('HOUSE-5').at({ file: `roster.noColumn?${new URLSearchParams({ at: heads[missing[0]!] })}` })
  if (rows.length === 0) throw refuseInHouse('HOUSE-5').at({ file: 'roster.empty' })
  return rows
}

/** As many as it says, the heads and the example. */
const limits = { mostRows: mostLines + 2, mostColumns: 50, mostUnpackedBytes: 160 << 20 }

function refuseUnreadable(error: unknown): never {
  if (!(error instanceof UnreadableSheet)) throw error
  throw error.reason === 'tooManyRows'
    ? refuseInHouse('HOUSE-5').at({ file: `roster.tooManyRows?most=${mostLines}` })
    : refuseInHouse('HOUSE-9').at({ file: 'notRight' })
}

/** A driver takes an array for one of the database's own. */
const jsonb = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`

type Kept = { id: string; owner: string; unit: UnitPath }
async function judgeAll(ctx: Act, { id, owner, unit }: Kept, rows: readonly Row[]) {
  const read = rosterReader(dayOf(ctx.now), await unionsBelow(ctx, unit))
  const counts = { new: 0, updated: 0, unchanged: 0, wrong: 0 }
  const faults: RosterFault[] = []
  for (let from = 0, n = 0; from < rows.length; from += partLines, n += 1) {
    const judged = rows.slice(from, from + partLines).map(read)
    const { sound, wrong, unchanged, isNew } = await sorted(ctx, { clerk: owner, unit }, judged)
    counts.new += isNew
    counts.updated += sound.length - isNew
    counts.unchanged += unchanged
    counts.wrong += wrong.length
    faults.push(...wrong.flatMap(faultsOf).slice(0, mostFaults - faults.length))
    await keepPart(ctx, { roster: id, n, owner, unit, sound, wrong })
  }
  return { counts, faults }
}

/** What a line of cells and what is known say of it, taken together. */
async function sorted(ctx: Act, handed: Parameters<typeof examine>[1], judged: readonly Judged[]) {
  const lines = judged.flatMap(({ said }) => said ?? [])
  const outcomes = new Map((await examine(ctx, handed, lines)).map((outcome, i) => [lines[i]!.line, outcome]))
  const sound: Said[] = []
  const wrong: WrongLine[] = []
  let [unchanged, isNew] = [0, 0]
  for (const { line, cells, said, faults } of judged) {
    const outcome = outcomes.get(line)
    if (!said || outcome?.is === 'wrong') wrong.push({ line, cells, faults: outcome?.is === 'wrong' ? outcome.faults : faults })
    else if (outcome?.is === 'unchanged') unchanged += 1
    else {
      sound.push(said)
      if (outcome?.is === 'new') isNew += 1
    }
  }
  return { sound, wrong, unchanged, isNew }
}

export const faultsOf = ({ line, cells, faults }: { line: number; cells: WrongLine['cells']; faults: readonly Fault[] }): RosterFault[] =>
  faults.map(({ head, why }) => ({ line, column: heads[head], written: veiled(cells[head]), why }))

const columnsWith = (unions: readonly string[]): AskedColumn[] => [
  { head: heads.name, width: 16, hint: '与身份证一致', example: `${exampleMark}（本行不登记）` },
  { head: heads.idNumber, width: 24, hint: '18 位；没有的可以空着，但要有手机号' },
  { head: heads.phone, width: 16, hint: '11 位；没有的可以空着，但要有证件号码', example: '13800000000' },
  { head: heads.union, width: 30, hint: '空着：上传时选的工会；否则写下级工会的全称', choices: unions },
  { head: heads.employer, width: 28, example: '北京某某科技有限公司' },
  { head: heads.work, width: 16, example: '装配工' },
  { head: heads.joinedOn, width: 14, hint: '如 2020-09-01；空着按今天', example: '2020-09-01' },
  {
    head: heads.standing,
    width: 12,
    hint: '空着按“会员”；退休、失业保留会籍的选“会籍保留”',
    choices: Object.values(standings),
    example: standings.active,
  },
]
