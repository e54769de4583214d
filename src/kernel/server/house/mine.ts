import { z } from 'zod'
import { refuse } from '../../pure/house-words.ts'
import { concernsOf, idOf, isWithin, lineOf, type UnitPath } from '../../pure/people.ts'
import { type Role, roles } from '../../pure/roles.ts'
import { type Ctx, useCases } from '../action.ts'
import { type Module, powersOf } from '../module.ts'
import { namesOf } from './people.ts'
import { dbOf, languageOf, type Registry, sentence, titleOf } from './told.ts'

const { query } = useCases()
const id = z.uuid()
const pair = z.object({ zh: z.string(), en: z.string() })
const power = pair.extend({ power: z.string(), module: pair })
const heldPost = z.object({
  id,
  role: z.string(),
  title: pair,
  unit: z.string(),
  unitName: z.string(),
  since: z.iso.date(),
  until: z.iso.date().nullable(),
  grantedBy: z.string(),
  version: z.int(),
  powers: z.array(power),
})
const line = z.object({
  n: z.int(),
  module: z.string(),
  step: z.string(),
  title: z.string(),
  from: z.string(),
  to: z.string(),
  toTitle: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  isByMe: z.boolean(),
  isByClock: z.boolean(),
})
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

/** What is one's own: one's posts, the history of what one may see, and why one may see it. */
export const mineOf = (registry: Registry) => ({
  listMyPosts: query({
    may: 'signed-in',
    input: z.object({}),
    output: z.array(heldPost),
    async run(ctx) {
      const rows = await postsOf(ctx)
      const names = await namesOf(
        ctx,
        rows.map(row => row.grantedBy),
      )
      return rows.map(({ grantedBy, ...row }) => ({
        ...row,
        title: roles[row.role].title,
        grantedBy: names.get(grantedBy) ?? '',
        powers: titled(registry, row.role),
      }))
    },
  }),
  /** Who did what when, to whomever the subject concerns. What was said stays with the module that asked for it. */
  getTimeline: query({
    may: 'signed-in',
    input: z.object({
      subject: id,
      after: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
    output: z.array(line),
    async run(ctx, { subject, after, limit }) {
      const [language, rows] = await Promise.all([
        languageOf(ctx),
        dbOf(ctx)
          .selectFrom('record')
          .select(['n', 'module', 'step', 'from', 'to', 'at', 'by'])
          .where('subject', '=', subject)
          .where('n', '>', after)
          .orderBy('n')
          .limit(limit)
          .execute(),
      ])
      if (rows.length === 0 && after === 0) throw refuse('HOUSE-1')
      const names = await namesOf(
        ctx,
        rows.map(row => row.by),
      )
      return rows.map(({ by, ...row }) => ({
        ...row,
        by: names.get(by) ?? '',
        isByMe: by === ctx.actor.id,
        isByClock: by === 'clock',
        title: sentence(registry, row.module, `step.${row.step}`, language) ?? row.step,
        toTitle: sentence(registry, row.module, `state.${row.to}`, language) ?? row.to,
      }))
    },
  }),
  /** Through what one sees a subject: as its owner, as a party, through which post. What one may not see does not exist. */
  getWhy: query({
    may: 'signed-in',
    input: z.object({ subject: id }),
    output: z.object({ module: z.string(), title: pair.nullable(), reasons: z.array(reason) }),
    async run(ctx, { subject }) {
      const found = await concernOf(ctx, subject)
      if (!found) throw refuse('HOUSE-1')
      const posts = (await postsOf(ctx)).flatMap(post => through(registry, post, found))
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
type Mine = Awaited<ReturnType<typeof postsOf>>[number]

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
function through(registry: Registry, post: Mine, { module, owner, unit, parties }: Concerned) {
  const powers = titled(registry, post.role).filter(one => one.power.startsWith(`${module}.`))
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

/** Posts in force today. A post that has not begun, or is over, gives nothing. */
async function postsOf({ db, actor }: Ctx) {
  const rows = await dbOf({ db })
    .selectFrom('posts')
    .innerJoin('units', 'units.unit', 'posts.unit')
    .select([
      'posts.id',
      'posts.role',
      'posts.unit',
      'units.name as unitName',
      'posts.since',
      'posts.until',
      'posts.grantedBy',
      'posts.version',
    ])
    .where('posts.owner', '=', actor.id)
    .where('posts.state', '=', 'held')
    .orderBy('posts.since')
    .orderBy('posts.id')
    .limit(50)
    .execute()
  return rows.filter(row => actor.posts.some(post => post.unit === row.unit)) as ((typeof rows)[number] & { role: Role })[]
}

async function unitNames({ db }: Ctx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const rows = await dbOf({ db })
    .selectFrom('units')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function titled(registry: Registry, role: Role) {
  const modules = registry()
  const held = new Set(powersOf(modules, role))
  return modules.flatMap((module: Module) =>
    Object.entries(module.powers)
      .filter(([power]) => held.has(power as never))
      .map(([power, { zh, en }]) => ({ power, zh, en, module: module.title })),
  )
}
