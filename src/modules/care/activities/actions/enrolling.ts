import { sql } from 'kysely'
import { z } from 'zod'
import { idOf } from '#kernel/pure/people.ts'
import type { Refusal } from '#kernel/pure/refusal.ts'
import { type Claimed, type Ctx, useCases } from '#kernel/server/action.ts'
import type { Given } from '#kernel/server/enrol.ts'
import { insertMany } from '#kernel/server/insert-many.ts'
import { sharePlaces } from '#kernel/server/places.ts'
import { ageOn, headsOf, isTaken, mayJoin } from '../rules-joining.ts'
import type { ActivityTables } from '../tables.ts'
import { activityOfOffer } from './hosts.ts'
import { child, id } from './shapes.ts'
import { tellOf } from './telling.ts'

const { rush } = useCases<ActivityTables>()

const asked = z.object({
  offer: id,
  children: z.array(child).max(5).default([]),
  isGuardian: z.boolean().default(false),
  sharesWithHost: z.boolean().default(false),
  /** Ids of co-hosts who may see this entry too. */
  sharesWith: z.array(id).max(20).default([]),
  allowsPhotos: z.boolean().default(false),
  /** What the host should know: a wheelchair, an allergy to flowers. */
  needs: z.string().trim().max(200).default(''),
})
type Asked = z.output<typeof asked>
type Claim = Claimed<Asked>
type Act = Ctx<ActivityTables>

/** Thousands press this in the second it opens. Asking again gives the same place. */
export const join = rush({
  may: 'signed-in',
  input: asked,
  output: z.object({ place: z.enum(['seated', 'waiting']), n: z.int() }),
  offer: ({ offer }) => offer,
  heads: ({ children }) => headsOf(children),
  read: lookUp,
  check: refuseWhoMayNot,
  keep: writeEntries,
})

type Known = Awaited<ReturnType<typeof lookUp>>

async function lookUp(ctx: Act, offer: string, claims: readonly Claim[]) {
  const blinds = claims.map(({ input }) => input.children.map(one => blindOf(ctx, one)))
  const own = claims.map(({ actor }) => idOf(actor.unit)).filter(Boolean)
  const [activity, units, people, taken] = await Promise.all([
    activityOfOffer(ctx, offer),
    namedUnits(ctx, offer, own),
    peopleById(
      ctx,
      claims.map(({ actor }) => actor.id),
    ),
    childrenTaken(ctx, offer, blinds.flat()),
  ])
  return { activity, units, people, taken, blindsOf: new Map(claims.map(({ actor }, i) => [actor.id, blinds[i]!])) }
}

function refuseWhoMayNot({ activity, taken, blindsOf }: Known, claims: readonly Claim[]): ReadonlyMap<string, Refusal> {
  const refused = new Map<string, Refusal>()
  const children = new Map(taken.map(({ blind, owner }) => [blind, owner]))
  for (const { actor, input } of claims) {
    const refusal = mayJoin(activity, {
      units: actor.units ?? [actor.unit],
      children: input.children,
      sharesWithHost: input.sharesWithHost,
      isGuardian: input.isGuardian,
    })
    const mine = blindsOf.get(actor.id)!
    const doubled = input.children.find((_, i) => (children.get(mine[i]!) ?? actor.id) !== actor.id || mine.indexOf(mine[i]!) !== i)
    if (refusal ?? doubled) refused.set(actor.id, refusal ?? isTaken(doubled!.called))
    // the next in this batch may be the other parent
    else for (const blind of mine) children.set(blind, actor.id)
  }
  return refused
}

/** What each person said is kept beside their place: their own unit sees it, the host, and the co-hosts they agreed to. */
async function writeEntries(ctx: Act, offer: string, given: readonly (Claim & Given)[], { activity, units, people, blindsOf }: Known) {
  const rows = given.map(({ actor, input, n, now }) => {
    const shares = input.sharesWith.filter(unit => unit in activity.hosts)
    return {
      id: ctx.newId(),
      activity: activity.id,
      offer,
      n,
      owner: actor.id,
      unit: actor.unit,
      parties: [activity.unit, ...shares.map(unit => units.get(unit)!.unit)],
      name: people.get(actor.id)?.name || actor.name,
      phoneMasked: people.get(actor.id)?.phoneMasked ?? '',
      unitName: units.get(idOf(actor.unit))?.name ?? '',
      heads: headsOf(input.children),
      code: codeOf(ctx),
      needs: input.needs,
      sharesWith: shares,
      allowsPhotos: input.allowsPhotos,
      at: now,
    }
  })
  const children = given.flatMap(({ input }, i) =>
    input.children.map((one, n) => {
      const { id: entry, owner, unit, parties } = rows[i]!
      const about = `${entry}.${n}`
      return {
        entry,
        n,
        offer,
        owner,
        unit,
        parties,
        called: one.called,
        age: ageOn(one.born, activity.starts!),
        blind: blindsOf.get(owner)![n]!,
        nameSealed: ctx.seals.seal(one.name, `activities_children.name.${about}`),
        bornSealed: ctx.seals.seal(one.born, `activities_children.born.${about}`),
      }
    }),
  )
  const tell = (place: Given['place']) =>
    tellOf(
      ctx,
      activity,
      given.filter(one => one.place === place).map(one => one.actor.id),
      `told.${place}`,
      {},
      { offer },
    )
  ctx.hint(`activity:${activity.id}`)
  await Promise.all([
    insertMany(ctx.db, 'activitiesEntries', rows),
    insertMany(ctx.db, 'activitiesChildren', children),
    sharePlaces(
      ctx,
      offer,
      rows.filter(row => row.sharesWith.length > 0),
    ),
    tell('seated'),
    tell('waiting'),
  ])
}

/** Whose child is enrolled already, by any parent. */
const childrenTaken = (ctx: Act, offer: string, blinds: string[]) =>
  ctx.db
    .selectFrom('activitiesChildren')
    .select(['blind', 'owner'])
    .where('offer', '=', offer)
    .where('isLive', '=', true)
    .where(sql<boolean>`blind = any (${blinds}::text[])`)
    .execute()

/** The hosts and the units of those who ask. */
async function namedUnits(ctx: Act, offer: string, own: readonly string[]) {
  const hosts = sql`select jsonb_object_keys(hosts)::uuid from activities where id = (select activity from activities_sessions where offer = ${offer} limit 1)`
  const units = await ctx.db
    .selectFrom('units')
    .select(['id', 'name', 'unit'])
    .where(sql<boolean>`id = any (${[...new Set(own)]}::uuid[]) or id in (${hosts})`)
    .execute()
  return new Map(units.map(unit => [unit.id, unit]))
}

async function peopleById(ctx: Act, ids: readonly string[]) {
  const people = await ctx.db
    .selectFrom('persons')
    .select(['id', 'name', 'phoneMasked'])
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .execute()
  return new Map(people.map(person => [person.id, person]))
}

/** Two spellings of one child: name without spaces, and the day of birth. */
const blindOf = ({ seals }: Ctx<ActivityTables>, { name, born }: Asked['children'][number]) =>
  seals.blind('child', `${name.normalize('NFKC').replace(/\s/g, '')}|${born}`)
/** Eight digits, easily read out; the entry's own id does the proving in the QR code. */
const codeOf = (ctx: Ctx<ActivityTables>) =>
  String(Number.parseInt(Buffer.from(ctx.draw(6), 'base64url').toString('hex'), 16) % 100_000_000).padStart(8, '0')
