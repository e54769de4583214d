import { type Kysely, sql } from 'kysely'
import { hasSeat, type Place, placeFor, type Taken } from '../pure/enrolment.ts'
import { refuse } from '../pure/house-words.ts'
import type { Actor, UnitPath } from '../pure/people.ts'
import type { Refusal } from '../pure/refusal.ts'
import type { Ctx } from './action.ts'
import type { BatchCheck } from './claims.ts'
import { type AnyDb, withOpenEyes } from './db.ts'
import { append, type Line, tailOf } from './record.ts'
import type { KernelTables } from './tables.ts'

export type Claimant = { actor: Pick<Actor, 'id' | 'unit'> & Partial<Actor>; now: Date }
type Db = Kysely<KernelTables>

/** Gives one person a place, inside the caller's transaction. Asking twice gives the same place. */
export async function enrol<T>({ db, now }: Ctx<T>, offer: string, person: Actor): Promise<Place> {
  const tx: Db = db as AnyDb
  const answers = await withOpenEyes(tx, () => enrolAll(tx, offer, [{ actor: person, now }]))
  const answer = answers.get(person.id)!
  if (answer instanceof Error) throw answer
  return answer
}

/** The same law for many people under one lock: one flush to disk pays for them all. */
export async function enrolAll(db: Db, offerId: string, people: Claimant[], check?: BatchCheck): Promise<Map<string, Place | Refusal>> {
  const ids = people.map(({ actor }) => actor.id)
  const [{ offer, taken }, tail, held] = await Promise.all([
    lockOffer(db, offerId),
    tailOf(db, offerId),
    db
      .selectFrom('places')
      .select(['owner', 'standing'])
      .where('offer', '=', offerId)
      .where('standing', '<>', 'released')
      .where(sql<boolean>`owner = any (${ids}::text[])`)
      .execute(),
  ])
  const answers = new Map<string, Place | Refusal>(held.map(({ owner, standing }) => [owner, standing as Place]))
  const fresh = people.filter(({ actor }) => !answers.has(actor.id))
  const refused =
    check && fresh.length > 0
      ? await check(
          db,
          fresh.map(({ actor }) => actor as Actor),
          fresh[0]!.now,
        )
      : undefined

  const given: (Line & { n: number })[] = []
  for (const {
    actor: { id, unit },
    now,
  } of fresh) {
    if (answers.has(id)) continue
    const place = refused?.get(id) ?? placeFor(offer, taken, unit, now)
    answers.set(id, place)
    if (place instanceof Error) continue
    given.push({
      n: offer.given + given.length + 1,
      module: offer.module,
      owner: id,
      unit,
      step: 'claim',
      by: id,
      at: now,
      from: '',
      to: place,
      said: null,
    })
    count(taken, place, unit)
  }
  if (given.length === 0) return answers
  // answered in turn on one connection, so the three travel together
  await Promise.all([
    sql`insert into places (offer, n, module, owner, unit, standing, at)
      select offers.id, place.n, offers.module, place.owner, place.unit, place."to", place.at
      from offers, jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as place (n int, owner text, unit text, "to" text, at timestamptz)
      where offers.id = ${offerId}`.execute(db),
    append(db, offerId, tail, given, 'offers'),
    keepCount(db, offerId, taken, offer.given + given.length),
  ])
  return answers
}

/** Gives a place up and moves the first in the queue who fits into the free seat. */
export async function release<T>({ db, actor, now }: Ctx<T>, offerId: string, n: number): Promise<{ promoted: string | null }> {
  const tx: Db = db as AnyDb
  const whole = () =>
    tx
      .selectFrom('places')
      .selectAll()
      .where('offer', '=', offerId)
      .where('n', '=', n)
      .where('standing', '<>', 'released')
      .executeTakeFirst()
  // found with the caller's own eyes: what they cannot see, they cannot give up
  if (!(await whole())) throw refuse('HOUSE-1')
  return withOpenEyes(tx, async () => {
    // read again under the lock: it may have been promoted or given up meanwhile
    const [{ offer, taken }, tail, place] = await Promise.all([lockOffer(tx, offerId), tailOf(tx, offerId), whole()])
    if (!place) throw refuse('HOUSE-1')
    count(taken, place.standing as Place, place.unit, -1)
    const lucky = place.standing === 'seated' ? await firstWhoFits(tx, offerId, offer, taken) : undefined
    if (lucky) {
      count(taken, 'waiting', lucky.unit, -1)
      count(taken, 'seated', lucky.unit)
    }
    const stand = (place: number, standing: 'seated' | 'released') =>
      tx.updateTable('places').set({ standing }).where('offer', '=', offerId).where('n', '=', place).execute()
    const line = { module: offer.module, by: actor.id, at: now, said: null }
    await Promise.all([
      stand(n, 'released'),
      lucky && stand(lucky.n, 'seated'),
      keepCount(tx, offerId, taken, offer.given),
      append(tx, offerId, tail, [
        { ...line, owner: place.owner, unit: place.unit, step: 'release', from: place.standing, to: 'released' },
        ...(lucky ? [{ ...line, owner: lucky.owner, unit: lucky.unit, step: 'promote', from: 'waiting', to: 'seated' }] : []),
      ]),
    ])
    return { promoted: lucky?.owner ?? null }
  })
}

async function firstWhoFits(db: Db, id: string, offer: Parameters<typeof hasSeat>[0], taken: Taken) {
  const queue = await db
    .selectFrom('places')
    .select(['n', 'owner', 'unit'])
    .where('offer', '=', id)
    .where('standing', '=', 'waiting')
    .orderBy('n')
    .limit(offer.seatsByUnit ? 1_000 : 1)
    .execute()
  return queue.find(next => hasSeat(offer, taken, next.unit))
}

/** Whoever makes something scarcer holds this lock first; it also serialises batches of other processes. */
async function lockOffer(db: Db, id: string) {
  const offer = await db.selectFrom('offers').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!offer) throw refuse('HOUSE-1')
  const seatedByUnit: Taken['seatedByUnit'] = {}
  if (offer.seatsByUnit) {
    const units = await db
      .selectFrom('places')
      .select(['unit', eb => eb.fn.countAll<number>().as('seated')])
      .where('offer', '=', id)
      .where('standing', '=', 'seated')
      .groupBy('unit')
      .execute()
    for (const { unit, seated } of units) seatedByUnit[unit] = seated
  }
  return { offer, taken: { seated: offer.seated, waiting: offer.waiting, seatedByUnit } satisfies Taken }
}

function count(taken: Taken, place: Place, unit: UnitPath, by = 1) {
  taken[place] += by
  if (place === 'seated') taken.seatedByUnit[unit] = (taken.seatedByUnit[unit] ?? 0) + by
}

const keepCount = (db: Db, id: string, { seated, waiting }: Taken, given: number) =>
  db.updateTable('offers').set({ seated, waiting, given }).where('id', '=', id).execute()
