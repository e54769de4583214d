/** DISPUTES-91: each figure as a condition on a case `d`, and all of them counted at once. `countsAs` in rules-circular.ts says the same. */
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/pure/calendar.ts'
import { type Dimension, dimensions, type Figure, type Line, noLine, settledStages, toTenth } from '../rules-circular.ts'
import type { Act } from './disputes.ts'

type Days = { from: Day; to: Day }
type Condition = RawBuilder<boolean>
const isIn = (column: string, { from, to }: Days): Condition => sql<boolean>`${sql.raw(column)} between ${from}::date and ${to}::date`
const settled = sql.raw(settledStages.map(one => `'${one}'`).join(', '))

export function countedIn(figure: Figure, days: Days): Condition {
  const closed = sql<boolean>`(d.accepted_on is not null and ${isIn('d.closed_on', days)})`
  const due = sql<boolean>`(d.accepted_on is not null and ${isIn('d.limit_on', days)})`
  const conditions: Record<Figure, () => Condition> = {
    received: () => isIn('d.received_on', days),
    accepted: () => isIn('d.accepted_on', days),
    notAccepted: () => sql<boolean>`(d.accepted_on is null and ${isIn('d.closed_on', days)})`,
    closed: () => closed,
    settled: () => sql<boolean>`(${closed} and d.state in (${settled}))`,
    due: () => due,
    onTime: () => sql<boolean>`(${due} and d.closed_on <= d.limit_on)`,
    recovered: () => sql<boolean>`exists (select from disputes_instalments as i
      where i.dispute = d.id and i.state = 'paid' and ${isIn('i.paid_on', days)})`,
  }
  return conditions[figure]()
}

type Key = string | null
export type Counted = { total: Line; by: Record<Dimension, Map<Key, Line>> }
type Grouped = Record<Dimension, Key> & { whole: number }
/** Which of the five groupings a row belongs to: the database sets a bit for each column that is not in it. */
const groupings: Record<number, Dimension | 'total'> = { 15: 'total', 7: 'body', 11: 'mediator', 13: 'kind', 14: 'division' }
const groups = sql.raw('grouping sets ((), (d.body), (d.mediator), (d.kind), (d.division))')
const keys = sql.raw('grouping(d.body, d.mediator, d.kind, d.division) as whole, d.body::text as body, d.mediator, d.kind, d.division')

/** Two questions to the database, however many bodies and mediators there are. */
export async function countHalf({ db }: Act, days: Days, scope: Condition): Promise<Counted> {
  const count = (figure: Exclude<Figure, 'recovered'>) => sql`count(*) filter (where ${countedIn(figure, days)})::int as ${sql.ref(figure)}`
  const closed = countedIn('closed', days)
  const [cases, money] = await Promise.all([
    sql<Grouped & Omit<Line, 'recovered' | 'recoveredFen' | 'answers' | 'satisfied'>>`select ${keys},
        ${count('received')}, ${count('accepted')}, ${count('notAccepted')}, ${count('closed')}, ${count('settled')}, ${count('due')}, ${count('onTime')},
        (avg(d.closed_on - d.accepted_on) filter (where ${closed}))::float8 as mean_days,
        percentile_cont(0.5) within group (order by d.closed_on - d.accepted_on) filter (where ${closed}) as median_days
      from disputes as d where ${scope} and (${isIn('d.received_on', days)} or ${isIn('d.accepted_on', days)}
        or ${isIn('d.closed_on', days)} or ${isIn('d.limit_on', days)}) group by ${groups}`.execute(db),
    sql<Grouped & Pick<Line, 'recovered' | 'recoveredFen'>>`select ${keys},
        count(distinct d.id)::int as recovered, sum(i.amount_fen)::bigint as recovered_fen
      from disputes_instalments as i join disputes as d on d.id = i.dispute
      where i.state = 'paid' and ${isIn('i.paid_on', days)} and ${scope} group by ${groups}`.execute(db),
  ])
  const counted: Counted = { total: { ...noLine }, by: { body: new Map(), mediator: new Map(), kind: new Map(), division: new Map() } }
  for (const { whole, body, mediator, kind, division, ...figures } of [...cases.rows, ...money.rows])
    put(counted, whole, { body, mediator, kind, division }, figures)
  return counted
}

function put({ total, by }: Counted, whole: number, keyed: Record<Dimension, Key>, figures: Partial<Line>) {
  const found = groupings[whole]
  const rounded = { ...figures }
  for (const name of ['meanDays', 'medianDays'] as const) if (typeof figures[name] === 'number') rounded[name] = toTenth(figures[name])
  if (found === 'total') return void Object.assign(total, ...given(rounded))
  if (!found || !dimensions.includes(found)) return
  const line = by[found].get(keyed[found]) ?? { ...noLine }
  by[found].set(keyed[found], Object.assign(line, ...given(rounded)))
}
/** A sum of nothing is null in the database and nothing here. */
const given = (figures: Partial<Line>) =>
  Object.entries(figures).flatMap(([name, value]) =>
    value === null && name !== 'meanDays' && name !== 'medianDays' ? [] : [{ [name]: value }],
  )
