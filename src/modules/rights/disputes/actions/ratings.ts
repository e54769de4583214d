/** DISPUTES-85, 86: what each side says of how its case was handled, once, on the phone or on paper. */
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { recordStep } from '#kernel/server/record.ts'
import { askedStars, mostWords, rateUntil, ratingObjection, refuseRating, type Stars, starsObjection } from '../rules-rating.ts'
import { type Side, sides } from '../rules-kinds.ts'
import { isSaid, tooShort } from '../rules.ts'
import type { DisputesTables } from '../tables.ts'
import { day, id } from './afterwards.ts'
import { mayReceive } from './case.ts'
import { type Act, disputeOf, plain, type Read } from './disputes.ts'
import { isAgentOnly, sideOf } from '../rules-sides.ts'
import { sidesOf } from './ending-people.ts'

const { action, query } = useCases<DisputesTables>()
const star = z.int().min(1).max(5).nullable()
const stars = { fair: star.default(null), clear: star.default(null), easy: star, overall: star }
const said = { ...stars, words: z.string().trim().max(mostWords).default('') }
const done = z.object({ done: z.literal(true) })

/** What I may say of it, and what I have said. Null for whoever is of neither side. */
export const getMyRating = query({
  may: 'signed-in',
  input: z.object({ dispute: id }),
  output: z
    .object({
      side: z.enum(sides),
      hasMediator: z.boolean(),
      mayRate: z.boolean(),
      until: day.nullable(),
      declined: z.boolean(),
      given: z.object({ fair: star, clear: star, easy: star, overall: star, words: z.string() }).nullable(),
    })
    .nullable(),
  async run(ctx, { dispute: asked }) {
    const dispute = await disputeOf(ctx, asked)
    const side = await mySide(ctx, dispute)
    if (!side) return null
    const held = await ctx.db
      .selectFrom('disputesRatings')
      .select(['declined', 'fair', 'clear', 'easy', 'overall', 'words'])
      .where('dispute', '=', asked)
      .where('side', '=', side)
      .where('owner', '=', ctx.actor.id)
      .executeTakeFirst()
    const { declined = false, ...given } = held ?? {}
    return {
      ...{ side, declined, hasMediator: dispute.mediator !== null, until: dispute.closedOn && rateUntil(dispute.closedOn) },
      mayRate: !ratingObjection(dispute, dayOf(ctx.now)),
      given: held && !declined ? (given as Stars & { words: string }) : null,
    }
  },
})

/** Said again within the period, it takes the place of what was said before. */
export const rate = action({
  may: 'signed-in',
  input: z.object({ dispute: id, ...said }),
  output: done,
  async run(ctx, { dispute: asked, words, ...given }) {
    const { dispute, side } = await rateable(ctx, asked)
    return put(ctx, dispute, { side, owner: ctx.actor.id, words, ...starsOf(dispute, given) })
  },
})

/** Not asked again, whatever happens. Who thinks better of it still may. */
export const declineRating = action({
  may: 'signed-in',
  input: z.object({ dispute: id }),
  output: done,
  async run(ctx, { dispute: asked }) {
    const { dispute, side } = await rateable(ctx, asked)
    return put(ctx, dispute, { side, owner: ctx.actor.id, declined: true, fair: null, clear: null, easy: null, overall: null, words: '' })
  },
})

/** On paper, as the worker or the employer wrote it; the window says how it came. What they said themselves stands. */
export const noteRating = action({
  may: 'disputes.receive',
  input: z.object({ dispute: id, side: z.enum(sides), onPaper: z.string().trim().max(200), ...said }),
  output: done,
  async run(ctx, { dispute: asked, side, onPaper, words, ...given }) {
    const dispute = await disputeOf(ctx, asked)
    if (!mayReceive(ctx, dispute)) throw refuseInHouse('HOUSE-2')
    const refusal = ratingObjection(dispute, dayOf(ctx.now))
    if (refusal) throw refusal
    if (!isSaid(onPaper)) throw refuseRating('DISPUTES-85').at({ onPaper: tooShort })
    const owner =
      side === 'worker' ? dispute.owner : ((await sidesOf(ctx, asked)).find(one => one.side === side && one.role === 'party')?.owner ?? '')
    return put(ctx, dispute, { side, owner, words, onPaper, ...starsOf(dispute, given) })
  },
})

/** A worker’s lawyer says nothing in the worker’s place: the first of a side to speak speaks for it. */
async function mySide(ctx: Act, dispute: Read): Promise<Side | undefined> {
  const sides = await sidesOf(ctx, dispute.id)
  const side = sideOf(dispute, sides, ctx.actor.id)
  return side === 'worker' && isAgentOnly(dispute, sides, ctx.actor.id) ? undefined : side
}

async function rateable(ctx: Act, asked: string) {
  const dispute = await disputeOf(ctx, asked)
  const side = await mySide(ctx, dispute)
  if (!side) throw refuseInHouse('HOUSE-2')
  const refusal = ratingObjection(dispute, dayOf(ctx.now))
  if (refusal) throw refusal
  return { dispute, side }
}

function starsOf({ mediator }: Read, given: Stars): Stars {
  const refusal = starsObjection(given, mediator !== null)
  if (refusal) throw refusal
  return askedStars(given, mediator !== null)
}

type Said = Stars & { side: Side; owner: string; words: string; declined?: boolean; onPaper?: string }
/** One of a side speaks for it: whoever was first. The row is theirs alone, so the house looks whether there is one. */
async function put(ctx: Act, { id: dispute }: Read, { side, owner, declined = false, onPaper = '', ...stars }: Said) {
  await lockName(ctx.db, `disputes.rating.${dispute}.${side}`)
  await beyondSight(ctx, 'DISPUTES-85', async open => {
    const held = await heldRating(open.db, dispute, side)
    // what one wrote oneself, nobody writes over; a paper is entered once
    if (held && (onPaper !== '' || held.owner !== owner)) throw refuseInHouse('HOUSE-6')
    const row = { ...stars, declined, onPaper, at: ctx.now }
    const rating = held?.id ?? ctx.newId()
    if (held) await open.db.updateTable('disputesRatings').set(row).where('id', '=', rating).execute()
    else
      await open.db
        .insertInto('disputesRatings')
        .values({ id: rating, dispute, side, owner, unit: '/', ...row })
        .execute()
    const line = { module: 'disputes', owner, unit: '/' as const, from: '', to: '', said: null }
    await recordStep(plain(open), rating, { ...line, step: declined ? 'declineRating' : 'rate' })
  })
  // no hint: whoever watches a figure change may know who has just put the phone away
  return { done: true as const }
}

const heldRating = (db: Kysely<DisputesTables>, dispute: string, side: Side) =>
  db.selectFrom('disputesRatings').select(['id', 'owner']).where('dispute', '=', dispute).where('side', '=', side).executeTakeFirst()
