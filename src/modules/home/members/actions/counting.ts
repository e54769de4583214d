/** How much waits at the desk, for the heads of its queues. */
import { z } from 'zod'
import { useCases } from '#kernel/server/action.ts'
import { isWithinUnit } from '#kernel/server/house/tree.ts'
import { reach } from '#kernel/server/reach.ts'
import type { MembersTables } from '../tables.ts'
import type { Act } from './members.ts'
import { type Queue, queues, waitsIn } from './searching.ts'
import { id } from './shapes.ts'

const { query } = useCases<MembersTables>()
/** Nobody works through more in a day; a city's whole backlog is not counted for a figure in a tab. */
const mostCounted = 1_000

export const countQueues = query({
  may: 'members.manage',
  input: z.object({ unit: id.optional() }),
  output: z.record(z.enum(queues), z.int()),
  async run(ctx, { unit }) {
    const counted: Record<Queue, number> = { applications: 0, transfers: 0, departures: 0, twins: 0 }
    for (const of of queues) counted[of] = await countIn(ctx, of, unit)
    return counted
  },
})

async function countIn({ db, actor }: Act, of: Queue, unit: string | undefined): Promise<number> {
  let some = db.selectFrom('members').select('id').where(reach(actor, 'members.manage')).where(waitsIn[of])
  if (unit) some = some.where(isWithinUnit(unit))
  const { n } = await db
    .selectFrom(some.limit(mostCounted).as('some'))
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}
