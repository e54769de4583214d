/** DISPUTES-81 to 83: the employer shows what it paid, the worker says whether it came, the mediator asks where nobody answers. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { disputeBook } from '../rules.ts'
import { type Instalment, instalmentBook, instalmentStages, standingOf } from '../rules-performance.ts'
import { peopleOf, sideOf } from '../rules-sides.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, disputeOf, inHousesName, type Read } from './disputes.ts'
import { heldDispute, mustHandle, noteOn, sidesOf, tellOf } from './ending-people.ts'
import { id, reason, version } from './ending-shapes.ts'
import { missDue, sumOf } from './performance-missing.ts'
import { owedUnder } from './ways-open.ts'

const { action } = useCases<DisputesTables>()
const note = reason
const output = z.object({ state: z.enum(instalmentStages) })

/** By the employer: paid, how, and with what to show for it. The worker then has five days† to say whether it came. */
export const showPayment = action({
  may: 'signed-in',
  input: z.object({ id, version, note }),
  output,
  async run(ctx, { id, version, note }) {
    const { dispute, row } = await instalmentOf(ctx, id)
    const sides = await sidesOf(ctx, dispute.id)
    if (sideOf(dispute, sides, ctx.actor.id) !== 'employer') throw refuseInHouse('HOUSE-2')
    const after = await advance(inHousesName(ctx), instalmentBook, id, 'show', { shownOn: dayOf(ctx.now), note }, version)
    await noteOn(ctx, dispute, 'showPayment', { n: row.n, note })
    await tellOf(ctx, [row.owner], dispute, 'told.shown', { given: sumOf(row), once: `shown:${id}:${after.version}`, grave: true })
    ctx.hint(`dispute:${dispute.id}`)
    return { state: after.state }
  },
})

/** By the worker: it came. The last one performs the agreement, late or not. */
export const confirmPayment = action({
  may: 'signed-in',
  input: z.object({ id, version }),
  output,
  async run(ctx, { id, version }) {
    const { dispute, row } = await instalmentOf(ctx, id)
    await advance(ctx, instalmentBook, id, 'confirm', { paidOn: dayOf(ctx.now) }, version)
    return paid(ctx, dispute, row)
  },
})

/** By the worker: it did not come, whatever was shown. */
export const denyPayment = action({
  may: 'signed-in',
  input: z.object({ id, version, note }),
  output,
  async run(ctx, { id, version, note }) {
    const { dispute, row } = await instalmentOf(ctx, id)
    await advance(ctx, instalmentBook, id, 'deny', { note }, version)
    return notPaid(ctx, dispute, row)
  },
})

/** By the mediator, who asked: it came on that day, or it did not. */
export const notePayment = action({
  may: 'mediation.mediate',
  input: z.object({ id, version, came: z.boolean(), note }),
  output,
  async run(ctx, { id, version, came, note }) {
    const { dispute, row } = await instalmentOf(ctx, id)
    mustHandle(ctx, dispute)
    if (!came) {
      await advance(ctx, instalmentBook, id, 'noteNot', { note }, version)
      return notPaid(ctx, dispute, row)
    }
    await advance(ctx, instalmentBook, id, 'notePaid', { note, paidOn: dayOf(ctx.now) }, version)
    return paid(ctx, dispute, row)
  },
})

async function instalmentOf(ctx: Act, id: string) {
  const row = await ctx.db.selectFrom('disputesInstalments').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw refuseInHouse('HOUSE-1')
  // of two confirmed at once the second sees the first, and performs the whole
  return { row: row as Instalment, dispute: await heldDispute(ctx, row.dispute) }
}

async function paid(ctx: Act, dispute: Read, row: Instalment) {
  const { employer, worker, handling } = peopleOf(dispute, await sidesOf(ctx, dispute.id))
  await tellOf(ctx, employer, dispute, 'told.paid', { given: sumOf(row), once: `paid:${row.id}` })
  if (standingOf(await owedUnder(ctx, dispute.id)).isPaid) {
    await advance(inHousesName(ctx), disputeBook, dispute.id, 'perform')
    await tellOf(ctx, [...worker, ...employer, ...handling], dispute, 'told.performed', { once: `performed:${dispute.id}` })
  }
  ctx.hint(`dispute:${dispute.id}`)
  return { state: 'paid' as const }
}

async function notPaid(ctx: Act, dispute: Read, row: Instalment) {
  const { employer, handling } = peopleOf(dispute, await sidesOf(ctx, dispute.id))
  await tellOf(ctx, [...employer, ...handling], dispute, 'told.denied', { given: sumOf(row) })
  const isMissed = await missDue(inHousesName(ctx), await disputeOf(ctx, dispute.id), { ...row, state: 'awaited' })
  ctx.hint(`dispute:${dispute.id}`)
  return { state: isMissed ? ('missed' as const) : ('awaited' as const) }
}
