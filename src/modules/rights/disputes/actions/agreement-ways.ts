/** DISPUTES-80: what may be done with an agreement in effect: the ways, the leg that one of them begins, and its papers. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { legOf, mayTake, takesWay, ways } from '../rules-ways.ts'
import { placeOf } from '../rules-sides.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, disputeOf, lockDispute } from './disputes.ts'
import { bodiesNamed, noteOn, sidesOf } from './ending-people.ts'
import { id, language } from './ending-shapes.ts'
import { startLeg } from './legs-starting.ts'
import { renderApplication } from './papers/applications.ts'
import { owedUnder, waysOf } from './ways-open.ts'

const { action, download } = useCases<DisputesTables>()
const papers = ['arbitralReview', 'judicialConfirmation', 'paymentOrder'] as const

/** Takes one of the ways that are a leg: from then on its countdown stands on the case, and its steps are noted. */
export const takeWay = action({
  may: 'signed-in',
  input: z.object({ id, way: z.enum(ways) }),
  output: z.object({ leg: id.nullable() }),
  async run(ctx, { id, way }) {
    const dispute = await lockDispute(ctx, id)
    const place = placeOf(dispute, await sidesOf(ctx, id), ctx.actor)
    const found = (await waysOf(ctx, dispute))?.ways.find(one => one.way === way)
    if (!found) throw refuseInHouse('HOUSE-1')
    if (!takesWay(found.by, place)) throw refuseInHouse('HOUSE-2')
    const refusal = mayTake(found)
    if (refusal) throw refusal
    const kind = legOf(way)
    await noteOn(ctx, dispute, 'takeWay', { way })
    if (!kind) return { leg: null }
    const windowFrom = found.by === 'both' ? ((await effectOf(ctx, id)) ?? dayOf(ctx.now)) : null
    return { leg: await startLeg(ctx, dispute, kind, windowFrom, null) }
  },
})
const effectOf = async ({ db }: Act, dispute: string) =>
  (await db.selectFrom('disputesAgreements').select('effectiveOn').where('dispute', '=', dispute).executeTakeFirst())?.effectiveOn

/** The application, filled in as far as the house knows: to be read, completed and signed by hand. */
export const getWayPaper = download({
  may: 'signed-in',
  input: z.object({ id, way: z.enum(papers), language }),
  async run(ctx, { id, way, language }) {
    const dispute = await disputeOf(ctx, id)
    const standing = await waysOf(ctx, dispute)
    if (!standing) throw refuseInHouse('HOUSE-1')
    const bodies = await bodiesNamed(ctx, dispute)
    const owed = (await owedUnder(ctx, id)).filter(one => one.state === 'missed')
    const { terms, number, effectiveOn } = standing.kept
    const bytes = await renderApplication({
      ...{ way, language, terms, number: number ?? '', effectiveOn: effectiveOn! },
      ...{ ...bodies, owedFen: owed.reduce((sum, one) => sum + one.amountFen, 0) },
    })
    return { name: `${way}.pdf`, type: 'application/pdf', bytes, inline: true }
  },
})
