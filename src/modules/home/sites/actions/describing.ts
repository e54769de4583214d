/** What the register says of a station: entered, corrected, its plaque (SITE-1 to 4, 15). */
import { z } from 'zod'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { siteBook } from '../rules.ts'
import type { SitesTables } from '../tables.ts'
import { changed, day, described, id, path } from './shapes.ts'
import { asKept, findableBy, mustBeNew, register } from './registering.ts'
import { mustManage, siteOf } from './sites.ts'

const { action } = useCases<SitesTables>()

export const createSite = action({
  may: 'sites.manage',
  input: described.extend({ unit: path }),
  output: z.object({ id }),
  async run(ctx, { unit, ...said }) {
    mustManage(ctx, { unit })
    return register(ctx, unit, said)
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
