/** A station entered, by hand or from a sheet: what both do, and what correcting it does again. */
import type { z } from 'zod'
import type { UnitPath } from '#kernel/pure/people.ts'
import { begin } from '#kernel/server/advance.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { makeFindable } from '#kernel/server/search.ts'
import { objectionTo, refuse, siteBook } from '../rules.ts'
import { readHours } from '../rules-hours.ts'
import type { described } from './shapes.ts'
import type { Act } from './sites.ts'

export type Described = z.output<typeof described>

export async function register(ctx: Act, unit: UnitPath, said: Described): Promise<{ id: string }> {
  const row = asKept(said)
  const refusal = objectionTo(row)
  if (refusal) throw refusal
  await mustBeNew(ctx, unit, row.name)
  const { id } = await begin(ctx, siteBook, { owner: '', unit, ...row })
  await findableBy(ctx, id, unit, row)
  return { id }
}

/** Hours in their normal form, as far as they can be read; each kind and each offer once. */
export function asKept<D extends Described>(said: D): D {
  const read = readHours(said.hours)
  const once = { kinds: [...new Set(said.kinds)], offers: [...new Set(said.offers)] }
  return { ...said, ...once, ...(read.ok && { hours: read.text }) }
}

/** Two clerks enter the same station at once: the second finds the first's. */
export async function mustBeNew(ctx: Act, unit: UnitPath, name: string, itself = '') {
  await lockNames(ctx, unit)
  const same = await ctx.db
    .selectFrom('sites')
    .select('id')
    .where('unit', '=', unit)
    .where('name', '=', name)
    .where('state', '<>', 'closed')
    .executeTakeFirst()
  if (same && same.id !== itself) throw refuse('SITE-1').at({ name: 'site.sameName' })
}

export const findableBy = (ctx: Act, subject: string, unit: UnitPath, { name, english, address, partners }: Described) =>
  makeFindable(ctx, { module: 'sites', subject, owner: '', unit }, [name, english, address, partners])

/** Whoever enters stations of one union enters them one after the other. */
export const lockNames = ({ db }: Act, unit: UnitPath) => lockName(db, `sites of ${unit}`)
