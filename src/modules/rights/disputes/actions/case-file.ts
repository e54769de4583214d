/** What lies in a case's file and who handled it, as the check before a subsidy asks for them. */
import { sql } from 'kysely'
import { aboveOf, type UnitPath } from '#kernel/pure/people.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import type { MediatorKind } from '../rules-kinds.ts'
import { complexityOf, type FileFound, type Handler, ratesOn } from '../rules-subsidy.ts'
import type { Act, Read } from './disputes.ts'

type Found = FileFound & { claims: number; isOnSpot: boolean }
/** Counted and not read: neither the room's minutes nor an offer's words leave it. */
export const foundIn = (ctx: Act, { id, mediator, second }: Read): Promise<Found> =>
  beyondSight(ctx, 'DISPUTES-89', async ({ db }) => {
    const handlers = [mediator, second].filter(one => one !== null)
    const { rows } = await sql<Found>`select
        (d.accepted_on is not null and d.number is not null) as accepted,
        (select count(distinct s.side) = 2 from disputes_sides as s
          where s.dispute = d.id and s.role = 'party' and s.state in ('agreed', 'stopped')) as consents,
        (exists (select from disputes_agreements as a where a.dispute = d.id and a.effective_on is not null)
          or exists (select from disputes_letters as l where l.dispute = d.id and l.kind = 'failed')) as ending,
        (select count(*) = ${handlers.length} from disputes_disclosures as t
          where t.dispute = d.id and t.person = any (${handlers}::text[])) as disclosed,
        not exists (select from disputes_referrals as r join disputes_bodies as b on b.id = r.body
          where r.dispute = d.id and b.confirms and r.state not in ('confirmed', 'closed')) as confirmed,
        exists (select from disputes_minutes as m where m.dispute = d.id and m.state = 'signed') as minutes,
        (select count(*)::int from disputes_claims as c where c.dispute = d.id) as claims,
        exists (select from disputes_agreements as a where a.dispute = d.id and a.on_spot) as "isOnSpot"
      from disputes as d where d.id = ${id}`.execute(db)
    // what was paid at once and noted needs no minutes (DISPUTES-84)
    const [found] = rows
    return { ...found!, minutes: found!.minutes || found!.isOnSpot }
  })

/** What the roll calls them, the newest entry first; who no longer serves is still known by what they were. */
export const handlersOf = (ctx: Act, { mediator, second }: Pick<Read, 'mediator' | 'second'>): Promise<Handler[]> =>
  beyondSight(ctx, 'DISPUTES-89', async ({ db }) => {
    const people = [mediator, second].filter(one => one !== null)
    if (people.length === 0) return []
    const { rows } = await sql<{ owner: string; kind: MediatorKind }>`select distinct on (owner) owner, kind from disputes_mediators
      where owner = any (${people}::text[]) order by owner, since desc, id desc`.execute(db)
    return people.map(person => ({
      person,
      kind: rows.find(one => one.owner === person)?.kind ?? null,
      isSecond: person === second && person !== mediator,
    }))
  })

/** DISPUTES-88: the union's own table of the day the case ended, else that of the nearest union above. */
export const ratesFor = (ctx: Act, { unit, closedOn }: Pick<Read, 'closedOn'> & { unit: string }) =>
  beyondSight(ctx, 'DISPUTES-88', async ({ db }) => {
    const line: UnitPath[] = []
    for (let at = unit as UnitPath; at !== '/'; at = aboveOf(at)) line.push(at)
    const rows = await db.selectFrom('disputesRates').selectAll().where('unit', 'in', line).orderBy('since', 'desc').execute()
    const nearest = rows.sort((a, b) => b.unit.length - a.unit.length || b.since.localeCompare(a.since))
    return closedOn ? ratesOn(nearest, closedOn) : undefined
  })

export const proposedFor = ({ heads, kind, claimedFen }: Read, { claims, isOnSpot }: Found) =>
  complexityOf({ heads, kind, claims, claimedFen, isOnSpot })
