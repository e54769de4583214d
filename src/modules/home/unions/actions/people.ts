import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { readMobile } from '#kernel/pure/identifiers/mobile.ts'
import { refuse } from '#kernel/pure/house-words.ts'
import { may } from '#kernel/pure/people.ts'
import { Refusal } from '#kernel/pure/refusal.ts'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { enterPerson, findByPhone, joinUnit, PEOPLE, renamePerson } from '#kernel/server/house/people.ts'
import { isWithinUnit } from '#kernel/server/house/tree.ts'
import { tell } from '#kernel/server/notices.ts'
import { reach } from '#kernel/server/reach.ts'
import { append, tailOf } from '#kernel/server/record.ts'
import { matches } from '#kernel/server/search.ts'
import { isAnotherName, mobileOf, purposeMissing, renamingObjection } from '../rules.ts'
import type { UnionTables } from '../tables.ts'

const { action, query } = useCases<UnionTables>()
const id = z.uuid()
const personName = line(40).min(2)
/** Masked, always: the number itself takes a reveal. */
const shown = z.object({ id, name: z.string(), phoneMasked: z.string(), unit: z.string(), unitName: z.string() })

/** One number, one person: whoever is known already belongs to one more unit, and is told so. */
export const addPerson = action({
  may: 'unions.people',
  input: z.object({ name: personName, phone: z.string().max(40), unit: id }),
  output: z.object({ id, isNew: z.boolean() }),
  async run(ctx, { name, phone, unit: at }) {
    const mobile = mobileOf(phone)
    if (mobile instanceof Refusal) throw mobile
    const unit = await ctx.db
      .selectFrom('units')
      .select(['unit', 'name'])
      .where('id', '=', at)
      .where('state', '=', 'active')
      .executeTakeFirst()
    if (!unit || !may(ctx.actor, 'unions.people', { owner: '', unit: unit.unit })) throw refuse('HOUSE-1')
    const known = await findByPhone(ctx, mobile)
    const refusal = known && isAnotherName(known.name, name)
    if (refusal) throw refusal
    const person = known?.id ?? (await enterPerson(ctx, { name, phone: mobile, unit: unit.unit }))
    if (known) await joinUnit(ctx, person, unit.unit)
    if (known && !known.name) await renamePerson(ctx, person, name)
    await tell(ctx, [person], { module: 'unions', say: 'notice.entered', given: { unit: unit.name }, subject: person, link: '/me' })
    return { id: person, isNew: !known }
  },
})

/** People of one's own line, by name or by their whole number; newest last. */
export const searchPeople = query({
  may: 'unions.people',
  input: z.object({
    asked: z.string().trim().max(40).default(''),
    unit: id.optional(),
    after: id.optional(),
    limit: z.int().min(1).max(100).default(50),
  }),
  output: z.array(shown),
  async run(ctx, { asked, unit, after, limit }) {
    const mobile = readMobile(asked)
    return people(ctx)
      .where(reach(ctx.actor, 'unions.people', 'persons.concerns'))
      .$if(mobile.ok, rows => rows.where('persons.phoneBlind', '=', mobile.ok ? ctx.seals.blind('phone', mobile.value) : ''))
      .$if(!mobile.ok && asked !== '', rows => rows.where(matches(PEOPLE, asked, 'persons.id')))
      .$if(unit !== undefined, rows => rows.where(isWithinUnit(unit!, 'persons.concerns')))
      .$if(after !== undefined, rows => rows.where('persons.id', '>', after!))
      .orderBy('persons.id')
      .limit(limit)
      .execute()
  },
})

/** Whom a post is to be given to: named by the whole number, so that nobody leafs through people to appoint one. */
export const searchAppointee = query({
  may: 'unions.grant',
  input: z.object({ phone: z.string().max(40) }),
  output: shown.optional(),
  async run(ctx, { phone }) {
    const mobile = mobileOf(phone)
    if (mobile instanceof Refusal) throw mobile
    return people(ctx)
      .where(reach(ctx.actor, 'unions.grant', 'persons.concerns'))
      .where('persons.phoneBlind', '=', ctx.seals.blind('phone', mobile))
      .executeTakeFirst()
  },
})

/** The number in clear, once, for a purpose that the person can read in their own timeline. */
export const revealPhone = action({
  may: 'unions.people',
  reveals: true,
  input: z.object({ person: id, purpose: z.string().max(200) }),
  output: z.object({ phone: z.string() }),
  async run(ctx, { person, purpose }) {
    const refusal = purposeMissing(purpose)
    if (refusal) throw refusal
    const { db, actor, now } = ctx
    const found = await db
      .selectFrom('persons')
      .select(['owner', 'unit', 'parties', 'phoneSealed'])
      .where('id', '=', person)
      .where(reach(actor, 'unions.people'))
      .forUpdate()
      .executeTakeFirst()
    if (!found?.phoneSealed) throw refuse('HOUSE-1')
    const { owner, unit, parties, phoneSealed } = found
    const line = {
      module: 'unions',
      owner,
      unit,
      parties,
      step: 'revealPhone',
      by: actor.id,
      at: now,
      from: 'known',
      to: 'known',
      said: { purpose },
    }
    await append(db, person, await tailOf(db, person), [line])
    return { phone: ctx.seals.open(phoneSealed, `persons.phone.${person}`) }
  },
})

export const correctName = action({
  may: 'signed-in',
  input: z.object({ person: id, name: personName }),
  output: z.object({ id, name: z.string() }),
  async run(ctx, { person, name }) {
    const found = await ctx.db.selectFrom('persons').select(['owner', 'unit', 'parties']).where('id', '=', person).executeTakeFirst()
    if (!found) throw refuse('HOUSE-1')
    const refusal = renamingObjection(found, ctx.actor)
    if (refusal) throw refusal
    await renamePerson(ctx, person, name)
    return { id: person, name }
  },
})

const people = ({ db }: Ctx<UnionTables>) =>
  db
    .selectFrom('persons')
    .leftJoin('units', 'units.unit', 'persons.unit')
    .select(eb => [
      'persons.id',
      'persons.name',
      'persons.phoneMasked',
      'persons.unit',
      eb.fn.coalesce('units.name', eb.val('')).as('unitName'),
    ])
