import { sql } from 'kysely'
import { z } from 'zod'
import { refuse } from '#kernel/pure/house-words.ts'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { may } from '#kernel/pure/people.ts'
import { reach } from '#kernel/server/reach.ts'
import { recordStep } from '#kernel/server/record.ts'
import { isAbsent, mayReveal } from '../rules.ts'
import type { ActivityTables } from '../tables.ts'
import { deskPower, wholeOf } from './hosts.ts'
import { id, instant, whole } from './shapes.ts'
import { activityOf } from './telling.ts'

const { action, query } = useCases<ActivityTables>()

const line = z.object({
  id,
  offer: id,
  n: z.int(),
  standing: z.enum(['seated', 'waiting', 'released']),
  name: z.string(),
  unitName: z.string(),
  phoneMasked: z.string(),
  heads: z.int(),
  code: z.string(),
  needs: z.string(),
  allowsPhotos: z.boolean(),
  at: instant,
  leftAt: instant.nullable(),
  leftWhy: z.string(),
  children: z.array(z.object({ n: z.int(), called: z.string(), age: z.int() })),
  marks: z.array(z.object({ session: id, heads: z.int(), at: instant })),
  receipts: z.array(z.object({ session: id, item: z.string(), quantity: z.int(), at: instant })),
  isAbsent: z.boolean(),
})
export type RosterLine = z.output<typeof line>

/**
 * Who is enrolled, as far as the caller's reach goes: the host sees everyone (ACT-7), a co-host its own workers and those
 * who agreed. It is also what a keeper's phone keeps for an hour without a network.
 */
export const getRoster = query({
  may: 'signed-in',
  input: z.object({ activity: id }),
  output: z.object({ activity: whole, lines: z.array(line) }),
  async run(ctx, { activity }) {
    const full = await wholeOf(ctx, await activityOf(ctx, activity))
    return { activity: full, lines: await rosterOf(ctx, activity, full.state) }
  },
})

export async function rosterOf(ctx: Ctx<ActivityTables>, activity: string, state: string): Promise<RosterLine[]> {
  const { db } = ctx
  const entries = await db
    .selectFrom('activitiesEntries as e')
    .innerJoin('places as p', join => join.onRef('p.offer', '=', 'e.offer').onRef('p.n', '=', 'e.n'))
    .select([
      'e.id',
      'e.offer',
      'e.n',
      'p.standing',
      'e.name',
      'e.unitName',
      'e.phoneMasked',
      'e.heads',
      'e.code',
      'e.needs',
      'e.allowsPhotos',
      'e.at',
      'e.leftAt',
      'e.leftWhy',
      'e.parties',
    ])
    .where('e.activity', '=', activity)
    .where(reach(ctx.actor, deskPower(ctx), 'e.concerns'))
    .orderBy('p.standing')
    .orderBy('e.n')
    .limit(5_000)
    .execute()
  const ids = entries.map(one => one.id)
  if (ids.length === 0) return []
  const [children, marks, receipts] = await Promise.all([
    db
      .selectFrom('activitiesChildren')
      .select(['entry', 'n', 'called', 'age'])
      .where(sql<boolean>`entry = any (${ids}::uuid[])`)
      .orderBy('n')
      .execute(),
    db
      .selectFrom('activitiesMarks')
      .select(['entry', 'session', 'heads', 'at'])
      .where(sql<boolean>`entry = any (${ids}::uuid[])`)
      .execute(),
    db
      .selectFrom('activitiesReceipts')
      .select(['entry', 'session', 'item', 'quantity', 'at'])
      .where(sql<boolean>`entry = any (${ids}::uuid[])`)
      .execute(),
  ])
  const [childrenOf, marksOf, receiptsOf] = [by(children), by(marks), by(receipts)]
  const isOver = state === 'closed' || state === 'reported'
  return entries.map(({ parties, ...one }) => {
    const its = marksOf(one.id)
    // ACT-7: hosts read what was said to them; the worker's own unit reads who comes, and no more
    const isTold = may(ctx.actor, deskPower(ctx), { owner: '', unit: '/', parties })
    return {
      ...one,
      needs: isTold ? one.needs : '',
      children: isTold ? childrenOf(one.id) : [],
      marks: its,
      receipts: receiptsOf(one.id),
      isAbsent: isOver && isAbsent({ standing: one.standing, came: its.length }),
    }
  })
}

const by = <R extends { entry: string }>(rows: readonly R[]) => {
  const groups = Map.groupBy(rows, row => row.entry)
  return (entry: string) => groups.get(entry) ?? []
}

/** ACT-13: a child's name and birthday, for a stated purpose; who looked, when and what for stays in the record. */
export const revealChild = action({
  may: 'activities.host',
  reveals: true,
  input: z.object({ entry: id, n: z.int().min(0).max(9), purpose: z.string().trim().max(100) }),
  output: z.object({ name: z.string(), born: z.string() }),
  async run(ctx, { entry, n, purpose }) {
    const refusal = mayReveal(purpose)
    if (refusal) throw refusal
    const child = await ctx.db
      .selectFrom('activitiesChildren')
      .select(['nameSealed', 'bornSealed', 'owner', 'unit', 'parties'])
      .where('entry', '=', entry)
      .where('n', '=', n)
      .executeTakeFirst()
    if (!child || child.nameSealed === '') throw refuse('HOUSE-1')
    await recordStep(ctx, entry, {
      module: 'activities',
      owner: child.owner,
      unit: child.unit,
      parties: child.parties,
      step: 'reveal',
      from: '',
      to: '',
      said: { child: n, purpose },
    })
    const about = `${entry}.${n}`
    return {
      name: ctx.seals.open(child.nameSealed, `activities_children.name.${about}`),
      born: ctx.seals.open(child.bornSealed, `activities_children.born.${about}`),
    }
  },
})
