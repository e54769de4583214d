/** Stations as those see them who look after them: the register of a union, and a keeper's own. */
import { sql } from 'kysely'
import { z } from 'zod'
import { addDays, dayOf } from '#kernel/pure/calendar.ts'
import { idOf } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { reach } from '#kernel/server/reach.ts'
import { matches } from '#kernel/server/search.ts'
import { inspectedEveryDays } from '../rules.ts'
import { haves, kinds, lives } from '../rules-places.ts'
import type { SitesTables } from '../tables.ts'
import { listed } from './shapes.ts'
import { type Act, siteColumns, withStatus } from './sites.ts'

const { query } = useCases<SitesTables>()
const MOST_KEPT = 100

const open = sql`r.state in ('reported', 'raised', 'reopened')`
/** What waits at a station, as far as the caller sees it. */
const waiting = [
  sql<number>`(select count(*)::int from sites_reports as r where r.site = sites.id and ${open})`.as('openReports'),
  sql<boolean>`exists (select from sites_reports as r where r.site = sites.id and r.is_repeated and r.state <> 'settled')`.as('isRepeated'),
  sql<number>`(select count(*)::int from sites_stock as s where s.site = sites.id and s.count < s.least)`.as('lowStock'),
] as const

/** The register, by name. A station closed for good is listed when it is asked for. */
export const listSites = query({
  may: 'sites.manage',
  input: z.object({
    asked: z.string().trim().max(40).optional(),
    state: z.enum(lives).optional(),
    kind: z.enum(kinds).optional(),
    division: z.string().length(6).optional(),
    due: z.enum(['inspection', 'lacks', 'plaque', 'repeated', 'overdue', 'round', 'low']).optional(),
    after: z.string().max(200).optional(),
    limit: z.int().min(1).max(100).default(50),
  }),
  output: z.object({ rows: z.array(listed), next: z.string().nullable() }),
  async run(ctx, { asked = '', state, kind, division, due, after, limit }) {
    const yearAgo = addDays(dayOf(ctx.now), -inspectedEveryDays)
    let list = ctx.db
      .selectFrom('sites')
      .select([...siteColumns, ...waiting])
      .where(reach(ctx.actor, 'sites.manage'))
      .where('state', state ? '=' : '<>', state ?? 'closed')
    if (kind) list = list.where(sql<boolean>`kinds @> ${[kind]}::text[]`)
    if (division) list = list.where('division', '=', division)
    if (due === 'inspection') list = list.where(sql<boolean>`coalesce(inspected_on < ${yearAgo}::date, true)`)
    if (due === 'lacks') list = list.where(sql<boolean>`inspected_on is not null and cardinality(has) < ${haves.length}`)
    if (due === 'plaque') list = list.where('plaqueOn', 'is', null)
    if (due === 'repeated')
      list = list.where(sql<boolean>`exists (select from sites_reports as r where r.site = sites.id and r.is_repeated and ${open})`)
    if (due === 'overdue')
      list = list.where(sql<boolean>`exists (select from sites_reports as r where r.site = sites.id and r.state = 'raised')`)
    if (due === 'round') list = list.where(sql<boolean>`coalesce(patrolled_on + round_days < ${dayOf(ctx.now)}::date, true)`)
    if (due === 'low') list = list.where(sql<boolean>`exists (select from sites_stock as s where s.site = sites.id and s.count < s.least)`)
    for (const word of asked.split(/\s+/).filter(Boolean)) list = list.where(matches('sites', word, 'sites.id'))
    const last = placeOf(after)
    if (last) list = list.where(sql<boolean>`(name, id) > (${last.name}::text, ${last.id}::uuid)`)
    const rows = await list
      .orderBy('name')
      .orderBy('id')
      .limit(limit + 1)
      .execute()
    const shown = rows.slice(0, limit)
    const end = shown.at(-1)
    return { rows: await named(ctx, shown), next: rows.length > limit && end ? `${end.id}|${end.name}` : null }
  },
})

/** What a keeper looks after, those with open reports first. A manager sees what their own unit runs. */
export const listMyStations = query({
  may: 'sites.keep',
  input: z.object({}),
  output: z.array(listed),
  async run(ctx) {
    const units = ctx.actor.posts.filter(post => post.powers.includes('sites.manage')).map(post => post.unit)
    const rows = await ctx.db
      .selectFrom('sites')
      .select([...siteColumns, ...waiting])
      .where('state', '<>', 'closed')
      .where(sql<boolean>`(parties @> array[${ctx.actor.id}]::text[] or unit = any (${units}::text[]))`)
      .orderBy(sql`1 - least(1, (select count(*) from sites_reports as r where r.site = sites.id and ${open}))`)
      .orderBy('name')
      .orderBy('id')
      .limit(MOST_KEPT)
      .execute()
    return named(ctx, rows)
  },
})

function placeOf(after = '') {
  const [id = '', ...name] = after.split('|')
  return z.uuid().safeParse(id).success ? { id, name: name.join('|') } : undefined
}

async function named<S extends Parameters<typeof withStatus>[0] & { unit: string }>(ctx: Act, rows: readonly S[]) {
  const ids = [...new Set(rows.map(row => idOf(row.unit)))]
  const units = await ctx.db.selectFrom('units').select(['id', 'name', 'english']).where(sql<boolean>`id = any (${ids}::uuid[])`).execute()
  const byId = new Map(units.map(unit => [unit.id, unit]))
  return rows.map(row => {
    const unit = byId.get(idOf(row.unit))
    return { ...withStatus(row, ctx.now), unitName: unit?.name ?? '', unitEnglish: unit?.english ?? '' }
  })
}
