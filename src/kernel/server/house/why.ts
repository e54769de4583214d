import { z } from 'zod'
import { refuse } from '../../pure/house-words.ts'
import { concernsOf, idOf, isWithin, lineOf, type UnitPath } from '../../pure/people.ts'
import { roles } from '../../pure/roles.ts'
import { type Ctx, useCases } from '../action.ts'
import { type MyPost, myPosts, pair, power, titledPowers } from './held.ts'
import { dbOf, type Registry, titleOf } from './told.ts'

const { query } = useCases()
const id = z.uuid()
const reason = z.discriminatedUnion('by', [
  z.object({ by: z.literal('owner') }),
  z.object({ by: z.literal('party') }),
  /** A post at `unit`, which is the unit concerned or stands above it; `asParty` where the unit is a further party. */
  z.object({
    by: z.literal('post'),
    role: z.string(),
    title: pair,
    unit: id,
    unitName: z.string(),
    concerned: id,
    concernedName: z.string(),
    isItself: z.boolean(),
    asParty: z.boolean(),
    powers: z.array(power),
  }),
  z.object({ by: z.literal('public') }),
])

/** Why can I see this? */
export const whyOf = (registry: Registry) => ({
  /** Through what one sees a subject: as its owner, as a party, through which post. What one may not see does not exist. */
  getWhy: query({
    may: 'signed-in',
    input: z.object({ subject: id }),
    output: z.object({ module: z.string(), title: pair.nullable(), reasons: z.array(reason) }),
    async run(ctx, { subject }) {
      const found = await concernOf(ctx, subject)
      if (!found) throw refuse('HOUSE-1')
      const posts = (await inForce(ctx)).flatMap(post => through(registry, post, found))
      const names = await unitNames(
        ctx,
        posts.map(post => post.concerned),
      )
      const reasons: z.input<typeof reason>[] = posts.map(post => ({ ...post, concernedName: names.get(post.concerned) ?? '' }))
      if (found.owner === ctx.actor.id) reasons.unshift({ by: 'owner' })
      else if (found.parties.includes(ctx.actor.id)) reasons.unshift({ by: 'party' })
      if (found.isPublic) reasons.push({ by: 'public' })
      return { module: found.module, title: titleOf(registry, found.module) ?? null, reasons }
    },
  }),
})

type Concerned = { module: string; owner: string; unit: UnitPath; parties: string[]; isPublic: boolean }

/** The subject as the reader's own eyes find it: by its record, or as a person, or as a unit of the tree. */
async function concernOf(ctx: Ctx, subject: string): Promise<Concerned | undefined> {
  const db = dbOf(ctx)
  const unit = await db.selectFrom('units').select(['owner', 'unit', 'parties']).where('id', '=', subject).executeTakeFirst()
  if (unit) return { module: 'unions', ...unit, isPublic: true }
  const person = await db.selectFrom('persons').select(['owner', 'unit', 'parties']).where('id', '=', subject).executeTakeFirst()
  if (person) return { module: 'unions', ...person, isPublic: false }
  const last = await db
    .selectFrom('record')
    .select(['module', 'owner', 'unit', 'parties'])
    .where('subject', '=', subject)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last && { ...last, isPublic: false }
}

/** How a post reaches what a subject concerns: it must hold some power of the subject's module, at that unit or above it. */
function through(registry: Registry, post: MyPost, { module, owner, unit, parties }: Concerned) {
  const powers = titledPowers(registry, post.role).filter(one => one.power.startsWith(`${module}.`))
  if (powers.length === 0 || !concernsOf({ owner, unit, parties }).includes(idOf(post.unit))) return []
  const asParty = !isWithin(unit, post.unit)
  const concerned = asParty ? parties.find(party => lineOf(party).includes(idOf(post.unit)))! : unit
  return [
    {
      by: 'post' as const,
      role: post.role,
      title: roles[post.role].title,
      unit: idOf(post.unit),
      unitName: post.unitName,
      concerned: idOf(concerned),
      isItself: idOf(concerned) === idOf(post.unit),
      asParty,
      powers,
    },
  ]
}

/** What the actor may do now, and not what they will once a post begins or a second factor is given. */
const inForce = async (ctx: Ctx) => (await myPosts(ctx)).filter(row => ctx.actor.posts.some(post => post.unit === row.unit))

async function unitNames({ db }: Ctx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const rows = await dbOf({ db })
    .selectFrom('units')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
