/** What the register says of a station: entered, corrected, its plaque (SITE-1 to 4, 15). */
import { z } from 'zod'
import type { UnitPath } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { makeFindable } from '#kernel/server/search.ts'
import { objectionTo, refuse, siteBook } from '../rules.ts'
import { readHours } from '../rules-hours.ts'
import type { SitesTables } from '../tables.ts'
import { changed, day, described, id, path } from './shapes.ts'
import { type Act, mustManage, siteOf } from './sites.ts'

const { action } = useCases<SitesTables>()
type Described = z.output<typeof described>

export const createSite = action({
  may: 'sites.manage',
  input: described.extend({ unit: path }),
  output: z.object({ id }),
  async run(ctx, { unit, ...said }) {
    mustManage(ctx, { unit })
    const row = asKept(said)
    const refusal = objectionTo(row)
    if (refusal) throw refusal
    await mustBeNew(ctx, unit, row.name)
    const { id } = await begin(ctx, siteBook, { owner: '', unit, ...row })
    await findableBy(ctx, id, unit, row)
    return { id }
  },
})

export const editSite = action({
  may: 'sites.manage',
  input: described.extend({ id, version: z.int() }),
  output: changed,
  async run(ctx, { id, version, ...said }) {
    const { unit } = await siteOf(ctx, id)
    const row = asKept(said)
    await mustBeNew(ctx, unit, row.name, id)
    const site = await advance(ctx, siteBook, id, 'edit', row, version)
    await findableBy(ctx, id, unit, row)
    return site
  },
})

export const hangPlaque = action({
  may: 'sites.manage',
  input: z.object({ id, version: z.int(), plaqueOn: day }),
  output: changed,
  run: (ctx, { id, version, plaqueOn }) => advance(ctx, siteBook, id, 'plaque', { plaqueOn }, version),
})

/** Hours in their normal form, as far as they can be read; each kind and each offer once. */
function asKept<D extends Described>(said: D): D {
  const read = readHours(said.hours)
  const once = { kinds: [...new Set(said.kinds)], offers: [...new Set(said.offers)] }
  return { ...said, ...once, ...(read.ok && { hours: read.text }) }
}

/** Two clerks enter the same station at once: the second finds the first's. */
async function mustBeNew(ctx: Act, unit: UnitPath, name: string, itself = '') {
  await lockName(ctx.db, `sites of ${unit}`)
  const same = await ctx.db
    .selectFrom('sites')
    .select('id')
    .where('unit', '=', unit)
    .where('name', '=', name)
    .where('state', '<>', 'closed')
    .executeTakeFirst()
  if (same && same.id !== itself) throw refuse('SITE-1').at({ name: 'site.sameName' })
}

const findableBy = (ctx: Act, subject: string, unit: UnitPath, { name, english, address, partners }: Described) =>
  makeFindable(ctx, { module: 'sites', subject, owner: '', unit }, [name, english, address, partners])
