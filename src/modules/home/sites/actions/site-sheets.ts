/** Stations from a sheet (SITE-16): tried first, then written. */
import { z } from 'zod'
import { divisions } from '#kernel/pure/identifiers/divisions.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import type { UnitPath } from '#kernel/pure/people.ts'
import { type Incoming, useCases } from '#kernel/server/action.ts'
import { exampleMark, readTable } from '#kernel/server/sheet-table.ts'
import { type AskedColumn, writeTemplate } from '#kernel/server/sheet-template.ts'
import { UnreadableSheet } from '#kernel/server/sheets.ts'
import { builds, kinds, offers } from '../rules-places.ts'
import { datums, mostStations, mustBeSound } from '../rules-sheets.ts'
import type { SitesTables } from '../tables.ts'
import { placeWords } from '../words-places.ts'
import { lockNames, register } from './registering.ts'
import { path } from './shapes.ts'
import { heads, type Judged, judge } from './sheet-rows.ts'
import { type Act, mustManage } from './sites.ts'

const { upload, download } = useCases<SitesTables>()
const mostBytes = 5 * 1_048_576
const input = z.object({ unit: path })
/** What a sheet would do, or has done, row by row; `added` are the stations written. */
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

/** The heads, what each column takes, and one line as an example, which is skipped. */
export const getSiteTemplate = download({
  may: 'sites.manage',
  input: z.object({}),
  async run() {
    const bytes = await writeTemplate('服务站点登记表', columns, mostStations)
    return { name: '服务站点登记表.xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes }
  },
})

/** What importing this sheet would do, cell by cell; it writes nothing. */
export const trySites = upload({
  may: 'sites.manage',
  mostBytes,
  input,
  output: tried,
  async run(ctx, { unit }, files) {
    mustManage(ctx, { unit })
    return told(await examined(ctx, unit, files), 0)
  },
})

/** Writes when no row is wrong. The same sheet again adds nothing. */
export const importSites = upload({
  may: 'sites.manage',
  mostBytes,
  input,
  output: tried,
  async run(ctx, { unit }, files) {
    mustManage(ctx, { unit })
    await lockNames(ctx, unit)
    const rows = await examined(ctx, unit, files)
    const refusal = mustBeSound(countWrong(rows))
    if (refusal) throw refusal
    const fresh = rows.flatMap(({ state, said }) => (state === 'new' && said ? [said] : []))
    for (const said of fresh) await register(ctx, unit, said)
    return told(rows, fresh.length)
  },
})

async function examined(ctx: Act, unit: UnitPath, [file]: readonly Incoming[]): Promise<Judged[]> {
  if (!file) throw refuseInHouse('HOUSE-5').at({ file: 'missing' })
  const { rows, missing } = await readTable(file.bytes, heads, limits).catch(refuseUnreadable)
  if (missing.length > 0)
    return [{ line: 1, name: '', faults: missing.map(head => ({ column: heads[head], why: 'sheet.noColumn' })), state: 'wrong' }]
  const known = await ctx.db.selectFrom('sites').select('name').where('unit', '=', unit).where('state', '<>', 'closed').execute()
  return judge(rows, new Set(known.map(site => site.name)))
}

/** As many as it says, the heads and the example. */
const limits = { mostRows: mostStations + 2, mostColumns: 50, mostUnpackedBytes: 32 << 20 }

function refuseUnreadable(error: unknown): never {
  if (!(error instanceof UnreadableSheet)) throw error
  throw error.reason === 'tooManyRows'
    ? refuseInHouse('HOUSE-5').at({ file: `sheet.tooManyRows?most=${mostStations}` })
    : refuseInHouse('HOUSE-9').at({ file: 'notRight' })
}

const countWrong = (rows: readonly Judged[]) => rows.filter(row => row.state === 'wrong').length
function told(rows: readonly Judged[], added: number): z.input<typeof tried> {
  const wrong = countWrong(rows)
  return { rows: rows.map(({ said: _, ...row }) => row), sound: rows.length - wrong, wrong, added }
}

const columns: AskedColumn[] = [
  { head: heads.name, width: 26, hint: '与门上挂的牌子一致，2 至 40 个字', example: `${exampleMark}驿站（本行不导入）` },
  {
    head: heads.kinds,
    width: 24,
    hint: '兼有几类的，用顿号隔开',
    choices: kinds.map(kind => placeWords[`kind.${kind}`].zh),
    example: '暖心驿站、户外劳动者驿站',
  },
  { head: heads.division, choices: divisions.map(one => one.zh), example: '朝阳区' },
  { head: heads.address, width: 36, example: '望京街 9 号一层' },
  { head: heads.lon, hint: '约 116', example: '116.4812' },
  { head: heads.lat, hint: '约 40', example: '39.9968' },
  { head: heads.datum, width: 18, hint: '在哪个地图上取的坐标；空着按 WGS-84', choices: Object.values(datums), example: datums.gcj02 },
  {
    head: heads.hours,
    width: 36,
    hint: '选常见的再改（PH 是节假日，off 是不开放），或者写成：周一至周五 8:30-17:30，节假日不开',
    choices: ['Mo-Fr 08:30-17:30; PH off', 'Mo-Sa 09:00-18:00; PH off', 'Mo-Su,PH 08:00-20:00', '24/7'],
    example: 'Mo-Fr 08:30-11:30,13:00-17:30; PH off',
  },
  {
    head: heads.offers,
    width: 36,
    hint: `用顿号隔开：${offers.map(offer => placeWords[`offer.${offer}`].zh).join('、')}`,
    example: (['toilet', 'water', 'charging', 'microwave'] as const).map(offer => placeWords[`offer.${offer}`].zh).join('、'),
  },
  { head: heads.wayIn, width: 24, example: '进大厅左转' },
  { head: heads.phone, width: 16, example: '010-60000000' },
  { head: heads.capacity, hint: '整数', example: '24' },
  { head: heads.built, choices: builds.map(one => placeWords[`built.${one}`].zh), example: '共建' },
  { head: heads.partners, width: 28, hint: '共建、联建的必填', example: '某银行望京支行' },
  { head: heads.residents, hint: '工友村必填，300 人及以上' },
  { head: heads.english, width: 24, hint: '可不填' },
]
