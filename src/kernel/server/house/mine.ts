import { z } from 'zod'
import { refuse } from '../../pure/house-words.ts'
import { roles } from '../../pure/roles.ts'
import { useCases } from '../action.ts'
import { myPosts, pair, power, titledPowers } from './held.ts'
import { namesOf } from './people.ts'
import { dbOf, languageOf, type Registry, sentence } from './told.ts'

const { query } = useCases()
const id = z.uuid()
const heldPost = z.object({
  id,
  role: z.string(),
  title: pair,
  unit: z.string(),
  unitName: z.string(),
  since: z.iso.date(),
  until: z.iso.date().nullable(),
  grantedBy: z.string(),
  version: z.int(),
  powers: z.array(power),
})
const line = z.object({
  n: z.int(),
  module: z.string(),
  step: z.string(),
  title: z.string(),
  from: z.string(),
  to: z.string(),
  toTitle: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  isByMe: z.boolean(),
  isByClock: z.boolean(),
})
/** One's own posts, and the history of what one may see. */
export const mineOf = (registry: Registry) => ({
  listMyPosts: query({
    may: 'signed-in',
    input: z.object({}),
    output: z.array(heldPost),
    async run(ctx) {
      const rows = await myPosts(ctx)
      const names = await namesOf(
        ctx,
        rows.map(row => row.grantedBy),
      )
      return rows.map(({ grantedBy, ...row }) => ({
        ...row,
        title: roles[row.role].title,
        grantedBy: names.get(grantedBy) ?? '',
        powers: titledPowers(registry, row.role),
      }))
    },
  }),
  /** Who did what when, to whomever the subject concerns. What was said stays with the module that asked for it. */
  getTimeline: query({
    may: 'signed-in',
    input: z.object({
      subject: id,
      // as far as a line can be numbered
      after: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
    output: z.array(line),
    async run(ctx, { subject, after, limit }) {
      const [language, rows] = await Promise.all([
        languageOf(ctx),
        dbOf(ctx)
          .selectFrom('record')
          .select(['n', 'module', 'step', 'from', 'to', 'at', 'by'])
          .where('subject', '=', subject)
          .where('n', '>', after)
          .orderBy('n')
          .limit(limit)
          .execute(),
      ])
      if (rows.length === 0 && after === 0) throw refuse('HOUSE-1')
      const whose = registry().find(one => one.name === rows[0]?.module)
      if (await whose?.isPast?.(ctx, subject)) throw refuse('HOUSE-1')
      const names = await namesOf(
        ctx,
        rows.map(row => row.by),
      )
      return rows.map(({ by, ...row }) => ({
        ...row,
        by: names.get(by) ?? '',
        isByMe: by === ctx.actor.id,
        isByClock: by === 'clock',
        title: sentence(registry, row.module, `step.${row.step}`, language) ?? row.step,
        toTitle: sentence(registry, row.module, `state.${row.to}`, language) ?? row.to,
      }))
    },
  }),
})
