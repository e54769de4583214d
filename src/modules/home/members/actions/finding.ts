/** Memberships as they are read: one's own, one, a queue, the roster. */
import { sql } from 'kysely'
import { z } from 'zod'
import { useCases } from '#kernel/server/action.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { isWithinUnit } from '#kernel/server/house/tree.ts'
import { reach } from '#kernel/server/reach.ts'
import { unitCards } from '../../unions/door.ts'
import { doubtsOf } from '../rules-doubts.ts'
import { doubts, stages } from '../rules-kinds.ts'
import type { MembersTables } from '../tables.ts'
import { type Act, findOwn, memberColumns, memberOf, plain, type Read, statesIn, whereDoubtful, withUnits } from './members.ts'
import { cursor, cursorOf, isAsked, isBeyond, orderOf, queues, readInOrder, standsIn, waitsIn } from './searching.ts'
import { id, listed, member, told } from './shapes.ts'
import { postsOf } from './standing-posts.ts'

const { query } = useCases<MembersTables>()

/** One's own membership, whatever became of it; nothing where one never applied. */
export const getMine = query({
  may: 'signed-in',
  input: z.object({}),
  output: z.object({ member: member.nullable() }),
  async run(ctx) {
    const own = await findOwn(ctx)
    return { member: own ? await inFull(ctx, own) : null }
  },
})

export const getMember = query({
  may: 'members.manage',
  input: z.object({ id }),
  output: member,
  run: async (ctx, { id }) => inFull(ctx, await memberOf(ctx, id)),
})

/** Its life, line by line, also from before it came to this union: whoever sees the membership sees its history. */
export const listTrack = query({
  may: 'signed-in',
  input: z.object({ id }),
  output: z.array(told),
  async run(ctx, { id }) {
    await memberOf(ctx, id)
    const lines = await beyondSight(ctx, 'MEMBERS-7', ({ db }) =>
      db
        .selectFrom('record')
        .select(['n', 'step', 'at', 'by', 'from', 'to', 'unit', 'said'])
        .where('subject', '=', id)
        .where('module', '=', 'members')
        .orderBy('n', 'desc')
        .limit(200)
        .execute(),
    )
    const names = await namesOf(
      plain(ctx),
      lines.map(line => line.by),
    )
    return (await withUnits(ctx, lines)).map(({ said, unit: _, ...line }) => {
      const words = (said ?? {}) as { reason?: string; basis?: string; purpose?: string }
      const { reason = '', basis = '', purpose = '' } = words
      return { ...line, by: names.get(line.by) ?? line.by, reason, basis, purpose }
    })
  },
})

const limit = z.int().min(1).max(200).default(50)
const page = z.object({ rows: z.array(listed), next: z.string().nullable() })

/** What waits for this officer, the most pressing first: applications, transfers to take up, departures to declare, duplicates. */
export const listQueue = query({
  may: 'members.manage',
  input: z.object({
    of: z.enum(queues),
    unit: id.optional(),
    after: z.string().max(60).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: page,
  async run(ctx, { of, unit, after, limit }) {
    let list = ctx.db.selectFrom('members').select(memberColumns).where(reach(ctx.actor, 'members.manage')).where(waitsIn[of])
    if (unit) list = list.where(isWithinUnit(unit))
    const due = sql`coalesce(due, '0001-01-01'::date)`
    const [day = '', last = ''] = (after ?? '').split('|')
    if (z.iso.date().safeParse(day).success && z.uuid().safeParse(last).success)
      list = list.where(sql<boolean>`(${due}, id) > (${day}::date, ${last}::uuid)`)
    const rows = await list
      .orderBy(due)
      .orderBy('id')
      .limit(limit + 1)
      .execute()
    const end = rows.length > limit ? rows[limit - 1] : undefined
    return { rows: await shown(ctx, rows.slice(0, limit)), next: end ? `${end.due ?? '0001-01-01'}|${end.id}` : null }
  },
})

/** The roster: by name, by the whole number or phone, by the last four of the number. */
export const searchMembers = query({
  may: 'members.manage',
  input: z.object({
    asked: z.string().trim().max(40).default(''),
    unit: id.optional(),
    states: z.array(z.enum(stages)).max(stages.length).default([]),
    doubt: z.enum(doubts).optional(),
    after: cursor.optional(),
    limit,
  }),
  output: page,
  async run(ctx, { asked, unit, states, doubt, after, limit }) {
    const found = ctx.db
      .selectFrom('members')
      .select(memberColumns)
      .where(await isAsked(ctx, asked))
    let list = found.where(await standsIn(ctx, unit))
    list = states.length > 0 ? list.where(statesIn(states)) : list.where('heir', 'is', null)
    if (doubt) list = list.where(whereDoubtful(doubt, ctx.now))
    if (after) list = list.where(isBeyond(asked, after))
    if (asked === '') await readInOrder(ctx)
    for (const column of orderOf(asked)) list = list.orderBy(column)
    const rows = await list.limit(limit + 1).execute()
    const end = rows.length > limit ? rows[limit - 1] : undefined
    return { rows: await shown(ctx, rows.slice(0, limit)), next: end ? cursorOf(asked, end) : null }
  },
})

async function shown(ctx: Act, rows: readonly Read[]) {
  const named = await withUnits(ctx, rows)
  const receiving = await unitCards(
    ctx,
    rows.flatMap(row => row.transferTo ?? []),
  )
  return named.map(row => {
    const to = receiving.get(row.transferTo ?? '')
    return { ...row, doubts: doubtsOf(row, ctx.now), toName: to?.name ?? '', toEnglish: to?.english || (to?.name ?? '') }
  })
}

async function inFull(ctx: Act, row: Read) {
  const [one] = await shown(ctx, [row])
  const isOwn = ctx.actor.id === row.owner
  const [target, twin, posts, correction] = await Promise.all([
    row.transferTo ? unitCards(ctx, [row.transferTo]) : undefined,
    row.twin ? twinOf(ctx, row.twin) : undefined,
    isOwn ? [] : postsOf(ctx, row.owner),
    ctx.db
      .selectFrom('membersCorrections')
      .select('id')
      .where('member', '=', row.id)
      .where('state', 'in', ['asked', 'late'])
      .executeTakeFirst(),
  ])
  const to = row.transferTo ? target?.get(row.transferTo) : undefined
  return {
    ...one!,
    transferTo: to ? { id: to.id, name: to.name, english: to.english || to.name } : null,
    // whoever applied is not told whose number it is
    twin: isOwn ? null : (twin ?? null),
    doubts: isOwn ? one!.doubts.filter(doubt => doubt !== 'twin') : one!.doubts,
    posts,
    correction: correction?.id ?? null,
  }
}

/** The other membership with the same number: its name where the reader sees it, that there is one where not. */
async function twinOf(ctx: Act, id: string) {
  const seen = await ctx.db.selectFrom('members').select(['id', 'name', 'unit']).where('id', '=', id).executeTakeFirst()
  if (!seen) return { id, name: '', unitName: '', isSeen: false }
  const [named] = await withUnits(ctx, [seen])
  return { id, name: named!.name, unitName: named!.unitName, isSeen: true }
}
