/** The layers of where workers are (SITE-17): a union uploads, sees and drops its own. */
import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { idOf, type UnitPath } from '#kernel/pure/people.ts'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { insertMany } from '#kernel/server/insert-many.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { reach } from '#kernel/server/reach.ts'
import { recordStep } from '#kernel/server/record.ts'
import { exampleMark } from '#kernel/server/sheet-table.ts'
import { writeTemplate } from '#kernel/server/sheet-template.ts'
import { type Crowd, mostLayers, mostPlaces } from '../rules-coverage.ts'
import type { SitesTables } from '../tables.ts'
import { refuse } from '../words-coverage.ts'
import { heads, readDemand } from './demand-sheet.ts'
import { id, instant, path } from './shapes.ts'
import { type Act, mustManage } from './sites.ts'

const { action, query, upload, download } = useCases<SitesTables>()
const mostBytes = 5 * 1_048_576
const name = line(40).min(2)
const fault = z.object({ line: z.int(), column: z.string(), why: z.string() })
/** `faults` are the first hundred; `people` is the sum over sound rows. */
const tried = z.object({ sound: z.int(), wrong: z.int(), people: z.int(), faults: z.array(fault) })
type Layer = { unit: UnitPath; name: string; isSketch: boolean }

/** Every layer in reach, newest first. */
export const listDemand = query({
  may: 'sites.manage',
  input: z.object({}),
  output: z.array(
    z.object({ id, name: z.string(), unitName: z.string(), unitEnglish: z.string(), at: instant, by: z.string(), isSketch: z.boolean() }),
  ),
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('sitesDemand')
      .select(['id', 'unit', 'name', 'at', 'by', 'isSketch'])
      .where(reach(ctx.actor, 'sites.manage'))
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(200)
      .execute()
    const ids = [...new Set(rows.map(row => idOf(row.unit)))]
    const units =
      ids.length === 0 ? [] : await ctx.db.selectFrom('units').select(['id', 'name', 'english']).where('id', 'in', ids).execute()
    const people = await namesOf(
      ctx as unknown as Ctx,
      rows.map(row => row.by),
    )
    return rows.map(({ unit, by, ...row }) => {
      const its = units.find(one => one.id === idOf(unit))
      return { ...row, unitName: its?.name ?? '', unitEnglish: its?.english ?? '', by: people.get(by) ?? '' }
    })
  },
})

export const getDemandTemplate = download({
  may: 'sites.manage',
  input: z.object({}),
  async run() {
    const columns = [
      { head: heads.lon, width: 26, hint: 'WGS-84 坐标，北京约 116', example: `${exampleMark}：116.4800（本行不导入）` },
      { head: heads.lat, hint: 'WGS-84 坐标，北京约 40', example: '39.9900' },
      { head: heads.n, hint: '在这一点干活的人数，整数', example: '120' },
      { head: heads.division, hint: '如 朝阳区', example: '朝阳区' },
    ]
    const bytes = await writeTemplate('人在哪里', columns, mostPlaces)
    return { name: '人在哪里.xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes }
  },
})

/** What importing this sheet would do, cell by cell; it writes nothing. */
export const tryDemand = upload({
  may: 'sites.manage',
  mostBytes,
  input: z.object({ unit: path }),
  output: tried,
  async run(ctx, { unit }, files) {
    await mustRun(ctx, unit)
    const { crowds, faults, wrong } = await readDemand(files)
    return { sound: crowds.length, wrong, people: headsIn(crowds), faults }
  },
})

/** Writes when no row is wrong. */
export const importDemand = upload({
  may: 'sites.manage',
  mostBytes,
  input: z.object({ unit: path, name, isSketch: z.boolean().default(false) }),
  output: z.object({ id, places: z.int(), people: z.int() }),
  async run(ctx, layer, files) {
    await mustRun(ctx, layer.unit)
    const { crowds, wrong } = await readDemand(files)
    if (wrong > 0) throw refuse('SITE-17').at({ file: 'notRight' })
    if (crowds.length === 0) throw refuse('SITE-17').at({ file: 'cover.nothing' })
    await mustHaveRoom(ctx, layer)
    return { id: await lay(ctx, layer, crowds), places: crowds.length, people: headsIn(crowds) }
  },
})

/** A layer is no record of anybody: what was counted may be thrown away, that it was is kept. */
export const dropDemand = action({
  may: 'sites.manage',
  input: z.object({ id }),
  output: z.object({ id }),
  async run(ctx, { id }) {
    const layer = await ctx.db
      .selectFrom('sitesDemand')
      .select(['id', 'unit', 'name'])
      .where('id', '=', id)
      .where(reach(ctx.actor, 'sites.manage'))
      .forUpdate()
      .executeTakeFirst()
    if (!layer) throw refuseInHouse('HOUSE-1')
    await ctx.db.deleteFrom('sitesDemand').where('id', '=', id).execute()
    const said = { name: layer.name }
    await recordStep(ctx, id, { module: 'sites', owner: '', unit: layer.unit, step: 'dropDemand', from: 'kept', to: 'dropped', said })
    return { id }
  },
})

const headsIn = (crowds: readonly Crowd[]) => crowds.reduce((sum, { n }) => sum + n, 0)

/** A path concerns every unit it names, so one that somebody made up would act in another unit's name. */
async function mustRun(ctx: Act, unit: UnitPath) {
  mustManage(ctx, { unit })
  const row = await ctx.db.selectFrom('units').select('id').where('unit', '=', unit).where('state', '=', 'active').executeTakeFirst()
  if (!row) throw refuseInHouse('HOUSE-1')
}

async function mustHaveRoom({ db }: Act, { unit, name }: Layer) {
  await lockName(db, `sites demand ${unit}`)
  const names = await db.selectFrom('sitesDemand').select('name').where('unit', '=', unit).execute()
  if (names.some(row => row.name === name)) throw refuse('SITE-17').at({ name: 'cover.taken' })
  if (names.length >= mostLayers) throw refuse('SITE-17').at({ name: `cover.tooManyLayers?most=${mostLayers}` })
}

async function lay(ctx: Act, layer: Layer, crowds: readonly Crowd[]) {
  const [id, { unit }] = [ctx.newId(), layer]
  await ctx.db
    .insertInto('sitesDemand')
    .values({ id, at: ctx.now, by: ctx.actor.id, ...layer })
    .execute()
  const rows = crowds.map(({ lon, lat, n, division }, i) => ({
    layer: id,
    place: i + 1,
    owner: '',
    unit,
    parties: [],
    lon,
    lat,
    n,
    division,
  }))
  await insertMany(ctx.db, 'sitesDemandPoints', rows)
  const said = { name: layer.name, places: crowds.length }
  await recordStep(ctx, id, { module: 'sites', owner: '', unit, step: 'importDemand', from: '', to: 'kept', said })
  return id
}
