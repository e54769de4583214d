/** The wall of a class as its reader sees it, and who may do what on it: what asking, answering and choosing all ask first. */
import { sql } from 'kysely'
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { may } from '#kernel/pure/people.ts'
import { cursorRanked } from '#kernel/server/keyset.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { type AnswerWay, refuseAtWall, type WallPart } from '../rules-questions.ts'
import { isLecturerOf } from './bookings.ts'
import { type Act, courseOf, type FullCourse } from './courses.ts'

/** A question as `academy_wall` tells it: its owner stays in the database. */
export type Post = {
  id: string
  class: string
  version: number
  text: string
  named: boolean
  name: string
  unitName: string
  at: string
  isMine: boolean
  wanted: number
  isWanted: boolean
  answer: string | null
  /** How often it was answered: the first, and each time it was improved. */
  answers: number
  answerText: string
  answerName: string
  answeredAt: string | null
  way: AnswerWay | null
  /** The version of the host's ruling, 0 where there is none. */
  ruled: number
  hiddenWhy: string
  isHidden: boolean
  isShown: boolean
}

/** Which page of a wall: all of it or one part, after this cursor. */
export const wallPage = { after: cursorRanked.optional(), limit: z.int().min(1).max(100).default(30) }
type Asked = { isHost: boolean; part?: WallPart | undefined; after?: string | undefined; limit: number }
const part = sql<WallPart>`case when is_hidden then 'hidden' when answer is not null then 'answered' else 'open' end`
/** What is hidden is for its asker and the host’s own posts: the first is to mend it, so it stands first; the others last. */
const isRead = (isHost: boolean) => sql<boolean>`(not is_hidden or is_mine or ${isHost})`
const rank = sql<number>`case when is_hidden and is_mine then 0 when is_hidden then 3 when answer is not null then 2 else 1 end`

/** Those that wait for an answer before the answered, and of each the most wanted first. */
export async function pageOf({ db }: Act, course: string, { isHost, part: only, after, limit }: Asked) {
  const [nth, wanted, at, id] = after?.split('|') ?? []
  const beyond = sql<boolean>`(${rank}, -wanted, at, id) > (${nth}::int, -${wanted}::int, ${at}::timestamptz, ${id}::uuid)`
  const { rows } = await sql<Post & { rank: number }>`select *, ${rank} as rank from academy_wall(${course})
    where ${isRead(isHost)} and ${only ? sql<boolean>`${part} = ${only}` : sql.lit(true)} and ${after ? beyond : sql.lit(true)}
    order by rank, wanted desc, at, id limit ${limit + 1}`.execute(db)
  const posts = rows.slice(0, limit)
  const last = posts.at(-1)
  return { posts, next: rows.length > limit && last ? [last.rank, last.wanted, last.at, last.id].join('|') : null }
}

/** How many stand in each part, and how many of the open ones in the hall. */
export async function countsOf({ db }: Act, course: string, isHost: boolean) {
  const { rows } = await sql<{ part: WallPart; n: number; shown: number }>`select ${part} as part, count(*)::int as n,
    count(*) filter (where is_shown)::int as shown from academy_wall(${course}) where ${isRead(isHost)} group by 1`.execute(db)
  const of = (one: WallPart) => rows.find(row => row.part === one)
  const [open, answered, hidden] = [of('open'), of('answered'), of('hidden')]
  return { open: open?.n ?? 0, answered: answered?.n ?? 0, hidden: hidden?.n ?? 0, shown: open?.shown ?? 0 }
}

/** One question with its class, as far as the caller is of the class or hosts it (HOUSE-1 otherwise). */
export async function postOf(ctx: Act, question: string): Promise<{ post: Post; course: FullCourse }> {
  const { rows } = await sql<Post>`select * from academy_wall(${question})`.execute(ctx.db)
  const [post] = rows
  if (!post || post.id !== question) throw refuseInHouse('HOUSE-1')
  return { post, course: await courseOf(ctx, post.class) }
}

/** The same, once nobody else is changing it: what is answered in this moment is not reworded in the same. */
export async function heldPost(ctx: Act, question: string) {
  await lockName(ctx.db, question)
  return postOf(ctx, question)
}

/** ACAD-43: whether the caller is of the class, asked of the database, which knows everyone's nominations. */
export async function isOfClass({ db }: Act, course: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select academy_of_class(${course}) as is`.execute(db)
  return rows[0]?.is ?? false
}

/** Posts over the class's own unit; a co-host reads along. */
export const isHost = ({ actor }: Act, { unit }: Pick<FullCourse, 'unit'>) => may(actor, 'academy.host', { owner: '', unit })

/** ACAD-44: who answers in this class: its host, and whoever teaches in it. */
export const mayAnswer = async (ctx: Act, course: Pick<FullCourse, 'id' | 'unit'>): Promise<boolean> =>
  isHost(ctx, course) || isLecturerOf(ctx, course.id)

export async function mustAnswer(ctx: Act, course: Pick<FullCourse, 'id' | 'unit'>) {
  if (!(await mayAnswer(ctx, course))) throw refuseInHouse('HOUSE-2')
}

/** ACAD-43: those of the class, and whoever hosts or helps. */
export async function mustSeeWall(ctx: Act, course: FullCourse): Promise<{ isOfClass: boolean }> {
  const [of, answers] = await Promise.all([isOfClass(ctx, course.id), mayAnswer(ctx, course)])
  const { unit, parties } = course
  if (!of && !answers && !may(ctx.actor, 'academy.host', { owner: '', unit, parties })) throw refuseAtWall('ACAD-43')
  return { isOfClass: of }
}

/** Whoever watches the wall of this class asks again. */
export const hintWall = ({ hint }: Act, course: string) => hint(topicOf(course))
export const topicOf = (course: string) => `academy-wall:${course}`
