/** Who may act on an activity, and the activity with the units it names: what enrolling, reading and reporting all ask first. */
import { refuse } from '#kernel/pure/house-words.ts'
import { holdsAnywhere, idOf, lineOf, type Power } from '#kernel/pure/people.ts'
import type { Ctx } from '#kernel/server/action.ts'
import type { ActivityTables } from '../tables.ts'
import { offerColumns } from './shapes.ts'
import { activityOf, type Full } from './telling.ts'

/** Only the host's own line acts on its participants; a co-host looks on. */
export function mustHost(
  ctx: Ctx<ActivityTables>,
  activity: Pick<Full, 'unit'>,
  power: 'activities.host' | 'activities.keep' = 'activities.host',
) {
  const line = lineOf(activity.unit)
  if (!ctx.actor.posts.some(post => post.powers.includes(power) && line.includes(idOf(post.unit)))) throw refuse('HOUSE-2')
}

/** Hosts see what they host and help with; keepers what they keep. */
export function deskPower({ actor }: Ctx<ActivityTables>): Power {
  const power = (['activities.host', 'activities.keep'] as const).find(one => holdsAnywhere(actor, one))
  if (!power) throw refuse('HOUSE-2')
  return power
}

/** The activity some of whose sessions share this offer. */
export const activityOfOffer = (ctx: Ctx<ActivityTables>, offer: string): Promise<Full> =>
  activityOf(ctx, ctx.db.selectFrom('activitiesSessions').select('activity').where('offer', '=', offer).limit(1).$asScalar())

/** With its offers, and the names of every unit it mentions. */
export async function wholeOf(ctx: Ctx<ActivityTables>, activity: Full) {
  const ids = activity.sessions.map(session => session.offer)
  const [offers, units] = await Promise.all([
    ids.length === 0 ? [] : ctx.db.selectFrom('offers').select(offerColumns).where('id', 'in', ids).execute(),
    unitsById(ctx, [idOf(activity.unit), ...Object.keys(activity.hosts), ...activity.openTo]),
  ])
  return { ...activity, offers, unitNames: Object.fromEntries([...units].map(([id, unit]) => [id, unit.name])) }
}

export async function unitsById(ctx: Ctx<ActivityTables>, ids: readonly string[]) {
  const units =
    ids.length === 0
      ? []
      : await ctx.db
          .selectFrom('units')
          .select(['id', 'name', 'unit'])
          .where('id', 'in', [...new Set(ids)])
          .execute()
  return new Map(units.map(unit => [unit.id, unit]))
}
