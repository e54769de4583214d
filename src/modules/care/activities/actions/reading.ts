import { sql } from 'kysely'
import { z } from 'zod'
import { idOf, lineOf } from '#kernel/pure/people.ts'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { beyond, cursor, cursorAt } from '#kernel/server/keyset.ts'
import { reach } from '#kernel/server/reach.ts'
import { matches } from '#kernel/server/search.ts'
import { kinds, stages } from '../rules.ts'
import type { ActivityTables } from '../tables.ts'
import { deskPower, unitsById, wholeOf } from './hosts.ts'
import { id, listed, whole } from './shapes.ts'
import { activityOf } from './telling.ts'

const { query, watch } = useCases<ActivityTables>()
const listColumns = Object.keys(listed.shape).filter(
  key => !['unitName', 'seats', 'seated', 'waiting', 'queue'].includes(key),
) as (keyof typeof listed.shape & keyof ActivityTables['activities'])[]

/** What a worker may look at before signing in: everything published, what is still to come first. */
export const listNotices = query({
  may: 'public',
  input: z.object({
    kind: z.string().optional(),
    past: z.boolean().default(false),
    after: cursor.optional(),
    limit: z.int().min(1).max(50).default(20),
  }),
  output: z.object({ rows: z.array(listed), next: z.string().nullable() }),
  async run(ctx, { kind, past, after, limit }) {
    const now = ctx.now.toISOString()
    const published = ctx.db.selectFrom('activities').select(listColumns)
    // the states stand in the text and not among its values: only then an index over some states serves a prepared statement
    let asked = past
      ? published.where(sql<boolean>`state <> 'draft'`).where('ends', '<', now).where('starts', '<', now).orderBy('starts', 'desc')
      : published.where(sql<boolean>`state in ('published', 'enrolling', 'running')`).where('ends', '>=', now).orderBy('starts')
    if (kind) asked = asked.where('kind', '=', kind as never)
    if (after) asked = asked.where(beyond('starts', after, past ? '<' : '>'))
    return paged(
      ctx,
      await asked
        .orderBy('id', past ? 'desc' : 'asc')
        .limit(limit + 1)
        .execute(),
      limit,
    )
  },
})

const filters = { state: z.enum(stages).optional(), kind: z.enum(kinds).optional() }

/** A desk's own activities, hosted or helped with, the latest first. */
export const listHosted = query({
  may: 'signed-in',
  input: z.object({ ...filters, after: id.optional(), limit: z.int().min(1).max(200).default(50) }),
  output: z.object({ rows: z.array(listed), next: z.string().nullable() }),
  async run(ctx, { state, kind, after, limit }) {
    let asked = ctx.db
      .selectFrom('activities')
      .select(listColumns)
      .where(reach(ctx.actor, deskPower(ctx)))
    if (state) asked = asked.where('state', '=', state)
    if (kind) asked = asked.where('kind', '=', kind)
    if (after) asked = asked.where('id', '<', after)
    const rows = await asked
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
    const page = await paged(ctx, rows, limit)
    return { ...page, next: rows.length > limit ? page.rows.at(-1)!.id : null }
  },
})

/** By words of the title or the place. */
export const searchHosted = query({
  may: 'signed-in',
  input: z.object({ words: z.string().trim().min(1).max(40), ...filters }),
  output: z.array(listed),
  async run(ctx, { words, state, kind }) {
    const rows = await ctx.db
      .selectFrom('activities')
      .select(listColumns)
      .where(reach(ctx.actor, deskPower(ctx)))
      .where(matches('activities', words, 'id'))
      .$if(state !== undefined, asked => asked.where('state', '=', state!))
      .$if(kind !== undefined, asked => asked.where('kind', '=', kind!))
      .orderBy('id', 'desc')
      .limit(50)
      .execute()
    return (await paged(ctx, rows, 50)).rows
  },
})

/** One activity whole, for anyone once it is published. */
export const getActivity = query({
  may: 'public',
  input: z.object({ id }),
  output: whole,
  run: async (ctx, { id }) => wholeOf(ctx, await activityOf(ctx, id)),
})

/** Counts and nothing else, for the screen in the hall. */
export const getWall = query({
  may: 'public',
  input: z.object({ id }),
  output: z.object({ activity: whole, came: z.array(z.object({ session: id, heads: z.int(), expected: z.int() })) }),
  async run(ctx, { id: activity }) {
    const full = await wholeOf(ctx, await activityOf(ctx, activity))
    const { rows } = await sql<{ session: string; heads: number }>`select session, heads from activities_came(${activity})`.execute(ctx.db)
    const expected = (offer: string) => full.offers.find(one => one.id === offer)?.seated ?? 0
    return {
      activity: full,
      came: full.sessions.map(one => ({
        session: one.id,
        heads: rows.find(row => row.session === one.id)?.heads ?? 0,
        expected: expected(one.offer),
      })),
    }
  },
})

export const watchActivity = watch({
  may: 'public',
  input: z.object({ id }),
  topics: async (ctx, { id }) => [`activity:${id}`, ...(await activityOf(ctx, id)).sessions.map(session => `offer:${session.offer}`)],
})

type Row = { id: string; unit: string; starts: string | null }
async function paged<R extends Row>(ctx: Ctx<ActivityTables>, rows: readonly R[], limit: number) {
  const page = rows.slice(0, limit)
  const ids = page.map(row => row.id)
  const [units, sums] = await Promise.all([
    unitsById(
      ctx,
      page.map(row => idOf(row.unit)),
    ),
    ids.length === 0 ? [] : sumsOf(ctx, ids),
  ])
  const last = page.at(-1)
  const told = page.map(row => ({
    ...row,
    unitName: units.get(lineOf(row.unit).at(-1)!)?.name ?? '',
    ...(sums.find(sum => sum.activity === row.id) ?? { seats: null, seated: 0, waiting: 0, queue: 0 }),
  }))
  return { rows: told as never, next: rows.length > limit && last ? cursorAt(last, last.starts) : null } as {
    rows: z.input<typeof listed>[]
    next: string | null
  }
}

async function sumsOf({ db }: Ctx<ActivityTables>, ids: string[]) {
  const { rows } = await sql<{ activity: string; seats: number | null; seated: number; waiting: number; queue: number }>`
    select s.activity, sum(o.seats)::int as seats, sum(o.seated)::int as seated, sum(o.waiting)::int as waiting, sum(o.queue)::int as queue
    from (select distinct activity, offer from activities_sessions where activity = any (${ids}::uuid[])) as s join offers as o on o.id = s.offer group by s.activity`.execute(
    db,
  )
  return rows
}
