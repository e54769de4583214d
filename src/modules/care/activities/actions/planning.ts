import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { amendOffer } from '#kernel/server/enrol.ts'
import { makeFindable } from '#kernel/server/search.ts'
import { pathsOf } from '../../../home/unions/door.ts'
import { type Activity, activityBook, maySeat, refuse } from '../rules.ts'
import type { ActivityTables } from '../tables.ts'
import { changeable, id, instant, path, type Plan, plan } from './shapes.ts'
import { activityOf, type Full, sessionsOf, tellEveryone, tellMoved } from './telling.ts'

const { action } = useCases<ActivityTables>()
const done = z.object({ id, state: z.string(), version: z.int() })
const told = ({ id, state, version }: Activity) => ({ id, state, version })
const seen = { id, version: z.int() }

/** A new draft of a unit's; nobody but its hosts sees it. */
export const createActivity = action({
  may: 'activities.host',
  input: plan.extend({ unit: path }),
  output: z.object({ id }),
  async run(ctx, { unit, sessions, ...asked }) {
    const activity = { owner: '', unit, ...(await laidOut(ctx, asked, sessions)) }
    const { id } = await begin(ctx, activityBook, activity)
    await writeSessions(ctx, { id, unit, perSession: asked.perSession }, sessions)
    await makeFindable(ctx, { module: 'activities', subject: id, ...activity }, [asked.title, asked.place])
    return { id }
  },
})

export const editActivity = action({
  may: 'lifecycle',
  input: plan.extend(seen),
  output: done,
  async run(ctx, { id, version, sessions, ...asked }) {
    const activity = await advance(ctx, activityBook, id, 'edit', await laidOut(ctx, asked, sessions), version)
    await ctx.db.deleteFrom('activitiesSessions').where('activity', '=', id).execute()
    await writeSessions(ctx, activity, sessions)
    await makeFindable(ctx, { module: 'activities', subject: id, ...activity }, [asked.title, asked.place])
    return told(activity)
  },
})

/** From here on it is a notice: anyone may read it, and its places can be claimed in their window. */
export const publishActivity = action({
  may: 'lifecycle',
  input: z.object(seen),
  output: done,
  async run(ctx, { id, version }) {
    const activity = await advance(ctx, activityBook, id, 'publish', {}, version)
    const sessions = await sessionsOf(ctx, id)
    if (sessions.length === 0) throw refuse('ACT-2').at({ sessions: 'act.noSession' })
    const offers = [...new Map(sessions.map(session => [session.offer, session])).values()]
    await ctx.db
      .insertInto('offers')
      .values(
        offers.map(session => ({
          id: session.offer,
          module: 'activities',
          unit: activity.unit,
          parties: activity.parties,
          title: activity.perSession && session.title ? `${activity.title}：${session.title}` : activity.title,
          opens: activity.enrolOpens!,
          closes: activity.enrolCloses!,
          seats: activity.seats,
          queue: activity.queue,
          seatsByUnit: activity.seatsByUnit,
        })),
      )
      .execute()
    return told(activity)
  },
})

const movedSession = z.object({ id, starts: instant, ends: instant, place: z.string().trim().max(120) })
const changed = z
  .object(changeable)
  .partial()
  .extend({ ...seen, reason: z.string().trim().min(5).max(200), sessions: z.array(movedSession).max(60).default([]) })

/** After publishing: everybody who has or awaits a place is told what changed and why. New seats go to the queue at once. */
export const changeActivity = action({
  may: 'lifecycle',
  input: changed,
  output: done,
  async run(ctx, { id, version, reason, sessions: moved, ...asked }) {
    const before = await activityOf(ctx, id)
    const sessions = before.sessions.map(session => ({ ...session, ...moved.find(one => one.id === session.id) }))
    for (const offer of new Set(before.sessions.map(session => session.offer))) await keepSeats(ctx, offer, asked.seats)
    const activity = await advance(ctx, activityBook, id, 'change', { ...asked, ...spanOf(sessions) }, version)
    for (const { id: session, ...rest } of moved)
      await ctx.db.updateTable('activitiesSessions').set(rest).where('id', '=', session).where('activity', '=', id).execute()
    for (const offer of new Set(sessions.map(session => session.offer)))
      await tellMoved(
        ctx,
        await activityOf(ctx, id),
        offer,
        await amendOffer(ctx, offer, withoutUndefined({ seats: asked.seats, queue: asked.queue, closes: asked.enrolCloses ?? undefined })),
      )
    await tellEveryone(ctx, await activityOf(ctx, id), 'told.changed', { reason })
    return told(activity)
  },
})

