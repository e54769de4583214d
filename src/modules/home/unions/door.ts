/** What other modules may ask of the union tree. */
import type { Kysely } from 'kysely'
import { refuse } from '#kernel/pure/house-words.ts'
import type { UnitPath } from '#kernel/pure/people.ts'
import type { Ctx } from '#kernel/server/action.ts'
import type { KernelTables } from '#kernel/server/tables.ts'
import { isKind, type Kind, tierOf } from './rules-kinds.ts'
import type { Tier } from '#kernel/pure/roles.ts'

export { endEnteredPost, enterPost } from './entering-posts.ts'

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
