import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import type { UnitPath } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { amendOffer } from '#kernel/server/enrol.ts'
import { insertMany } from '#kernel/server/insert-many.ts'
import { makeFindable } from '#kernel/server/search.ts'
import { livingOf, pathsOf } from '../../../home/unions/door.ts'
import { courseBook, mayMove, maySeat, refuse } from '../rules.ts'
import type { AcademyTables } from '../tables.ts'
import { followMoves, lockBooked, recallAll, taughtIn } from './bookings.ts'
import { type Act, courseOf, mustHost, sessionsOf, wholeOf } from './courses.ts'
import { changeable, id, instant, path, type Plan, plan, reason } from './shapes.ts'
import { tellEveryone, tellMoved } from './telling.ts'

const { action } = useCases<AcademyTables>()
const done = z.object({ id, state: z.string(), version: z.int() })
const told = ({ id, state, version }: z.output<typeof done>) => ({ id, state, version })
const seen = { id, version: z.int() }
const WEEKS_52 = 364 * 86_400_000

/** A new draft of a unit's; nobody but its hosts sees it. */
export const createClass = action({
  may: 'academy.host',
  input: plan.extend({ unit: path }),
  output: z.object({ id }),
  run: (ctx, { unit, ...asked }) => draft(ctx, unit, asked, null),
})

/** Last year's class as a draft: everything as it was, each date 52 weeks later, on the same day of the week. */
export const copyClass = action({
  may: 'academy.host',
  input: z.object({ id }),
  output: z.object({ id }),
  async run(ctx, { id }) {
    const before = await courseOf(ctx, id)
    mustHost(ctx, before)
    const later = <At extends string | null>(at: At) => (at && new Date(Date.parse(at) + WEEKS_52).toISOString()) as At
    // whoever was booked has not been asked for this one
    const booked = await taughtIn(ctx, id)
    const sessions = before.sessions.map(({ lecturer, ...one }) => ({
      ...one,
      ...{ starts: later(one.starts), ends: later(one.ends), lecturer: booked.has(one.id) ? '' : lecturer },
    }))
    const openTo = await livingOf(ctx, before.openTo)
    const helpers = await livingOf(ctx, Object.keys(before.hosts))
    const hosts = Object.fromEntries(Object.entries(before.hosts).filter(([host]) => helpers.includes(host)))
    const asked = plan.parse({ ...before, openTo, hosts, opens: later(before.opens), closes: later(before.closes), sessions })
    return draft(ctx, before.unit, asked, id)
  },
})

export const editClass = action({
  may: 'lifecycle',
  input: plan.extend(seen),
  output: done,
  async run(ctx, { id, version, sessions, ...asked }) {
    const course = await advance(ctx, courseBook, id, 'edit', await laidOut(ctx, asked, sessions), version)
    await ctx.db.deleteFrom('academySessions').where('class', '=', id).execute()
    await writeSessions(ctx, course, sessions)
    await makeFindable(ctx, { module: 'academy', subject: id, ...course }, [asked.title, asked.place])
    return told(course)
  },
})

/** From here on it is a notice. Its seats can be given between the close of nominations and the first session: the offer's own window (ACAD-11). */
export const publishClass = action({
  may: 'lifecycle',
  input: z.object(seen),
  output: done,
  async run(ctx, { id, version }) {
    if ((await sessionsOf(ctx, id)).length === 0) throw refuse('ACAD-2').at({ sessions: 'acad.noSession' })
    const { offer, unit, parties, title, closes, starts, seats, ...course } = await advance(ctx, courseBook, id, 'publish', {}, version)
    await ctx.db
      .insertInto('offers')
      .values({
        id: offer,
        module: 'academy',
        unit,
        parties,
        title,
        opens: closes!,
        closes: starts!,
        seats,
        queue: 100_000,
        seatsByUnit: null,
      })
      .execute()
    return told({ ...course, id })
  },
})

const movedSession = z.object({ id, starts: instant, ends: instant, place: z.string().trim().max(120) })

