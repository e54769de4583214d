import { z } from 'zod'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { queueAhead } from '#kernel/server/places.ts'
import type { ActivityTables } from '../tables.ts'
import { wholeOf } from './hosts.ts'
import { id, instant, whole } from './shapes.ts'
import { activityOf } from './telling.ts'

const { query } = useCases<ActivityTables>()

const mine = z.object({
  entry: id,
  offer: id,
  n: z.int(),
  standing: z.enum(['seated', 'waiting', 'released']),
  ahead: z.int(),
  heads: z.int(),
  code: z.string(),
  needs: z.string(),
  sharesWith: z.array(z.string()),
  allowsPhotos: z.boolean(),
  children: z.array(z.object({ called: z.string(), age: z.int() })),
  at: instant,
  leftAt: instant.nullable(),
  sessionsCome: z.array(z.string()),
  received: z.array(z.object({ item: z.string(), quantity: z.int(), at: instant })),
  hasRated: z.boolean(),
  activity: whole,
})

/** The caller's own places, the latest taken first, each told like a parcel on its way. */
export const listMine = query({
  may: 'signed-in',
  input: z.object({ activity: id.optional() }),
  output: z.array(mine),
  async run(ctx, { activity }) {
    let asked = ctx.db
      .selectFrom('activitiesEntries as e')
      .innerJoin('places as p', join => join.onRef('p.offer', '=', 'e.offer').onRef('p.n', '=', 'e.n'))
      .select([
        'e.id as entry',
        'e.activity',
        'e.offer',
        'e.n',
        'p.standing',
        'p.turn',
        'e.heads',
        'e.code',
        'e.needs',
        'e.sharesWith',
        'e.allowsPhotos',
        'e.at',
        'e.leftAt',
      ])
      .where('e.owner', '=', ctx.actor.id)
    if (activity) asked = asked.where('e.activity', '=', activity)
    const rows = await asked.orderBy('e.at', 'desc').limit(50).execute()
    const told: z.input<typeof mine>[] = []
    for (const row of rows)
      told.push({ ...row, ...(await detailsOf(ctx, row)), activity: await wholeOf(ctx, await activityOf(ctx, row.activity)) })
    return told
  },
})

async function detailsOf(
  ctx: Ctx<ActivityTables>,
  { entry, offer, activity, standing, turn }: { entry: string; offer: string; activity: string; standing: string; turn: number },
) {
  const { db, actor } = ctx
  const [children, marks, received, rated, ahead] = await Promise.all([
    db.selectFrom('activitiesChildren').select(['called', 'age']).where('entry', '=', entry).orderBy('n').execute(),
    db.selectFrom('activitiesMarks').select('session').where('entry', '=', entry).execute(),
    db.selectFrom('activitiesReceipts').select(['item', 'quantity', 'at']).where('entry', '=', entry).execute(),
    db.selectFrom('activitiesFeedback').select('at').where('activity', '=', activity).where('owner', '=', actor.id).executeTakeFirst(),
    standing === 'waiting' ? queueAhead(ctx, offer, turn) : 0,
  ])
  return { children, sessionsCome: marks.map(one => one.session), received, hasRated: rated !== undefined, ahead }
}
