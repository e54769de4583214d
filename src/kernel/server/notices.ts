import { type Kysely, sql } from 'kysely'
import { maskedMobile, type Mobile } from '../pure/identifiers/mobile.ts'
import { isPerson } from '../pure/people.ts'
import { tellPair } from '../pure/told.ts'
import type { Pair } from '../pure/words.ts'
import type { Ctx } from './action.ts'
import { type AnyDb, withOpenEyes } from './db.ts'
import { insertMany } from './insert-many.ts'
import type { KernelTables } from './tables.ts'

/** One thing that people are told: a word of the module with its givens, so that each reads it in their own language. */
export type Notice = {
  module: string
  /** The word's key; `pair` is its sentence, for those who are also told by SMS. */
  say: string
  pair?: Pair
  given?: Record<string, string | number>
  subject?: string
  /** Where it leads, a path of the worker's face. */
  link?: string
  /** Told at most once to each person under this name. */
  once?: string
}
export const SMS_QUEUE = 'sms'

/** Tells people in their inbox and, where the notice has a `pair`, by SMS: both with the change that caused it, or not at all. */
export function tell<T>(ctx: Ctx<T>, people: readonly string[], notice: Notice): Promise<void> {
  const { now, newId } = ctx
  const { module, say, pair, given = {}, subject = null, link = '', once = '' } = notice
  // whoever came without signing in has no inbox: they look at their receipt
  const everyone = [...new Set(people)].filter(isPerson)
  if (everyone.length === 0) return Promise.resolve()
  return withOpenEyes(ctx, async ({ db }) => {
    const tx = db as AnyDb as Kysely<KernelTables>
    const rows = everyone.map(owner => ({ id: newId(), owner }))
    // one array of rows and not nine parameters for each: a whole city is told in one statement
    const { rows: told } = await sql<{ owner: string }>`insert into notices (id, owner, module, subject, say, given, link, once, at)
      select id, owner, ${module}, ${subject}::uuid, ${say}, ${JSON.stringify(given)}::jsonb, ${link}, ${once}, ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as it (id uuid, owner text)
      on conflict do nothing returning owner`.execute(tx)
    for (const { owner } of told) ctx.hint(`inbox:${owner}`)
    if (pair)
      await queueSms(
        ctx,
        tx,
        told.map(row => row.owner),
        pair,
        given,
      )
  })
}

/**
 * Tells somebody who is known by a phone alone, by SMS and in Chinese: nobody here has that number, or has chosen a language. Danger: it
 * goes to whatever number was typed, so say nothing in it that a stranger must not read, and bound how often one may ask for it.
 */
export function tellPhone<T>(ctx: Ctx<T>, phone: Mobile, pair: Pair, given: Notice['given'] = {}): Promise<void> {
  return withOpenEyes(ctx, async ({ db }) => {
    const id = ctx.newId()
    const row = {
      id,
      owner: '',
      phoneSealed: ctx.seals.seal(phone, `outbox.phone.${id}`),
      phoneMasked: maskedMobile(phone),
      text: tellPair(pair, given, 'zh'),
      at: ctx.now,
    }
    await insertMany(db as AnyDb as Kysely<KernelTables>, 'outbox', [row])
    await ctx.enqueue(SMS_QUEUE, [{ id }])
  })
}

async function queueSms<T>(ctx: Ctx<T>, tx: Kysely<KernelTables>, people: string[], pair: Pair, given: Record<string, string | number>) {
  if (people.length === 0) return
  const reachable = await tx
    .selectFrom('persons')
    .select(['id', 'phoneSealed', 'phoneMasked', 'language'])
    .where(sql<boolean>`id = any (${people}::uuid[])`)
    .where('phoneSealed', 'is not', null)
    .execute()
  if (reachable.length === 0) return
  const rows = reachable.map(({ id: owner, phoneSealed, phoneMasked, language }) => {
    const id = ctx.newId()
    const phone = ctx.seals.open(phoneSealed!, `persons.phone.${owner}`)
    return {
      id,
      owner,
      phoneSealed: ctx.seals.seal(phone, `outbox.phone.${id}`),
      phoneMasked,
      text: tellPair(pair, given, language),
      at: ctx.now,
    }
  })
  await insertMany(tx, 'outbox', rows)
  await ctx.enqueue(
    SMS_QUEUE,
    rows.map(({ id }) => ({ id })),
  )
}
