import { type RawBuilder, sql } from 'kysely'
import type { UnitPath } from '../../pure/people.ts'
import type { Ctx } from '../action.ts'
import { withOpenEyes } from '../db.ts'
import { lockName } from '../lock-name.ts'

/** Nobody else changes the tree until this transaction ends: whoever reads a path under this lock may build on it. */
export const lockTree = ({ db }: Pick<Ctx, 'db'>): Promise<unknown> => lockName(db, 'house.tree')

/** Takes everything under one path to another, in every guarded table. Again changes nothing. */
export const moveLine = async (ctx: Pick<Ctx, 'db'>, from: UnitPath, to: UnitPath): Promise<void> => {
  await withOpenEyes(ctx, ({ db }) => sql`select house_move(${from}, ${to})`.execute(db))
}

/** What concerned a merged unit now concerns its heir as well. */
export const inherit = async (ctx: Pick<Ctx, 'db'>, merged: UnitPath, heir: UnitPath): Promise<void> => {
  await withOpenEyes(ctx, ({ db }) => sql`select house_inherit(${merged}, ${heir})`.execute(db))
}

/** A condition: rows that concern this unit or one below it. */
export const isWithinUnit = (unit: string, concerns = 'concerns'): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(concerns)} @> array[${unit}::text]`
