/** Cases from a partner's sheet (DISPUTES-20): tried first, every cell judged, then entered; the same sheet again enters nothing. */
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { type Incoming, useCases } from '#kernel/server/action.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { exampleMark, readTable } from '#kernel/server/sheet-table.ts'
import { type AskedColumn, writeTemplate } from '#kernel/server/sheet-template.ts'
import { UnreadableSheet } from '#kernel/server/sheets.ts'
import type { KernelTables } from '#kernel/server/tables.ts'
import { refuse } from '../rules.ts'
import { caseHeads, type CellFault, mostSheetLines, readCaseRow, type SheetCase } from '../rules-case-sheet.ts'
import { kinds } from '../rules-kinds.ts'
import type { DisputesTables } from '../tables.ts'
import { kindWords } from '../words-kinds.ts'
import type { Act } from './disputes.ts'
import { enterOne } from './entering.ts'
import { tellWindow } from './filing-telling.ts'
import { bodyAtWindow } from './receiving.ts'

const { upload, download } = useCases<DisputesTables>()
const mostBytes = 5 * 1_048_576
const tried = z.object({
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
type Judged = { line: number; name: string; faults: CellFault[]; state: 'new' | 'already' | 'wrong'; said: SheetCase }

export const getCaseTemplate = download({
  may: 'disputes.receive',
  input: z.object({}),
  async run() {
    const bytes = await writeTemplate('协作单位转案表', columns, mostSheetLines)
    return { name: '协作单位转案表.xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes }
  },
})

/** What entering this sheet would do, cell by cell; it writes nothing. */
export const tryCases = upload({
  may: 'disputes.receive',
  mostBytes,
  mostFiles: 1,
  input: z.object({}),
  output: tried,
  run: async (ctx, _, files) => told(await judged(ctx, files), 0),
})

/** So many are entered before others have their turn: a second or two of the database, and the press is answered in good time. */
const mostOfPiece = 100

/**
 * Enters when no cell is wrong, a hundred lines a call: `next` is the line after which to go on, with the same sheet, until it is null. What
 * was entered before is skipped, so that a sheet that broke off is simply sent again. Each worker is asked on their phone.
 */
export const importCases = upload({
  may: 'disputes.receive',
  mostBytes,
  mostFiles: 1,
  input: z.object({ after: z.int().min(0).default(0) }),
  output: tried.extend({ next: z.int().nullable() }),
  async run(ctx, { after }, files) {
    const rows = await judged(ctx, files)
    if (rows.some(row => row.state === 'wrong')) throw refuse('DISPUTES-20').at({ file: 'disputes.sheetWrong' })
    const fresh = rows.filter(row => row.state === 'new' && row.line > after)
    const piece = fresh.slice(0, mostOfPiece)
    let added = 0
    let last: string | undefined
    for (const { said } of piece) {
      const { reference, phone, ...filing } = said
      const { id, isKnown } = await enterOne(ctx, filing, { way: 'sheet', reference, phone })
      if (isKnown) continue
      added += 1
      last = id
    }
    const isLast = fresh.length <= mostOfPiece
    if (last && isLast) await tellSheet(ctx, last, after === 0 ? added : rows.length)
    return { ...told(rows, added), next: isLast ? null : piece.at(-1)!.line }
  },
})

/** Once for the sheet: two thousand lines are one thing to look at. */
async function tellSheet(ctx: Act, id: string, count: number) {
  const { unit } = await ctx.db.selectFrom('disputes').select('unit').where('id', '=', id).executeTakeFirstOrThrow()
  await tellWindow(ctx, { id, unit }, 'told.sheet', { count })
}

async function judged(ctx: Act, [file]: readonly Incoming[]): Promise<Judged[]> {
  if (!file) throw refuseInHouse('HOUSE-5').at({ file: 'missing' })
  const limits = { mostRows: mostSheetLines + 2, mostColumns: 30, mostUnpackedBytes: 32 << 20 }
  const { rows, missing } = await readTable(file.bytes, caseHeads, limits).catch(refuseUnreadable)
  if (missing.length > 0)
    throw refuseInHouse('HOUSE-5').at({ file: `disputes.sheetColumn?${new URLSearchParams({ at: caseHeads[missing[0]!] })}` })
  const today = dayOf(ctx.now)
  const read = rows.map(({ line, cells }) => ({ line, ...readCaseRow(cells, today) }))
  const [known, names] = await Promise.all([knownReferences(ctx, read), namesByPhone(ctx, read)])
  const times = Map.groupBy(read, row => row.said.reference)
  return read.map(({ line, said, faults }) => {
    const all = [...faults]
    if (said.reference && times.get(said.reference)!.length > 1) all.unshift({ column: caseHeads.reference, why: 'disputes.sheetTwice' })
    const name = names.get(said.phone)
    if (name && name !== said.name) all.push({ column: caseHeads.name, why: 'disputes.anotherName' })
    const state = all.length > 0 ? 'wrong' : known.has(said.reference) ? 'already' : 'new'
    return { line, name: said.name.slice(0, 40), faults: all, state, said }
  })
}

async function knownReferences(ctx: Act, rows: readonly { said: SheetCase }[]): Promise<Set<string>> {
  const references = rows.flatMap(({ said }) => said.reference || [])
  const [district] = rows.map(({ said }) => said.district)
  if (references.length === 0) return new Set()
  const body = await bodyAtWindow(ctx, district ?? '')
  const found = await ctx.db
    .selectFrom('disputes')
    .select('reference')
    .where('body', '=', body.id)
    .where('way', '=', 'sheet')
    .where('reference', 'in', references)
    .execute()
  return new Set(found.map(row => row.reference))
}

/** One number, one person: whose it is under another name is wrong here already, and not first when it is entered. */
async function namesByPhone(ctx: Act, rows: readonly { said: SheetCase }[]): Promise<Map<string, string>> {
  const byBlind = new Map(rows.flatMap(({ said }) => (said.phone ? [[ctx.seals.blind('phone', said.phone), said.phone] as const] : [])))
  if (byBlind.size === 0) return new Map()
  return beyondSight(ctx, 'DISPUTES-20', async ({ db }) => {
    const found = await (db as unknown as Kysely<KernelTables>)
      .selectFrom('persons')
      .select(['phoneBlind', 'name'])
      .where('phoneBlind', 'in', [...byBlind.keys()])
      .execute()
    return new Map(found.flatMap(({ phoneBlind, name }) => (name && !name.includes('*') ? [[byBlind.get(phoneBlind!)!, name]] : [])))
  })
}

function refuseUnreadable(error: unknown): never {
  if (!(error instanceof UnreadableSheet)) throw error
  throw error.reason === 'tooManyRows'
    ? refuseInHouse('HOUSE-5').at({ file: `disputes.sheetLong?most=${mostSheetLines}` })
    : refuseInHouse('HOUSE-9').at({ file: 'notRight' })
}

function told(rows: readonly Judged[], added: number): z.input<typeof tried> {
  const wrong = rows.filter(row => row.state === 'wrong').length
  return { rows: rows.map(({ said: _, ...row }) => row), sound: rows.length - wrong, wrong, added }
}

const columns: AskedColumn[] = [
  { head: caseHeads.reference, width: 28, hint: '来文或者工单的编号，同一编号只登记一次', example: `${exampleMark}（本行不导入）` },
  { head: caseHeads.name, width: 14, example: '张三' },
  { head: caseHeads.phone, width: 16, hint: '要征求本人同意，必填', example: '13800000000' },
  { head: caseHeads.employer, width: 30, hint: '营业执照上的全称', example: '北京某某有限公司' },
  { head: caseHeads.uscc, width: 24, hint: '没有可以空着' },
  { head: caseHeads.district, choices: Object.values(unionDistricts).map(one => one.zh), example: '海淀区' },
  { head: caseHeads.kind, width: 20, choices: kinds.map(one => kindWords[`kind.${one}`].zh), example: kindWords['kind.wages'].zh },
  { head: caseHeads.matter, width: 48, hint: '至少 10 个字', example: '五月和六月的工资没有发' },
  { head: caseHeads.knownOn, width: 14, hint: '按 2024-07-08 的样子', example: '2024-06-10' },
  { head: caseHeads.leftOn, width: 14, hint: '还在职的空着' },
  { head: caseHeads.amount, width: 14, hint: '以元为单位，说不清的空着', example: '12000.00' },
]
