/** DISPUTES-81 to 83: the employer shows what it paid, the worker says whether it came, the mediator asks where nobody answers. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { handOut, keepPaper } from '#kernel/server/uploads.ts'
import { disputeBook } from '../rules.ts'
import { type Instalment, instalmentBook, instalmentStages, standingOf } from '../rules-performance.ts'
import { peopleOf, sideOf } from '../rules-sides.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, disputeOf, inHousesName, plain, type Read, lockDispute } from './disputes.ts'
import { besideOf, mustHandle, noteOn, sidesOf, tellOf } from './ending-people.ts'
import { id, reason, version } from './ending-shapes.ts'
import { followLead } from './following.ts'
import { missDue, sumOf } from './performance-missing.ts'
import { owedUnder } from './ways-open.ts'

const { action, upload, download } = useCases<DisputesTables>()
const note = reason
const output = z.object({ state: z.enum(instalmentStages) })
/** A photo of the transfer, a bank's receipt. */
const proofTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf']
const mostBytes = 10 * 1_048_576

/** By the employer: paid, how, and with what to show for it. The worker then has five days† to say whether it came. */
export const showPayment = upload({
  may: 'signed-in',
  mostBytes,
  mostFiles: 1,
  input: z.object({ id, version, note }),
  output,
  async run(ctx, { id, version, note }, [file]) {
    const row = await sumRow(ctx, id)
    const dispute = await lockDispute(ctx, row.dispute)
    const sides = await sidesOf(ctx, dispute.id)
    if (sideOf(dispute, sides, ctx.actor.id) !== 'employer') throw refuseInHouse('HOUSE-2')
    const after = await advance(inHousesName(ctx), instalmentBook, id, 'show', { shownOn: dayOf(ctx.now), note }, version)
    const { unit, parties } = besideOf(dispute)
    const about = { module: 'disputes', owner: ctx.actor.id, unit, parties, subject: id, kind: 'payment', types: proofTypes }
    const proof = file && (await keepPaper(plain(ctx), about, file))
    await ctx.db
      .updateTable('disputesInstalments')
      .set({ proof: proof?.id ?? null, proofName: proof?.name ?? '' })
      .where('id', '=', id)
      .execute()
    await noteOn(ctx, dispute, 'showPayment', { n: row.n, note, ...(proof && { name: proof.name, sha256: proof.sha256 }) })
    await tellOf(ctx, [row.owner], dispute, 'told.shown', { given: sumOf(row), once: `shown:${id}:${after.version}`, grave: true })
    ctx.hint(`dispute:${dispute.id}`)
    return { state: after.state }
  },
})

/** Whoever sees the sum sees what was shown for it: both sides, whoever handles it, and the worker to whom it is owed. */
export const getPaymentProof = download({
  may: 'signed-in',
  input: z.object({ id }),
  async run(ctx, { id }) {
    const { proof } = await sumRow(ctx, id)
    if (!proof) throw refuseInHouse('HOUSE-1')
    return beyondSight(ctx, 'DISPUTES-82', open => handOut(plain(open), proof))
  },
})

/** By the worker: it came. The last one performs the agreement, late or not. */
export const confirmPayment = action({
  may: 'signed-in',
  input: z.object({ id, version }),
  output,
  run: (ctx, { id, version }) =>
    onSum(ctx, id, async (open, dispute, row) => {
      await advance(open, instalmentBook, id, 'confirm', { paidOn: dayOf(ctx.now) }, version)
      return paid(open, dispute, row)
    }),
})

/** By the worker: it did not come, whatever was shown. */
export const denyPayment = action({
  may: 'signed-in',
  input: z.object({ id, version, note }),
  output,
  run: (ctx, { id, version, note }) =>
    onSum(ctx, id, async (open, dispute, row) => {
      await advance(open, instalmentBook, id, 'deny', { note }, version)
      return notPaid(open, dispute, row)
    }),
})

/** By the mediator, who asked: it came on that day, or it did not. */
export const notePayment = action({
  may: 'mediation.mediate',
  input: z.object({ id, version, came: z.boolean(), note }),
  output,
  run: (ctx, { id, version, came, note }) =>
    onSum(ctx, id, async (open, dispute, row) => {
      mustHandle(open, dispute)
      if (!came) {
        await advance(open, instalmentBook, id, 'noteNot', { note }, version)
        return notPaid(open, dispute, row)
      }
      await advance(open, instalmentBook, id, 'notePaid', { note, paidOn: dayOf(ctx.now) }, version)
      return paid(open, dispute, row)
    }),
})

async function sumRow({ db }: Act, id: string) {
  const row = await db.selectFrom('disputesInstalments').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw refuseInHouse('HOUSE-1')
  return row
}

/**
 * Of two confirmed at once the second sees the first, and performs the whole. Whoever a sum is owed to sees the sum and perhaps not the case
 * under which it was settled, where representatives spoke for them (DISPUTES-33).
 */
async function onSum<T>(ctx: Act, id: string, work: (open: Act, dispute: Read, row: Instalment) => Promise<T>): Promise<T> {
  const row = await sumRow(ctx, id)
  const go = async (open: Act) => work(open, await lockDispute(open, row.dispute), row as Instalment)
  return row.owner === ctx.actor.id ? beyondSight(ctx, 'DISPUTES-33', go) : go(ctx)
}

async function paid(ctx: Act, dispute: Read, row: Instalment) {
  const { employer, worker, handling } = peopleOf(dispute, await sidesOf(ctx, dispute.id))
  await tellOf(ctx, employer, dispute, 'told.paid', { given: sumOf(row), once: `paid:${row.id}` })
  if (standingOf(await owedUnder(ctx, dispute.id)).isPaid) {
    await advance(inHousesName(ctx), disputeBook, dispute.id, 'perform')
    await tellOf(ctx, [...worker, ...employer, ...handling], dispute, 'told.performed', { once: `performed:${dispute.id}` })
  }
  await followLead(ctx, dispute.id)
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