/** After publishing: everyone concerned is told what changed and why. New seats go to the queue at once. */
export const changeClass = action({
  may: 'lifecycle',
  input: changeable.extend({ ...seen, reason: reason.min(5), sessions: z.array(movedSession).max(120).default([]) }),
  output: done,
  async run(ctx, { id, version, reason, sessions: moved, ...asked }) {
    const before = await courseOf(ctx, id)
    const sessions = before.sessions.map(session => ({ ...session, ...moved.find(one => one.id === session.id) }))
    mustRunForward(sessions)
    const { seated } = await wholeOf(ctx, before)
    const refusal = mayMove(before.sessions, sessions, ctx.now) ?? maySeat(asked.seats, seated)
    if (refusal) throw refusal
    const course = await advance(ctx, courseBook, id, 'change', { ...asked, ...spanOf(sessions) }, version)
    await lockBooked(ctx, id)
    for (const { id: session, ...rest } of moved) {
      await ctx.db.updateTable('academySessions').set(rest).where('id', '=', session).where('class', '=', id).execute()
      // leave is asked and withdrawn until the session begins (ACAD-22)
      await ctx.db.updateTable('academyAbsences').set({ starts: rest.starts }).where('session', '=', session).execute()
    }
    const change = { opens: course.closes!, closes: course.starts!, ...(asked.seats && { seats: asked.seats }) }
    const after = await courseOf(ctx, id)
    await followMoves(ctx, before, after)
    await tellMoved(ctx, after, await amendOffer(ctx, course.offer, change))
    await tellEveryone(ctx, after, 'told.changed', { reason })
    return told(course)
  },
})

export const cancelClass = action({
  may: 'lifecycle',
  input: z.object({ ...seen, reason }),
  output: done,
  async run(ctx, { id, version, reason }) {
    const before = await courseOf(ctx, id)
    const course = await advance(ctx, courseBook, id, 'cancel', { reason }, version)
    await recallAll(ctx, before, reason)
    if (before.state !== 'draft') {
      await amendOffer(ctx, course.offer, { closes: ctx.now.toISOString() })
      await tellEveryone(ctx, before, 'told.cancelled', { reason })
    }
    return told(course)
  },
})

async function draft(ctx: Act, unit: UnitPath, { sessions, ...asked }: Plan, copiedFrom: string | null) {
  const course = { owner: '', unit, offer: ctx.newId(), copiedFrom, ...(await laidOut(ctx, asked, sessions)) }
  const { id } = await begin(ctx, courseBook, course)
  await writeSessions(ctx, { id, unit }, sessions)
  await makeFindable(ctx, { module: 'academy', subject: id, ...course }, [asked.title, asked.place])
  return { id }
}

/** The row as it is stored: its span from its sessions, its co-hosts as parties. */
async function laidOut(ctx: Act, asked: Omit<Plan, 'sessions'>, sessions: Plan['sessions']) {
  const [parties] = await Promise.all([
    pathsOf(ctx, 'hosts', Object.keys(asked.hosts)),
    pathsOf(ctx, 'openTo', asked.openTo),
    mustBeGround(ctx, asked.ground),
  ])
  return { ...asked, ...spanOf(sessions), parties }
}

/** Also one that has closed: a copied class may still name it. */
async function mustBeGround({ db }: Act, ground: string | null) {
  if (ground === null) return
  const found = await db.selectFrom('academyGrounds').select('id').where('id', '=', ground).executeTakeFirst()
  if (!found) throw refuseInHouse('HOUSE-5').at({ ground: 'notAChoice' })
}

const spanOf = (sessions: readonly { starts: string; ends: string }[]) => {
  const at = (which: 'starts' | 'ends', pick: (...all: number[]) => number) =>
    sessions.length === 0 ? null : new Date(pick(...sessions.map(one => Date.parse(one[which])))).toISOString()
  return { starts: at('starts', Math.min), ends: at('ends', Math.max) }
}

function mustRunForward(sessions: readonly { starts: string; ends: string }[]) {
  const backwards = sessions.findIndex(({ starts, ends }) => Date.parse(ends) <= Date.parse(starts))
  if (backwards >= 0) throw refuse('ACAD-2').at({ [`sessions.${backwards}.ends`]: 'acad.endsAfterStart' })
}

async function writeSessions(ctx: Act, { id, unit }: { id: string; unit: UnitPath }, sessions: Plan['sessions']) {
  mustRunForward(sessions)
  await insertMany(
    ctx.db,
    'academySessions',
    sessions.map(({ title, kind, starts, ends, place, lecturer }) => ({
      id: ctx.newId(),
      class: id,
      unit,
      title,
      kind,
      starts,
      ends,
      place,
      lecturer,
    })),
  )
}
