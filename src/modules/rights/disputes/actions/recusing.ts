/** DISPUTES-48, 49: what was disclosed and who waives it; a side asks for another mediator, and the head decides. */
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { recordStep } from '#kernel/server/record.ts'
import { refuseHere } from '../rules-bodies.ts'
import type { Side } from '../rules-kinds.ts'
import { recusalBook, relations } from '../rules-recusal.ts'
import { sideOf } from '../rules-sides.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, lockDispute, type Read } from './disputes.ts'
import { changed, headsOf, id, reasonText, shownDay, tellOf, version } from './network.ts'
import { putDown } from './stepping-down.ts'
import { standingIn } from './room-parties.ts'

const { action } = useCases<DisputesTables>()

/** On their own phone, each side by itself: the mediator may go on although they told of a relation. */
export const waiveRelation = action({
  may: 'signed-in',
  input: z.object({ dispute: id, person: id }),
  output: z.object({ id }),
  async run(ctx, { dispute: asked, person }) {
    const dispute = await lockDispute(ctx, asked)
    const side = await mustBeSide(ctx, dispute)
    const column = side === 'worker' ? 'workerWaivedAt' : 'employerWaivedAt'
    const told = await ctx.db
      .updateTable('disputesDisclosures')
      .set({ [column]: ctx.now.toISOString() })
      .where('dispute', '=', asked)
      .where('person', '=', person)
      .where('kind', '<>', 'none')
      .where(column, 'is', null)
      .returning('person')
      .executeTakeFirst()
    if (!told) return { id: asked }
    const { owner, unit, parties, state } = dispute
    const line = { module: 'disputes', owner, unit, parties, step: 'waiveRelation', from: state, to: state, said: { side, person } }
    await recordStep(ctx, asked, line, 'disputes')
    return { id: asked }
  },
})

export const askAnother = action({
  may: 'signed-in',
  input: z.object({ dispute: id, person: id, kind: z.enum(relations).exclude(['none']), said: reasonText }),
  output: z.object({ id }),
  async run(ctx, { dispute: asked, person, kind, said }) {
    const dispute = await lockDispute(ctx, asked)
    const side = await mustBeSide(ctx, dispute)
    if (person !== dispute.mediator && person !== dispute.second) throw refuseHere('DISPUTES-49').at({ person: 'notAChoice' })
    if ([...said].length < 5) throw refuseHere('DISPUTES-49').at({ said: 'tooShort?least=5' })
    const open = await openRequest(ctx, asked, side, person)
    // pressed twice, or both of a side at once: one request
    if (open) return open
    const { unit } = dispute
    const row = { owner: ctx.actor.id, unit, dispute: asked, side, person, kind, said, at: ctx.now.toISOString() }
    const { id } = await begin(ctx, recusalBook, row)
    const { due } = await ctx.db.selectFrom('disputesRecusals').select('due').where('id', '=', id).executeTakeFirstOrThrow()
    const about = { subject: asked, link: `/desk/disputes/${asked}`, given: { day: shownDay(due) } }
    await tellOf(ctx, await headsOf(ctx, unit), 'network.told.asked', about)
    return { id }
  },
})

export const withdrawRecusal = action({
  may: 'lifecycle',
  input: z.object({ id, version }),
  output: changed,
  run: (ctx, { id, version }) => advance(ctx, recusalBook, id, 'withdraw', {}, version),
})

/** With reasons, either way; both sides are told. A mediator who is replaced sees nothing from this moment. */
export const decideRecusal = action({
  may: 'disputes.head',
  input: z.object({ id, version, isGranted: z.boolean(), decision: reasonText }),
  output: changed,
  async run(ctx, { id, version, isGranted, decision }) {
    const found = await ctx.db.selectFrom('disputesRecusals').select(['dispute', 'person']).where('id', '=', id).executeTakeFirst()
    if (!found) throw refuseInHouse('HOUSE-1')
    const dispute = await lockDispute(ctx, found.dispute)
    const said = { decision, decidedAt: ctx.now.toISOString() }
    const decided = await advance(ctx, recusalBook, id, isGranted ? 'grant' : 'reject', said, version)
    if (isGranted) await beyondSight(ctx, 'DISPUTES-50', open => putDown(open, dispute.id, found.person))
    const people = [...(await sidesOf(ctx, dispute)), ...(isGranted ? [] : [found.person])]
    const about = { subject: dispute.id, link: `/rights/cases/${dispute.id}`, given: { reason: decision } }
    await tellOf(ctx, people, isGranted ? 'network.told.granted' : 'network.told.rejected', about)
    return decided
  },
})

/** On which side the caller stands; an agent with any mandate speaks here, for this concedes nothing. */
const sideOfActor = async ({ db, actor }: Act, dispute: Read): Promise<Side | undefined> =>
  sideOf(dispute, await standingIn(db, dispute.id), actor.id)
async function mustBeSide(ctx: Act, dispute: Read): Promise<Side> {
  const side = await sideOfActor(ctx, dispute)
  if (!side) throw refuseInHouse('HOUSE-2')
  return side
}

const openRequest = ({ db }: Act, dispute: string, side: Side, person: string) =>
  db
    .selectFrom('disputesRecusals')
    .select('id')
    .where('dispute', '=', dispute)
    .where('side', '=', side)
    .where('person', '=', person)
    .where('state', 'in', ['asked', 'late'])
    .executeTakeFirst()

async function sidesOf({ db }: Act, { id, owner }: Read): Promise<string[]> {
  const rows = await db.selectFrom('disputesSides').select('owner').where('dispute', '=', id).where('state', '<>', 'left').execute()
  return [...new Set([owner, ...rows.map(row => row.owner)])].filter(Boolean)
}
