import { sql } from 'kysely'
import { commitmentOf, drawLots, fingerprintOf, type PublishedDraw } from '../pure/draw.ts'
import { refuse } from '../pure/house-words.ts'
import type { Ctx } from './action.ts'
import { type AnyDb, withOpenEyes } from './db.ts'
import { type Moved, moveUp, underLock } from './enrol.ts'

/**
 * An offer by lots: before it opens its secret is drawn and the secret's digest published; whoever asks, waits; after it has
 * closed the queue is shuffled by secret and public word, and the first who fit are seated (see pure/draw.ts for how to check it).
 */
export function commitLots<T>(ctx: Ctx<T>, offer: string): Promise<{ commitment: string }> {
  const secret = Buffer.from(ctx.draw(32), 'base64url').toString('hex')
  const commitment = commitmentOf(secret)
  return withOpenEyes(ctx, async ({ db }) => {
    const tx = db as AnyDb
    await tx.insertInto('lots').values({ offer, secret }).execute()
    await tx.updateTable('offers').set({ byLots: true, commitment }).where('id', '=', offer).execute()
    return { commitment }
  })
}

/** Holds the draw once, after the window. `publicWord` is something nobody could know before it closed. */
export async function holdDraw<T>(ctx: Ctx<T>, offerId: string, publicWord: string): Promise<Moved[]> {
  return underLock(ctx, offerId, async (tx, { offer, taken }, lines) => {
    const held = await (tx as AnyDb).selectFrom('lots').select('secret').where('offer', '=', offerId).executeTakeFirst()
    if (!offer.byLots || !held || offer.secret) throw refuse('ENROL-3')
    if (ctx.now < new Date(offer.closes)) throw refuse('ENROL-1')
    const queue = await tx
      .selectFrom('places')
      .select(['n', 'owner'])
      .where('offer', '=', offerId)
      .where('standing', '=', 'waiting')
      .orderBy('n')
      .execute()
    const entrants = queue.map(({ owner }) => owner)
    const order = drawLots({ secret: held.secret, publicWord, entrants })
    const turnOf = new Map(order.map((owner, i) => [owner, i + 1]))
    const turns = queue.map(({ n, owner }) => ({ n, turn: turnOf.get(owner) }))
    // whoever had left by then has no turn: the turns tell who was drawn, whatever they do afterwards
    await tx.updateTable('places').set({ turn: 0 }).where('offer', '=', offerId).where('standing', '<>', 'waiting').execute()
    await sql`update places set turn = it.turn from jsonb_to_recordset(${JSON.stringify(turns)}::jsonb) as it (n int, turn int)
      where places.offer = ${offerId} and places.n = it.n`.execute(tx)
    const revealed = { secret: held.secret, publicWord, fingerprint: fingerprintOf(entrants) }
    await tx.updateTable('offers').set(revealed).where('id', '=', offerId).execute()
    return moveUp(tx, offerId, { ...offer, ...revealed }, taken, lines)
  })
}

/** All that is needed to check a draw that was held. */
export function publishedDraw<T>(ctx: Ctx<T>, offerId: string): Promise<PublishedDraw> {
  return withOpenEyes(ctx, async ({ db }) => {
    const tx = db as AnyDb
    const offer = await tx
      .selectFrom('offers')
      .select(['secret', 'publicWord', 'commitment', 'fingerprint'])
      .where('id', '=', offerId)
      .executeTakeFirst()
    if (!offer?.secret) throw refuse('HOUSE-1')
    const drawn: { owner: string }[] = await tx
      .selectFrom('places')
      .select('owner')
      .where('offer', '=', offerId)
      .where('turn', '>', 0)
      .orderBy('turn')
      .execute()
    const order = drawn.map(({ owner }) => owner)
    return { ...offer, entrants: [...order].sort(), order }
  })
}
