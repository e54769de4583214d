import { sql } from 'kysely'
import { z } from 'zod'
import { useCases } from '../action.ts'
import { dbOf, languageOf, type Registry, sentence } from './told.ts'

const { action, query, watch } = useCases()
const id = z.uuid()
/** More than this many are told as this many. */
const MOST_COUNTED = 100
type Given = Record<string, string | number>

const notice = z.object({
  id,
  module: z.string(),
  say: z.string(),
  given: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string(),
  subject: id.nullable(),
  link: z.string(),
  at: z.iso.datetime(),
  isRead: z.boolean(),
})

/** One's own inbox, in one's own language. */
export const inboxOf = (registry: Registry) => ({
  listNotices: query({
    may: 'signed-in',
    input: z.object({
      unreadOnly: z.stringbool().or(z.boolean()).default(false),
      after: id.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    output: z.array(notice),
    async run(ctx, { unreadOnly, after, limit }) {
      const [language, rows] = await Promise.all([
        languageOf(ctx),
        dbOf(ctx)
          .selectFrom('notices')
          .select(['id', 'module', 'say', 'given', 'subject', 'link', 'at', 'readAt'])
          .where('owner', '=', ctx.actor.id)
          .$if(unreadOnly, rows => rows.where('readAt', 'is', null))
          .$if(after !== undefined, rows => rows.where(sql<boolean>`(at, id) < (select at, id from notices where id = ${after})`))
          .orderBy('at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit)
          .execute(),
      ])
      return rows.map(({ readAt, given, ...row }) => ({
        ...row,
        given: given as Given,
        isRead: readAt !== null,
        text: sentence(registry, row.module, row.say, language, given as Given) ?? row.say,
      }))
    },
  }),
  countUnread: query({
    may: 'signed-in',
    input: z.object({}),
    output: z.object({ unread: z.int() }),
    async run(ctx) {
      const few = dbOf(ctx)
        .selectFrom('notices')
        .select('id')
        .where('owner', '=', ctx.actor.id)
        .where('readAt', 'is', null)
        .limit(MOST_COUNTED)
      const { n } = await dbOf(ctx)
        .selectFrom(few.as('few'))
        .select(eb => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
      return { unread: n }
    },
  }),
})

/** These notices, or all of them where none is named, have been read. */
export const readNotices = action({
  may: 'signed-in',
  input: z.object({ ids: z.array(id).max(100).optional() }),
  output: z.object({ read: z.int() }),
  async run(ctx, { ids }) {
    const { numUpdatedRows } = await dbOf(ctx)
      .updateTable('notices')
      .set({ readAt: ctx.now })
      .where('owner', '=', ctx.actor.id)
      .where('readAt', 'is', null)
      .$if(ids !== undefined, rows => rows.where(sql<boolean>`id = any (${ids ?? []}::uuid[])`))
      .executeTakeFirstOrThrow()
    if (numUpdatedRows > 0n) ctx.hint(`inbox:${ctx.actor.id}`)
    return { read: Number(numUpdatedRows) }
  },
})

export const watchInbox = watch({
  may: 'signed-in',
  input: z.object({}),
  topics: async ({ actor }) => [`inbox:${actor.id}`],
})
