import { sql } from 'kysely'
import { z } from 'zod'
import { refuse } from '#kernel/pure/house-words.ts'
import { idOf, postsByModule } from '#kernel/pure/people.ts'
import { type Role, roles } from '#kernel/pure/roles.ts'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import type { UnionTables } from '../tables.ts'

const { query } = useCases<UnionTables>()
const id = z.uuid()
const limit = z.coerce.number().int().min(1).max(200).default(50)
const post = z.object({
  id,
  person: id,
  name: z.string(),
  role: z.enum(Object.keys(roles) as [Role, ...Role[]]),
  unit: z.string(),
  unitName: z.string(),
  state: z.enum(['held', 'ended']),
  since: z.iso.date(),
  until: z.iso.date().nullable(),
  grantedBy: z.string(),
  version: z.int(),
})

/** Posts one may know of: one's own, and those of the line in which one holds a post of the tree. */
export const listPosts = query({
  may: 'signed-in',
  input: z.object({
    unit: id.optional(),
    person: id.optional(),
    state: z.enum(['held', 'ended']).default('held'),
    after: id.optional(),
    limit,
  }),
  output: z.array(post),
  async run(ctx, { unit, person, state, after, limit }) {
    const rows = await ctx.db
      .selectFrom('posts')
      .innerJoin('units', 'units.unit', 'posts.unit')
      .select([
        'posts.id',
        'posts.owner',
        'posts.role',
        'posts.unit',
        'units.name as unitName',
        'posts.state',
        'posts.since',
        'posts.until',
        'posts.grantedBy',
        'posts.version',
      ])
      .where(inMyLine(ctx))
      .where('posts.state', '=', state)
      .$if(unit !== undefined, rows => rows.where('units.id', '=', unit!))
      .$if(person !== undefined, rows => rows.where('posts.owner', '=', person!))
      .$if(after !== undefined, rows => rows.where('posts.id', '>', after!))
      .orderBy('posts.id')
      .limit(limit)
      .execute()
    const names = await namesOf(
      ctx,
      rows.flatMap(row => [row.owner, row.grantedBy]),
    )
    return rows.map(({ owner, grantedBy, ...row }) => ({
      ...row,
      person: owner,
      name: names.get(owner) ?? '',
      grantedBy: names.get(grantedBy) ?? '',
    }))
  },
})

const told = z.object({
  n: z.int(),
  step: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  from: z.string(),
  to: z.string(),
  basis: z.string(),
  /** The new name, where it was renamed; the units it left and came to, where it was moved; its heir, where it was merged. */
  name: z.string(),
  left: z.string(),
  came: z.string(),
  heir: z.string(),
})
type Said = { basis?: string; name?: string; movedFrom?: string; heir?: string } | null

/** A unit's life, line by line, to the line it belongs to. */
export const getUnitHistory = query({
  may: 'signed-in',
  input: z.object({ id }),
  output: z.array(told),
  async run(ctx, { id }) {
    const unit = await ctx.db.selectFrom('units').select('above').where('id', '=', id).executeTakeFirst()
    if (!unit) throw refuse('HOUSE-1')
    const lines = await ctx.db
      .selectFrom('record')
      .select(['n', 'step', 'at', 'by', 'from', 'to', 'said'])
      .where('subject', '=', id)
      .where('module', '=', 'unions')
      .orderBy('n')
      .limit(500)
      .execute()
    const saids = lines.map(line => (line.said ?? {}) as NonNullable<Said>)
    const moves = saids.flatMap(said => said.movedFrom ?? [])
    const ids = [...new Set([...moves, ...saids.flatMap(said => said.heir ?? []), ...(unit.above ? [unit.above] : [])])]
    const units = ids.length > 0 ? await ctx.db.selectFrom('units').select(['id', 'name']).where('id', 'in', ids).execute() : []
    const unitName = (one: string | null | undefined) => units.find(unit => unit.id === one)?.name ?? ''
    const names = await namesOf(
      ctx,
      lines.map(line => line.by),
    )
    // a move says what was left; where it led is what the next move left, or where the unit stands now
    let moved = 0
    return lines.map(({ n, step, at, by, from, to }, i) => {
      const said = saids[i]!
      if (step === 'move') moved += 1
      const came = step === 'move' ? unitName(moves[moved] ?? unit.above) : ''
      return {
        n,
        step,
        at,
        by: names.get(by) ?? by,
        from,
        to,
        basis: said.basis ?? '',
        name: said.name ?? '',
        left: unitName(said.movedFrom),
        came,
        heir: unitName(said.heir),
      }
    })
  },
})

const inMyLine = ({ actor }: Ctx<UnionTables>) =>
  sql<boolean>`posts.concerns && ${[actor.id, ...(postsByModule(actor).unions ?? []).map(idOf)]}::text[]`
