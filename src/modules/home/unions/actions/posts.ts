import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse } from '#kernel/pure/house-words.ts'
import type { Power, UnitPath } from '#kernel/pure/people.ts'
import { type Role, roles } from '#kernel/pure/roles.ts'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { postsHeldBy } from '#kernel/server/house/people.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { tell } from '#kernel/server/notices.ts'
import { grantObjection, type HeldPost, lastSecurity, postBook } from '../rules.ts'
import type { UnionTables } from '../tables.ts'

const { action } = useCases<UnionTables>()
const id = z.uuid()
const roleNames = Object.keys(roles) as [Role, ...Role[]]
const outcome = z.object({ id, state: z.enum(['held', 'ended']), until: z.iso.date().nullable(), version: z.int() })

/** Gives a person a post: within one's own line, one's own powers and one's own term. What a role may do, all modules together say. */
export const granting = (powersOf: (role: Role) => readonly Power[]) => ({
  grant: action({
    may: 'unions.grant',
    input: z.object({
      person: id,
      role: z.enum(roleNames),
      unit: id,
      since: z.iso.date().optional(),
      until: z.iso.date().nullable().default(null),
    }),
    output: z.object({ id }),
    async run(ctx, { person, role, unit: at, since = dayOf(ctx.now), until }) {
      const unit = await lockBoth(ctx, person, at)
      const held = (await postsHeldBy(ctx, person)) as readonly HeldPost[]
      const hasChair = await isChaired(ctx, unit.unit)
      const granterUntil = await termOf(ctx, powersOf, unit.unit)
      const refusal = grantObjection(
        { person, role, since, until, unit, powers: powersOf(role), held, hasChair, granterUntil },
        ctx.actor,
        ctx.now,
      )
      if (refusal) throw refusal
      const post = await begin(ctx, postBook, { owner: person, unit: unit.unit, role, since, until, grantedBy: ctx.actor.id })
      await tell(ctx, [person], {
        module: 'unions',
        say: 'notice.granted',
        given: { unit: unit.name },
        subject: post.id,
        link: '/me/posts',
      })
      return post
    },
  }),
})

/** Whoever may grant a post ends it; its holder gives it up. */
export const endPost = action({
  may: 'lifecycle',
  input: z.object({ id, version: z.int().optional() }),
  output: outcome,
  async run(ctx, { id, version }) {
    const post = await ctx.db
      .selectFrom('posts')
      .innerJoin('units', 'units.unit', 'posts.unit')
      .select(['posts.owner', 'posts.role', 'posts.unit', 'posts.state', 'units.name'])
      .where('posts.id', '=', id)
      .executeTakeFirst()
    if (!post) throw refuse('HOUSE-1')
    if (post.role === 'securityAdmin' && post.state === 'held') await mustLeaveOne(ctx)
    const step = post.owner === ctx.actor.id ? 'resign' : 'end'
    const ended = await advance(ctx, postBook, id, step, { until: dayOf(ctx.now) }, version)
    if (step === 'end')
      await tell(ctx, [post.owner], { module: 'unions', say: 'notice.ended', given: { unit: post.name }, subject: id, link: '/me/posts' })
    return ended
  },
})

type Its = Ctx<UnionTables>

/** One grant at a time for a person and for a unit: what excludes what is judged on what is really held. */
async function lockBoth({ db }: Its, person: string, at: string) {
  const unit = await db
    .selectFrom('units')
    .select(['id', 'unit', 'kind', 'state', 'name'])
    .where('id', '=', at)
    .forUpdate()
    .executeTakeFirst()
  const known = unit && (await db.selectFrom('persons').select('id').where('id', '=', person).forUpdate().executeTakeFirst())
  if (!known) throw refuse('HOUSE-1')
  return unit
}

const isChaired = async ({ db }: Its, unit: UnitPath) =>
  Boolean(
    await db
      .selectFrom('posts')
      .select('id')
      .where('unit', '=', unit)
      .where('role', '=', 'chair')
      .where('state', '=', 'held')
      .executeTakeFirst(),
  )

/** The last day on which the granter may still grant there; none for whoever holds it without a term. */
async function termOf({ db, actor }: Its, powersOf: (role: Role) => readonly Power[], unit: string) {
  const mine = await db
    .selectFrom('posts')
    .select(['role', 'unit', 'until'])
    .where('owner', '=', actor.id)
    .where('state', '=', 'held')
    .execute()
  const giving = mine.filter(post => unit.startsWith(post.unit) && powersOf(post.role).includes('unions.grant'))
  return giving.some(post => !post.until)
    ? null
    : (giving
        .map(post => post.until!)
        .sort()
        .at(-1) ?? null)
}

async function mustLeaveOne({ db }: Its) {
  // or the last two could leave at the same moment
  await lockName(db, 'unions.security')
  const others = await db
    .selectFrom('posts')
    .select('id')
    .where('role', '=', 'securityAdmin')
    .where('state', '=', 'held')
    .limit(2)
    .execute()
  if (others.length < 2) throw lastSecurity()
}
