/** What other modules may ask of the union tree. */
import type { Kysely } from 'kysely'
import { type Day, dayOf } from '#kernel/pure/calendar.ts'
import { refuse } from '#kernel/pure/house-words.ts'
import { clock, type UnitPath } from '#kernel/pure/people.ts'
import type { Role, Tier } from '#kernel/pure/roles.ts'
import type { Ctx } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { lockPerson, postsHeldBy } from '#kernel/server/house/people.ts'
import type { KernelTables } from '#kernel/server/tables.ts'
import { enteringObjection, type HeldPost, postBook } from './rules.ts'
import { isKind, type Kind, type PostPlace, tierOf } from './rules-kinds.ts'
import type { UnionTables } from './tables.ts'

export type UnitCard = {
  id: string
  name: string
  english: string
  path: UnitPath
  kind: Kind
  tier: Tier
  isLiving: boolean
  unionDistrict: string | null
}
const units = (ctx: Pick<Ctx, 'db'>) => (ctx.db as unknown as Kysely<KernelTables>).selectFrom('units')

/** What these units are, by their ids. Ids that are none are left out. The tree is public, so no reach is asked. */
export async function unitCards<T>(ctx: Pick<Ctx<T>, 'db'>, ids: readonly string[]): Promise<Map<string, UnitCard>> {
  const asked = [...new Set(ids)]
  if (asked.length === 0) return new Map()
  const rows = await units(ctx as Pick<Ctx, 'db'>)
    .select(['id', 'name', 'english', 'unit', 'kind', 'state', 'unionDistrict'])
    .where('id', 'in', asked)
    .execute()
  return new Map(
    rows.flatMap(({ unit, kind, state, ...row }) =>
      isKind(kind) ? [[row.id, { ...row, path: unit, kind, tier: tierOf({ kind, unit }), isLiving: state === 'active' }] as const] : [],
    ),
  )
}

/** Their names, by id: `{ zh: 望京街道总工会, en: Wangjing Subdistrict Federation }`; the Chinese one where there is no other. */
export async function unitNames<T>(ctx: Pick<Ctx<T>, 'db'>, ids: readonly string[]): Promise<Map<string, { zh: string; en: string }>> {
  const cards = await unitCards(ctx, ids)
  return new Map([...cards].map(([id, { name, english }]) => [id, { zh: name, en: english || name }]))
}

/** Where these living units stand, in the order of their ids. One that is none is refused at the field that named it. */
export async function pathsOf<T>(ctx: Pick<Ctx<T>, 'db'>, field: string, ids: readonly string[]): Promise<UnitPath[]> {
  const cards = await unitCards(ctx, ids)
  return ids.map(id => {
    const card = cards.get(id)
    if (!card?.isLiving) throw refuse('HOUSE-5').at({ [field]: 'notAChoice' })
    return card.path
  })
}

/** Those of these units that live: what is copied from last year leaves out what has closed since. */
export async function livingOf<T>(ctx: Pick<Ctx<T>, 'db'>, ids: readonly string[]): Promise<string[]> {
  const cards = await unitCards(ctx, ids)
  return ids.filter(id => cards.get(id)?.isLiving)
}

/** Where a living unit stands, for rows that are written under it; undefined where there is none. */
export const pathOf = async <T>(ctx: Pick<Ctx<T>, 'db'>, id: string): Promise<UnitPath | undefined> =>
  (
    await units(ctx as Pick<Ctx, 'db'>)
      .select('unit')
      .where('id', '=', id)
      .where('kind', '<>', 'partner')
      .where('state', '=', 'active')
      .executeTakeFirst()
  )?.unit

/** Posts that another module’s law gives and ends: a mediator’s with the appointment, a partner’s officer’s with its register. */
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
