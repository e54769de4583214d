import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { unionDistricts, type UnionDistrict } from '#kernel/pure/identifiers/divisions.ts'
import { refuse } from '#kernel/pure/house-words.ts'
import { aboveOf, idOf, type UnitPath } from '#kernel/pure/people.ts'
import { Refusal } from '#kernel/pure/refusal.ts'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { rehome } from '#kernel/server/house/belonging.ts'
import { inherit, isWithinUnit, lockTree, moveLine } from '#kernel/server/house/tree.ts'
import { makeFindable } from '#kernel/server/search.ts'
import { followUnit } from '../../members/door.ts'
import { lapseWith } from '../lapsing.ts'
import { codeIsTaken, endingObjection, foundingObjection, movingObjection, unitBook, usccOf } from '../rules.ts'
import { kinds, lives } from '../rules-kinds.ts'
import type { UnionTables } from '../tables.ts'

const { action } = useCases<UnionTables>()

const id = z.uuid()
const version = z.int().optional()
const basis = z.string().max(200)
const districts = Object.keys(unionDistricts) as [UnionDistrict, ...UnionDistrict[]]
const particulars = {
  english: z.string().max(120).optional(),
  code: z
    .string()
    .trim()
    .regex(/^[A-Z0-9-]{2,20}$/)
    .nullable()
    .optional(),
  uscc: z.string().max(40).nullable().optional(),
  /** The person has compared a doubtful credit code with the certificate. */
  isUsccSure: z.boolean().optional(),
  unionDistrict: z.enum(districts).nullable().optional(),
  address: z.string().max(200).optional(),
  phone: z.string().max(40).optional(),
  workers: z.int().min(0).max(10_000_000).optional(),
}
const outcome = z.object({ id, state: z.enum(lives), version: z.int() })

export const found = action({
  may: 'unions.tree',
  input: z.object({ above: id, name: z.string().trim().max(200), kind: z.enum(kinds), foundedOn: z.iso.date(), basis, ...particulars }),
  output: z.object({ id }),
  async run(ctx, { above, name, kind, foundedOn, basis, ...given }) {
    await lockTree(ctx)
    const upper = await unitOf(ctx, above)
    const refusal = foundingObjection(upper, { name, kind, foundedOn, basis }, ctx.now)
    if (refusal) throw refusal
    const said = await checked(ctx, '', { unionDistrict: upper.unionDistrict as UnionDistrict | null, ...given })
    const unit = ctx.newId()
    const path: UnitPath = `${upper.unit}${unit}/`
    await begin(ctx, unitBook, { id: unit, owner: '', unit: path, name, kind, foundedOn, basis, ...said })
    await findable(ctx, unit)
    return { id: unit }
  },
})

export const rename = action({
  may: 'lifecycle',
  input: z.object({ id, name: z.string().trim().max(200), basis, version }),
  output: outcome,
  async run(ctx, { id, name, basis, version }) {
    const unit = await advance(ctx, unitBook, id, 'rename', { name, basis }, version)
    await findable(ctx, id)
    return unit
  },
})

export const correct = action({
  may: 'lifecycle',
  input: z.object({ id, version, ...particulars }),
  output: outcome,
  async run(ctx, { id, version, ...given }) {
    await lockTree(ctx)
    const unit = await advance(ctx, unitBook, id, 'correct', await checked(ctx, id, given), version)
    await findable(ctx, id)
    return unit
  },
})

/** Takes a unit and all below it under another one: people, posts, cases and history go along, ids and hashes stay. */
export const move = action({
  may: 'lifecycle',
  input: z.object({ id, above: id, basis, version }),
  output: outcome,
  async run(ctx, { id, above, basis, version }) {
    await lockTree(ctx)
    const [unit, upper] = [await unitOf(ctx, id), await unitOf(ctx, above)]
    const refusal = unitBook.objection(asRow(unit), 'move', ctx.actor) ?? movingObjection(unit, upper, ctx.actor)
    if (refusal) throw refusal
    const moved = await advance(ctx, unitBook, id, 'move', { basis, movedFrom: idOf(aboveOf(unit.unit)) }, version)
    const path: UnitPath = `${upper.unit}${id}/`
    await moveLine(ctx, unit.unit, path)
    await followDistrict(ctx, id, unit.unionDistrict, upper.unionDistrict)
    // whoever was writing under the old path meanwhile has finished by then
    await ctx.enqueue('unions.settle', { from: unit.unit, to: path }, 60)
    return moved
  },
})

