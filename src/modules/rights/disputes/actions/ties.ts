/** DISPUTES-42, 48: a mediator tells to which employers they are related, outside any case, and says when it is over. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { recordStep } from '#kernel/server/record.ts'
import { isSaid, tooShort } from '../rules.ts'
import { mostTies, refuseHere } from '../rules-bodies.ts'
import { disclosureObjection, relations } from '../rules-recusal.ts'
import type { DisputesTables } from '../tables.ts'
import { plain } from './disputes.ts'
import { keepTie } from './keeping-ties.ts'
import { day, id, reasonText } from './network.ts'

const { action, query } = useCases<DisputesTables>()
const kind = z.enum(relations).exclude(['none'])

export const declareTie = action({
  may: 'mediation.mediate',
  input: z.object({ employer: z.string().trim().min(2).max(80), uscc: z.string().trim().max(24).default(''), kind, said: reasonText }),
  output: z.object({ id }),
  async run(ctx, { uscc, ...told }) {
    const refusal = disclosureObjection(told)
    if (refusal) throw refusal
    const standing = await ctx.db
      .selectFrom('disputesTies')
      .select('id')
      .where('owner', '=', ctx.actor.id)
      .where('until', 'is', null)
      .execute()
    if (standing.length >= mostTies) throw refuseHere('DISPUTES-42').at({ employer: `network.tooManyTies?most=${mostTies}` })
    return { id: await keepTie(ctx, { ...told, uscc: uscc.toUpperCase() || null, dispute: null }) }
  },
})

/** From then on it bars no further case; for those it was told in it stands. */
export const endTie = action({
  may: 'mediation.mediate',
  input: z.object({ id, until: day, endedBecause: reasonText }),
  output: z.object({ id }),
  async run(ctx, { id, until, endedBecause }) {
    const tie = await ctx.db
      .selectFrom('disputesTies')
      .selectAll()
      .where('id', '=', id)
      .where('owner', '=', ctx.actor.id)
      .forUpdate()
      .executeTakeFirst()
    if (!tie) throw refuseInHouse('HOUSE-1')
    if (!isSaid(endedBecause)) throw refuseHere('DISPUTES-42').at({ endedBecause: tooShort })
    if (until < tie.since || until > dayOf(ctx.now)) throw refuseHere('DISPUTES-42').at({ until: 'network.tieDay' })
    // pressed twice
    if (tie.until) return { id }
    await ctx.db.updateTable('disputesTies').set({ until, endedBecause }).where('id', '=', id).execute()
    const line = { module: 'disputes', owner: tie.owner, unit: tie.unit, parties: [], step: 'end', from: 'standing', to: 'ended' }
    await recordStep(plain(ctx), id, { ...line, said: { until, endedBecause } }, 'disputes_ties')
    return { id }
  },
})

/** One's own. */
export const listTies = query({
  may: 'mediation.mediate',
  input: z.object({}),
  output: z.array(
    z.object({
      id,
      employer: z.string(),
      uscc: z.string().nullable(),
      kind,
      said: z.string(),
      since: day,
      until: day.nullable(),
      endedBecause: z.string(),
    }),
  ),
  run: ({ db, actor }) =>
    db
      .selectFrom('disputesTies')
      .select(['id', 'employer', 'uscc', 'kind', 'said', 'since', 'until', 'endedBecause'])
      .where('owner', '=', actor.id)
      .orderBy(eb => eb('until', 'is not', null))
      .orderBy('since', 'desc')
      .orderBy('id')
      .limit(100)
      .execute(),
})
