/** Call me back: the number is sealed at once and stands in no record (DISPUTES-19). */
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { maskedMobile, readMobile } from '#kernel/pure/identifiers/mobile.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { callBook, wishes } from '../rules-advice.ts'
import { refuseBefore as refuse } from '../rules-diagnosis.ts'
import type { DisputesTables } from '../tables.ts'
import { callback, day, district, id, receipt } from './advice-shapes.ts'
import { type Act, callbacksIn, noNumber, orNull, placeOf, tellAdvisers, unitFor } from './advising.ts'

const { action, query } = useCases<DisputesTables>()

/** One call at a time for each receipt: wished again while it waits, it takes the number and the time given last. */
export const wishCall = action({
  may: 'public',
  receipt: asked => asked.receipt,
  input: z.object({
    district: district.nullable(),
    phone: z.string().trim().max(40),
    wished: z.enum(wishes),
    about: z.string().trim().max(200).default(''),
    receipt,
  }),
  output: z.object({ id, due: day.nullable() }),
  async run(ctx, { district, phone, wished, about }) {
    const read = readMobile(phone)
    if (!read.ok) throw refuse('DISPUTES-19').at({ phone: read.why })
    await lockName(ctx.db, `disputes.call ${ctx.actor.id}`)
    const known = await waiting(ctx).executeTakeFirst()
    const callId = known?.id ?? (await beginCall(ctx, district, wished))
    const change = { wished, about, phoneSealed: ctx.seals.seal(read.value, placeOf(callId)), phoneMasked: maskedMobile(read.value) }
    await ctx.db.updateTable('disputesCallbacks').set(change).where('id', '=', callId).execute()
    const { due } = await waiting(ctx).executeTakeFirstOrThrow()
    return { id: callId, due }
  },
})

async function beginCall(ctx: Act, district: z.output<typeof callback>['district'], wished: z.output<typeof callback>['wished']) {
  const unit = await unitFor(ctx, district)
  const { id } = await begin(ctx, callBook, { owner: ctx.actor.id, unit, at: ctx.now.toISOString(), wished, district: district ?? '' })
  const { due } = await waiting(ctx).executeTakeFirstOrThrow()
  await tellAdvisers(ctx, unit, 'told.callWished', { subject: id, link: '/desk/advice/calls', given: { due: due ?? '' } })
  return id
}

/** The latest call of this receipt. */
export const getCallback = query({
  may: 'public',
  receipt: asked => asked.receipt,
  input: z.object({ receipt }),
  output: callback,
  async run(ctx) {
    const held = await mine(ctx).orderBy('c.at', 'desc').orderBy('c.id', 'desc').limit(1).executeTakeFirst()
    if (!held) throw refuseInHouse('HOUSE-1')
    return { ...held, district: orNull(held.district), outcome: orNull(held.outcome) }
  },
})

/** Thought better of: the number goes at once. */
export const withdrawCallback = action({
  may: 'public',
  receipt: asked => asked.receipt,
  input: z.object({ receipt, version: z.int() }),
  output: z.object({ id, version: z.int() }),
  async run(ctx, { version }) {
    const held = await waiting(ctx).executeTakeFirst()
    if (!held) throw refuseInHouse('HOUSE-1')
    const row = await advance(ctx, callBook, held.id, 'withdrawCall', {}, version)
    await ctx.db.updateTable('disputesCallbacks').set(noNumber).where('id', '=', held.id).execute()
    return row
  },
})

const mine = (ctx: Act) => callbacksIn(ctx).where('c.owner', '=', ctx.actor.id)
const waiting = (ctx: Act) => mine(ctx).where('c.state', 'in', ['waiting', 'raised'])
