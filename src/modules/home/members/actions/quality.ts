/** MEMBERS-17: what is missing or doubtful, union by union. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { UnitPath } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { unitCards, pathsOf } from '../../unions/door.ts'
import type { MembersTables } from '../tables.ts'
import { type Act, mustManage } from './members.ts'
import { below, place } from './searching.ts'
import { id, instant } from './shapes.ts'
import { counted, type Figures, figures, storedFigures } from './sums.ts'

const { query } = useCases<MembersTables>()
/** So many are counted while one waits; of more, the clock's last count is told. */
const mostLive = 20_000

const shape = z.object(Object.fromEntries(figures.map(figure => [figure, z.int()])) as Record<keyof Figures, z.ZodInt>)
const none = Object.fromEntries(figures.map(figure => [figure, 0])) as Figures

export const listQuality = query({
  may: 'members.manage',
  input: z.object({ unit: id }),
  /** `asOf` is when the clock counted; null: now. `own` are those who are with the union itself and none below it. */
  output: z.object({
    asOf: instant.nullable(),
    unitName: z.string(),
    unitEnglish: z.string(),
    whole: shape,
    own: shape,
    rows: z.array(shape.extend({ id, name: z.string(), english: z.string() })),
  }),
  async run(ctx, { unit }) {
    const [path] = await pathsOf(ctx, 'unit', [unit])
    mustManage(ctx, { owner: '', unit: path! })
    const children = await childrenOf(ctx, unit, path!)
    const asOf = (await isSmall(ctx, path!)) ? null : await lastCount(ctx, path!)
    const sums = asOf ? await stored(ctx, [path!, ...children.map(child => child.unit)]) : await liveSums(ctx, path!)
    const cards = await unitCards(ctx, [unit])
    const card = cards.get(unit)!
    return {
      ...{ asOf, unitName: card.name, unitEnglish: card.english || card.name },
      whole: sums.get(path!) ?? none,
      own: asOf ? await ownOf(ctx, path!) : (sums.get('own') ?? none),
      rows: children.map(({ id, name, english, unit }) => ({ id, name, english: english || name, ...(sums.get(unit) ?? none) })),
    }
  },
})

const childrenOf = ({ db }: Act, unit: string, path: UnitPath) =>
  db
    .selectFrom('units')
    .select(['id', 'name', 'english', 'unit'])
    .where('state', '=', 'active')
    .where(sql<boolean>`units.concerns @> array[${unit}::text]`)
    .where(sql<boolean>`array_length(string_to_array(unit, '/'), 1) = ${path.split('/').length + 1}::int`)
    .orderBy('name')
    .execute()

async function isSmall({ db }: Act, path: UnitPath): Promise<boolean> {
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from (select from members where ${below(path)} limit ${mostLive + 1}) as it`.execute(db)
  return rows[0]!.n <= mostLive
}

async function lastCount({ db }: Act, path: UnitPath): Promise<string | null> {
  const { rows } = await sql<{ at: string }>`select at from members_sums where unit = ${path}`.execute(db)
  return rows[0]?.at ?? null
}

type Counted = Figures & { unit: string }
async function stored({ db }: Act, paths: readonly UnitPath[]): Promise<Map<string, Figures>> {
  const { rows } = await sql<Counted>`select unit, ${storedFigures} from members_sums where unit = any (${paths}::text[])`.execute(db)
  return new Map(rows.map(({ unit, ...sum }) => [unit, sum]))
}

/** Under `own` those with the union itself; under its own path everybody. */
async function liveSums(ctx: Act, path: UnitPath): Promise<Map<string, Figures>> {
  const { rows } =
    await sql<Counted>`select ${path} || coalesce(nullif(split_part(substr(unit, ${path.length + 1}::int), '/', 1), '') || '/', '') as unit, ${counted(ctx)}
    from members where ${below(path)} and heir is null group by 1`.execute(ctx.db)
  const whole = { ...none }
  for (const row of rows) for (const figure of figures) whole[figure] += row[figure]
  const own = rows.find(row => row.unit === path)
  return new Map<string, Figures>([...rows.map(row => [row.unit, row] as const), [path, whole], ['own', own ?? none]])
}

async function ownOf(ctx: Act, path: UnitPath): Promise<Figures> {
  const { rows } = await sql<Figures>`select ${counted(ctx)} from members where ${place} = ${path} and heir is null`.execute(ctx.db)
  return rows[0]!
}
