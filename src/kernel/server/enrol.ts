import { type Kysely, sql } from 'kysely'
import { count, type Offer, type Place, placeFor, type Taken, whoMovesUp } from '../pure/enrolment.ts'
import { refuse } from '../pure/house-words.ts'
import type { Actor } from '../pure/people.ts'
import { Refusal } from '../pure/refusal.ts'
import type { Ctx } from './action.ts'
import { type AnyDb, withOpenEyes } from './db.ts'
import { append, type Line, tailOf } from './record.ts'
import type { KernelTables } from './tables.ts'
import { keepCount, lockOffer, takenIn } from './taken.ts'

/** A place in an offer, as it was given. */
export type Given = { place: Place; n: number }
export type Claimant = { actor: Actor; heads: number; input: unknown; now: Date }
/** A module's say in a batch, all of it under the offer's lock: what it looks up, its own condition, its own book-keeping. */
export type BatchLaws = {
  /** The action whose laws these are: claims of another one for the same offer are another batch. */
  of?: unknown
  read?: ((tx: AnyDb, claims: readonly Claimant[]) => Promise<unknown>) | undefined
  // biome-ignore lint/suspicious/noExplicitAny: what the same action read and was asked
  check?: ((known: any, claims: readonly any[]) => ReadonlyMap<string, Refusal>) | undefined
  keep?: ((tx: AnyDb, given: readonly (Claimant & Given)[], known: unknown) => Promise<void>) | undefined
}
export type Moved = { n: number; owner: string; heads: number }
type Db = Kysely<KernelTables>

/** Gives one person a place, inside the caller's transaction. Asking twice gives the same place. */
export async function enrol<T>(ctx: Ctx<T>, offer: string, person: Actor, heads = 1): Promise<Given> {
  const answer = (await enrolInOrder(ctx, offer, [person], heads)).get(person.id)!
  if (answer instanceof Refusal) throw answer
  return answer
}

/** Gives places to many, first named first, as the house: the module has made sure that they may be given. Who has one keeps it. */
export const enrolInOrder = <T>(ctx: Ctx<T>, offer: string, people: readonly Actor[], heads = 1): Promise<Map<string, Given | Refusal>> =>
  withOpenEyes(ctx, ({ db, now }) => {
    const claims = people.map(actor => ({ actor, heads, input: null, now }))
    return enrolAll(db as AnyDb, offer, claims)
  })

/** The same law for many people under one lock: one flush to disk pays for them all. */
export async function enrolAll(
  db: Db,
  offerId: string,
  people: readonly Claimant[],
  laws: BatchLaws = {},
): Promise<Map<string, Given | Refusal>> {
  const ids = people.map(({ actor }) => actor.id)
  // answered in turn on one connection: what stands behind the lock is read under it
  const [{ offer, taken }, tail, held, known] = await Promise.all([
    lockOffer(db, offerId),
    tailOf(db, offerId),
    db
      .selectFrom('places')
      .select(['owner', 'n', 'standing'])
      .where('offer', '=', offerId)
      .where('standing', '<>', 'released')
      .where(sql<boolean>`owner = any (${ids}::text[])`)
      .execute(),
    laws.read?.(db, people),
  ])
  const answers = new Map<string, Given | Refusal>(held.map(({ owner, n, standing }) => [owner, { n, place: standing as Place }]))
  const fresh = people.filter(({ actor }) => !answers.has(actor.id))
  const refused = laws.check?.(known, fresh)

  const given: (Line & { n: number; heads: number })[] = []
  const seatings: (Claimant & Given)[] = []
  for (const claim of fresh) {
    const { heads, now } = claim
    const { id, unit } = claim.actor
    if (answers.has(id)) continue
    const place = refused?.get(id) ?? placeFor(offer, taken, { unit, heads }, now)
    if (place instanceof Refusal) {
      answers.set(id, place)
      continue
    }
    const n = offer.given + given.length + 1
    answers.set(id, { place, n })
    seatings.push({ ...claim, place, n })
    given.push({ n, heads, module: offer.module, owner: id, unit, step: 'claim', by: id, at: now, from: '', to: place, said: null })
    count(offer, taken, place, { unit, heads })
  }
  if (given.length === 0) return answers
  // and these are carried out in turn: what the module keeps may name the places
  await Promise.all([
    // whoever offers it sees who takes it; further parties are named by sharePlaces, for those who agreed to any
    sql`insert into places (offer, n, turn, module, owner, unit, parties, standing, heads, at)
      select offers.id, place.n, place.n, offers.module, place.owner, place.unit, array[offers.unit], place."to", place.heads, place.at
      from offers, jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as place (n int, heads int, owner text, unit text, "to" text, at timestamptz)
      where offers.id = ${offerId}`.execute(db),
    append(db, offerId, tail, given, 'offers'),
    keepCount(db, offerId, taken, offer.given + given.length),
    laws.keep?.(db, seatings, known),
  ])
  return answers
}