export const cancelActivity = action({
  may: 'lifecycle',
  input: z.object({ ...seen, reason: z.string().trim().max(200) }),
  output: done,
  async run(ctx, { id, version, reason }) {
    const activity = await advance(ctx, activityBook, id, 'cancel', { reason }, version)
    const full = await activityOf(ctx, id)
    await closeOffers(
      ctx,
      full.sessions.map(session => session.offer),
    )
    await tellEveryone(ctx, full, 'told.cancelled', { reason })
    return told(activity)
  },
})

/** One session falls away; the others stand. Those who had a place in it are told at once. */
export const cancelSession = action({
  may: 'lifecycle',
  input: z.object({ ...seen, session: id, reason: z.string().trim().min(5).max(200) }),
  output: done,
  async run(ctx, { id, version, session, reason }) {
    const before = await activityOf(ctx, id)
    const fallen = before.sessions.find(one => one.id === session && !one.cancelledAt)
    if (!fallen) throw refuseInHouse('HOUSE-1')
    const left = before.sessions.filter(one => one !== fallen && !one.cancelledAt)
    const activity = await advance(ctx, activityBook, id, 'change', left.length > 0 ? spanOf(left) : {}, version)
    await ctx.db.updateTable('activitiesSessions').set({ cancelledAt: ctx.now, reason }).where('id', '=', session).execute()
    if (!left.some(one => one.offer === fallen.offer)) await closeOffers(ctx, [fallen.offer])
    await tellEveryone(ctx, before, 'told.sessionCancelled', { reason, when: fallen.starts }, fallen.offer)
    return told(activity)
  },
})

/** The row as it is stored: its span from its sessions, its co-hosts as parties. */
async function laidOut<T>(ctx: Ctx<T>, asked: Omit<Plan, 'sessions'>, sessions: Plan['sessions']) {
  const [parties] = await Promise.all([
    pathsOf(ctx, 'hosts', Object.keys(asked.hosts)),
    pathsOf(ctx, 'openTo', asked.openTo),
    pathsOf(ctx, 'seatsByUnit', Object.keys(asked.seatsByUnit ?? {})),
  ])
  return { ...asked, ...spanOf(sessions), parties }
}

function spanOf(sessions: readonly Pick<Full['sessions'][number], 'starts' | 'ends'>[]) {
  const byTime = (a: string, b: string) => Date.parse(a) - Date.parse(b)
  return {
    starts: sessions.map(one => one.starts).sort(byTime)[0] ?? null,
    ends:
      sessions
        .map(one => one.ends)
        .sort(byTime)
        .at(-1) ?? null,
  }
}

/** Sessions that give out their own places each get an offer; the others share one. An offer's chain is its own, so its id is too. */
async function writeSessions(ctx: Ctx<ActivityTables>, activity: Pick<Activity, 'id' | 'unit' | 'perSession'>, sessions: Plan['sessions']) {
  if (sessions.some(({ starts, ends }) => Date.parse(ends) <= Date.parse(starts)))
    throw refuse('ACT-2').at({ sessions: 'act.endsAfterStart' })
  if (sessions.length === 0) return
  const shared = ctx.newId()
  const rows = sessions.map(({ title, starts, ends, place }) => ({
    id: ctx.newId(),
    activity: activity.id,
    unit: activity.unit,
    title,
    starts,
    ends,
    place,
    offer: activity.perSession ? ctx.newId() : shared,
  }))
  await ctx.db.insertInto('activitiesSessions').values(rows).execute()
}

async function keepSeats<T>({ db }: Ctx<T>, offer: string, seats: number | null | undefined) {
  if (seats === undefined) return
  const held = await (db as unknown as Ctx['db']).selectFrom('offers').select('seated').where('id', '=', offer).executeTakeFirst()
  const refusal = held && maySeat(seats, held.seated)
  if (refusal) throw refusal
}

const closeOffers = async <T>(ctx: Ctx<T>, offers: readonly string[]) => {
  for (const offer of new Set(offers)) await amendOffer(ctx, offer, { closes: ctx.now.toISOString() })
}

const withoutUndefined = <V extends object>(change: V) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as { [K in keyof V]: Exclude<V[K], undefined> }
