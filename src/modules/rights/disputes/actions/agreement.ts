/** An agreement as it is read: by both sides and whoever handles it; and by those for whom representatives settled it. */
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { consentSeat, consentsWanted, seatsOf } from '../rules-agreement.ts'
import { instalmentStages, standingOf } from '../rules-performance.ts'
import { stages } from '../rules-kinds.ts'
import { takesWay, ways } from '../rules-ways.ts'
import { partiesShown, placeOf, sideOf } from '../rules-sides.ts'
import type { DisputesTables } from '../tables.ts'
import { agreementPaper, signaturesOf } from './agreement-paper.ts'
import { type Act, disputeOf, type Read } from './disputes.ts'
import { sidesOf } from './ending-people.ts'
import { day, id, instant, language, printed } from './ending-shapes.ts'
import { waysOf } from './ways-open.ts'

const { query, download } = useCases<DisputesTables>()

const sum = z.object({
  id,
  n: z.int(),
  owner: z.string(),
  unit: z.templateLiteral(['/', z.string()]),
  parties: z.array(z.string()),
  state: z.enum(instalmentStages),
  due: day.nullable(),
  dueIsProvisional: z.boolean(),
  version: z.int(),
  said: z.string(),
  amountFen: z.int(),
  dueOn: day,
  shownOn: day.nullable(),
  paidOn: day.nullable(),
  note: z.string(),
  /** The name of the file that the employer showed for it, if there is one. */
  proofName: z.string(),
})
const wayOn = z.object({
  way: z.enum(ways),
  by: z.enum(['both', 'worker']),
  until: z.object({ day, isProvisional: z.boolean() }).nullable(),
  closed: z.string().nullable(),
  /** Whether this reader may take it. */
  isMine: z.boolean(),
})
const agreement = z.object({
  stage: z.enum(stages),
  draft: z.int(),
  draftedAt: instant,
  terms: printed,
  totalFen: z.int(),
  onSpot: z.boolean(),
  number: z.string().nullable(),
  code: z.string().nullable(),
  effectiveOn: day.nullable(),
  sealedName: z.string(),
  seats: z.array(
    z.object({ seat: z.string(), side: z.string(), name: z.string(), signedBy: z.string(), at: instant.nullable(), onPaper: z.boolean() }),
  ),
  /** From where this reader looks at it. */
  side: z.enum(['worker', 'employer', 'handler']),
  /** The line where this reader may sign, if there is one. */
  mySeat: z.string().nullable(),
  /** Where representatives speak for others: how many consents are wanted, and given. */
  consents: z.object({ wanted: z.int(), given: z.int(), mine: z.boolean().nullable() }),
  paidFen: z.int(),
  missedOn: day.nullable(),
  sums: z.array(sum),
  ways: z.array(wayOn),
})

/** Null until there is a draft. `dispute` is one's own case: where it is heard with others, the agreement is that of the leading one. */
export const getAgreement = query({
  may: 'signed-in',
  input: z.object({ dispute: id }),
  output: agreement.nullable(),
  async run(ctx, { dispute: own }) {
    const mine = await disputeOf(ctx, own)
    if (!isSpokenFor(ctx, mine)) return wholeOf(ctx, mine, null)
    // those for whom others settled read what was settled, before they consent to it
    return beyondSight(ctx, 'DISPUTES-79', async open => wholeOf(open, await disputeOf(open, mine.mass!), own))
  },
})

/** The paper itself, in effect or as a draft to be read beforehand; each side takes its own copy. */
export const getAgreementPaper = download({
  may: 'signed-in',
  input: z.object({ id, language }),
  async run(ctx, { id, language }) {
    const { anonymisedAt } = await disputeOf(ctx, id)
    // the paper holds names and sums: it goes with them
    if (anonymisedAt) throw refuseInHouse('HOUSE-1')
    return agreementPaper(ctx, id, language)
  },
})

const isSpokenFor = ({ actor }: Act, { id, owner, mass }: Read) => owner === actor.id && mass !== null && mass !== id

async function wholeOf(ctx: Act, dispute: Read, spokenFor: string | null): Promise<z.input<typeof agreement> | null> {
  const kept = await ctx.db.selectFrom('disputesAgreements').selectAll().where('dispute', '=', dispute.id).executeTakeFirst()
  if (!kept || dispute.anonymisedAt) return null
  const [sides, signatures, sums, standing] = await Promise.all([
    sidesOf(ctx, dispute.id),
    signaturesOf(ctx, dispute.id, kept.draft),
    ctx.db.selectFrom('disputesInstalments').selectAll().where('dispute', '=', dispute.id).orderBy('n').execute(),
    waysOf(ctx, dispute),
  ])
  const side = sideOf(dispute, sides, ctx.actor.id) ?? (spokenFor ? 'worker' : 'handler')
  const own = spokenFor ? sums.filter(one => one.owner === ctx.actor.id) : sums
  const shown = own.map(one => ({ ...one, parties: partiesShown(side, one.parties) }))
  const seats = seatsOf(dispute, sides)
  const given = signatures.filter(one => one.seat.startsWith(consentSeat('')))
  const { draft, draftedAt, terms, totalFen, onSpot, number, code, effectiveOn, sealedName } = kept
  const { paidFen, missedOn } = standingOf(shown)
  return {
    ...{
      stage: dispute.state,
      draft,
      draftedAt,
      terms,
      totalFen,
      onSpot,
      number,
      code,
      effectiveOn,
      sealedName,
      paidFen,
      missedOn,
      sums: shown,
    },
    seats: seats.map(({ seat, side, name }) => {
      const by = signatures.find(one => one.seat === seat)
      return { seat, side, name, signedBy: by?.name ?? '', at: by?.at ?? null, onPaper: Boolean(by?.toldBy) }
    }),
    side,
    mySeat: spokenFor ? null : (seats.find(one => one.people.includes(ctx.actor.id))?.seat ?? null),
    consents: {
      wanted: consentsWanted(dispute.heads, sides),
      given: given.length,
      mine: spokenFor ? given.some(one => one.seat === consentSeat(spokenFor)) : null,
    },
    ways: spokenFor ? [] : (standing?.ways ?? []).map(one => ({ ...one, isMine: takesWay(one.by, placeOf(dispute, sides, ctx.actor)) })),
  }
}
