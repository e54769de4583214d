/** Nominations as lists show them: with the place they hold and the materials that came along. */
import { type SelectQueryBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { queueAhead } from '#kernel/server/places.ts'
import type { Act } from './courses.ts'
import type { nomination } from './shapes.ts'

type Listed = z.output<typeof nomination>
const from = ({ db }: Act) =>
  db
    .selectFrom('academyNominations as m')
    .innerJoin('academyClasses as c', 'c.id', 'm.class')
    .leftJoin('places as p', join => join.onRef('p.offer', '=', 'c.offer').onRef('p.n', '=', 'm.n'))
    .select([
      'm.id',
      'm.class',
      'c.title',
      'm.state',
      'm.version',
      'm.due',
      'm.dueIsProvisional',
      'm.owner as person',
      'm.name',
      'm.phoneMasked',
      'm.unit',
      'm.unitName',
      'm.qualification',
      'm.certificateMasked',
      'm.words',
      'm.reason',
      'm.ask',
      'm.nominatedAt',
      'm.verifiedAt',
      'm.admittedAt',
      'p.standing',
      'p.turn',
      'c.offer',
    ])
type Rows = ReturnType<typeof from>
// biome-ignore lint/suspicious/noExplicitAny: a query narrowed by its caller, whose columns stay as they are
type Narrowed = Rows extends SelectQueryBuilder<any, any, infer Row> ? { execute(): Promise<Row[]> } : never

export async function listedNominations(ctx: Act, narrowed: (rows: Rows) => Narrowed, counts = false): Promise<Listed[]> {
  const rows = await narrowed(from(ctx)).execute()
  const ids = rows.map(row => row.id)
  const papers = await ctx.db
    .selectFrom('papers')
    .select(['id', 'subject', 'kind', 'name', 'type', 'bytes'])
    .where(sql<boolean>`subject = any (${ids}::uuid[])`)
    .where('droppedAt', 'is', null)
    .orderBy('at')
    .execute()
  const of = Map.groupBy(papers, paper => paper.subject)
  return Promise.all(
    rows.map(async ({ turn, offer, standing, ...row }) => ({
      ...row,
      standing: standing === 'seated' || standing === 'waiting' ? standing : null,
      ahead: counts && standing === 'waiting' ? await queueAhead(ctx, offer, turn!) : null,
      materials: (of.get(row.id) ?? []).map(({ subject: _, ...paper }) => paper),
    })),
  )
}
