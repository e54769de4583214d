/** Corrections as they are read: one's own, and what waits for an officer (MEMBERS-14). */
import { sql } from 'kysely'
import { z } from 'zod'
import { useCases } from '#kernel/server/action.ts'
import { reach } from '#kernel/server/reach.ts'
import type { Correction } from '../rules.ts'
import type { MembersTables } from '../tables.ts'
import { type Act, withUnits } from './members.ts'
import { day, id, instant } from './shapes.ts'

const { query } = useCases<MembersTables>()
const stages = ['asked', 'late', 'confirmed', 'refused', 'recalled'] as const satisfies readonly Correction['state'][]

/** Old and new beside each other; null where it stays as it is. Numbers are masked on both sides. */
const pair = z.object({ was: z.string(), is: z.string().nullable() })
const correction = z.object({
  id,
  member: id,
  owner: z.string(),
  unit: z.string(),
  parties: z.array(z.string()),
  unitName: z.string(),
  unitEnglish: z.string(),
  state: z.enum(stages),
  at: instant,
  due: day.nullable(),
  dueIsProvisional: z.boolean(),
  version: z.int(),
  name: pair,
  idNumber: pair,
  employer: pair,
  work: pair,
  note: z.string(),
  reason: z.string(),
})
/** The last one asked for by oneself, whatever became of it. */
export const getMyCorrection = query({
  may: 'signed-in',
  input: z.object({}),
  output: z.object({ correction: correction.nullable() }),
  async run(ctx) {
    const rows = await listOf(ctx).where('c.owner', '=', ctx.actor.id).orderBy('c.id', 'desc').limit(1).execute()
    return { correction: (await shown(ctx, rows))[0] ?? null }
  },
})

/** What waits for this officer, overdue first. */
export const listCorrections = query({
  may: 'members.manage',
  input: z.object({
    state: z.enum(['open', 'done']).default('open'),
    after: z.string().max(60).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(correction), next: z.string().nullable() }),
  async run(ctx, { state, after, limit }) {
    // an overdue one has no day left, and stands before all that have
    const due = sql`coalesce(c.due, '0001-01-01'::date)`
    let list = listOf(ctx)
      .where(reach(ctx.actor, 'members.manage', 'c.concerns'))
      .where('c.owner', '<>', ctx.actor.id)
      .where('c.state', 'in', state === 'open' ? ['asked', 'late'] : ['confirmed', 'refused'])
    const [last = '', lastId = ''] = (after ?? '').split('|')
    if (z.uuid().safeParse(lastId).success)
      list =
        state === 'done'
          ? list.where('c.id', '<', lastId)
          : list.where(sql<boolean>`(${due}, c.id) > (${z.iso.date().catch('0001-01-01').parse(last)}::date, ${lastId}::uuid)`)
    list = state === 'done' ? list.orderBy('c.id', 'desc') : list.orderBy(due).orderBy('c.id')
    const rows = await list.limit(limit + 1).execute()
    const end = rows.length > limit ? rows[limit - 1] : undefined
    return { rows: await shown(ctx, rows.slice(0, limit)), next: end ? `${end.due ?? '0001-01-01'}|${end.id}` : null }
  },
})

const listOf = ({ db }: Act) =>
  db
    .selectFrom('membersCorrections as c')
    .innerJoin('members as m', 'm.id', 'c.member')
    .select(['c.id', 'c.member', 'c.owner', 'c.unit', 'c.parties', 'c.state', 'c.at', 'c.due', 'c.dueIsProvisional', 'c.version'])
    .select(['c.name as newName', 'c.employer as newEmployer', 'c.work as newWork', 'c.idMasked as newIdMasked', 'c.note', 'c.reason'])
    .select(['m.name', 'm.employer', 'm.work', 'm.idMasked'])
type Row = Awaited<ReturnType<ReturnType<typeof listOf>['execute']>>[number]

async function shown(ctx: Act, rows: readonly Row[]) {
  return (await withUnits(ctx, rows)).map(row => ({
    ...row,
    name: { was: row.name, is: row.newName },
    idNumber: { was: row.idMasked, is: row.newIdMasked || null },
    employer: { was: row.employer, is: row.newEmployer },
    work: { was: row.work, is: row.newWork },
  }))
}
