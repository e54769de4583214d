/** One half year of one union: counted, named, and set beside the half year before. */
import { sql } from 'kysely'
import { z } from 'zod'
import { divisions, type UnionDistrict, unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { idOf, type UnitPath } from '#kernel/pure/people.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { reach } from '#kernel/server/reach.ts'
import { unitNames } from '../../../home/unions/door.ts'
import { type Dimension, type Figures, type Line, type Named, noLine } from '../rules-circular.ts'
import { daysOfHalf, type Half, halfBefore } from '../rules-half.ts'
import { countedOf, isSatisfied } from '../rules-rating.ts'
import type { Kind } from '../rules-kinds.ts'
import { circularWords } from '../words-circular.ts'
import { kindWords } from '../words-kinds.ts'
import { half, shares } from './afterwards.ts'
import { type Counted, countHalf } from './counting.ts'
import { type Act, plain } from './disputes.ts'
import { type RatedCase, ratingsIn } from './rated.ts'

const n = z.int()
const days = z.number().nullable()
export const line = z.object({
  ...{ received: n, accepted: n, notAccepted: n, closed: n, settled: n, due: n, onTime: n, recovered: n, recoveredFen: n },
  ...{ meanDays: days, medianDays: days, answers: n, satisfied: n },
})
const named = z.array(line.extend({ key: z.string(), name: z.string(), english: z.string() }))
export const figuresShape = z.object({
  ...{ half, unitName: z.string(), unitEnglish: z.string(), total: line, before: line },
  ...{ body: named, mediator: named, kind: named, division: named },
  vote: z.object({ asked: n, answered: n, shares: shares.nullable() }).nullable(),
})

/** Cases that the reader may see, of that union and what lies below it. */
export const scopeOf = ({ actor }: Act, unit: UnitPath) =>
  sql<boolean>`${reach(actor, 'disputes.receive', 'd.concerns')} and d.concerns @> ${[idOf(unit)]}::text[]`

export async function figuresOf(ctx: Act, half: Half, unit: UnitPath): Promise<Figures> {
  const scope = scopeOf(ctx, unit)
  const [counted, before, ratings, earlier, vote] = await Promise.all([
    countHalf(ctx, daysOfHalf(half), scope),
    countHalf(ctx, daysOfHalf(halfBefore(half)), scope),
    ratingsIn(ctx, 'worker', half, scope),
    ratingsIn(ctx, 'worker', halfBefore(half), scope),
    voteOf(ctx, half, unit),
  ])
  const names = await namesIn(ctx, counted, unit)
  const by = (dimension: Dimension) => linesBy(counted, dimension, ratings, names)
  return {
    ...{ half, unitName: names.unit.zh, unitEnglish: names.unit.en, vote },
    total: { ...counted.total, ...satisfactionOf(ratings) },
    before: { ...before.total, ...satisfactionOf(earlier) },
    ...{ body: by('body'), mediator: by('mediator'), kind: by('kind'), division: by('division') },
  }
}

/** A mediator's own line: of the cases they handle first (DISPUTES-91). */
export async function ownLine(ctx: Act, half: Half): Promise<Line> {
  const scope = sql<boolean>`d.mediator = ${ctx.actor.id}`
  const [{ total }, ratings] = await Promise.all([countHalf(ctx, daysOfHalf(half), scope), ratingsIn(ctx, 'worker', half, scope)])
  return { ...total, ...satisfactionOf(ratings) }
}

/** DISPUTES-86: in whole threes, in every grouping by itself. */
function satisfactionOf(ratings: readonly RatedCase[]): Pick<Line, 'answers' | 'satisfied'> {
  const counted = countedOf(ratings)
  return { answers: counted.length, satisfied: counted.filter(one => isSatisfied(one.overall ?? 0)).length }
}

type Names = { unit: { zh: string; en: string }; of: (dimension: Dimension, key: string | null) => { name: string; english: string } }
async function namesIn(ctx: Act, { by }: Counted, unit: UnitPath): Promise<Names> {
  const ids = [...by.body.keys()].flatMap(key => key ?? [])
  const [bodies, people, units] = await Promise.all([
    ids.length > 0 ? ctx.db.selectFrom('disputesBodies').select(['id', 'name', 'english']).where('id', 'in', ids).execute() : [],
    namesOf(
      plain(ctx),
      [...by.mediator.keys()].flatMap(key => key ?? []),
    ),
    unitNames(ctx, [idOf(unit)]),
  ])
  const found: Record<Dimension, (key: string) => { name: string; english: string } | undefined> = {
    body: key => bodies.find(one => one.id === key),
    mediator: key => ({ name: people.get(key) ?? '', english: people.get(key) ?? '' }),
    kind: key => ({ name: kindWords[`kind.${key as Kind}`].zh, english: kindWords[`kind.${key as Kind}`].en }),
    division: key => {
      const one = unionDistricts[key as UnionDistrict] ?? divisions.find(({ code }) => code === key)
      return one && { name: one.zh, english: one.en }
    },
  }
  const nobody = { name: circularWords.nobody.zh, english: circularWords.nobody.en }
  return {
    unit: units.get(idOf(unit)) ?? { zh: '', en: '' },
    of(dimension, key) {
      if (key === null) return nobody
      const { name, english } = found[dimension](key) ?? { name: key, english: key }
      return { name, english: english || name }
    },
  }
}

/** Whoever has most cases first. */
function linesBy({ by }: Counted, dimension: Dimension, ratings: readonly RatedCase[], names: Names): Named[] {
  const rated = Map.groupBy(ratings, one => one[dimension])
  return [...by[dimension]]
    .map(([key, line]) => ({
      ...noLine,
      ...line,
      ...satisfactionOf(rated.get(key ?? '') ?? []),
      key: key ?? '',
      ...names.of(dimension, key),
    }))
    .sort((a, b) => b.closed - a.closed || b.received - a.received || a.key.localeCompare(b.key))
}

/** What the workers said of that half year, once it is published; of the union itself. */
async function voteOf({ db }: Act, half: Half, unit: UnitPath): Promise<Figures['vote']> {
  const held = await db
    .selectFrom('disputesEvaluations')
    .select(['asked', 'answered', 'result'])
    .where('unit', '=', unit)
    .where('half', '=', half)
    .where('state', '=', 'published')
    .executeTakeFirst()
  return held ? { asked: held.asked, answered: held.answered ?? 0, shares: held.result } : null
}
