/** How those in a room are called there: by their name in the case, whatever else they are. Whoever left stays named: what they said stands. */
import { namesOf } from '#kernel/server/house/people.ts'
import { type Act, plain, type Read } from './disputes.ts'

export async function namesIn(ctx: Act, { id, owner, worker }: Pick<Read, 'id' | 'owner' | 'worker'>, rows: readonly { owner: string }[]) {
  const sides = await ctx.db
    .selectFrom('disputesSides')
    .select(['owner', 'name'])
    .where('dispute', '=', id)
    .where('owner', '<>', '')
    .execute()
  const known = new Map([[owner, worker], ...sides.map(one => [one.owner, one.name] as const)])
  const others = rows.map(row => row.owner).filter(person => !known.has(person))
  return new Map([...known, ...(await namesOf(plain(ctx), others))])
}
