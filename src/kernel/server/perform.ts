import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import { refuse } from '../pure/house-words.ts'
import { type Actor, bearerOf, clock, nobody } from '../pure/people.ts'
import type { Action, Ctx, Delivery, Guard, Incoming } from './action.ts'
import type { Claims } from './claims.ts'
import type { Columns } from './columns.ts'
import { type AnyDb, asActor, asPublic, type HouseDb } from './db.ts'
import type { Files } from './files.ts'
import { again } from './again.ts'
import { newId } from './ids.ts'
import { parseInput } from './input.ts'
import type { Jobs } from './jobs.ts'
import type { Live } from './live.ts'
import type { Seals } from './sealed.ts'

/** What a running house owns; modules never see it. */
export type House = { db: HouseDb; claims: Claims; jobs: Jobs; live: Live; seals: Seals; files: Files; address: string }
/** `key` is the caller's Idempotency-Key: the same key is answered once. */
export type Call = { actor: Actor; now: Date; key?: string | undefined; files?: readonly Incoming[]; receipt?: string }

/** The one entrance: HTTP, jobs and tests all come through here. */
export async function perform<I extends z.ZodType, O extends z.ZodType>(
  house: House,
  call: Call,
  act: Action<I, O>,
  input: z.input<I>,
): Promise<z.output<O>> {
  mustHold(call.actor, act.may)
  const asked = parseInput(act.input, input)
  const told = await answer(house, act.receipt ? withReceipt(house, call, act.receipt(asked)) : call, act, asked)
  // the output schema decides what leaves; a column it does not name stays here
  return act.output ? act.output.parse(told) : (told as z.output<O>)
}

/**
 * A receipt that is shown says who acts, even where somebody is signed in: no post helps them there. Whoever is not signed in and shows
 * none is given one, the same for the same press, so that what is sent twice is begun once.
 */
function withReceipt({ seals }: House, call: Call, shown: string | undefined): Call {
  if (!shown && call.actor !== nobody) return call
  // a short key is no secret: two strangers may have thought of the same
  const given = () => (call.key && call.key.length >= 32 ? seals.blind('receipt', call.key) : randomBytes(32).toString('base64url'))
  const receipt = shown ?? given()
  return { ...call, receipt, actor: bearerOf(digestOf(Buffer.from(receipt))) }
}

async function answer(house: House, call: Call, act: Action, asked: unknown): Promise<unknown> {
  const hints = new Set<string>()
  const ctx = (db: AnyDb) => ctxOf(house, call, db, hints)
  // claiming twice gives the same place, so a rush needs no key
  if (act.kind === 'rush') return rush(house, call, act, asked)
  if (act.kind === 'anyone') return asPublic(house.db, tx => act.run(ctx(tx), asked))
  const read = <R>(work: (tx: AnyDb) => Promise<R>) =>
    act.may === 'public' && call.actor === nobody ? work(house.db) : asActor(house.db, call.actor, work, 'read only')
  if (act.kind === 'query') return read(tx => act.run(ctx(tx), asked))
  if (act.kind === 'watch') return read(tx => act.topics(ctx(tx), asked))
  // a reveal writes its own trace, and what it tells is never kept
  if (act.kind === 'download') return asActor(house.db, call.actor, tx => act.run(ctx(tx), asked)) as Promise<Delivery>
  const run = (tx: Kysely<Columns>) =>
    act.kind === 'upload' ? act.run(ctx(tx), asked, filesWithin(act.mostBytes, call.files)) : act.run(ctx(tx), asked)
  const isKept = call.key && !(act.kind === 'action' && act.reveals)
  const told = await again(() => asActor(house.db, call.actor, tx => (isKept ? once(tx, call, act, asked, () => run(tx)) : run(tx))))
  house.live.hint(hints)
  return told
}

function rush(house: House, call: Call, act: Extract<Action, { kind: 'rush' }>, asked: unknown) {
  const { read, check, keep } = act
  const offer = act.offer(asked)
  const asHouse = (tx: AnyDb) => ctxOf(house, { actor: clock, now: call.now }, tx, new Set())
  return house.claims.claim(
    offer,
    { actor: call.actor, heads: act.heads?.(asked) ?? 1, input: asked, now: call.now },
    {
      of: act,
      read: read && ((tx, claims) => read(asHouse(tx), offer, claims)),
      check,
      keep: keep && ((tx, given, known) => keep(asHouse(tx), offer, given, known)),
    },
  )
}

/** The surroundings of one call in one transaction. */
export const ctxOf = (
  house: Pick<House, 'jobs' | 'seals' | 'files' | 'address'>,
  { actor, now, receipt }: Pick<Call, 'actor' | 'now' | 'receipt'>,
  db: AnyDb,
  hints: Set<string>,
): Ctx => ({
  db,
  actor,
  now,
  newId: () => newId(now),
  draw: bytes => randomBytes(bytes).toString('base64url'),
  enqueue: house.jobs.within(db),
  seals: house.seals,
  files: house.files,
  receipt,
  address: house.address,
  hint: topic => void hints.add(topic),
})

/** As the house itself: what the clock and the jobs do. Their hints go out after the commit. */
export async function asHouse<R>(house: House, now: Date, work: (ctx: Ctx) => Promise<R>): Promise<R> {
  const hints = new Set<string>()
  const done = await again(() => asActor(house.db, clock, tx => work(ctxOf(house, { actor: clock, now }, tx, hints))))
  house.live.hint(hints)
  return done
}

/** Keeps the answer beside the change, in its transaction: both exist or neither does. */
async function once(tx: Kysely<Columns>, { actor, key, files = [] }: Call, act: Action, input: unknown, work: () => Promise<unknown>) {
  const mine = { actor: actor.id, key: key! }
  const asked = createHash('sha256')
    .update(JSON.stringify([act.name, input, files.map(file => [file.name, digestOf(file.bytes)])]))
    .digest('hex')
  // a twin that is still running holds the row, so this waits for its answer
  const { numInsertedOrUpdatedRows: fresh } = await tx
    .insertInto('answers')
    .values({ ...mine, action: act.name, asked, answer: null })
    .onConflict(row => row.doNothing())
    .executeTakeFirstOrThrow()
  if (!fresh) {
    const kept = await tx
      .selectFrom('answers')
      .select(['asked', 'answer'])
      .where('actor', '=', mine.actor)
      .where('key', '=', mine.key)
      .executeTakeFirstOrThrow()
    if (kept.asked !== asked) throw refuse('HOUSE-4')
    return kept.answer
  }
  const result = act.output.parse(await work())
  await tx
    .updateTable('answers')
    .set({ answer: JSON.stringify(result) })
    .where('actor', '=', mine.actor)
    .where('key', '=', mine.key)
    .execute()
  return result
}

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The guard by itself, for the host, which would otherwise take files from anybody first. */
export function mustHold(actor: Actor, guard: Guard) {
  if (guard === 'public') return
  if (actor === nobody) throw refuse('HOUSE-3')
  if (guard === 'signed-in' || guard === 'lifecycle') return
  if (!actor.posts.some(post => post.powers.includes(guard))) throw refuse('HOUSE-2')
}

function filesWithin(mostBytes: number, files: readonly Incoming[] = []) {
  if (files.some(file => file.bytes.length > mostBytes)) throw refuse('HOUSE-8', { megabytes: Math.round(mostBytes / 1_048_576) })
  return files
}
