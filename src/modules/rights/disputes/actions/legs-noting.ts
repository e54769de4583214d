/** What a body did, as it says itself or as the window notes it: each step with its own day, and the clock that begins with it. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { may } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { isHandling } from '../rules.ts'
import { isHidden, isOver, type Leg, legBook, legStages, type LegStep, notedSteps, outcomes, pauseUntil, refuseLeg } from '../rules-legs.ts'
import { sideOf } from '../rules-sides.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, type Read, seat, lockDispute } from './disputes.ts'
import { sidesOf } from './ending-people.ts'
import { day, id, reason, version } from './ending-shapes.ts'
import { legEnded } from './legs-telling.ts'

const { action } = useCases<DisputesTables>()

/** One thing a body did. `on` is its day; what else is needed, the step says (DISPUTES-55). */
export const noteLeg = action({
  may: 'signed-in',
  input: z.object({
    id,
    version,
    step: z.enum(notedSteps),
    on: day.nullable().default(null),
    number: z.string().trim().max(60).default(''),
    extraDays: z.int().min(0).max(60).default(0),
    outcome: z.enum(['', ...outcomes]).default(''),
    reason: reason.default(''),
  }),
  output: z.object({ state: z.enum(legStages), due: day.nullable() }),
  async run(ctx, { id, version, step: asked, ...said }) {
    if (said.on && said.on > dayOf(ctx.now)) throw refuseLeg('DISPUTES-55').at({ on: 'disputes.dayToCome' })
    const { dispute, leg } = await legOf(ctx, id)
    mustBeTheirs(ctx, dispute, leg)
    // a worker tells what they did themselves; everything else is the body's to say
    const step: LegStep = asked === 'file' && leg.owner === ctx.actor.id ? 'tellFiled' : asked
    const change = changeOf(ctx, leg, asked, said)
    const after = await advance(ctx, legBook, id, step, change, version)
    if (isOver(after.state)) {
      await legEnded(ctx, dispute, after)
      // its body had a part in it only while it ran
      if (leg.body) await seat(ctx, dispute.id)
    }
    ctx.hint(`dispute:${dispute.id}`)
    return { state: after.state, due: after.due }
  },
})

async function legOf(ctx: Act, id: string) {
  const found = await ctx.db.selectFrom('disputesLegs').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) throw refuseInHouse('HOUSE-1')
  const dispute = await lockDispute(ctx, found.dispute)
  if (isHidden(found.kind, sideOf(dispute, await sidesOf(ctx, dispute.id), ctx.actor.id))) throw refuseInHouse('HOUSE-1')
  return { leg: found as Leg, dispute }
}

/** A partner's officer speaks for their own body only, however much of the case they see while it runs. */
function mustBeTheirs({ actor }: Act, dispute: Read, { owner, body, parties }: Leg) {
  if (actor.id === owner || isHandling(dispute, actor)) return
  if (may(actor, 'disputes.legs', { owner: '', unit: dispute.unit })) return
  if (!body || !may(actor, 'disputes.partner', { owner: '', unit: '/', parties })) throw refuseInHouse('HOUSE-2')
}

type Said = { on: string | null; number: string; extraDays: number; outcome: Leg['outcome']; reason: string }
function changeOf({ now }: Act, leg: Leg, step: (typeof notedSteps)[number], { on, number, extraDays, outcome, reason }: Said) {
  const numbered = number ? { number } : {}
  switch (step) {
    case 'file':
      return { filedOn: on, ...numbered }
    case 'accept':
      return { acceptedOn: on, ...numbered }
    case 'issue':
      return { issuedOn: on, ...numbered }
    case 'extend':
      return { extraDays, reason }
    case 'pause':
      return { pausedOn: on ?? dayOf(now), reason }
    case 'resume':
      return { pausedOn: null, pauses: [...leg.pauses, pauseUntil(leg.pausedOn!, on ?? dayOf(now))] }
    case 'turnDown':
      return { outcome: 'notAccepted' as const, reason }
    case 'object':
      return { outcome: 'objected' as const }
    case 'decide':
      return { outcome, reason, ...numbered }
    case 'takeBack':
      return { reason }
  }
}
