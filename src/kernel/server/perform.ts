import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import { refuse } from '../pure/house-words.ts'
import { type Actor, nobody } from '../pure/people.ts'
import { Refusal } from '../pure/refusal.ts'
import type { Action, Ctx, Guard } from './action.ts'
import type { Claims } from './claims.ts'
import type { Columns } from './columns.ts'
import { type AnyDb, asActor } from './db.ts'
import { newId } from './ids.ts'
import type { Jobs } from './jobs.ts'

/** What a running house owns; modules never see it. */
export type House = { db: Kysely<Columns>; claims: Claims; jobs: Jobs }
/** `key` is the caller's Idempotency-Key: the same key is answered once. */
export type Call = { actor: Actor; now: Date; key?: string | undefined }

/** The one entrance: HTTP, jobs and tests all come through here. */
export async function perform<I extends z.ZodType, O extends z.ZodType>(
  house: House,
  call: Call,
  act: Action<I, O>,
  input: z.input<I>,
): Promise<z.output<O>> {
  mustHold(call.actor, act.may)
  const asked = parseInput(act.input, input)
  // the output schema decides what leaves; a column it does not name stays here
  return act.output.parse(await answer(house, call, act, asked))
}

async function answer(house: House, call: Call, act: Action, asked: unknown): Promise<unknown> {
  const ctx = (db: AnyDb): Ctx => ({ db, actor: call.actor, now: call.now, newId: () => newId(call.now), enqueue: house.jobs.within(db) })
  // claiming twice gives the same place, so a rush needs no key
  if (act.kind === 'rush') {
    const { check } = act
    const offer = act.offer(asked)
    return house.claims.claim(offer, call.actor, call.now, check && ((tx, people) => check(ctx(tx), offer, people)))
  }
  if (act.may === 'public') return act.run(ctx(house.db), asked)
  const run = (tx: Kysely<Columns>) => act.run(ctx(tx), asked)
  if (act.kind === 'query') return asActor(house.db, call.actor, run, 'read only')
  return asActor(house.db, call.actor, tx => (call.key ? once(tx, call, act, asked, () => run(tx)) : run(tx)))
}

/** Keeps the answer beside the change, in its transaction: both exist or neither does. */
async function once(tx: Kysely<Columns>, { actor, key, now }: Call, act: Action, input: unknown, work: () => Promise<unknown>) {
  const mine = { actor: actor.id, key: key! }
  const asked = createHash('sha256')
    .update(JSON.stringify([act.name, input]))
    .digest('hex')
  // a twin that is still running holds the row, so this waits for its answer
  const { numInsertedOrUpdatedRows: fresh } = await tx
    .insertInto('answers')
    .values({ ...mine, action: act.name, asked, answer: null, at: now })
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

function mustHold(actor: Actor, guard: Guard) {
  if (guard === 'public') return
  if (actor === nobody) throw refuse('HOUSE-3')
  if (guard === 'signed-in' || guard === 'lifecycle') return
  if (!actor.posts.some(post => post.powers.includes(guard))) throw refuse('HOUSE-2')
}

function parseInput<I extends z.ZodType>(schema: I, input: unknown): z.output<I> {
  const read = schema.safeParse(input)
  if (read.success) return read.data
  const fields = Object.fromEntries(read.error.issues.map(issue => [issue.path.join('.'), issue.message]))
  throw new Refusal('HOUSE-5', {}, { fields })
}
