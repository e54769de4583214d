import { dayOf } from '#kernel/pure/calendar.ts'
import { clock, type UnitPath } from '#kernel/pure/people.ts'
import type { Ctx } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { tell } from '#kernel/server/notices.ts'
import { postBook } from './rules.ts'
import type { UnionTables } from './tables.ts'

type Its = Ctx<UnionTables>
const posts = ({ db }: Its) =>
  db
    .selectFrom('posts')
    .innerJoin('units', 'units.unit', 'posts.unit')
    .select(['posts.id', 'posts.owner', 'posts.until', 'units.name'])
    .where('posts.state', '=', 'held')

/** The posts of a unit end with it. As the clock's doing: the holders need do nothing, and nobody rules on their own post. */
export async function lapseWith(ctx: Its, unit: UnitPath): Promise<void> {
  for (const post of await posts(ctx).where('posts.unit', '=', unit).execute()) await lapse(ctx, { ...post, until: dayOf(ctx.now) })
}

/** Posts whose last day has passed. They gave no power since; now they are told to be over. */
export async function lapseOverdue(ctx: Its): Promise<void> {
  for (const post of await posts(ctx).where('posts.until', '<', dayOf(ctx.now)).limit(500).execute()) await lapse(ctx, post)
}

async function lapse(ctx: Its, { id, owner, until, name }: { id: string; owner: string; until: string | null; name: string }) {
  await advance({ ...ctx, actor: clock }, postBook, id, 'lapse', { until })
  await tell(ctx, [owner], { module: 'unions', say: 'notice.ended', given: { unit: name }, subject: id, link: '/me/posts' })
}
