/** DISPUTES-56 and 61: the way to arbitration opens and closes with the mediation; one leg's end reaches the others. */
import { peopleOf } from '../rules-sides.ts'
import { dayOf } from '#kernel/pure/calendar.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { disputeBook } from '../rules.ts'
import { isOver, isRunning, type Leg, legBook } from '../rules-legs.ts'
import { underWay } from '../rules-kinds.ts'
import { type Act, inHousesName, type Read } from './disputes.ts'
import { sidesOf, tellOf } from './ending-people.ts'

type Filed = Pick<Read, 'id' | 'owner' | 'unit' | 'parties' | 'receivedOn'>
/**
 * A filing has come in: from the fifteenth day on either side may go to arbitration (law art. 14). Called in the filing's transaction,
 * by whoever files; again for the same case it changes nothing.
 */
export async function beginExit(ctx: Act, dispute: Filed): Promise<void> {
  if (await exitOf(ctx, dispute.id)) return
  await begin(inHousesName(ctx), legBook, {
    ...{ owner: dispute.owner, unit: dispute.unit, parties: [...new Set([dispute.owner, ...dispute.parties])].filter(Boolean) },
    ...{ dispute: dispute.id, kind: 'arbitration', body: null, beganOn: dispute.receivedOn },
  })
}

const exitOf = ({ db }: Act, dispute: string) =>
  db
    .selectFrom('disputesLegs')
    .select(['id', 'state'])
    .where('dispute', '=', dispute)
    .where('kind', '=', 'arbitration')
    .where('state', 'not in', ['ended', 'dropped'])
    .executeTakeFirst()

/** The day has come, or the mediation is over without an agreement: arbitration is open. */
export async function openExit(ctx: Act, { id }: Pick<Read, 'id'>): Promise<void> {
  const leg = await exitOf(ctx, id)
  if (leg?.state === 'waiting') await advance(inHousesName(ctx), legBook, leg.id, 'open')
}
export async function tellExitEnded(ctx: Act, dispute: Read): Promise<void> {
  const { worker } = peopleOf(dispute, await sidesOf(ctx, dispute.id))
  await tellOf(ctx, worker, dispute, 'told.exitEnded', { once: `exitEnded:${dispute.id}`, grave: true })
}

/** There is an agreement, or nothing is asked for any more: what was not filed for is not needed. */
export async function endExit(ctx: Act, { id }: Pick<Read, 'id'>): Promise<void> {
  const leg = await exitOf(ctx, id)
  if (leg && (leg.state === 'waiting' || leg.state === 'open')) await advance(inHousesName(ctx), legBook, leg.id, 'drop')
}

/** DISPUTES-61: what runs elsewhere over the same matter has lost its object. */
export async function recommendTakingBack(ctx: Act, dispute: Read): Promise<void> {
  const legs = await ctx.db
    .selectFrom('disputesLegs')
    .select(['kind', 'state'])
    .where('dispute', '=', dispute.id)
    .where('kind', 'in', ['arbitration', 'inspection'])
    .execute()
  const { worker } = peopleOf(dispute, await sidesOf(ctx, dispute.id))
  for (const { kind, state } of legs)
    if (isRunning(state) && (kind === 'arbitration' || kind === 'inspection'))
      await tellOf(ctx, worker, dispute, `told.takeBack.${kind}`, { once: `takeBack:${dispute.id}:${kind}`, grave: true })
}

/** DISPUTES-61: a leg is over: everyone concerned hears it, and an award or a settlement elsewhere ends the mediation here. */
export async function legEnded(ctx: Act, dispute: Read, leg: Pick<Leg, 'id' | 'kind' | 'state' | 'outcome'>): Promise<void> {
  if (!isOver(leg.state)) return
  const { worker, employer, handling } = peopleOf(dispute, await sidesOf(ctx, dispute.id))
  if (leg.state === 'ended') {
    // whether somebody was given legal aid is their own affair
    const others = leg.kind === 'legalAid' ? [] : employer
    await tellOf(ctx, [...worker, ...others, ...handling], dispute, `told.ended.${leg.kind}`, { once: `leg:${leg.id}` })
  }
  const decides = leg.kind === 'arbitration' && (leg.outcome === 'award' || leg.outcome === 'settled')
  if (decides && (underWay as readonly string[]).includes(dispute.state)) {
    await advance(inHousesName(ctx), disputeBook, dispute.id, 'stop', {
      ...{ cause: 'other', reason: '仲裁已有结果', closedOn: dayOf(ctx.now) },
    })
    await tellOf(ctx, [...worker, ...employer, ...handling], dispute, 'told.endedByLeg', { once: `endedByLeg:${dispute.id}` })
  }
}
