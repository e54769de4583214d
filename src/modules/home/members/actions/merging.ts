/** Two memberships with the same ID number become one, and their two people with them (MEMBERS-4). */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '#kernel/pure/calendar.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { mergePerson } from '#kernel/server/house/merging-people.ts'
import { postsHeldBy } from '#kernel/server/house/people.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { recordStep } from '#kernel/server/record.ts'
import { type Member, memberBook } from '../rules.ts'
import { objectionToHanding, objectionToMerging } from '../rules-joining.ts'
import { isKept, isLiving } from '../rules-kinds.ts'
import type { MembersTables } from '../tables.ts'
import { withdrawCorrections } from './corrections-ending.ts'
import { type Act, memberOf, mustManage, mustTake, plain, type Read, unionName } from './members.ts'
import { changed, id } from './shapes.ts'
import { tellMember } from './telling.ts'

const { action } = useCases<MembersTables>()

/** Whoever manages both has verified that they are one person. Both are told, each by their own phone, before one of the phones goes. */
export const merge = action({
  may: 'lifecycle',
  input: z.object({
    keep: id,
    keepVersion: z.int(),
    drop: id,
    dropVersion: z.int(),
    /** Whose phone stays; the other is nobody's afterwards. */
    phone: z.enum(['keep', 'drop']),
  }),
  output: changed,
  async run(ctx, { keep: kept, keepVersion, drop: dropped, dropVersion, phone }) {
    const [keep, drop] = await lockBoth(ctx, kept, dropped)
    if (keep.version !== keepVersion || drop.version !== dropVersion) throw refuseInHouse('HOUSE-6')
    mustTake(ctx, drop, 'merge')
    mustManage(ctx, keep)
    mustManage(ctx, drop)
    const takesPhone = phone === 'drop' && drop.phoneMasked !== ''
    await mustBeOne(ctx, keep, drop, takesPhone)
    const given = { unit: await unionName(ctx, keep.unit), phone: (takesPhone ? drop : keep).phoneMasked || '—' }
    for (const one of [drop, keep]) await tellMember(ctx, one, 'told.merged', given)
    await advance(ctx, memberBook, drop.id, 'merge', { heir: keep.id, reason: '' }, dropVersion)
    await beyondSight(ctx, 'MEMBERS-4', ctx => takeOver(ctx, keep, drop))
    const leaves = isLiving(drop.state) || isKept(drop.state) ? drop.unit : undefined
    await mergePerson(plain(ctx), drop.owner, keep.owner, { takesPhone, leaves: leaves === keep.unit ? undefined : leaves })
    return finish(ctx, keep, drop, takesPhone)
  },
})

/** In the order of their ids: two officers who merge the other way round do not wait for each other. */
async function lockBoth(ctx: Act, keep: string, drop: string): Promise<[Read, Read]> {
  await ctx.db.selectFrom('members').select('id').where('id', 'in', [keep, drop]).orderBy('id').forUpdate().execute()
  return [await memberOf(ctx, keep), await memberOf(ctx, drop)]
}

async function mustBeOne(ctx: Act, keep: Read, drop: Read, takesPhone: boolean) {
  const asCase = (row: Read) => row as unknown as Member
  const refusal = objectionToMerging(asCase(keep), asCase(drop))
  if (refusal) throw refusal
  const [kept, dropped] = await Promise.all([postsHeldBy(plain(ctx), keep.owner), postsHeldBy(plain(ctx), drop.owner)])
  const handing = objectionToHanding({ keepHolds: kept.length > 0, dropHolds: dropped.length > 0, takesPhone })
  if (handing) throw handing
}

/** What the merged one waited for is asked for again, if it is still wanted. Months of dues that both have stay with the one that is kept; whoever else was taken for the merged one is taken for the heir. */
async function takeOver(ctx: Act, keep: Read, drop: Read) {
  const { db } = ctx
  await withdrawCorrections(ctx, drop.id)
  await sql`update members_dues as d set member = ${keep.id}, owner = ${keep.owner} where member = ${drop.id}
    and not exists (select from members_dues where member = ${keep.id} and month = d.month)`.execute(db)
  await db.updateTable('members').set({ twin: null }).where('id', '=', drop.id).execute()
  await db.updateTable('members').set({ twin: null }).where('id', '=', keep.id).execute()
  await db.updateTable('members').set({ twin: keep.id }).where('twin', '=', drop.id).where('id', '<>', keep.id).execute()
}

async function finish(ctx: Act, keep: Read, drop: Read, takesPhone: boolean) {
  const row = await ctx.db
    .updateTable('members')
    .set({
      joinedOn: pick(keep.joinedOn, drop.joinedOn, (a, b) => a < b),
      paidTo: pick(keep.paidTo, drop.paidTo, (a, b) => a > b),
      version: keep.version + 1,
      ...(takesPhone && { phoneMasked: drop.phoneMasked }),
    })
    .where('id', '=', keep.id)
    .returning(['id', 'state', 'due', 'version'])
    .executeTakeFirstOrThrow()
  const { owner, unit, parties, state } = keep
  const line = { module: 'members', owner, unit, parties, step: 'merge', from: state, to: state }
  await recordStep(ctx, keep.id, { ...line, said: { merged: drop.id, joinedOn: drop.joinedOn, paidTo: drop.paidTo } })
  return row
}

const pick = (a: Day | null, b: Day | null, isFirst: (a: Day, b: Day) => boolean): Day | null =>
  a && b ? (isFirst(a, b) ? a : b) : (a ?? b)
