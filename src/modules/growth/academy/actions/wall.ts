/** The wall of a class as its reader sees it, and who may do what on it: what asking, answering and choosing all ask first. */
import { sql } from 'kysely'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { may } from '#kernel/pure/people.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { type AnswerWay, refuseAtWall } from '../rules-questions.ts'
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

const MOST = 300

/** Those that wait for an answer first, and of these the most wanted; a class's wall, or one question. */
export async function postsOf({ db }: Act, asked: string): Promise<Post[]> {
  const { rows } = await sql<Post>`select * from academy_wall(${asked})
    order by is_hidden, answer is not null, wanted desc, at, id limit ${MOST}`.execute(db)
  return rows
}

/** One question with its class, as far as the caller is of the class or hosts it (HOUSE-1 otherwise). */
export async function postOf(ctx: Act, question: string): Promise<{ post: Post; course: FullCourse }> {
  const [post] = await postsOf(ctx, question)
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
