/** DISPUTES-48, 49: who handles a case, what they told, and which requests for another there are. */
import { z } from 'zod'
import { may } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { mediatorKinds, sides } from '../rules-kinds.ts'
import { recusalStages, relations } from '../rules-recusal.ts'
import { sideOf } from '../rules-sides.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, disputeOf, type Read } from './disputes.ts'
import { day, id, instant } from './network.ts'
import { standingIn } from './room-parties.ts'

const { query } = useCases<DisputesTables>()

const handler = z.object({
  person: id,
  name: z.string(),
  kind: z.enum(mediatorKinds).nullable(),
  bodyName: z.string(),
  profile: z.string(),
  fields: z.array(z.string()),
  languages: z.array(z.string()),
  isSecond: z.boolean(),
  told: z.object({ kind: z.enum(relations), said: z.string(), workerWaived: z.boolean(), employerWaived: z.boolean() }).nullable(),
})
const request = z.object({
  id,
  side: z.enum(sides),
  person: id,
  kind: z.enum(relations),
  said: z.string(),
  state: z.enum(recusalStages),
  due: day.nullable(),
  at: instant,
  decision: z.string(),
  version: z.int(),
  isMine: z.boolean(),
})

/** Who handles the case, in the few words that are public; what they told; and the requests for another that the caller may see. */
export const getHandling = query({
  may: 'signed-in',
  input: z.object({ dispute: id }),
  output: z.object({
    handlers: z.array(handler),
    requests: z.array(request),
    side: z.enum(sides).nullable(),
    isHead: z.boolean(),
    isMediator: z.boolean(),
    isHandler: z.boolean(),
  }),
  async run(ctx, { dispute: asked }) {
    const dispute = await disputeOf(ctx, asked)
    const requests = await ctx.db
      .selectFrom('disputesRecusals')
      .selectAll()
      .where('dispute', '=', asked)
      .orderBy('at', 'desc')
      .limit(20)
      .execute()
    return {
      handlers: await handlersOf(ctx, dispute),
      requests: requests.map(row => ({ ...row, isMine: row.owner === ctx.actor.id })),
      side: sideOf(dispute, await standingIn(ctx.db, asked), ctx.actor.id) ?? null,
      isHead: ctx.actor.id !== dispute.owner && may(ctx.actor, 'disputes.head', { owner: '', unit: dispute.unit }),
      isMediator: ctx.actor.id === dispute.mediator,
      isHandler: ctx.actor.id === dispute.mediator || ctx.actor.id === dispute.second,
    }
  },
})

async function handlersOf({ db }: Act, { id, mediator, second }: Read) {
  const named = [mediator, second].filter(one => one !== null)
  if (named.length === 0) return []
  const onRoll = await db
    .selectFrom('disputesMediators as m')
    .innerJoin('disputesBodies as b', 'b.id', 'm.body')
    .select(['m.owner', 'm.name', 'm.kind', 'm.profile', 'm.fields', 'm.languages', 'b.name as bodyName'])
    .where('m.owner', 'in', named)
    .where('m.state', '=', 'serving')
    .orderBy('m.id')
    .execute()
  const told = await db.selectFrom('disputesDisclosures').selectAll().where('dispute', '=', id).execute()
  return named.flatMap(person => {
    const row = onRoll.find(one => one.owner === person)
    const said = told.find(one => one.person === person)
    if (!row) return []
    const { owner: _, ...profile } = row
    const waived = said && {
      kind: said.kind,
      said: said.said,
      workerWaived: said.workerWaivedAt !== null,
      employerWaived: said.employerWaivedAt !== null,
    }
    return [{ person, ...profile, isSecond: person === second, told: waived ?? null }]
  })
}
