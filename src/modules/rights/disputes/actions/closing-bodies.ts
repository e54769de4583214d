/** DISPUTES-40: a body is closed, and what it has in hand passes to another. */
import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { listKeysOf, revokeKey } from '#kernel/server/house/api-keys.ts'
import { endEnteredPost } from '../../../home/unions/door.ts'
import { bodyBook, closingObjection, enters, mediatorBook, refuseHere } from '../rules-bodies.ts'
import { moveBook } from '../rules-moves.ts'
import { opening, underWay } from '../rules-kinds.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, disputeOf, inHousesName, plain, seat } from './disputes.ts'
import { noteOn } from './ending-people.ts'
import { type BodyRead, bodyOf, changed, id, reasonText, tellOf, version } from './network.ts'
import { officersAt } from './officers-at.ts'

const { action, query } = useCases<DisputesTables>()

/** How much it has in hand, for whoever is about to close it. */
export const countInHand = query({
  may: 'disputes.head',
  input: z.object({ id }),
  output: z.object({ cases: z.int(), people: z.int(), stations: z.int() }),
  run: (ctx, { id }) => inHand(ctx, id),
})

async function inHand({ db }: Act, body: string) {
  const open = [...opening, ...underWay, 'effective', 'breached']
  const { rows } = await sql<{ cases: number; people: number; stations: number }>`select
      (select count(*) from disputes where body = ${body} and state = any (${open}::text[]))::int as cases,
      (select count(*) from disputes_mediators where body = ${body} and state = 'serving')::int as people,
      (select count(*) from disputes_bodies where centre = ${body} and state = 'open')::int as stations`.execute(db)
  return rows[0]!
}

/** A partner's officers go with it; of the union's own, cases and people pass to the body that takes over, of the same head. */
export const closeBody = action({
  may: 'lifecycle',
  input: z.object({ id, version, closedBecause: reasonText, heir: id.nullable().default(null) }),
  output: changed,
  async run(ctx, { id, version, closedBecause, heir: asked }) {
    const body = await bodyOf(ctx, id)
    const heir = asked ? await bodyOf(ctx, asked) : undefined
    if (heir && !enters(ctx.actor, heir)) throw refuseHere('DISPUTES-40').at({ heir: 'notAChoice' })
    const refusal =
      bodyBook.objection(body, 'close', ctx.actor) ?? (body.isPartner ? undefined : closingObjection(body, heir, await inHand(ctx, id)))
    if (refusal) throw refusal
    const closed = await advance(ctx, bodyBook, id, 'close', { closedBecause, until: dayOf(ctx.now) }, version)
    // with the head's own eyes: the house takes nothing of it away
    await ctx.db.deleteFrom('disputesHooks').where('id', '=', id).execute()
    if (body.isPartner) await beyondSight(ctx, 'DISPUTES-41', open => endPartner(open, body))
    else if (heir) await beyondSight(ctx, 'DISPUTES-40', open => passOn(open, body, heir))
    return closed
  },
})

async function endPartner(open: Act, { unit, machine }: BodyRead) {
  for (const key of machine ? await listKeysOf(plain(open), machine) : []) await revokeKey(plain(open), key.id, machine!)
  for (const person of await officersAt(open, unit)) await endEnteredPost(open, { person, role: 'partnerOfficer', unit })
  await open.db
    .updateTable('units')
    .set({ state: 'closed', endedOn: dayOf(open.now) })
    .where('unit', '=', unit)
    .execute()
}

/** Stages and clocks stay as they are, and so does whoever handles it: they go along. */
async function passOn(open: Act, from: BodyRead, to: BodyRead) {
  const house = inHousesName(open)
  const offers = await open.db
    .selectFrom('disputesMoves')
    .select(['id', 'dispute'])
    .where('toBody', '=', from.id)
    .where('state', '=', 'offered')
    .orderBy('id')
    .execute()
  for (const { id, dispute } of offers) {
    await advance(house, moveBook, id, 'lapse')
    await seat(open, dispute)
  }
  const people = await open.db
    .selectFrom('disputesMediators')
    .select(['id', 'owner'])
    .where('body', '=', from.id)
    .where('state', '=', 'serving')
    .orderBy('id')
    .execute()
  for (const { id, owner } of people) {
    const there = await open.db
      .selectFrom('disputesMediators')
      .select('id')
      .where('body', '=', to.id)
      .where('owner', '=', owner)
      .where('state', '=', 'serving')
      .executeTakeFirst()
    // whoever serves at both keeps the one place
    if (there) await advance(house, mediatorBook, id, 'lapse')
    else await open.db.updateTable('disputesMediators').set({ body: to.id }).where('id', '=', id).execute()
  }
  const { rows } = await sql<{ id: string }>`select id from disputes where body = ${from.id}
    and state not in ('performed', 'outOfScope', 'consentRefused', 'failed', 'withdrawn') order by id for update`.execute(open.db)
  for (const { id } of rows) {
    const dispute = await disputeOf(open, id)
    await open.db.updateTable('disputes').set({ body: to.id }).where('id', '=', id).execute()
    await noteOn(house, dispute, 'moveBody', { from: from.name, to: to.name })
    await seat(open, id)
    await tellOf(open, [dispute.owner], 'network.told.where', { subject: id, link: `/rights/cases/${id}`, given: { to: to.name } })
  }
}
