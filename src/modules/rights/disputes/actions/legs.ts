/** The legs of a case: which run, by which clock, and how one is begun. DISPUTES-55. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { may } from '#kernel/pure/people.ts'
import { Refusal } from '#kernel/pure/refusal.ts'
import { useCases } from '#kernel/server/action.ts'
import { isHandling } from '../rules.ts'
import { aidBodies, isHidden, legStages, outcomes } from '../rules-legs.ts'
import { mostLegExtra } from '../rules-legs-clocks.ts'
import { legKinds } from '../rules-kinds.ts'
import { partiesShown, sideOf } from '../rules-sides.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, disputeOf, type Read, lockDispute } from './disputes.ts'
import { sidesOf } from './ending-people.ts'
import { day, id } from './ending-shapes.ts'
import { startLeg } from './legs-starting.ts'

const { action, query } = useCases<DisputesTables>()

const leg = z.object({
  id,
  dispute: id,
  kind: z.enum(legKinds),
  state: z.enum(legStages),
  owner: z.string(),
  unit: z.templateLiteral(['/', z.string()]),
  parties: z.array(z.string()),
  due: day.nullable(),
  dueIsProvisional: z.boolean(),
  version: z.int(),
  body: id.nullable(),
  bodyName: z.string(),
  beganOn: day,
  windowFrom: day.nullable(),
  filedOn: day.nullable(),
  acceptedOn: day.nullable(),
  issuedOn: day.nullable(),
  extraDays: z.int(),
  mostExtra: z.int(),
  pausedOn: day.nullable(),
  outcome: z.enum(['', ...outcomes]),
  number: z.string(),
  reason: z.string(),
})

/** As far as the case is seen. */
export const listLegs = query({
  may: 'signed-in',
  input: z.object({ dispute: id }),
  output: z.array(leg),
  async run(ctx, { dispute: caseId }) {
    const dispute = await disputeOf(ctx, caseId)
    const side = sideOf(dispute, await sidesOf(ctx, caseId), ctx.actor.id) ?? ''
    const rows = await ctx.db
      .selectFrom('disputesLegs as l')
      .leftJoin('disputesBodies as b', 'b.id', 'l.body')
      .selectAll('l')
      .select('b.name as bodyName')
      .where('l.dispute', '=', caseId)
      .orderBy('l.beganOn')
      .orderBy('l.id')
      .limit(50)
      .execute()
    return rows
      .filter(one => !isHidden(one.kind, side))
      .map(one => ({ ...one, parties: partiesShown(side, one.parties), bodyName: one.bodyName ?? '', mostExtra: mostLegExtra(one) }))
  },
})

/** Inspection and legal aid beside a mediation, or arbitration at once: by those who handle the case, the window, or the worker. */
export const beginLeg = action({
  may: 'signed-in',
  input: z.object({
    dispute: id,
    kind: z.enum(['arbitration', 'inspection', 'legalAid']),
    body: id.nullable().default(null),
    /** Inspection: the day of the act complained of, or its last where it went on. */
    actedOn: day.nullable().default(null),
  }),
  output: z.object({ id }),
  async run(ctx, { dispute: caseId, kind, body, actedOn }) {
    const dispute = await lockDispute(ctx, caseId)
    if (!mayBegin(ctx, dispute)) throw refuseInHouse('HOUSE-2')
    if (kind === 'inspection' && !actedOn) throw new Refusal('DISPUTES-58', {}, { fields: { actedOn: 'missing' } })
    if (actedOn && actedOn > dayOf(ctx.now)) throw new Refusal('DISPUTES-58', {}, { fields: { actedOn: 'disputes.dayToCome' } })
    if (body) await mustFit(ctx, body, kind)
    return { id: await startLeg(ctx, dispute, kind, kind === 'inspection' ? actedOn : null, body) }
  },
})

const mayBegin = ({ actor }: Act, dispute: Read) =>
  dispute.owner === actor.id || isHandling(dispute, actor) || may(actor, 'disputes.legs', { owner: '', unit: dispute.unit })

const fits = { arbitration: ['arbitration', 'tribunal'], inspection: ['enforcement'], legalAid: aidBodies } as const
async function mustFit({ db }: Act, body: string, kind: keyof typeof fits) {
  const found = await db
    .selectFrom('disputesBodies')
    .select('kind')
    .where('id', '=', body)
    .where('state', '<>', 'closed')
    .executeTakeFirst()
  if (!found || !(fits[kind] as readonly string[]).includes(found.kind))
    throw new Refusal('DISPUTES-55', {}, { sentence: 'disputes.wrongBody', fields: { body: 'notAChoice' } })
}
