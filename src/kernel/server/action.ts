import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Actor, Power } from '../pure/people.ts'
import type { Refusal } from '../pure/refusal.ts'
import type { Enqueue } from './jobs.ts'
import type { KernelTables } from './tables.ts'

/** One use case's surroundings: its database, who asks, the only clock, the only source of ids. */
export type Ctx<T = unknown> = {
  db: Kysely<T & KernelTables>
  actor: Actor
  now: Date
  newId: () => string
  /** Hands work to the job queue, in this transaction: no commit, no job. */
  enqueue: Enqueue
}

/** Who may call it. Required, so an unguarded door cannot be written. */
export type Guard = Power | 'signed-in' | 'lifecycle' | 'public'

type Spec<I, O, G> = {
  may: G
  input: I
  output: O
}
type Run<T, I extends z.ZodType, O extends z.ZodType> = (ctx: Ctx<T>, input: z.output<I>) => Promise<z.input<O>>
/** A module's own condition for a claim, such as one outing a quarter. */
type Check<T> = (ctx: Ctx<T>, offer: string, people: readonly Actor[]) => Promise<ReadonlyMap<string, Refusal>>
type RushSpec<T, I extends z.ZodType, O extends z.ZodType> = Spec<I, O, Power | 'signed-in'> & {
  offer: (input: z.output<I>) => string
  /** Asked once for a whole batch, under the offer's lock; whom it does not name, it lets through. */
  check?: Check<T>
}

export type Action<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = Spec<I, O, Guard> & {
  /** `aid/apply`, given by the module at boot. */
  name: string
} & // biome-ignore-start lint/suspicious/noExplicitAny: once registered, the module's own tables are forgotten
  (
    | { kind: 'action' | 'query'; run(ctx: Ctx<any>, input: z.output<I>): Promise<z.input<O>> }
    /** Many people at once for one scarce thing: the kernel gathers the calls and answers them together. */
    | { kind: 'rush'; offer(input: z.output<I>): string; check?: Check<any> }
    // biome-ignore-end lint/suspicious/noExplicitAny: see above
  )

/** A module's handle: its use cases see its own tables and the kernel's, no others. */
export const useCases = <T>() => ({
  /** Changes something: POST, one transaction, repeatable under an Idempotency-Key. */
  action: <I extends z.ZodType, O extends z.ZodType>(spec: Spec<I, O, Exclude<Guard, 'public'>> & { run: Run<T, I, O> }) =>
    ({ kind: 'action', name: '', ...spec }) as Action<I, O>,
  /** Only reads: GET, named find*, get*, list*, count* or search*. */
  query: <I extends z.ZodType, O extends z.ZodType>(spec: Spec<I, O, Exclude<Guard, 'lifecycle'>> & { run: Run<T, I, O> }) =>
    ({ kind: 'query', name: '', ...spec }) as Action<I, O>,
  /** Claims a place in an offer while thousands do the same. */
  rush: <I extends z.ZodType, O extends z.ZodType>(spec: RushSpec<T, I, O>) => ({ kind: 'rush', name: '', ...spec }) as Action<I, O>,
})
