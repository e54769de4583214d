/** 办、认, as the partner sees them: how far each case is that it sent, and what came of it (DISPUTES-54). */
import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { isShownToPartner, paperUntil } from '../rules-referrals.ts'
import type { DisputesTables } from '../tables.ts'
import { agreementPaper } from './agreement-paper.ts'
import { type Act, disputeOf, plain, type Read } from './disputes.ts'
import { language } from './ending-shapes.ts'
import { type Letter, renderLetter } from './papers/letter.ts'
import { number, ofBody, type OwnBody, ownBody, referralBy, referralLine, type ReferralRead, transferred } from './referral-shapes.ts'

const { query, download } = useCases<DisputesTables>()
const noticeKinds = ['failed', 'outOfScope', 'consentRefused']

/** By the partner's own number. Another body's number is not there. */
export const getTransferred = query({
  may: 'disputes.partner',
  input: z.object({ ...ofBody, number }),
  output: transferred,
  async run(ctx, { body: asked, number }) {
    const body = await ownBody(ctx, asked)
    const referral = await referralBy(ctx, body, number)
    const { name: to } = await ctx.db
      .selectFrom('disputesBodies')
      .select('name')
      .where('id', '=', referral.toBody)
      .executeTakeFirstOrThrow()
    const base = { ...referral, to, confirms: body.confirms }
    if (!referral.dispute) return { ...base, stage: null, case: null, steps: [], result: null }
    return beyondSight(ctx, 'DISPUTES-54', async open => {
      const dispute = await disputeOf(open, referral.dispute!)
      return { ...base, stage: dispute.state, ...(await lifeOf(open, dispute)), result: await resultOf(open, referral, dispute) }
    })
  },
})

async function lifeOf(open: Act, dispute: Read) {
  const [body, names, lines] = await Promise.all([
    open.db.selectFrom('disputesBodies').select('name').where('id', '=', dispute.body).executeTakeFirst(),
    namesOf(plain(open), [dispute.mediator ?? '']),
    open.db.selectFrom('record').select(['step', 'at']).where('subject', '=', dispute.id).orderBy('n', 'desc').limit(300).execute(),
  ])
  return {
    case: { ...dispute, body: body?.name ?? '', mediator: names.get(dispute.mediator ?? '') ?? '' },
    steps: lines.toReversed().filter(line => isShownToPartner(line.step)),
  }
}

async function resultOf(open: Act, { outcome, reportedAt }: ReferralRead, dispute: Read) {
  if (!outcome || !reportedAt) return null
  const until = paperUntil(dayOf(new Date(reportedAt)))
  const agreement =
    outcome === 'agreed'
      ? await open.db
          .selectFrom('disputesAgreements')
          .select(['effectiveOn', 'totalFen', 'onSpot'])
          .where('dispute', '=', dispute.id)
          .executeTakeFirst()
      : undefined
  const hasNotice = outcome !== 'agreed' && (await noticeOf(open, dispute.id)) !== undefined
  const paper = agreement && !agreement.onSpot ? ('agreement' as const) : hasNotice ? ('notice' as const) : null
  return {
    ...{ outcome, cause: dispute.cause, effectiveOn: agreement?.effectiveOn ?? null, totalFen: agreement?.totalFen ?? null },
    ...{ paper, paperUntil: until },
  }
}

const noticeOf = async ({ db }: Act, dispute: string) =>
  (
    await db
      .selectFrom('disputesLetters')
      .select('said')
      .where('dispute', '=', dispute)
      .where('kind', 'in', noticeKinds)
      .orderBy('at', 'desc')
      .executeTakeFirst()
  )?.said as unknown as Letter | undefined

/** The agreement or the notice, from when the result is offered back and for so long as the clause says. */
export const getTransferredPaper = download({
  may: 'disputes.partner',
  input: z.object({ ...ofBody, number, language: language.default('zh') }),
  async run(ctx, { body: asked, number, language }) {
    const referral = await referralBy(ctx, await ownBody(ctx, asked), number)
    const { dispute, reportedAt, outcome } = referral
    if (!dispute || !reportedAt || dayOf(ctx.now) > paperUntil(dayOf(new Date(reportedAt)))) throw refuseInHouse('HOUSE-1')
    return beyondSight(ctx, 'DISPUTES-54', async open => {
      if (outcome === 'agreed') return agreementPaper(open, dispute, language)
      const letter = await noticeOf(open, dispute)
      if (!letter) throw refuseInHouse('HOUSE-1')
      return { name: `${letter.title}.pdf`, type: 'application/pdf', bytes: await renderLetter(letter), inline: true }
    })
  },
})

/**
 * What has changed since the `next` of the last answer, oldest change first; from the beginning without it. Each stands here once, with its
 * last change. Nothing is left out between two calls, whoever commits first.
 */
export const listTransferred = query({
  may: 'disputes.partner',
  input: z.object({
    ...ofBody,
    since: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(referralLine.extend({ turn: z.int() })), next: z.int() }),
  async run(ctx, { body: asked, since, limit }) {
    const body = await ownBody(ctx, asked)
    const rows = await linesOf(ctx, body, since, limit)
    return { rows, next: rows.at(-1)?.turn ?? since }
  },
})

/** Asked with the house's eyes for the stage alone: a partner no longer sees a case that is over. */
const linesOf = (ctx: Act, { id }: OwnBody, since: number, limit: number) =>
  beyondSight(ctx, 'DISPUTES-54', ({ db }) =>
    db
      .selectFrom('disputesReferrals as r')
      .innerJoin('disputesBodies as t', 't.id', 'r.toBody')
      .leftJoin('disputes as d', 'd.id', 'r.dispute')
      .selectAll('r')
      .select(['t.name as to', 'd.state as stage'])
      .where('r.body', '=', id)
      .where(sql<boolean>`r.turn > ${since}`)
      .orderBy('r.turn')
      .limit(limit)
      .execute(),
  )
