/** DISPUTES-90: each month's list: drawn up from checked cases, approved by another head, paid; one item goes back with its reason. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { yuanOf } from '#kernel/pure/money.ts'
import { Refusal } from '#kernel/pure/refusal.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { advanceMany } from '#kernel/server/advance-many.ts'
import { nextNumber } from '#kernel/server/numbers.ts'
import { approvalObjection, isMonth, payListBook, payListStages, refuseSubsidy, subsidyBook } from '../rules-subsidy.ts'
import type { DisputesTables } from '../tables.ts'
import { day, id, reason, tellAfter, unitFor, version } from './afterwards.ts'
import { plain } from './disputes.ts'
import { headsOf } from './network.ts'
import { heldList, linesOf, mostOnList, waitingIn } from './pay-lines.ts'

const { action } = useCases<DisputesTables>()
const changed = z.object({ id, state: z.enum(payListStages), version })
const told = ({ id, state, version }: z.output<typeof changed>) => ({ id, state, version })

/** Of everything that was checked and is on no list, of cases that ended by the end of that month. */
export const draftPayList = action({
  may: 'disputes.receive',
  input: z.object({ unit: id.optional(), month: z.string().refine(isMonth, 'notRight') }),
  output: z.object({ id, number: z.string(), heads: z.int(), totalFen: z.int() }),
  async run(ctx, { unit: named, month }) {
    const unit = await unitFor(ctx, named, 'disputes.receive')
    if (month > dayOf(ctx.now).slice(0, 7)) throw refuseSubsidy('DISPUTES-90').at({ month: 'notRight' })
    const waiting = await waitingIn(ctx, unit, month)
    if (waiting.length === 0) throw new Refusal('DISPUTES-90', {}, { sentence: 'disputes.nothingToPay' })
    const totalFen = waiting.reduce((sum, one) => sum + one.amountFen, 0)
    const number = await nextNumber(plain(ctx), '京工调补')
    const row = { month, number, totalFen, heads: waiting.length, draftedBy: ctx.actor.id }
    const { id } = await begin(ctx, payListBook, { owner: '', unit, ...row })
    const items = waiting.map(one => one.id)
    await advanceMany(ctx, subsidyBook, items, 'putOnList', { list: id })
    const heads = (await headsOf(ctx, unit)).filter(one => one !== ctx.actor.id)
    await tellAfter(ctx, heads, 'told.toApprove', { subject: id, link: `/desk/subsidies/${id}`, given: { month }, once: `approve:${id}` })
    return { id, number, heads: items.length, totalFen }
  },
})

export const approvePayList = action({
  may: 'disputes.head',
  input: z.object({ id, version }),
  output: changed,
  async run(ctx, { id, version }) {
    const list = await heldList(ctx, id)
    const lines = await linesOf(ctx, id)
    const refusal = approvalObjection(
      list,
      lines.map(one => one.owner),
      ctx.actor.id,
    )
    if (refusal) throw refusal
    return told(await advance(ctx, payListBook, id, 'approve', { approvedBy: ctx.actor.id, approvedOn: dayOf(ctx.now) }, version))
  },
})

/** One item goes back, before it is paid: the sum is wrong, or the bank sent it back. */
export const sendBackSubsidy = action({
  may: 'disputes.head',
  input: z.object({ list: id, id, version, reason }),
  output: changed,
  async run(ctx, { list: from, id, version, reason }) {
    const list = await heldList(ctx, from)
    const item = (await linesOf(ctx, from)).find(one => one.id === id)
    if (!item) throw refuseInHouse('HOUSE-1')
    if (list.state !== 'drafted' && list.state !== 'approved') throw new Refusal('DISPUTES-90', {}, { sentence: 'notNow' })
    await advance(ctx, subsidyBook, id, 'sendBack', { reason, list: null }, version)
    const left = { heads: list.heads - 1, totalFen: list.totalFen - item.amountFen }
    const about = { subject: id, link: '/desk/mediation', given: { reason }, once: `back:${id}:${item.version}` }
    await tellAfter(ctx, [item.owner, item.checkedBy], 'told.subsidyBack', about)
    return told(await advance(ctx, payListBook, from, left.heads === 0 ? 'drop' : 'shorten', left))
  },
})

/** Paid by the union's treasury on that day: noted here, item by item, and told to each. */
export const payPayList = action({
  may: 'disputes.receive',
  input: z.object({ id, version, paidOn: day }),
  output: changed,
  async run(ctx, { id, version, paidOn }) {
    await heldList(ctx, id)
    const paid = await advance(ctx, payListBook, id, 'payList', { paidOn }, version)
    const lines = (await linesOf(ctx, id)).slice(0, mostOnList)
    await advanceMany(
      ctx,
      subsidyBook,
      lines.map(one => one.id),
      'paySubsidy',
      { paidOn },
    )
    for (const [person, items] of Map.groupBy(lines, one => one.owner)) {
      const given = { yuan: yuanOf(items.reduce((sum, one) => sum + one.amountFen, 0)), number: paid.number }
      await tellAfter(ctx, [person], 'told.subsidyPaid', { subject: id, link: '/desk/mediation', given, once: `paid:${id}` })
    }
    return told(paid)
  },
})
