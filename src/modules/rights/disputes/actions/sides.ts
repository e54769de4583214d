/** Those of a side: how they come in, by which phone they are known, and when they come to see the case. */
import { type Kysely, sql } from 'kysely'
import { dayOf } from '#kernel/pure/calendar.ts'
import { maskedMobile, type Mobile } from '#kernel/pure/identifiers/mobile.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { findByPhone } from '#kernel/server/house/people.ts'
import { recordStep } from '#kernel/server/record.ts'
import type { KernelTables } from '#kernel/server/tables.ts'
import { refuse } from '../rules.ts'
import { agencyObjection } from '../rules-recusal.ts'
import type { Mandate, Side, SideRole } from '../rules-kinds.ts'
import { sideBook } from '../rules-sides.ts'
import { kindWords } from '../words-kinds.ts'
import { type Act, inHousesName, plain, type Read, seat } from './disputes.ts'
import { tellByPhone, tellPeople } from './filing-telling.ts'

type Named = {
  side: Side
  role: SideRole
  name: string
  mandate?: Mandate
  person?: string
  phone?: Mobile | undefined
  telling?: boolean
  seating?: boolean
}
type Of = Pick<Read, 'id' | 'unit' | 'owner' | 'worker' | 'employer' | 'due' | 'receivedOn' | 'parties'>

/** DISPUTES-25: somebody comes in on a side. Whoever has that phone already is bound at once; anybody else by signing in with it. */
export async function nameSide(ctx: Act, dispute: Of, { phone, person, telling = true, seating = true, ...named }: Named): Promise<string> {
  const blind = phone ? ctx.seals.blind('phone', phone) : null
  if (blind) await mustBeOfOneSide(ctx, dispute.id, blind, named.side)
  const owner = person ?? (phone ? ((await findByPhone(plain(ctx), phone))?.id ?? '') : '')
  // the rest of the case comes to know them by `seat`
  const parties = [dispute.owner, ctx.actor.id].filter(one => one !== '' && one !== 'clock')
  const { id } = await begin(ctx, sideBook, {
    ...{ owner, unit: dispute.unit, parties, dispute: dispute.id, ...named, mandate: named.mandate ?? '' },
    askedOn: dayOf(ctx.now),
  })
  // beside the record: a line of it would keep the number's likeness
  if (phone) {
    const phones = { phoneSealed: ctx.seals.seal(phone, `disputes_sides.phone.${id}`), phoneBlind: blind, phoneMasked: maskedMobile(phone) }
    await ctx.db.updateTable('disputesSides').set(phones).where('id', '=', id).execute()
  }
  // whoever names several at once seats them once
  if (seating) await seat(ctx, dispute.id)
  if (telling) await tellNamed(ctx, dispute, { ...named, owner, phone })
  return id
}

/** Nobody stands on both sides; who ever mediated here is nobody's agent (DISPUTES-50). */
async function mustBeOfOneSide(ctx: Act, dispute: string, blind: string, side: Side) {
  const held = await beyondSight(ctx, 'DISPUTES-25', async ({ db }) => ({
    across: await db
      .selectFrom('disputesSides')
      .select('id')
      .where('dispute', '=', dispute)
      .where('phoneBlind', '=', blind)
      .where('side', '<>', side)
      .where('state', '<>', 'left')
      .executeTakeFirst(),
    refusal: agencyObjection(blind, await mediatedBy(db as unknown as Kysely<KernelTables>, dispute)),
  }))
  if (held.across) throw refuse('DISPUTES-25').at({ phone: 'disputes.samePhone' })
  if (held.refusal) throw held.refusal.at({ phone: 'disputes.mediatorOnly' })
}

/** The phones, by their likeness, of everyone who handles it or ever took it. */
const mediatedBy = async (db: Kysely<KernelTables>, dispute: string): Promise<string[]> => {
  const { rows } = await sql<{ blind: string }>`select phone_blind as blind from persons where phone_blind is not null and id::text in (
      select unnest(array[mediator, second]) from disputes where id = ${dispute}
      union select to_person from disputes_moves where dispute = ${dispute} and kind = 'assign' and state in ('taken', 'done'))`.execute(db)
  return rows.map(row => row.blind)
}

type Told = { side: Side; role: SideRole; owner: string; phone?: Mobile | undefined }
async function tellNamed(ctx: Act, dispute: Of, { side, role, owner, phone }: Told) {
  const isAsked = side === 'employer' && role === 'party'
  const say = isAsked ? 'told.asked' : 'told.named'
  const link = `${ctx.address}/rights/cases`
  const given = { worker: dispute.worker, due: dispute.due ?? '', link, role: kindWords[`role.${role}`].zh }
  if (owner === ctx.actor.id) return
  if (owner) await tellPeople(ctx, [owner], say, { subject: dispute.id, given })
  else if (phone) await tellByPhone(ctx, phone, say, given)
}

/** The phone a person signs in with, as it is known to the house. */
export const phoneOf = (ctx: Act, person: string): Promise<Mobile | undefined> =>
  beyondSight(ctx, 'DISPUTES-25', async ({ db }) => {
    const found = await (db as unknown as Kysely<KernelTables>)
      .selectFrom('persons')
      .select('phoneSealed')
      .where('id', '=', person)
      .executeTakeFirst()
    return found?.phoneSealed ? ctx.seals.open(found.phoneSealed, `persons.phone.${person}`) : undefined
  })

/** What was asked of the number they have just proven theirs, by signing in with it (DISPUTES-25). */
export const askedOf = async (ctx: Act) => {
  const phone = await phoneOf(ctx, ctx.actor.id)
  if (!phone) return []
  const blind = ctx.seals.blind('phone', phone)
  return beyondSight(ctx, 'DISPUTES-25', ({ db }) =>
    db
      .selectFrom('disputesSides')
      .select(['id', 'dispute', 'unit', 'parties', 'state'])
      .where('phoneBlind', '=', blind)
      .where('owner', '=', '')
      .where('state', '<>', 'left')
      .orderBy('id')
      .limit(50)
      .execute(),
  )
}

/** They see from now on what they were named for; the record of their side says since when. */
export async function bind(ctx: Act, { id, dispute, unit, parties, state }: Awaited<ReturnType<typeof askedOf>>[number]): Promise<void> {
  await beyondSight(ctx, 'DISPUTES-25', async open => {
    const bound = await open.db
      .updateTable('disputesSides')
      .set({ owner: ctx.actor.id })
      .where('id', '=', id)
      .where('owner', '=', '')
      .returning('id')
      .executeTakeFirst()
    if (!bound) return
    const line = { module: 'disputes', owner: ctx.actor.id, unit, parties, step: 'claim', from: state, to: state, said: null }
    await recordStep(open, id, line, 'disputes_sides')
  })
  await seat(ctx, dispute)
}

/** An agent goes; the case is theirs to see no longer. */
export async function leaveSide(ctx: Act, dispute: string, id: string): Promise<void> {
  await advance(inHousesName(ctx), sideBook, id, 'leave')
  await seat(ctx, dispute)
}
