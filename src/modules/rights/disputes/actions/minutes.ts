/** The minutes of a session: drafted, corrected, signed by everybody who was there, printed (DISPUTES-70). */
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { nextNumber } from '#kernel/server/numbers.ts'
import { tell } from '#kernel/server/notices.ts'
import { draftMinutes } from '../rules-minutes.ts'
import { isSignedByAll, minutesBook, refuse } from '../rules-room.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, disputeOf, inHousesName } from './disputes.ts'
import { factsOf } from './minutes-facts.ts'
import { renderMinutes } from './papers/minutes.ts'
import { namesIn } from './room-names.ts'
import { sessionOf, topicOf } from './room-seats.ts'

const { action, query, download } = useCases<DisputesTables>()
const id = z.uuid()
const version = z.int()
const changed = z.object({ id, state: z.enum(['drafted', 'signed']), version, draft: z.int() })
const told = ({ id, state, version, draft }: z.output<typeof changed>) => ({ id, state, version, draft })
const body = z.string().trim().max(20_000)

export const getMinutes = query({
  may: 'signed-in',
  input: z.object({ session: id }),
  output: changed
    .extend({
      body: z.string(),
      number: z.string(),
      isMine: z.boolean(),
      maySign: z.boolean(),
      people: z.array(z.object({ name: z.string(), signedAt: z.iso.datetime().nullable() })),
    })
    .nullable(),
  async run(ctx, { session }) {
    const { dispute } = await sessionOf(ctx, session)
    const row = await ctx.db.selectFrom('disputesMinutes').selectAll().where('session', '=', session).executeTakeFirst()
    if (!row) return null
    const present = await presentAt(ctx, session)
    const signed = await signaturesOf(ctx, row.id)
    const names = await namesIn(ctx, await disputeOf(ctx, dispute), present)
    const at = (person: string) => signed.find(one => one.owner === person && one.draft === row.draft)?.at ?? null
    const people = present.map(({ owner }) => ({ name: names.get(owner) ?? '', signedAt: at(owner), isMe: owner === ctx.actor.id }))
    return {
      ...told(row),
      ...{ body: row.body, number: row.number, isMine: row.owner === ctx.actor.id },
      maySign: row.state === 'drafted' && people.some(one => one.isMe && !one.signedAt),
      people: people.map(({ isMe: _, ...one }) => one),
    }
  },
})

/** Of a session that is over, once; correcting it is `redraftMinutes`. */
export const writeMinutes = action({
  may: 'signed-in',
  input: z.object({ session: id }),
  output: changed,
  async run(ctx, { session: which }) {
    const session = await sessionOf(ctx, which)
    if (session.owner !== ctx.actor.id) throw refuseInHouse('HOUSE-2')
    if (session.state !== 'ended') throw refuse('DISPUTES-70')
    const known = await ctx.db.selectFrom('disputesMinutes').selectAll().where('session', '=', which).executeTakeFirst()
    if (known) return told(known)
    const text = draftMinutes(await factsOf(ctx, session))
    const { unit, parties, dispute } = session
    const whose = { owner: ctx.actor.id, unit, parties }
    const { id } = await begin(ctx, minutesBook, { ...whose, id: ctx.newId(), dispute, session: which, body: text, draft: 1, number: '' })
    await tellSigners(ctx, dispute, which, 1)
    return { id, state: 'drafted' as const, version: 1, draft: 1 }
  },
})

export const redraftMinutes = action({
  may: 'lifecycle',
  input: z.object({ id, version, body }),
  output: changed,
  async run(ctx, { id, version, body: text }) {
    const held = await minutesOf(ctx, id)
    const row = await advance(ctx, minutesBook, id, 'rewrite', { body: text, draft: held.draft + 1 }, version)
    await tellSigners(ctx, row.dispute, row.session, row.draft)
    return told(row)
  },
})

/** The draft one has before one's eyes: whoever signs an older one is told so. The last signature closes it and gives it its number. */
export const signMinutes = action({
  may: 'signed-in',
  input: z.object({ id, draft: z.int() }),
  output: changed,
  async run(ctx, { id, draft }) {
    const row = await minutesOf(ctx, id)
    if (row.draft !== draft) throw refuseInHouse('HOUSE-6')
    const present = (await presentAt(ctx, row.session)).map(one => one.owner)
    if (!present.includes(ctx.actor.id)) throw refuse('DISPUTES-70')
    if (row.state === 'signed') return told(row)
    const names = await namesIn(ctx, await disputeOf(ctx, row.dispute), [{ owner: ctx.actor.id }])
    const { unit, parties, dispute } = row
    await ctx.db
      .insertInto('disputesSigned')
      .values({
        minutes: id,
        draft,
        dispute,
        owner: ctx.actor.id,
        unit,
        parties,
        name: names.get(ctx.actor.id) ?? ctx.actor.name,
        at: ctx.now,
      })
      .onConflict(same => same.columns(['minutes', 'owner']).doUpdateSet({ draft, at: ctx.now }))
      .execute()
    ctx.hint(topicOf(dispute))
    if (!isSignedByAll(present, draft, await signaturesOf(ctx, id))) return told(row)
    return told(await advance(inHousesName(ctx), minutesBook, id, 'seal', { number: await nextNumber(ctx, '京工调笔') }))
  },
})

export const getMinutesPaper = download({
  may: 'signed-in',
  input: z.object({ session: id }),
  async run(ctx, { session }) {
    await sessionOf(ctx, session)
    const row = await ctx.db.selectFrom('disputesMinutes').selectAll().where('session', '=', session).executeTakeFirst()
    if (!row) throw refuseInHouse('HOUSE-1')
    const signed = (await signaturesOf(ctx, row.id)).filter(one => one.draft === row.draft)
    const bytes = await renderMinutes({
      body: row.body,
      number: row.number,
      signed: signed.map(({ name, at }) => ({ name, at: new Date(at) })),
    })
    return { name: '调解笔录.pdf', type: 'application/pdf', bytes, inline: true }
  },
})

/** Locked: two who sign at once, and a draft that is being changed, come one after the other. */
async function minutesOf({ db }: Act, id: string) {
  const row = await db.selectFrom('disputesMinutes').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw refuseInHouse('HOUSE-1')
  return row
}
const presentAt = ({ db }: Act, session: string) =>
  db
    .selectFrom('disputesAttendance')
    .select(['owner', 'cameAt'])
    .where('session', '=', session)
    .where('cameAt', 'is not', null)
    .orderBy('cameAt')
    .orderBy('owner')
    .execute()
const signaturesOf = ({ db }: Act, minutes: string) =>
  db.selectFrom('disputesSigned').select(['owner', 'name', 'draft', 'at']).where('minutes', '=', minutes).orderBy('at').execute()

async function tellSigners(ctx: Act, dispute: string, session: string, draft: number) {
  const people = (await presentAt(ctx, session)).map(one => one.owner).filter(person => person !== ctx.actor.id)
  await tell(ctx, people, {
    ...{ module: 'disputes', say: 'told.minutes', subject: dispute, link: `/rights/cases/${dispute}/room` },
    once: `minutes ${session} ${draft}`,
  })
  ctx.hint(topicOf(dispute))
}
