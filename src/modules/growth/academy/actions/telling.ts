import type { Ctx } from '#kernel/server/action.ts'
import type { Moved } from '#kernel/server/enrol.ts'
import { officersOf } from '#kernel/server/house/people.ts'
import { tell } from '#kernel/server/notices.ts'
import { holdersOf } from '#kernel/server/places.ts'
import type { UnitPath } from '#kernel/pure/people.ts'
import { unitOfficers } from '../rules-nominations.ts'
import { academyWords } from '../words-all.ts'
import type { Act, FullCourse } from './courses.ts'

type ToldKey = Extract<keyof typeof academyWords, `told.${string}`>
/** What cannot wait until somebody opens the app also goes out by SMS. */
const urgent: readonly ToldKey[] = ['told.returned', 'told.seated', 'told.promoted', 'told.changed', 'told.cancelled']

type Told = Pick<FullCourse, 'id' | 'title' | 'starts' | 'place'>
export function tellOf(
  ctx: Act,
  course: Told,
  people: readonly string[],
  say: ToldKey,
  given: Record<string, string | number> = {},
  more: { once?: string; link?: string } = {},
) {
  return tell(ctx, people, {
    module: 'academy',
    say,
    ...(urgent.includes(say) && { pair: academyWords[say] }),
    given: { title: course.title, when: course.starts ?? '', place: course.place, ...given },
    subject: course.id,
    link: more.link ?? `/academy/${course.id}`,
    ...(more.once && { once: more.once }),
  })
}

/** The officers of a unit who prepare or seal its nominations. */
export async function tellUnit(ctx: Act, course: Told, unit: UnitPath, say: ToldKey, given: Record<string, string | number> = {}) {
  const officers = await officersOf(ctx as Pick<Ctx, 'db'>, unit, unitOfficers)
  await tellOf(ctx, course, officers, say, given, { link: `/desk/academy/${course.id}/nominate` })
}

/** The officers of the unit that hosts. */
export async function tellHost(ctx: Act, course: Told, unit: UnitPath, say: ToldKey, given: Record<string, string | number> = {}) {
  const officers = await officersOf(ctx as Pick<Ctx, 'db'>, unit, ['chair', 'viceChair', 'officer'])
  await tellOf(ctx, course, officers, say, given, { link: `/desk/academy/${course.id}/attendance` })
}

/** Those whose turn came. */
export const tellMoved = (ctx: Act, course: Told, moved: readonly Moved[]) =>
  tellOf(
    ctx,
    course,
    moved.map(one => one.owner),
    'told.promoted',
  )

/** Everyone with a seat or waiting, and everyone still on the way there. */
export async function tellEveryone(ctx: Act, course: FullCourse, say: ToldKey, given: Record<string, string | number>) {
  const nominees = await ctx.db
    .selectFrom('academyNominations')
    .select('owner')
    .where('class', '=', course.id)
    .where('state', 'in', ['nominated', 'returned', 'verified'])
    .execute()
  await tellOf(ctx, course, [...(await holdersOf(ctx, [course.offer])), ...nominees.map(one => one.owner)], say, given)
}