/** The caller gives up their own place; whose turn it is now moves up. Nobody else's place can be named here. */
export async function giveUp<T>(ctx: Ctx<T>, offer: string): Promise<{ n: number; moved: Moved[] }> {
  const mine = await (ctx.db as unknown as Db)
    .selectFrom('places')
    .select('n')
    .where('offer', '=', offer)
    .where('owner', '=', ctx.actor.id)
    .where('standing', '<>', 'released')
    .executeTakeFirst()
  if (!mine) throw refuse('HOUSE-1')
  return { n: mine.n, moved: await takeBack(ctx, offer, mine.n) }
}

/** Takes a place back, with the house's eyes: the module has made sure that the caller may. */
export function takeBack<T>(ctx: Ctx<T>, offerId: string, n: number): Promise<Moved[]> {
  return underLock(ctx, offerId, async (tx, { offer, taken }, lines) => {
    const place = await tx
      .selectFrom('places')
      .select(['owner', 'unit', 'standing', 'heads'])
      .where('offer', '=', offerId)
      .where('n', '=', n)
      .where('standing', '<>', 'released')
      .executeTakeFirst()
    // somebody else may have given it up while we waited for the lock
    if (!place) throw refuse('HOUSE-1')
    count(offer, taken, place.standing as Place, place, -1)
    lines.push({ owner: place.owner, unit: place.unit, step: 'release', from: place.standing, to: 'released' })
    await tx.updateTable('places').set({ standing: 'released' }).where('offer', '=', offerId).where('n', '=', n).execute()
    return moveUp(tx, offerId, offer, taken, lines)
  })
}

type Amendment = Partial<Pick<Offer, 'opens' | 'closes' | 'seats' | 'seatsByUnit' | 'queue'>> & { title?: string }

/** Changes an offer; new seats go to the queue at once. Seats never fall below those given. */
export function amendOffer<T>(ctx: Ctx<T>, offerId: string, change: Amendment): Promise<Moved[]> {
  return underLock(ctx, offerId, async (tx, { offer, taken }, lines) => {
    // whoever entered now would stand among those who were drawn
    if (offer.secret && change.closes && new Date(change.closes) > ctx.now) throw refuse('ENROL-3')
    const { title, opens, closes, queue, seatsByUnit, seats } = { ...offer, ...change }
    const amended = { title, opens, closes, queue, seatsByUnit, seats: seats === null ? null : Math.max(seats, taken.seated) }
    await tx.updateTable('offers').set(amended).where('id', '=', offerId).execute()
    const counted = change.seatsByUnit ? await takenIn(tx, offerId, { ...offer, ...amended }) : taken
    return moveUp(tx, offerId, { ...offer, ...amended }, counted, lines)
  })
}

type Locked = Awaited<ReturnType<typeof lockOffer>>
type Told = Pick<Line, 'owner' | 'unit' | 'step' | 'from' | 'to'>

/** Lock, change, count, record: what every change to the places of an offer has in common. */
export function underLock<T>(
  ctx: Ctx<T>,
  offerId: string,
  work: (tx: Db, locked: Locked, lines: Told[]) => Promise<Moved[]>,
): Promise<Moved[]> {
  return withOpenEyes(ctx, async ({ db, actor, now, hint }) => {
    const tx: Db = db as AnyDb
    const [locked, tail] = await Promise.all([lockOffer(tx, offerId), tailOf(tx, offerId)])
    const lines: Told[] = []
    const moved = await work(tx, locked, lines)
    const taken = await takenIn(tx, offerId, locked.offer)
    await Promise.all([
      keepCount(tx, offerId, taken, locked.offer.given),
      lines.length > 0 &&
        append(
          tx,
          offerId,
          tail,
          lines.map(line => ({ ...line, module: locked.offer.module, by: actor.id, at: now, said: null })),
          'offers',
        ),
    ])
    hint(`offer:${offerId}`)
    return moved
  })
}

/** Seats those in the queue whose turn has come. Before a draw nobody's has. */
export async function moveUp(tx: Db, id: string, offer: Offer & { secret: string | null }, taken: Taken, lines: Told[]): Promise<Moved[]> {
  if (offer.byLots && !offer.secret) return []
  const queue = await tx
    .selectFrom('places')
    .select(['n', 'owner', 'unit', 'heads'])
    .where('offer', '=', id)
    .where('standing', '=', 'waiting')
    .orderBy('turn')
    .execute()
  const lucky = whoMovesUp(offer, taken, queue)
  if (lucky.length === 0) return []
  await tx
    .updateTable('places')
    .set({ standing: 'seated' })
    .where('offer', '=', id)
    .where(sql<boolean>`n = any (${lucky.map(({ n }) => n)}::int[])`)
    .execute()
  lines.push(...lucky.map(({ owner, unit }) => ({ owner, unit, step: 'promote', from: 'waiting', to: 'seated' })))
  return lucky.map(({ n, owner, heads }) => ({ n, owner, heads }))
}
