import { type Day, dayOf } from '#kernel/pure/calendar.ts'
import { Refusal } from '#kernel/pure/refusal.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import type { LegKind } from '../rules-kinds.ts'
import { isRunning, legBook } from '../rules-legs.ts'
import { type Act, inHousesName, type Read, seat } from './disputes.ts'
import { besideOf } from './ending-people.ts'

/** A leg that may be applied for from now on; one of a kind at a time. Its body sees the case while it runs (DISPUTES-95). */
export async function startLeg(ctx: Act, dispute: Read, kind: LegKind, windowFrom: Day | null, body: string | null) {
  const standing = await ctx.db
    .selectFrom('disputesLegs')
    .select(['id', 'state'])
    .where('dispute', '=', dispute.id)
    .where('kind', '=', kind)
    .where('state', 'not in', ['ended', 'dropped'])
    .executeTakeFirst()
  if (standing && isRunning(standing.state)) throw new Refusal('DISPUTES-55', {}, { sentence: 'disputes.hasLeg' })
  if (standing && standing.state !== 'waiting') return standing.id
  const house = inHousesName(ctx)
  const id =
    standing?.id ??
    (
      await begin(house, legBook, {
        ...{ owner: dispute.owner, ...besideOf(dispute), dispute: dispute.id, kind, body, beganOn: dayOf(ctx.now), windowFrom },
      })
    ).id
  const hasWindow = windowFrom !== null
  await advance(house, legBook, id, hasWindow ? 'offer' : 'open')
  if (body) await seat(ctx, dispute.id)
  ctx.hint(`dispute:${dispute.id}`)
  return id
}
