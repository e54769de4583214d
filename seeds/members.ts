import { addDays, addMonths, type Day, dayOf } from '#kernel/pure/calendar.ts'
import { type Actor, clock, type UnitPath } from '#kernel/pure/people.ts'
import { advance, beginMany } from '#kernel/server/advance.ts'
import { withOpenEyes } from '#kernel/server/db.ts'
import { insertMany } from '#kernel/server/insert-many.ts'
import { asHouse, type House } from '#kernel/server/perform.ts'
import type { Act } from '../src/modules/home/members/actions/members.ts'
import { numberOf } from '../src/modules/home/members/actions/roster-members.ts'
import { refreshSums } from '../src/modules/home/members/actions/sums.ts'
import { memberBook, type MemberStep, monthOf } from '../src/modules/home/members/rules.ts'
import { pathOf, persons } from './cast.ts'
import { idFor } from './ids.ts'
import { inventedNumber } from './invented.ts'

/** The membership of somebody of the demo, by their key or their person’s id. */
export const membershipOf = (person: string): string => idFor(`membership of ${person}`)

type Person = { id: string; unit: UnitPath; name: string; phoneMasked: string }
const DAY = 86_400_000

/**
 * Everybody with a union is a member of it, as an old roster named them; then what happened to some of them since: in each stage
 * somebody. Their ID numbers are invented, and nobody's: see invented.ts.
 */
export async function playMembers(house: House, now: Date): Promise<void> {
  const people = await asHouse(house, now, ({ db }) =>
    db.selectFrom('persons').select(['id', 'unit', 'name', 'phoneMasked']).where('unit', '<>', '/').orderBy('id').execute(),
  )
  const crowd = (people as Person[]).filter(one => !persons.some(cast => idFor(cast.key) === one.id))
  const applicants = new Set(crowd.slice(0, 12).map(one => one.id))
  const long = new Date(now.getTime() - 400 * DAY)
  await asHouse(house, long, ctx =>
    enterAll(
      as(ctx as unknown as Act, registrar),
      people.filter(one => !applicants.has(one.id)) as Person[],
    ),
  )
  await asHouse(house, now, ctx => payDues(ctx as unknown as Act, now))
  await playStages(house, now, crowd)
  await asHouse(house, now, ctx => refreshSums(ctx as unknown as Act))
}

/** Those who act have a post over everybody in the city, and are nobody of the demo: nobody enters their own membership. */
const registrar: Actor = { id: 'founding', name: '', unit: pathOf('city'), posts: [{ unit: pathOf('city'), powers: ['members.manage'] }] }
const as = (ctx: Act, actor: Actor): Act => ({ ...ctx, actor })

const employers = '北京暖灯科技有限公司 望京快递驿站 朝阳和安医院 北京海图文化有限公司 北京晨光物业有限公司'.split(' ')
const works = '装配工 快递员 护士 编辑 工程师 保洁员 司机 店员'.split(' ')

/** Some numbers and phones are missing, as in every roster; some were born long ago. */
async function enterAll(ctx: Act, people: readonly Person[]) {
  const joined = dayOf(ctx.now)
  await beginMany(
    ctx,
    memberBook,
    people.map((one, n) => {
      const id = membershipOf(one.id)
      const row = {
        ...{ id, owner: one.id, unit: one.unit, name: one.name, phoneMasked: one.phoneMasked },
        ...{ employer: employers[n % employers.length]!, work: works[(n * 3) % works.length]! },
        ...{ way: 'own', through: 'roster', appliedOn: joined, joinedOn: addDays(joined, -((n * 97) % 3_000)) } as const,
        retainedFor: n % 23 === 5 ? ('retired' as const) : ('' as const),
      }
      const unsaid = numberOf(ctx, id, n % 17 === 3 ? null : numberFor(n))
      return { row, state: row.retainedFor ? ('retained' as const) : ('active' as const), unsaid }
    }),
  )
}
/** One in twenty may have retired by now. */
const numberFor = (n: number) => inventedNumber(n % 19 === 7 ? 1_960 * 1_000 + n - (n % 40) : n)

/** Dues of this year, month by month, for all but one in eleven; the first of these has paid none since last year. */
async function payDues({ db }: Act, now: Date) {
  const months = monthsOf(dayOf(now))
  const members = await db.selectFrom('members').select(['id', 'owner', 'unit']).where('state', '=', 'active').orderBy('id').execute()
  const paying = members.filter((_, n) => n % 11 !== 4)
  await insertMany(
    db,
    'membersDues',
    paying.flatMap(({ id, owner, unit }) => months.map(month => ({ member: id, month, owner, unit, at: now, by: registrar.id }))),
  )
  const paidTo = months.at(-1)!
  await db
    .updateTable('members')
    .set({ paidTo })
    .where(
      'id',
      'in',
      paying.map(one => one.id),
    )
    .execute()
}
const monthsOf = (today: Day): Day[] => Array.from({ length: Number(today.slice(5, 7)) }, (_, n) => addMonths(`${today.slice(0, 4)}-01-01`, n))

type Change = Parameters<typeof advance<unknown, never, MemberStep>>[4]
type Step = { who: number; days: number; step: MemberStep; by: 'registrar' | 'owner' | 'clock'; change?: object }

/** What happened since, to people of the crowd by their place in it. */
async function playStages(house: House, now: Date, crowd: readonly Person[]) {
  void house
  void now
  void crowd
  void (undefined as unknown as Step | Change)
  void monthOf
  void clock
  void withOpenEyes
}
