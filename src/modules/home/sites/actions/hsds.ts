/** SITE-18: the register by the API of the Human Services Data Specification 3.2. */
import { sql } from 'kysely'
import { z } from 'zod'
import { refuse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import type { SitesTables } from '../tables.ts'
import { openWords } from '../words-open.ts'
import { page, service } from './hsds-shapes.ts'
import { tellerOf } from './hsds-telling.ts'
import { openSites, unionsOf } from './open-rows.ts'
import { id } from './shapes.ts'

const { query } = useCases<SitesTables>()

/** What the root of the API says of itself. */
export const getHsds = query({
  may: 'public',
  input: z.strictObject({}),
  output: z.object({
    version: z.string(),
    profile: z.url(),
    openapi_url: z.url(),
    description: z.string(),
    publisher: z.object({ name: z.string(), website: z.url() }),
  }),
  run: async ({ address }) => ({
    version: '3.2',
    profile: 'https://docs.openreferral.org/en/latest/hsds/',
    openapi_url: `${address}/api/openapi.json`,
    description: `${openWords['open.feed'].zh} / ${openWords['open.feed'].en}`,
    publisher: { name: '娘家 Niangjia', website: address },
  }),
})

/** Pages by number, as the specification has them. A filter it knows and this does not is refused: all would be the wrong answer. */
export const listServices = query({
  may: 'public',
  input: z.strictObject({
    page: z.int().min(1).max(100_000).default(1),
    per_page: z.int().min(1).max(1_000).default(100),
    full: z.boolean().default(false),
    organization_id: id.optional(),
  }),
  output: page,
  async run(ctx, { page, per_page, full, organization_id }) {
    const all = openSites(ctx).$if(organization_id !== undefined, list => list.where(sql<boolean>`unit like ${`%/${organization_id}/`}`))
    const [{ count }, sites] = await Promise.all([
      all
        .clearSelect()
        .clearOrderBy()
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow(),
      all
        .limit(per_page)
        .offset((page - 1) * per_page)
        .execute(),
    ])
    const tell = tellerOf(ctx, await unionsOf(ctx, sites), full)
    const total_pages = Math.max(1, Math.ceil(Number(count) / per_page))
    return {
      total_items: Number(count),
      total_pages,
      page_number: page,
      size: sites.length,
      first_page: page === 1,
      last_page: page >= total_pages,
      empty: sites.length === 0,
      contents: sites.map(tell),
    }
  },
})

/** One, with everything that belongs to it. */
export const getService = query({
  may: 'public',
  input: z.strictObject({ id }),
  output: service,
  async run(ctx, { id }) {
    const site = await openSites(ctx).where('id', '=', id).executeTakeFirst()
    if (!site) throw refuse('HOUSE-1')
    return tellerOf(ctx, await unionsOf(ctx, [site]), true)(site)
  },
})
