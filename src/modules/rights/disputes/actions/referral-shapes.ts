/** What leaves of a referral, and how one is found: by whoever sent it, by its own number. */
import { sql } from 'kysely'
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { reachOf } from '#kernel/pure/people.ts'
import { tell } from '#kernel/server/notices.ts'
import { causes, kinds, stages } from '../rules-kinds.ts'
import { referralOutcomes, referralStages, referredWays, refuseReferral } from '../rules-referrals.ts'
import { referralWords } from '../words-referrals.ts'
import { type Act, plain } from './disputes.ts'
import { day, id, instant } from './network.ts'

export const number = z.string().trim().min(1).max(60)
/** Whoever acts for several bodies says for which. */
export const ofBody = { body: id.optional() }

export const referralLine = z.object({
  id,
  number: z.string(),
  state: z.enum(referralStages),
  way: z.enum(referredWays),
  at: instant,
  /** Until when it is to be taken; null once it is answered. */
  due: day.nullable(),
  to: z.string(),
  kind: z.enum(kinds),
  dispute: id.nullable(),
  /** How far the case is; null while there is none. */
  stage: z.enum(stages).nullable(),
  outcome: z.enum(referralOutcomes).or(z.literal('')),
  reportedAt: instant.nullable(),
  version: z.int(),
})

export const transferred = referralLine.extend({
  paperOn: day,
  answeredAt: instant.nullable(),
  /** Why it was not taken. */
  reason: z.string(),
  case: z
    .object({
      number: z.string().nullable(),
      receivedOn: day,
      acceptedOn: day.nullable(),
      due: day.nullable(),
      dueIsProvisional: z.boolean(),
      exitOn: day.nullable(),
      closedOn: day.nullable(),
      body: z.string(),
      mediator: z.string(),
    })
    .nullable(),
  steps: z.array(z.object({ step: z.string(), at: instant })),
  result: z
    .object({
      outcome: z.enum(referralOutcomes),
      cause: z.enum(causes).or(z.literal('')),
      effectiveOn: day.nullable(),
      totalFen: z.int().nullable(),
      paper: z.enum(['agreement', 'notice']).nullable(),
      paperUntil: day,
    })
    .nullable(),
  /** Whether this partner confirms; where it does not, nothing waits for it. */
  confirms: z.boolean(),
  confirmedAt: instant.nullable(),
  returned: z.string(),
  note: z.string(),
})

/** The body in whose name this caller acts. */
export async function ownBody({ db, actor }: Act, asked: string | undefined) {
  const units = reachOf(actor, 'disputes.partner')
  if (units.length === 0) throw refuseInHouse('HOUSE-2')
  const mine = await db
    .selectFrom('disputesBodies')
    .select(['id', 'unit', 'kind', 'name', 'confirms', 'parties'])
    .where('unit', 'in', units)
    .where('state', '=', 'open')
    .$if(asked !== undefined, rows => rows.where('id', '=', asked!))
    .orderBy('id')
    .limit(2)
    .execute()
  if (mine.length > 1) throw refuseReferral('DISPUTES-53').at({ body: 'referral.whichBody' })
  if (!mine[0]) throw refuseInHouse('HOUSE-1')
  return mine[0]
}
export type OwnBody = Awaited<ReturnType<typeof ownBody>>

/** The last that was sent under this number; another body's is not there (HOUSE-1). */
export async function referralBy({ db }: Act, body: { id: string }, number: string) {
  const found = await db
    .selectFrom('disputesReferrals')
    .selectAll()
    .where('body', '=', body.id)
    .where('number', '=', number)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (!found) throw refuseInHouse('HOUSE-1')
  return found
}
export async function referralOf({ db }: Act, id: string) {
  const found = await db.selectFrom('disputesReferrals').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) throw refuseInHouse('HOUSE-1')
  return found
}
export type ReferralRead = Awaited<ReturnType<typeof referralOf>>

type Said = Extract<keyof typeof referralWords, `${'referral' | 'hooks'}.told.${string}`>
/** These are answered by a day, or say that a case has come back. */
const urgent: readonly Said[] = ['referral.told.sent', 'referral.told.lapsed', 'referral.told.refused']
type About = { subject: string; link: string; given: Record<string, string | number>; once?: string }
export const tellOfReferral = (ctx: Act, people: readonly string[], say: Said, about: About) =>
  tell(plain(ctx), people, { module: 'disputes', say, ...(urgent.includes(say) && { pair: referralWords[say] }), ...about })

/** DISPUTES-53: of what came back, and of what has become a case, nothing lies here any more. */
export async function forgetSent({ db }: Act, id: string): Promise<void> {
  await sql`update disputes_referrals set sent_sealed = null, worker = '', employer = '', claimed_fen = 0 where id = ${id}`.execute(db)
}