/** A unit goes up in another one: its people are of the heir from today, what concerned it concerns the heir too, its posts end. */
export const merge = action({
  may: 'lifecycle',
  input: z.object({ id, heir: id, basis, version }),
  output: outcome,
  async run(ctx, { id, heir, basis, version }) {
    await lockTree(ctx)
    const [unit, next] = [await unitOf(ctx, id), await unitOf(ctx, heir)]
    const refusal =
      unitBook.objection(asRow(unit), 'merge', ctx.actor) ?? endingObjection(unit, await livingBelow(ctx, id), ctx.actor, next)
    if (refusal) throw refusal
    const merged = await advance(ctx, unitBook, id, 'merge', { heir, basis, endedOn: dayOf(ctx.now) }, version)
    await lapseWith(ctx, unit.unit)
    await followUnit(ctx, unit.unit, next.unit, false)
    await rehome(ctx, unit.unit, next.unit, false)
    await inherit(ctx, unit.unit, next.unit)
    return merged
  },
})

/** A unit ends without an heir: the upper union holds its people, and no member is lost. */
export const close = action({
  may: 'lifecycle',
  input: z.object({ id, basis, version }),
  output: outcome,
  async run(ctx, { id, basis, version }) {
    await lockTree(ctx)
    const unit = await unitOf(ctx, id)
    const refusal = unitBook.objection(asRow(unit), 'close', ctx.actor) ?? endingObjection(unit, await livingBelow(ctx, id), ctx.actor)
    if (refusal) throw refusal
    const closed = await advance(ctx, unitBook, id, 'close', { basis, endedOn: dayOf(ctx.now) }, version)
    await lapseWith(ctx, unit.unit)
    await followUnit(ctx, unit.unit, aboveOf(unit.unit), true)
    await rehome(ctx, unit.unit, aboveOf(unit.unit), true)
    return closed
  },
})

type Its = Ctx<UnionTables>
type Given = { [K in keyof typeof particulars]?: z.output<(typeof particulars)[K]> }

async function unitOf({ db }: Its, id: string) {
  const found = await db
    .selectFrom('units')
    .select(['id', 'unit', 'state', 'kind', 'unionDistrict', 'version'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw refuse('HOUSE-1')
  return found
}
const asRow = (unit: Awaited<ReturnType<typeof unitOf>>) => ({ ...unit, owner: '', parties: [], due: null, dueIsProvisional: false })

async function livingBelow({ db }: Its, above: string) {
  const { n } = await db
    .selectFrom('units')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .where('above', '=', above)
    .where('state', '=', 'active')
    .executeTakeFirstOrThrow()
  return n
}

/** Particulars as they are stored: a code nobody else has, a credit code in its one form, the division that goes with the district. */
async function checked({ db }: Its, self: string, { isUsccSure = false, uscc, ...given }: Given) {
  if (given.code) {
    const other = await db.selectFrom('units').select('id').where('code', '=', given.code).executeTakeFirst()
    if (other && other.id !== self) throw codeIsTaken()
  }
  const read = uscc ? usccOf(uscc, isUsccSure) : uscc
  if (read instanceof Refusal) throw read
  const division = given.unionDistrict && unionDistricts[given.unionDistrict].division
  return { ...given, uscc: read, division }
}

async function findable(ctx: Its, subject: string) {
  const { name, english, code, unit } = await ctx.db
    .selectFrom('units')
    .select(['name', 'english', 'code', 'unit'])
    .where('id', '=', subject)
    .executeTakeFirstOrThrow()
  await makeFindable(ctx, { module: 'unions', subject, owner: '', unit }, [name, english, code ?? ''])
}

/** A line that comes under another district's union is counted there from now on. */
async function followDistrict({ db }: Its, id: string, before: string | null, after: string | null) {
  if (!after || before === after) return
  const division = unionDistricts[after as UnionDistrict]?.division ?? null
  await db
    .updateTable('units')
    .set({ unionDistrict: after, division })
    .where(isWithinUnit(id))
    .where(row => row.or([row('unionDistrict', 'is not distinct from', before), row('id', '=', id)]))
    .execute()
}
