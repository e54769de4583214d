/** At the window: screen, put out, accept (DISPUTES-24 to 28). */
import { z } from 'zod'
import { line, passage } from '#kernel/pure/line.ts'
import { dayOf } from '#kernel/pure/calendar.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { nextNumber } from '#kernel/server/numbers.ts'
import { disputeBook } from '../rules.ts'
import { objectionToAccepting } from '../rules-sides.ts'
import type { DisputesTables } from '../tables.ts'
import { disputeOf, plain } from './disputes.ts'
import { changed, id, version } from './filing-shapes.ts'
import { tellPeople } from './filing-telling.ts'
import { followLead } from './following.ts'
import { issueLetter } from './letters.ts'
import { findableAs } from './receiving.ts'
import { bodyNameOf, screenOne } from './screening-one.ts'

const { action } = useCases<DisputesTables>()
const series = '京工调'

/** The employer hears of it only now; whoever has no mobile is asked by telephone or a visit, and the answer noted. */
export const screen = action({
  may: 'lifecycle',
  input: z.object({ id, version, contact: line(40), phone: line(20).default('') }),
  output: changed,
  run: (ctx, { id, version, contact, phone }) => screenOne(ctx, id, { contact, phone, version }),
})

/** DISPUTES-24: in writing, with the reason and where to go. */
export const putOut = action({
  may: 'lifecycle',
  input: z.object({ id, version, reason: passage(500) }),
  output: changed,
  async run(ctx, { id, version, reason }) {
    const after = await advance(ctx, disputeBook, id, 'putOut', { reason, closedOn: dayOf(ctx.now) }, version)
    const dispute = await disputeOf(ctx, id)
    await issueLetter(ctx, dispute, 'outOfScope')
    await tellPeople(ctx, [dispute.owner], 'told.outOfScope', { subject: id, given: { body: await bodyNameOf(ctx, dispute) } })
    await followLead(ctx, id)
    return after
  },
})

/** DISPUTES-28: both have agreed, and a mass case has its representatives. */
export const accept = action({
  may: 'lifecycle',
  input: z.object({ id, version }),
  output: changed.extend({ number: z.string() }),
  async run(ctx, { id, version }) {
    const before = await ctx.db.selectFrom('disputes').select('heads').where('id', '=', id).forUpdate().executeTakeFirst()
    const all = await ctx.db.selectFrom('disputesSides').select(['side', 'role', 'state']).where('dispute', '=', id).orderBy('id').execute()
    const refusal = before && objectionToAccepting(all, before.heads)
    const { state, owner, unit, parties, version: seen, ...rest } = await disputeOf(ctx, id)
    // who may not take the step hears that first
    const closedToThem = disputeBook.objection({ ...rest, state, owner, unit, parties, version: seen }, 'accept', ctx.actor)
    if (closedToThem ?? refusal) throw closedToThem ?? refusal
    const number = await nextNumber(plain(ctx), series)
    await advance(ctx, disputeBook, id, 'accept', { number, acceptedOn: dayOf(ctx.now) }, version)
    const dispute = await disputeOf(ctx, id)
    await findableAs(ctx, dispute)
    const people = [dispute.owner, ...dispute.parties].filter(one => !one.startsWith('/'))
    await tellPeople(ctx, people, 'told.accepted', { subject: id, given: { number, due: dispute.due ?? '' } })
    await followLead(ctx, id)
    return { ...dispute, number }
  },
})
