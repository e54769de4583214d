/** DISPUTES-89: the file is checked by somebody who did not handle it; then each handler has one subsidy, and never a second. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { Refusal } from '#kernel/pure/refusal.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { isHandling } from '../rules.ts'
import { mediatorKinds } from '../rules-kinds.ts'
import {
  complexities,
  complexityObjection,
  fileItems,
  fileObjection,
  missingIn,
  outcomeOf,
  outcomes,
  refuseSubsidy,
  sharesAmong,
  subsidyBook,
  subsidyStages,
} from '../rules-subsidy.ts'
import type { DisputesTables } from '../tables.ts'
import { day, id, reason, version } from './afterwards.ts'
import { mayReceive } from './case.ts'
import { foundIn, handlersOf, proposedFor, ratesFor } from './case-file.ts'
import { type Act, disputeOf, plain, type Read, lockDispute } from './disputes.ts'
import { noteOn } from './ending-people.ts'

const { action, query } = useCases<DisputesTables>()
const share = z.object({
  person: z.string(),
  name: z.string(),
  kind: z.enum(mediatorKinds).nullable(),
  isSecond: z.boolean(),
  isForbidden: z.boolean(),
  percent: z.int(),
  /** By complexity: what is chosen decides. */
  amounts: z.object({ simple: z.int(), ordinary: z.int(), complex: z.int(), mass: z.int() }),
})
const laid = z.object({
  ...{ id, person: z.string(), name: z.string(), state: z.enum(subsidyStages), amountFen: z.int(), percent: z.int(), version },
  ...{ complexity: z.enum(complexities), checkedOn: day, paidOn: day.nullable(), reason: z.string() },
})

/** Null where nothing is paid for such an end, or the reader only handles it. */
export const getFileCheck = query({
  may: 'signed-in',
  input: z.object({ dispute: id }),
  output: z
    .object({
      outcome: z.enum(outcomes),
      proposed: z.enum(complexities),
      found: z.array(z.object({ item: z.enum(fileItems), isThere: z.boolean() })),
      rates: z.object({ source: z.string(), isInvented: z.boolean(), since: day }).nullable(),
      shares: z.array(share),
      subsidies: z.array(laid),
      mayCheck: z.boolean(),
    })
    .nullable(),
  async run(ctx, { dispute: asked }) {
    const dispute = await disputeOf(ctx, asked)
    const outcome = outcomeOf(dispute.state)
    if (!outcome || !mayReceive(ctx, dispute)) return null
    const [found, handlers, rates, subsidies] = await Promise.all([
      foundIn(ctx, dispute),
      handlersOf(ctx, dispute),
      ratesFor(ctx, dispute),
      laidFor(ctx, asked),
    ])
    const names = await namesOf(plain(ctx), [...handlers.map(one => one.person), ...subsidies.map(one => one.owner)])
    const nameOf = (person: string) => names.get(person) ?? ''
    return {
      ...{ outcome, proposed: proposedFor(dispute, found), mayCheck: !isHandling(dispute, ctx.actor) },
      found: fileItems.map(item => ({ item, isThere: found[item] })),
      rates: rates ? { source: rates.source, isInvented: rates.isInvented, since: rates.since } : null,
      shares: rates
        ? sharesAmong(handlers, rates, outcome, 'simple').map(({ amountFen: _, ...one }) => ({
            ...{ ...one, name: nameOf(one.person) },
            amounts: Object.fromEntries(
              complexities.map(level => [
                level,
                sharesAmong(handlers, rates, outcome, level).find(other => other.person === one.person)!.amountFen,
              ]),
            ) as z.output<typeof share>['amounts'],
          }))
        : [],
      subsidies: subsidies.map(({ owner, ...row }) => ({ ...row, person: owner, name: nameOf(owner) })),
    }
  },
})

const laidFor = ({ db }: Act, dispute: string) =>
  db
    .selectFrom('disputesSubsidies')
    .select(['id', 'owner', 'state', 'amountFen', 'percent', 'version', 'complexity', 'checkedOn', 'paidOn', 'reason'])
    .where('dispute', '=', dispute)
    .orderBy('id')
    .execute()

/** Under the case's lock: of two who check at once the second finds it done. What was returned is checked anew; what is paid stays paid. */
export const checkFile = action({
  may: 'disputes.receive',
  input: z.object({ dispute: id, complexity: z.enum(complexities), because: reason.default('') }),
  output: z.object({ laid: z.array(z.object({ id, amountFen: z.int() })) }),
  async run(ctx, { dispute: asked, complexity, because }) {
    const dispute = await lockDispute(ctx, asked)
    if (!mayReceive(ctx, dispute) || isHandling(dispute, ctx.actor)) throw refuseInHouse('HOUSE-2')
    const { shares, rates, outcome, missing } = await toPay(ctx, dispute, complexity, because)
    const held = await laidFor(ctx, asked)
    const said = { rates: rates.id, outcome, complexity, because, missing, checkedBy: ctx.actor.id, checkedOn: dayOf(ctx.now) }
    const laid = []
    for (const { person, percent, amountFen } of shares) {
      const before = held.find(one => one.owner === person)
      const row = { ...said, percent, amountFen }
      if (!before) {
        const { id } = await begin(ctx, subsidyBook, {
          owner: person,
          unit: dispute.unit,
          dispute: asked,
          closedOn: dispute.closedOn!,
          ...row,
        })
        laid.push({ id, amountFen })
      } else if (before.state === 'returned') {
        await advance(ctx, subsidyBook, before.id, 'checkAnew', { ...row, list: null, reason: '' })
        laid.push({ id: before.id, amountFen })
      }
    }
    if (laid.length === 0) throw refuseSubsidy('DISPUTES-89')
    await noteOn(ctx, dispute, 'checkFile', { complexity, missing, reason: because })
    return { laid }
  },
})

async function toPay(ctx: Act, dispute: Read, complexity: (typeof complexities)[number], because: string) {
  const outcome = outcomeOf(dispute.state)
  if (!outcome || !dispute.closedOn) throw new Refusal('DISPUTES-89', {}, { sentence: 'notNow' })
  const [found, handlers, rates] = await Promise.all([foundIn(ctx, dispute), handlersOf(ctx, dispute), ratesFor(ctx, dispute)])
  if (!rates) throw new Refusal('DISPUTES-88', {}, { sentence: 'disputes.noRates' })
  const missing = missingIn(found)
  const refusal = fileObjection(missing, because) ?? complexityObjection(proposedFor(dispute, found), complexity, because)
  if (refusal) throw refusal
  const shares = sharesAmong(handlers, rates, outcome, complexity).filter(one => !one.isForbidden && one.amountFen > 0)
  if (shares.length === 0) throw new Refusal('DISPUTES-89', {}, { sentence: 'disputes.noOneToPay' })
  return { outcome, rates, missing, shares }
}
