import { addDays, addMonths, type Day, dayOf } from '#kernel/pure/calendar.ts'
import type { Actor, UnitPath } from '#kernel/pure/people.ts'
import { beginMany } from '#kernel/server/advance.ts'
import { insertMany } from '#kernel/server/insert-many.ts'
import { asHouse, type House } from '#kernel/server/perform.ts'
import type { Act } from '../src/modules/home/members/actions/members.ts'
import { columnsOfNumber } from '../src/modules/home/members/actions/numbers.ts'
import { refreshSums } from '../src/modules/home/members/actions/sums.ts'
import { memberBook } from '../src/modules/home/members/rules.ts'
import { pathOf } from './cast.ts'
import { inventedNumber } from './invented.ts'
import { applicants, behind, membershipOf, playStages } from './members-stages.ts'

type Person = { id: string; unit: UnitPath; name: string; phoneMasked: string }
const DAY = 86_400_000
/** Who laid the old roster: somebody with a post over the whole city, and nobody of the demo. */
const registrar: Actor = { id: 'founding', name: '', unit: pathOf('city'), posts: [{ unit: pathOf('city'), powers: ['members.manage'] }] }

/**
 * Everybody with a union is a member of it, as an old roster named them; then what happened to some of them since, so that there is
 * somebody in each stage. Their ID numbers are invented, and nobody's: see invented.ts.
 */
export async function playMembers(house: House, now: Date): Promise<void> {
  const people = await asHouse(house, now, ({ db }) =>
    db.selectFrom('persons').select(['id', 'unit', 'name', 'phoneMasked']).where('unit', '<>', '/').orderBy('id').execute(),
  )
  const members = (people as Person[]).filter(one => !applicants.has(one.id))
  await asHouse(house, new Date(now.getTime() - 400 * DAY), ctx => enterAll({ ...(ctx as unknown as Act), actor: registrar }, members))
  await asHouse(house, now, ctx => payDues(ctx as unknown as Act))
  await playStages(house, now)
  await asHouse(house, now, ctx => refreshSums(ctx as unknown as Act))
}

const employers = '北京暖灯科技有限公司 望京快递驿站 朝阳和安医院 北京海图文化有限公司 北京晨光物业有限公司'.split(' ')
const works = '装配工 快递员 护士 编辑 工程师 保洁员 司机 店员'.split(' ')

/** Some numbers are missing, as in every roster; some hold theirs as pensioners. */
async function enterAll(ctx: Act, people: readonly Person[]) {
  const today = dayOf(ctx.now)
  await beginMany(
    ctx,
    memberBook,
    people.map((one, n) => {
      const id = membershipOf(one.id)
      const isRetired = n % 23 === 5 && !behind.has(one.id)
      const row = {
        ...{ id, owner: one.id, unit: one.unit, name: one.name, phoneMasked: one.phoneMasked },
        ...{ employer: employers[n % employers.length]!, work: works[(n * 3) % works.length]! },
        ...({ way: 'own', through: 'roster', appliedOn: today, joinedOn: addDays(today, -((n * 97) % 3_000)) } as const),
        ...{ retainedFor: isRetired ? ('retired' as const) : ('' as const), retainedOn: isRetired ? today : null },
      }
      return {
        row,
        state: isRetired ? ('retained' as const) : ('active' as const),
        unsaid: columnsOfNumber(ctx, 'members', id, n % 17 === 3 ? null : inventedNumber(n)),
      }
    }),
  )
}

/** Dues of this year, month by month, for all but one in eleven. */
async function payDues({ db, now }: Act) {
  const today = dayOf(now)
  const months: Day[] = Array.from({ length: Number(today.slice(5, 7)) }, (_, n) => addMonths(`${today.slice(0, 4)}-01-01`, n))
  const members = await db.selectFrom('members').select(['id', 'owner', 'unit']).where('state', '=', 'active').orderBy('id').execute()
  const paying = members.filter(({ owner }, n) => n % 11 !== 4 && !behind.has(owner))
  const due = paying.flatMap(({ id, owner, unit }) => months.map(month => ({ member: id, month, owner, unit, at: now, by: registrar.id })))
  await insertMany(db, 'membersDues', due)
  const ids = paying.map(one => one.id)
  await db
    .updateTable('members')
    .set({ paidTo: months.at(-1)! })
    .where('id', 'in', ids)
    .execute()
}
