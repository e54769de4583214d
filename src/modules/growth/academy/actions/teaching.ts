/** The teaching groups of the eight fields and what they hand down: course, textbook, trainer (ACAD-40, ACAD-41). */
import { sql } from 'kysely'
import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { idOf, type UnitPath } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { reach } from '#kernel/server/reach.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { type Field, fields } from '../rules.ts'
import { groupBook, hasGroup, isLast, isSoundGroup, mayDescend, mayTrain, workBook, workKinds } from '../rules-network.ts'
import type { AcademyTables } from '../tables.ts'
import { type Act, namesOfUnits } from './courses.ts'
import { listedFor } from './listed-lecturers.ts'
import { id, path, reason } from './shapes.ts'

const { action, query } = useCases<AcademyTables>()
const done = z.object({ id, state: z.string(), version: z.int() })
const told = ({ id, state, version }: z.output<typeof done>) => ({ id, state, version })
const seen = { id, version: z.int() }
const people = { head: line(40), members: z.array(line(60).min(1)).max(40).default([]), since: z.iso.date() }
const made = {
  title: line(80).min(2),
  hours: z.int().min(1).max(2_000).nullable().default(null),
  madeOn: z.iso.date(),
  madeBy: line(80).default(''),
  from: id.nullable().default(null),
  follows: id.nullable().default(null),
  lecturer: id.nullable().default(null),
}
const work = z.object({ id, group: id, version: z.int(), kind: z.enum(workKinds), ...made })
const workColumns = Object.keys(work.shape) as (keyof typeof work.shape)[]
const group = z.object({ id, unit: path, version: z.int(), field: z.enum(fields), ...people })
const groupColumns = Object.keys(group.shape) as (keyof typeof group.shape)[]

/** The groups of the caller's hosts in the order of the fields, each with its works. */
export const listGroups = query({
  may: 'academy.host',
  input: z.object({}),
  output: z.array(group.extend({ unitName: z.string(), works: z.array(work) })),
  async run(ctx) {
    const groups = await ctx.db
      .selectFrom('academyGroups')
      .select(groupColumns)
      .where(reach(ctx.actor, 'academy.host'))
      .where('state', '=', 'standing')
      .orderBy(sql`array_position(${[...fields]}::text[], field)`)
      .orderBy('unit')
      .limit(200)
      .execute()
    const [works, units] = await Promise.all([
      worksOf(
        ctx,
        groups.map(one => one.id),
      ),
      namesOfUnits(
        ctx,
        groups.map(one => idOf(one.unit)),
      ),
    ])
    const byGroup = Map.groupBy(works, one => one.group)
    return groups.map(one => ({ ...one, unitName: units.get(idOf(one.unit)) ?? '', works: byGroup.get(one.id) ?? [] }))
  },
})

export const addGroup = action({
  may: 'academy.host',
  input: z.object({ unit: path, field: z.enum(fields), ...people }),
  output: z.object({ id }),
  async run(ctx, { unit, ...said }) {
    const refusal = isSoundGroup(said, ctx.now)
    if (refusal) throw refusal
    await mustBeFirst(ctx, unit, said.field)
    return begin(ctx, groupBook, { owner: '', unit, ...said })
  },
})

export const editGroup = action({
  may: 'lifecycle',
  input: z.object({ ...seen, ...people }),
  output: done,
  run: async (ctx, { id, version, ...said }) => told(await advance(ctx, groupBook, id, 'edit', said, version)),
})

export const dissolveGroup = action({
  may: 'lifecycle',
  input: z.object({ ...seen, reason }),
  output: done,
  run: async (ctx, { id, version, reason }) => told(await advance(ctx, groupBook, id, 'dissolve', { reason }, version)),
})

export const addWork = action({
  may: 'academy.host',
  input: z.object({ group: id, kind: z.enum(workKinds), ...made }),
  output: z.object({ id }),
  async run(ctx, { group, ...said }) {
    const { unit } = await standing(ctx, group)
    const kin = await worksOf(ctx, [group])
    const refusal = mayDescend(kin, { id: '', ...said }, ctx.now)
    if (refusal) throw refusal
    return begin(ctx, workBook, { owner: '', unit, group, ...said, ...(await named(ctx, said)) })
  },
})

/** What kind of work it is does not change. */
export const editWork = action({
  may: 'lifecycle',
  input: z.object({ ...seen, ...made }),
  output: done,
  async run(ctx, { id, version, ...said }) {
    const before = await workOf(ctx, id)
    const { group, kind } = before
    await standing(ctx, group)
    const refusal = mayDescend(await worksOf(ctx, [group]), { id, kind, ...said }, ctx.now)
    if (refusal) throw refusal
    return told(await advance(ctx, workBook, id, 'edit', { ...said, ...(await named(ctx, { kind, ...said }, before)) }, version))
  },
})

export const withdrawWork = action({
  may: 'lifecycle',
  input: z.object({ ...seen, reason }),
  output: done,
  async run(ctx, { id, version, reason }) {
    const { group } = await workOf(ctx, id)
    await standing(ctx, group)
    const refusal = isLast(await worksOf(ctx, [group]), id)
    if (refusal) throw refusal
    return told(await advance(ctx, workBook, id, 'withdraw', { reason }, version))
  },
})

const worksOf = ({ db }: Act, groups: readonly string[]) =>
  db
    .selectFrom('academyWorks')
    .select(workColumns)
    .where(sql<boolean>`"group" = any (${[...groups]}::uuid[])`)
    .where('state', '=', 'kept')
    .orderBy('madeOn')
    .orderBy('id')
    .limit(5_000)
    .execute()

type Trainer = Pick<z.output<typeof work>, 'kind' | 'lecturer'>
/** ACAD-41: a lecturer is named as appointed; one who was chosen earlier stays as named, whatever became of the appointment. */
async function named(ctx: Act, { kind, lecturer }: Trainer, before?: Pick<z.output<typeof work>, 'title' | 'lecturer'>) {
  if (lecturer === null) return {}
  if (lecturer === before?.lecturer) return { title: before.title }
  const found = await listedFor(ctx, {}).where('l.id', '=', lecturer).executeTakeFirst()
  const refusal = mayTrain(kind, found)
  if (refusal) throw refusal
  return { title: found!.name }
}

async function workOf({ db }: Act, id: string) {
  const found = await db.selectFrom('academyWorks').select(['group', 'kind', 'title', 'lecturer']).where('id', '=', id).executeTakeFirst()
  if (!found) throw refuseInHouse('HOUSE-1')
  return found
}

/** The group under its lock: what descends from what is a law over all its works, so they change one after the other. */
async function standing({ db }: Act, id: string) {
  await lockName(db, `academy group ${id}`)
  const found = await db.selectFrom('academyGroups').select('unit').where('id', '=', id).where('state', '=', 'standing').executeTakeFirst()
  if (!found) throw refuseInHouse('HOUSE-1')
  return found
}

async function mustBeFirst({ db }: Act, unit: UnitPath, field: Field) {
  await lockName(db, `academy groups ${idOf(unit)}`)
  const twin = await db
    .selectFrom('academyGroups')
    .select('id')
    .where('unit', '=', unit)
    .where('field', '=', field)
    .where('state', '=', 'standing')
    .executeTakeFirst()
  if (twin) throw hasGroup()
}
