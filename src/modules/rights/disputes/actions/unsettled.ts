import { peopleOf } from '../rules-sides.ts'
import { type Day, dayOf } from '#kernel/pure/calendar.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { nextNumber } from '#kernel/server/numbers.ts'
import type { Cause } from '../rules-kinds.ts'
import { type Act, plain, type Read } from './disputes.ts'
import { besideOf, bodiesNamed, sidesOf, tellOf } from './ending-people.ts'
import { followLead } from './following.ts'
import { limitationFrom } from './ending-shapes.ts'
import { openExit, tellExitEnded } from './legs-telling.ts'
import { failedLetter } from './papers/failed.ts'

/** What every failed mediation leaves behind, whoever ended it: the notice, numbered and kept as it was said, and the way to arbitration. */
export async function closeUnsettled(ctx: Act, dispute: Read): Promise<string> {
  const number = await nextNumber(plain(ctx), '京工调告')
  const [{ body, commission }, names] = await Promise.all([bodiesNamed(ctx, dispute), namesOf(plain(ctx), [dispute.mediator ?? ''])])
  const closedOn: Day = dispute.closedOn ?? dayOf(ctx.now)
  const failed = {
    ...{ worker: dispute.worker, employer: dispute.employer, caseNumber: dispute.number ?? '', body, commission },
    ...{ acceptedOn: dispute.acceptedOn, closedOn, limitation: limitationFrom(closedOn) },
    ...{ cause: dispute.cause as Cause, reason: dispute.reason, mediator: names.get(dispute.mediator ?? '') ?? '' },
  }
  await ctx.db
    .insertInto('disputesLetters')
    .values({
      ...{ id: ctx.newId(), dispute: dispute.id, owner: dispute.owner, ...besideOf(dispute) },
      ...{ kind: 'failed', number, at: ctx.now, said: JSON.stringify(failedLetter(failed, number, 'zh')) },
    } as never)
    .execute()
  const { worker, employer } = peopleOf(dispute, await sidesOf(ctx, dispute.id))
  await tellOf(ctx, [...worker, ...employer], dispute, 'told.failed', { once: `failed:${dispute.id}`, grave: true })
  await openExit(ctx, dispute)
  await followLead(ctx, dispute.id)
  await tellExitEnded(ctx, dispute)
  ctx.hint(`dispute:${dispute.id}`)
  return number
}
