import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { reach } from '#kernel/server/reach.ts'
import { askBook, isTaken, mayNominate, mustMeet } from '../rules-nominations.ts'
import type { AcademyTables } from '../tables.ts'
import { courseOf, isOpenTo } from './courses.ts'
import { isNominated, sealNumber } from './drafting.ts'
import { ask, asked, id, path, reason } from './shapes.ts'
import { tellOf, tellUnit } from './telling.ts'

const { action, query } = useCases<AcademyTables>()
const done = z.object({ id, state: z.string(), version: z.int() })
const told = ({ id, state, version }: z.output<typeof done>) => ({ id, state, version })
const seen = { id, version: z.int() }
const askColumns = [
  'k.id',
  'k.class',
  'c.title',
  'k.state',
  'k.version',
  'k.owner as person',
  'k.name',
  'k.unit',
  'k.qualification',
  'k.certificateMasked',
  'k.words',
  'k.reason',
  'k.at',
] as const

/** A worker asks one of their units. Asking again gives the same. */
export const askUnit = action({
  may: 'signed-in',
  input: z.object({ ...asked, class: id, unit: path }),
  output: z.object({ id }),
  async run(ctx, { class: classId, unit, certificate, ...given }) {
    const course = await courseOf(ctx, classId)
    if (!(ctx.actor.units ?? [ctx.actor.unit]).includes(unit) || !isOpenTo(course, unit)) throw refuseInHouse('HOUSE-1')
    const refusal = mayNominate(course, ctx.now) ?? mustMeet(given.qualification, course)
    if (refusal) throw refusal
    const open = await ctx.db
      .selectFrom('academyAsks')
      .select('id')
      .where('class', '=', classId)
      .where('owner', '=', ctx.actor.id)
      .where('state', '=', 'asked')
      .executeTakeFirst()
    if (open) return open
    if (await isNominated(ctx, classId, ctx.actor.id)) throw isTaken(ctx.actor.name)
    const names = await namesOf(ctx as unknown as Ctx, [ctx.actor.id])
    const name = names.get(ctx.actor.id) ?? ctx.actor.name
    const row = { class: classId, owner: ctx.actor.id, unit, name, at: ctx.now.toISOString(), ...given }
    const { id } = await begin(ctx, askBook, row)
    await sealNumber(ctx, 'academyAsks', id, certificate)
    await tellUnit(ctx, course, unit, 'told.asked', { name })
    return { id }
  },
})

export const withdrawAsk = action({
  may: 'lifecycle',
  input: z.object(seen),
  output: done,
  run: async (ctx, { id, version }) => told(await advance(ctx, askBook, id, 'withdraw', {}, version)),
})

export const declineAsk = action({
  may: 'lifecycle',
  input: z.object({ ...seen, reason }),
  output: done,
  async run(ctx, { id, version, reason }) {
    const row = await advance(ctx, askBook, id, 'decline', { reason }, version)
    await tellOf(ctx, await courseOf(ctx, row.class), [row.owner], 'told.declined', { reason })
    return told(row)
  },
})

/** What the workers of one's units have asked, the oldest first: they wait for an answer. */
export const listAsks = query({
  may: 'academy.nominate',
  input: z.object({ class: id.optional(), limit: z.int().min(1).max(200).default(100) }),
  output: z.array(ask),
  run: ({ db, actor }, { class: classId, limit }) =>
    db
      .selectFrom('academyAsks as k')
      .innerJoin('academyClasses as c', 'c.id', 'k.class')
      .select(askColumns)
      .where(reach(actor, 'academy.nominate', 'k.concerns'))
      .where('k.state', '=', 'asked')
      .$if(classId !== undefined, asks => asks.where('k.class', '=', classId!))
      .orderBy('k.at')
      .orderBy('k.id')
      .limit(limit)
      .execute(),
})

/** What I have asked of my units, the newest first. */
export const listMyAsks = query({
  may: 'signed-in',
  input: z.object({}),
  output: z.array(ask),
  run: ({ db, actor }) =>
    db
      .selectFrom('academyAsks as k')
      .innerJoin('academyClasses as c', 'c.id', 'k.class')
      .select(askColumns)
      .where('k.owner', '=', actor.id)
      .orderBy('k.at', 'desc')
      .limit(50)
      .execute(),
})
