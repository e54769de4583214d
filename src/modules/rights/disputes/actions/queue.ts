/** What waits at the window, what is due first; and what else there is of one employer or one worker. */
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { recordStep } from '#kernel/server/record.ts'
import { reach } from '#kernel/server/reach.ts'
import { matches } from '#kernel/server/search.ts'
import { isSaid, refuse, tooShort } from '../rules.ts'
import { closed, kinds, opening, type Stage, underWay, ways } from '../rules-kinds.ts'
import type { DisputesTables } from '../tables.ts'
import { mayReceive, withBodies } from './case.ts'
import { type Act, disputeOf, plain } from './disputes.ts'
import { beyondDue, dueFirst, placeIn } from './due-first.ts'
import { id, listed } from './filing-shapes.ts'

const { action, query } = useCases<DisputesTables>()
export const tabs = ['toScreen', 'consent', 'toAssign', 'inMediation', 'overdue', 'closed'] as const
type Tab = (typeof tabs)[number]

const statesOf: Record<Exclude<Tab, 'overdue'>, readonly Stage[]> = {
  toScreen: ['received', 'raised'],
  consent: ['seekingConsent', 'unanswered'],
  toAssign: ['accepted'],
  inMediation: ['assigned', 'inMediation', 'extended', 'agreed'],
  closed,
}
const statesIn = (states: readonly Stage[]) => sql<boolean>`state in (${sql.join(states.map(state => sql.lit(state)))})`

function waitsIn(tab: Tab, today: string): RawBuilder<boolean> {
  if (tab !== 'overdue') return statesIn(statesOf[tab])
  return sql<boolean>`(state in ('raised', 'unanswered') or (${statesIn([...opening, ...underWay])} and due < ${today}::date))`
}

/** More than so many are not counted one by one. */
const mostCounted = 999

export const listCases = query({
  may: 'disputes.receive',
  input: z.object({
    of: z.enum(tabs),
    kind: z.enum(kinds).optional(),
    way: z.enum(ways).optional(),
    unit: id.optional(),
    after: z.string().max(60).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(listed), next: z.string().nullable() }),
  async run(ctx, { of, kind, way, unit, after, limit }) {
    let list = ctx.db
      .selectFrom('disputes')
      .selectAll()
      .where(reach(ctx.actor, 'disputes.receive'))
      .where(waitsIn(of, dayOf(ctx.now)))
    if (kind) list = list.where('kind', '=', kind)
    if (way) list = list.where('way', '=', way)
    if (unit) list = list.where(sql<boolean>`concerns @> ${[unit]}::text[]`)
    const direction = of === 'closed' ? 'desc' : 'asc'
    const beyond = beyondDue(after, direction)
    if (beyond) list = list.where(beyond)
    const rows = await list
      .orderBy(dueFirst, direction)
      .orderBy('id', direction)
      .limit(limit + 1)
      .execute()
    const end = rows.length > limit ? rows[limit - 1] : undefined
    return { rows: await withBodies(ctx, rows.slice(0, limit)), next: end ? placeIn(end) : null }
  },
})

export const countCases = query({
  may: 'disputes.receive',
  input: z.object({}),
  output: z.object({ toScreen: z.int(), consent: z.int(), toAssign: z.int(), inMediation: z.int(), overdue: z.int() }),
  async run(ctx) {
    const counted = async (tab: Tab) => {
      const { rows } = await sql<{ held: number }>`select count(*)::int as held from (select from disputes
        where ${reach(ctx.actor, 'disputes.receive')} and ${waitsIn(tab, dayOf(ctx.now))} limit ${mostCounted}) as counted`.execute(ctx.db)
      return rows[0]?.held ?? 0
    }
    const [toScreen, consent, toAssign, inMediation, overdue] = await Promise.all(
      (['toScreen', 'consent', 'toAssign', 'inMediation', 'overdue'] as const).map(counted),
    )
    return { toScreen: toScreen!, consent: consent!, toAssign: toAssign!, inMediation: inMediation!, overdue: overdue! }
  },
})

/** By two characters of a name, of the worker or the employer, or by a number. */
export const searchCases = query({
  may: 'disputes.receive',
  input: z.object({ asked: line(40) }),
  output: z.array(listed),
  async run(ctx, { asked }) {
    if ([...asked].length < 2) throw refuseInHouse('HOUSE-5').at({ asked: 'tooShort?least=2' })
    const rows = await ctx.db
      .selectFrom('disputes')
      .selectAll()
      .where(reach(ctx.actor, 'disputes.receive'))
      .where(matches('disputes', asked, 'id'))
      .orderBy('id', 'desc')
      .limit(100)
      .execute()
    return withBodies(ctx, rows)
  },
})

/** DISPUTES-32: what else this reader may see of the employer; `isSame`: the same worker on the same matter. */
export const listLinked = query({
  may: 'disputes.receive',
  input: z.object({ id }),
  output: z.array(listed.extend({ isSame: z.boolean(), mass: id.nullable() })),
  async run(ctx, { id }) {
    const { owner, kind, employerKey, uscc } = await disputeOf(ctx, id)
    const rows = await ctx.db
      .selectFrom('disputes')
      .selectAll()
      .where(reach(ctx.actor, 'disputes.receive'))
      .where('id', '<>', id)
      .where(eb => eb.or([eb('employerKey', '=', employerKey), ...(uscc ? [eb('uscc', '=', uscc)] : [])]))
      .orderBy('receivedOn', 'desc')
      .orderBy('id', 'desc')
      .limit(30)
      .execute()
    return (await withBodies(ctx, rows)).map(row => ({ ...row, isSame: row.owner === owner && row.kind === kind }))
  },
})

/** A phone in clear, once, for a purpose that the record keeps (DISPUTES-95). */
export const revealPhone = action({
  may: 'disputes.receive',
  reveals: true,
  input: z.object({ id, purpose: line(200) }),
  output: z.object({ phone: z.string() }),
  async run(ctx, { id, purpose }) {
    if (!isSaid(purpose)) throw refuse('DISPUTES-27').at({ purpose: tooShort })
    const side = await ctx.db.selectFrom('disputesSides').select(['dispute', 'phoneSealed']).where('id', '=', id).executeTakeFirst()
    if (!side?.phoneSealed) throw refuseInHouse('HOUSE-1')
    const dispute = await disputeOf(ctx, side.dispute)
    if (!mayReceive(ctx, dispute)) throw refuseInHouse('HOUSE-2')
    await noteReveal(ctx, dispute, purpose)
    return { phone: ctx.seals.open(side.phoneSealed, `disputes_sides.phone.${id}`) }
  },
})

const noteReveal = (ctx: Act, { id, owner, unit, parties, state }: Awaited<ReturnType<typeof disputeOf>>, purpose: string) =>
  recordStep(
    plain(ctx),
    id,
    { module: 'disputes', owner, unit, parties, step: 'reveal', from: state, to: state, said: { reason: purpose } },
    'disputes',
  )
