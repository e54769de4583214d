/** How much each of the roll has in hand (DISPUTES-44). */
import { sql } from 'kysely'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import type { Act } from './disputes.ts'

type Load = { load: number; offered: number; closed: number }
/** Over all bodies, for a person has one day of twenty-four hours; what is heard together is one case. Only numbers leave. */
export const loadsOf = (ctx: Act, people: readonly string[]): Promise<Map<string, Load>> =>
  beyondSight(ctx, 'DISPUTES-44', async ({ db }) => {
    if (people.length === 0) return new Map()
    const { rows } = await sql<Load & { person: string }>`select it as person,
        (select count(*) from disputes where (mediator = it or second = it) and state in ('assigned', 'inMediation', 'extended', 'agreed')
          and mass is null)::int as load,
        (select count(*) from disputes_moves where to_person = it and state = 'offered')::int as offered,
        (select count(*) from disputes where (mediator = it or second = it) and closed_on is not null)::int as closed
      from unnest(${[...new Set(people)]}::text[]) as it`.execute(db)
    return new Map(rows.map(({ person, ...load }) => [person, load]))
  })
