import { z } from 'zod'
import { idOf } from '#kernel/pure/people.ts'
import type { Refusal } from '#kernel/pure/refusal.ts'
import { type Claimed, type Ctx, useCases } from '#kernel/server/action.ts'
import type { Given } from '#kernel/server/enrol.ts'
import { sharePlaces } from '#kernel/server/places.ts'
import { ageOn, headsOf, isTaken, mayJoin } from '../rules.ts'
import type { ActivityTables } from '../tables.ts'
import { activityOfOffer, unitsById } from './hosts.ts'
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

/** Thousands press this in the second it opens. Asking again gives the same place. */
export const join = rush({
  may: 'signed-in',
  input: asked,
  output: z.object({ place: z.enum(['seated', 'waiting']), n: z.int() }),
  offer: ({ offer }) => offer,
  heads: ({ children }) => headsOf(children),
  check: refuseWhoMayNot,
  keep: writeEntries,
})

async function refuseWhoMayNot(ctx: Ctx<ActivityTables>, offer: string, claims: readonly Claim[]): Promise<ReadonlyMap<string, Refusal>> {
  const activity = await activityOfOffer(ctx, offer)
  const refused = new Map<string, Refusal>()
  const children = new Map<string, string>()
  const blinds = claims.flatMap(({ input }) => input.children.map(one => blindOf(ctx, one)))
  const taken =
    blinds.length === 0
      ? []
      : await ctx.db
          .selectFrom('activitiesChildren')
          .select(['blind', 'owner'])
          .where('offer', '=', offer)
          .where('isLive', '=', true)
          .where('blind', 'in', blinds)
          .execute()
  for (const { blind, owner } of taken) children.set(blind, owner)
  for (const { actor, input } of claims) {
    const units = actor.units ?? [actor.unit]
    const refusal = mayJoin(activity, {
      units,
      children: input.children,
      sharesWithHost: input.sharesWithHost,
      isGuardian: input.isGuardian,
    })
    const mine = input.children.map(one => blindOf(ctx, one))
    const doubled = input.children.find((_, i) => (children.get(mine[i]!) ?? actor.id) !== actor.id || mine.indexOf(mine[i]!) !== i)
    if (refusal ?? doubled) refused.set(actor.id, refusal ?? isTaken(doubled!.called))
    // the next in this batch may be the other parent
    else for (const blind of mine) children.set(blind, actor.id)
  }
  return refused
}

/** What each person said is kept beside their place: their own unit sees it, the host, and the co-hosts they agreed to. */
async function writeEntries(ctx: Ctx<ActivityTables>, offer: string, given: readonly (Claim & Given)[]) {
  const activity = await activityOfOffer(ctx, offer)
  const [names, people] = await Promise.all([
    unitsById(ctx, [...Object.keys(activity.hosts), ...given.map(({ actor }) => idOf(actor.unit)).filter(Boolean)]),
    peopleById(
      ctx,
      given.map(({ actor }) => actor.id),
    ),
  ])
  const rows = given.map(({ actor, input, n, now }) => {
    const shares = input.sharesWith.filter(unit => unit in activity.hosts)
    return {
      id: ctx.newId(),
      activity: activity.id,
      offer,
      n,
      owner: actor.id,
      unit: actor.unit,
      parties: [activity.unit, ...shares.map(unit => names.get(unit)!.unit)],
      name: people.get(actor.id)?.name || actor.name,
      phoneMasked: people.get(actor.id)?.phoneMasked ?? '',
      unitName: names.get(idOf(actor.unit))?.name ?? '',
      heads: headsOf(input.children),
      code: codeOf(ctx),
      needs: input.needs,
      sharesWith: shares,
      allowsPhotos: input.allowsPhotos,
      at: now,
    }
  })
  await ctx.db.insertInto('activitiesEntries').values(rows).execute()
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
        blind: blindOf(ctx, one),
        nameSealed: ctx.seals.seal(one.name, `activities_children.name.${about}`),
        bornSealed: ctx.seals.seal(one.born, `activities_children.born.${about}`),
      }
    }),
  )
  if (children.length > 0) await ctx.db.insertInto('activitiesChildren').values(children).execute()
  await sharePlaces(
    ctx,
    offer,
    rows.filter(row => row.sharesWith.length > 0),
  )
  for (const place of ['seated', 'waiting'] as const)
    await tellOf(
      ctx,
      activity,
      given.filter(one => one.place === place).map(one => one.actor.id),
      `told.${place}`,
      {},
      { offer },
    )
  ctx.hint(`activity:${activity.id}`)
}

async function peopleById(ctx: Ctx<ActivityTables>, ids: readonly string[]) {
  const people = await ctx.db
    .selectFrom('persons')
    .select(['id', 'name', 'phoneMasked'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(people.map(person => [person.id, person]))
}

/** Two spellings of one child: name without spaces, and the day of birth. */
const blindOf = ({ seals }: Ctx<ActivityTables>, { name, born }: Asked['children'][number]) =>
  seals.blind('child', `${name.normalize('NFKC').replace(/\s/g, '')}|${born}`)
/** Eight digits, easily read out; the entry's own id does the proving in the QR code. */
const codeOf = (ctx: Ctx<ActivityTables>) =>
  String(Number.parseInt(Buffer.from(ctx.draw(6), 'base64url').toString('hex'), 16) % 100_000_000).padStart(8, '0')
