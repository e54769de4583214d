import { begin } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import type { Printed } from '../rules-agreement.ts'
import { instalmentBook } from '../rules-performance.ts'
import type { Act, Read } from './disputes.ts'
import { besideOf } from './ending-people.ts'

/** DISPUTES-81: each sum of an agreement becomes a line of its own, in the order of the days; each belongs to the worker it is owed to. */
export async function layInstalments(ctx: Act, dispute: Read, { items }: Pick<Printed, 'items'>): Promise<string[]> {
  const owed = items
    .flatMap(({ said, payee, payments }) => payments.map(({ amountFen, dueOn }) => ({ said, payee, amountFen: amountFen!, dueOn: dueOn! })))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
  const payees = [...new Set(owed.flatMap(one => one.payee ?? []))]
  const owners = await beyondSight(ctx, 'DISPUTES-33', async ({ db }) =>
    payees.length > 0 ? db.selectFrom('disputes').select(['id', 'owner']).where('id', 'in', payees).execute() : [],
  )
  const ownerOf = new Map(owners.map(one => [one.id, one.owner]))
  const laid: string[] = []
  for (const [i, { said, payee, amountFen, dueOn }] of owed.entries()) {
    const { id } = await begin(ctx, instalmentBook, {
      ...{ owner: ownerOf.get(payee ?? '') ?? dispute.owner, ...besideOf(dispute) },
      ...{ dispute: dispute.id, n: i + 1, said, amountFen, dueOn, shownOn: null, paidOn: null, note: '' },
    })
    laid.push(id)
  }
  return laid
}
