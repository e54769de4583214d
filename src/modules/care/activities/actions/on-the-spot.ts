import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { Refusal } from '#kernel/pure/refusal.ts'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { dueOf, mayMark } from '../rules.ts'
import type { ActivityTables } from '../tables.ts'
import { mustHost } from './hosts.ts'
import { id, instant } from './shapes.ts'
import { activityOf, type Full } from './telling.ts'

const { action } = useCases<ActivityTables>()

const mark = z.object({ entry: id, at: instant, heads: z.int().min(0).max(5), way: z.enum(['code', 'list']) })
const receipt = z.object({
  entry: id,
  item: z.string().min(1).max(40),
  at: instant,
  /** An SVG path drawn by the finger, or empty where the name was typed. */
  signature: z
    .string()
    .max(20_000)
    .regex(/^[MmLlCcQqZz0-9 .,-]*$/),
  signedName: z.string().trim().max(40).default(''),
})
/** What became of each line handed in; one bad line never fails the others. */
const outcomes = z.array(z.object({ entry: id, done: z.boolean(), clause: z.string() }))
type Outcome = z.output<typeof outcomes>[number]

/**
 * Check-in, one by one or a whole afternoon's at once when the phone finds its network again. A mark made twice counts
 * once; a later one corrects the number of heads, and no heads at all takes it back.
 */
export const checkIn = action({
  may: 'activities.keep',
  input: z.object({ session: id, marks: z.array(mark).min(1).max(500) }),
  output: outcomes,
  async run(ctx, { session: sessionId, marks }) {
    const { activity, session } = await sessionOf(ctx, sessionId)
    const entries = await entriesOf(
      ctx,
      session.offer,
      marks.map(one => one.entry),
    )
    const told: Outcome[] = []
    for (const one of marks) {
      const entry = entries.get(one.entry)
      const refusal = entry ? mayMark(session, new Date(one.at), ctx.now) : refuseInHouse('HOUSE-1')
      if (!refusal && entry) await writeMark(ctx, session.id, entry, one)
      told.push(outcome(one.entry, refusal))
    }
    ctx.hint(`activity:${activity.id}`)
    return told
  },
})

async function writeMark(ctx: Ctx<ActivityTables>, session: string, entry: Entry, { heads, at, way }: z.output<typeof mark>) {
  if (heads === 0)
    return void (await ctx.db
      .deleteFrom('activitiesMarks')
      .where('session', '=', session)
      .where('entry', '=', entry.id)
      .where('at', '<=', at)
      .execute())
  const { id, owner, unit, parties } = entry
  const row = {
    session,
    entry: id,
    owner,
    unit,
    parties,
    heads: Math.min(heads, entry.heads),
    way,
    by: ctx.actor.id,
    at,
    receivedAt: ctx.now,
  }
  await ctx.db
    .insertInto('activitiesMarks')
    .values(row)
    .onConflict(held =>
      held
        .columns(['session', 'entry'])
        .doUpdateSet({ heads: row.heads, at, by: row.by, receivedAt: ctx.now })
        .where('activitiesMarks.at', '<', at),
    )
    .execute()
}

/** Materials against a signature, also from offline. What was received once is received. */
export const handOut = action({
  may: 'activities.keep',
  input: z.object({ session: id, receipts: z.array(receipt).min(1).max(500) }),
  output: outcomes,
  async run(ctx, { session: sessionId, receipts }) {
    const { activity, session } = await sessionOf(ctx, sessionId)
    const entries = await entriesOf(
      ctx,
      session.offer,
      receipts.map(one => one.entry),
    )
    const told: Outcome[] = []
    for (const one of receipts) {
      const entry = entries.get(one.entry)
      const quantity = entry ? dueOf(activity, one.item, entry.heads) : refuseInHouse('HOUSE-1')
      const isSigned = one.signature !== '' || one.signedName !== ''
      const refusal = quantity instanceof Refusal ? quantity : isSigned ? undefined : refuseInHouse('HOUSE-5')
      if (!refusal && entry) await writeReceipt(ctx, session.id, entry, one, quantity as number)
      told.push(outcome(one.entry, refusal))
    }
    ctx.hint(`activity:${activity.id}`)
    return told
  },
})

async function writeReceipt(
  ctx: Ctx<ActivityTables>,
  session: string,
  { id: entry, owner, unit, parties }: Entry,
  { item, signature, signedName, at }: z.output<typeof receipt>,
  quantity: number,
) {
  await ctx.db
    .insertInto('activitiesReceipts')
    .values({ session, entry, item, owner, unit, parties, quantity, signature, signedName, by: ctx.actor.id, at, receivedAt: ctx.now })
    .onConflict(held => held.doNothing())
    .execute()
}

async function sessionOf(ctx: Ctx<ActivityTables>, sessionId: string): Promise<{ activity: Full; session: Full['sessions'][number] }> {
  const found = await ctx.db.selectFrom('activitiesSessions').select('activity').where('id', '=', sessionId).executeTakeFirst()
  if (!found) throw refuseInHouse('HOUSE-1')
  const activity = await activityOf(ctx, found.activity)
  mustHost(ctx, activity, 'activities.keep')
  return { activity, session: activity.sessions.find(session => session.id === sessionId)! }
}

type Entry = Awaited<ReturnType<typeof entriesOf>> extends Map<string, infer E> ? E : never
async function entriesOf(ctx: Ctx<ActivityTables>, offer: string, ids: readonly string[]) {
  const rows = await ctx.db
    .selectFrom('activitiesEntries')
    .innerJoin('places', join => join.onRef('places.offer', '=', 'activitiesEntries.offer').onRef('places.n', '=', 'activitiesEntries.n'))
    .select([
      'activitiesEntries.id',
      'activitiesEntries.owner',
      'activitiesEntries.unit',
      'activitiesEntries.parties',
      'activitiesEntries.heads',
    ])
    .where('activitiesEntries.offer', '=', offer)
    .where('activitiesEntries.id', 'in', [...new Set(ids)])
    .where('places.standing', '=', 'seated')
    .execute()
  return new Map(rows.map(row => [row.id, row]))
}

const outcome = (entry: string, refusal: Refusal | undefined): Outcome => ({ entry, done: !refusal, clause: refusal?.clause ?? '' })
