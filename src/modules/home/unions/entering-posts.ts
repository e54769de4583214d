/** Posts that another module's law gives and ends: a mediator's with the appointment, an officer's of a partner body with its register. */
import type { Day } from '#kernel/pure/calendar.ts'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse } from '#kernel/pure/house-words.ts'
import { clock, type UnitPath } from '#kernel/pure/people.ts'
import type { Role } from '#kernel/pure/roles.ts'
import type { Ctx } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { lockPerson, postsHeldBy } from '#kernel/server/house/people.ts'
import { enteringObjection, type HeldPost, postBook } from './rules.ts'
import type { PostPlace } from './rules-kinds.ts'
import type { UnionTables } from './tables.ts'

type Entered = { person: string; role: Extract<Role, 'mediator' | 'partnerOfficer'>; unit: UnitPath; since?: Day; until: Day | null }
type Its = Ctx<UnionTables>
/** Who may give it, the module whose law it is has asked already; here only whom the posts exclude. */
const enteredBook: typeof postBook = { ...postBook, mayBegin: () => undefined }

/**
 * Gives the post, with the house's eyes: call it within `beyondSight`. Whoever holds it there already keeps it, to the later last day.
 * Refuses like any grant: UNION-10 for oneself, UNION-12 where the role does not stand, UNION-13 and UNION-14 for what excludes it.
 */
export async function enterPost<T>(given: Ctx<T>, { person, role, unit, since, until }: Entered): Promise<void> {
  const ctx = given as unknown as Its
  const place = await ctx.db.selectFrom('units').select(['unit', 'kind', 'state']).where('unit', '=', unit).executeTakeFirst()
  if (!place) throw refuse('HOUSE-1')
  // of two who give posts to one person the second sees what the first gave
  await lockPerson(ctx as unknown as Ctx, person)
  const held = (await postsHeldBy(ctx, person)) as readonly (HeldPost & { id: string })[]
  const same = held.find(post => post.role === role && post.unit === unit)
  const others = held.filter(post => post !== same)
  const asked = { person, role, since: since ?? dayOf(ctx.now), until, powers: [], held: others, hasChair: false, granterUntil: null }
  const refusal = enteringObjection({ ...asked, unit: { ...place, kind: place.kind as PostPlace } }, ctx.actor, ctx.now)
  if (refusal) throw refusal
  if (same) await advance({ ...ctx, actor: clock }, postBook, same.id, 'lapse', { until: dayOf(ctx.now) })
  await begin(ctx, enteredBook, { owner: person, unit, role, since: asked.since, until, grantedBy: ctx.actor.id })
}

/** Ends it today; where it is not held, nothing happens. */
export async function endEnteredPost<T>(given: Ctx<T>, { person, role, unit }: Omit<Entered, 'since' | 'until'>): Promise<void> {
  const ctx = given as unknown as Its
  const held = (await postsHeldBy(ctx, person)).find(post => post.role === role && post.unit === unit)
  if (held) await advance({ ...ctx, actor: clock }, postBook, held.id, 'lapse', { until: dayOf(ctx.now) })
}
