import { sql } from 'kysely'
import { z } from 'zod'
import { addMonths, dayOf, startOfDay } from '../../pure/calendar.ts'
import { refuse } from '../../pure/house-words.ts'
import { type Ctx, useCases } from '../action.ts'
import { withOpenEyes } from '../db.ts'
import { reach } from '../reach.ts'
import { findBreak } from '../record.ts'
import { namesOf } from './people.ts'
import { dbOf } from './told.ts'

const { query } = useCases()
const id = z.uuid()
const limit = z.coerce.number().int().min(1).max(200).default(50)
/** How far back the list goes unless asked: what the law has logs kept for (Cybersecurity Law). */
const MONTHS_KEPT = 6

/** What goes out by SMS, newest first: where no carrier is configured, the system administrator passes it on by hand. */
export const listOutbox = query({
  may: 'outbox.read',
  input: z.object({ state: z.enum(['waiting', 'sent', 'failed', 'kept']).optional(), after: id.optional(), limit }),
  output: z.array(
    z.object({
      id,
      phoneMasked: z.string(),
      text: z.string(),
      state: z.string(),
      why: z.string(),
      at: z.iso.datetime(),
      sentAt: z.iso.datetime().nullable(),
    }),
  ),
  run: (ctx, { state, after, limit }) =>
    // a message to somebody of no unit concerns nobody's line, and still must go out
    withOpenEyes(ctx, async ctx => {
      const rows = await dbOf(ctx)
        .selectFrom('outbox')
        .select(['id', 'phoneMasked', 'text', 'state', 'why', 'at', 'sentAt'])
        .where(withinLine(ctx, 'outbox.read'))
        .$if(state !== undefined, rows => rows.where('state', '=', state!))
        .$if(after !== undefined, rows => rows.where(sql<boolean>`(at, id) < (select at, id from outbox where id = ${after})`))
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      // a code that has reached its owner's phone is nobody else's to read
      return rows.map(row => ({
        ...row,
        text: row.state === 'kept' ? row.text : row.text.replace(/\d{4,8}/g, code => '•'.repeat(code.length)),
      }))
    }),
})

/** Who signed in, or tried to, newest first. An attempt under an unknown name has nobody's name. */
export const listSignIns = query({
  may: 'audit.read',
  input: z.object({
    person: id.optional(),
    outcome: z.string().max(40).optional(),
    since: z.iso.date().optional(),
    after: id.optional(),
    limit,
  }),
  output: z.array(
    z.object({
      id,
      person: z.string(),
      name: z.string(),
      at: z.iso.datetime(),
      way: z.string(),
      outcome: z.string(),
      fromAddress: z.string(),
      device: z.string(),
    }),
  ),
  run: (ctx, { person, outcome, since, after, limit }) =>
    withOpenEyes(ctx, async ctx => {
      const from = startOfDay(since ?? addMonths(dayOf(ctx.now), -MONTHS_KEPT))
      const rows = await dbOf(ctx)
        .selectFrom('signIns')
        .select(['id', 'owner', 'at', 'way', 'outcome', 'fromAddress', 'device'])
        .where(withinLine(ctx, 'audit.read'))
        .where('at', '>=', from.toISOString())
        .$if(person !== undefined, rows => rows.where('owner', '=', person!))
        .$if(outcome !== undefined, rows => rows.where('outcome', '=', outcome!))
        .$if(after !== undefined, rows => rows.where(sql<boolean>`(at, id) < (select at, id from sign_ins where id = ${after})`))
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      const names = await namesOf(
        ctx,
        rows.map(row => row.owner),
      )
      return rows.map(({ owner, ...row }) => ({ ...row, person: owner, name: names.get(owner) ?? '' }))
    }),
})

/** Walks a subject's chain: whole, or broken at its first line that does not fit. It tells nothing of what was done. */
export const getSoundness = query({
  may: 'audit.read',
  input: z.object({ subject: id }),
  output: z.object({ lines: z.int(), module: z.string(), brokenAt: z.int().nullable() }),
  run: (ctx, { subject }) =>
    withOpenEyes(ctx, async ctx => {
      const own = await dbOf(ctx)
        .selectFrom('record')
        .select(['module', eb => eb.fn.countAll<number>().as('lines')])
        .where('subject', '=', subject)
        .where(withinLine(ctx, 'audit.read'))
        .groupBy('module')
        .orderBy('lines', 'desc')
        .executeTakeFirst()
      if (!own) throw refuse('HOUSE-1')
      return { ...own, brokenAt: (await findBreak(ctx.db, subject)) ?? null }
    }),
})

/** What concerns the line of one's post, and what concerns no unit at all. */
const withinLine = ({ actor }: Ctx, power: 'outbox.read' | 'audit.read') => sql<boolean>`(${reach(actor, power)} or unit in ('', '/'))`
