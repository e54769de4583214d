import { sql } from 'kysely'
import { z } from 'zod'
import { idOf } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { beyond, cursorAsOf, cursorAt } from '#kernel/server/keyset.ts'
import { reach } from '#kernel/server/reach.ts'
import { matches } from '#kernel/server/search.ts'
import { type Course, fields, kinds, phaseOf, stages } from '../rules.ts'
import type { AcademyTables } from '../tables.ts'
import { type Act, courseOf, namesOfUnits, wholeOf } from './courses.ts'
import { id, listColumns, listed, whole } from './shapes.ts'

const { query, watch } = useCases<AcademyTables>()
const page = z.object({ rows: z.array(listed), next: z.string().nullable() })

/** What a worker may look at before signing in: classes to come, or those over, the latest first. */
export const listClasses = query({
  may: 'public',
  input: z.object({
    kind: z.enum(kinds).optional(),
    field: z.enum(fields).optional(),
    past: z.boolean().default(false),
    after: cursorAsOf.optional(),
    limit: z.int().min(1).max(50).default(20),
  }),
  output: page,
  async run(ctx, { kind, field, past, after, limit }) {
    const classes = ctx.db.selectFrom('academyClasses').select(listColumns)
    const [asOf, stretch, ...place] = after?.split('|') ?? [ctx.now.toISOString()]
    const toCome = inStretches(asOf!)
    // the states stand in the text and not among its values: only then an index over some states serves a prepared statement
    let asked = past
      ? classes.where(sql<boolean>`state in ('running', 'closed')`).orderBy('starts', 'desc').orderBy('id', 'desc')
      : classes.where(sql<boolean>`state = 'published'`).orderBy(toCome.stretch).orderBy(toCome.at).orderBy('id')
    if (kind) asked = asked.where('kind', '=', kind)
    if (field) asked = asked.where('field', '=', field)
    if (after) asked = asked.where(past ? beyond('starts', place.join('|'), '<') : toCome.beyond(Number(stretch), place))
    const rows = await asked.limit(limit + 1).execute()
    const last = rows[limit - 1]
    const next = rows.length > limit && last ? `${asOf}|${past ? `0|${cursorAt(last, last.starts)}` : toCome.cursor(last)}` : null
    return { rows: await counted(ctx, rows.slice(0, limit)), next }
  },
})

/**
 * Classes to come: those one can be nominated to now by the close of their window, then those that open soonest, then those whose
 * window has closed. They are hundreds at the most, so they are sorted anew for each page.
 */
function inStretches(asOf: string) {
  const stretch = sql`case when closes <= ${asOf}::timestamptz then 2 when opens > ${asOf}::timestamptz then 1 else 0 end`
  const at = sql`case when opens > ${asOf}::timestamptz then opens else closes end`
  return {
    stretch,
    at,
    beyond: (nth: number, [instant, id]: readonly string[]) =>
      sql<boolean>`(${stretch}, ${at}, id) > (${nth}::int, ${instant}::timestamptz, ${id}::uuid)`,
    cursor(row: Pick<Course, 'id' | 'state' | 'opens' | 'closes'>) {
      const phase = phaseOf(row, new Date(asOf))
      return `${phase === 'soon' ? 1 : phase === 'nominated' ? 2 : 0}|${cursorAt(row, phase === 'soon' ? row.opens : row.closes)}`
    },
  }
}

const filters = { state: z.enum(stages).optional(), kind: z.enum(kinds).optional() }

/** A desk's own classes, hosted or helped with, the latest first. */
export const listHosted = query({
  may: 'academy.host',
  input: z.object({ ...filters, after: id.optional(), limit: z.int().min(1).max(200).default(50) }),
  output: page,
  async run(ctx, { state, kind, after, limit }) {
    const rows = await ctx.db
      .selectFrom('academyClasses')
      .select(listColumns)
      .where(reach(ctx.actor, 'academy.host'))
      .$if(state !== undefined, asked => asked.where('state', '=', state!))
      .$if(kind !== undefined, asked => asked.where('kind', '=', kind!))
      .$if(after !== undefined, asked => asked.where('id', '<', after!))
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
    return { rows: await counted(ctx, rows.slice(0, limit)), next: rows.length > limit ? rows[limit - 1]!.id : null }
  },
})

/** By words of the title or the place. */
export const searchHosted = query({
  may: 'academy.host',
  input: z.object({ words: z.string().trim().min(1).max(40), ...filters }),
  output: z.array(listed),
  async run(ctx, { words, state, kind }) {
    const rows = await ctx.db
      .selectFrom('academyClasses')
      .select(listColumns)
      .where(reach(ctx.actor, 'academy.host'))
      .where(matches('academy', words, 'id'))
      .$if(state !== undefined, asked => asked.where('state', '=', state!))
      .$if(kind !== undefined, asked => asked.where('kind', '=', kind!))
      .orderBy('id', 'desc')
      .limit(50)
      .execute()
    return counted(ctx, rows)
  },
})

/** One class whole, for anyone once it is published. */
export const getClass = query({
  may: 'public',
  input: z.object({ id }),
  output: whole,
  run: async (ctx, { id }) => wholeOf(ctx, await courseOf(ctx, id)),
})

export const watchClass = watch({
  may: 'public',
  input: z.object({ id }),
  topics: async (ctx, { id }) => [`academy:${id}`, `offer:${(await courseOf(ctx, id)).offer}`],
})

type Listed = z.output<typeof listed>
async function counted(ctx: Act, rows: readonly Omit<Listed, 'unitName' | 'seated' | 'waiting'>[]): Promise<Listed[]> {
  const ids = rows.map(row => row.id)
  const [units, offers] = await Promise.all([
    namesOfUnits(
      ctx,
      rows.map(row => idOf(row.unit)),
    ),
    ctx.db
      .selectFrom('academyClasses as c')
      .innerJoin('offers as o', 'o.id', 'c.offer')
      .select(['c.id', 'o.seated', 'o.waiting'])
      .where(sql<boolean>`c.id = any (${ids}::uuid[])`)
      .execute(),
  ])
  return rows.map(row => {
    const taken = offers.find(offer => offer.id === row.id)
    return { ...row, unitName: units.get(idOf(row.unit)) ?? '', seated: taken?.seated ?? 0, waiting: taken?.waiting ?? 0 }
  })
}
