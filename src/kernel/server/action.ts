import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Actor, Power } from '../pure/people.ts'
import type { Refusal } from '../pure/refusal.ts'
import type { Given } from './enrol.ts'
import type { Files } from './files.ts'
import type { Enqueue } from './jobs.ts'
import type { Seals } from './sealed.ts'
import type { KernelTables } from './tables.ts'

/** One use case's surroundings: its database, who asks, the only clock, the only source of ids and of chance. */
export type Ctx<T = unknown> = {
  db: Kysely<T & KernelTables>
  actor: Actor
  now: Date
  newId: () => string
  /** Unguessable text of so many bytes, base64url: tokens, the secret of a draw. */
  draw: (bytes: number) => string
  /** Hands work to the job queue, in this transaction: no commit, no job. */
  enqueue: Enqueue
  seals: Seals
  files: Files
  /** Where somebody who has not signed in shows a receipt, or is given one for what they begin: the secret itself, for their eyes only. */
  receipt?: string | undefined
  /** How the world reaches this house, without a slash at the end: what a printed code leads to. */
  address: string
  /** After the commit, whoever watches this topic asks again. A hint says that something changed, never what. */
  hint: (topic: string) => void
}

/** Who may call it. Required, so an unguarded door cannot be written. */
export type Guard = Power | 'signed-in' | 'lifecycle' | 'public'

/** A file as it came in: its bytes decide what it is, never its name. */
export type Incoming = { name: string; type: string; bytes: Uint8Array }
/** A file as it goes out. */
export type Delivery = { name: string; type: string; bytes: Uint8Array; inline?: boolean }

type Spec<I, O, G> = { may: G; input: I; output: O }
/**
 * The receipt in an input. Whoever has not signed in then acts as its bearer (`bearerOf`): they see and change what that receipt
 * began, and nothing else. Danger: a change that is `public` is open to the whole world. Row-level security gives a bearer no more than
 * their own rows, and the host lets an address ask twenty times a minute; how much one may bring is the action's own to bound.
 */
type Receipt<I extends z.ZodType> = (input: z.output<I>) => string | undefined
type Door<I extends z.ZodType> = { may: Exclude<Guard, 'public'>; receipt?: never } | { may: 'public'; receipt: Receipt<I> }
type Run<T, I extends z.ZodType, O extends z.ZodType> = (ctx: Ctx<T>, input: z.output<I>) => Promise<z.input<O>>

/** One person's claim in a rush, as the module's own check and book-keeping see it. */
export type Claimed<In = unknown> = { actor: Actor; input: In; now: Date }
/** What a module looks up for a whole batch; it travels with the offer's lock and is answered after it. */
type Read<T, In, Known> = (ctx: Ctx<T>, offer: string, claims: readonly Claimed<In>[]) => Promise<Known>
/** A module's own condition for a claim, such as one outing a quarter. Whom it does not name, it lets through. */
type Check<In, Known> = (known: Known, claims: readonly Claimed<In>[]) => ReadonlyMap<string, Refusal>
/** What a module writes down beside each place given, in the same transaction. What it writes travels with the places: ask nothing first. */
type Keep<T, In, Known> = (ctx: Ctx<T>, offer: string, given: readonly (Claimed<In> & Given)[], known: Known) => Promise<void>
type RushSpec<T, I extends z.ZodType, O extends z.ZodType, Known> = Spec<I, O, Power | 'signed-in'> & {
  offer: (input: z.output<I>) => string
  /** How many heads the claim is for; one unless said. */
  heads?: (input: z.output<I>) => number
  /** Each once for a whole batch, under the offer's lock, with the house's eyes. */
  read?: Read<T, z.output<I>, Known>
  check?: Check<z.output<I>, Known>
  keep?: Keep<T, z.output<I>, Known>
}
type UploadSpec<T, I extends z.ZodType, O extends z.ZodType> = Omit<Spec<I, O, Guard>, 'may'> &
  Door<I> & {
    /** Of each file. */
    mostBytes: number
    /** The host reads no more than this; twelve unless said. */
    mostFiles?: number
    run: (ctx: Ctx<T>, input: z.output<I>, files: readonly Incoming[]) => Promise<z.input<O>>
  }

export type Action<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = Spec<I, O, Guard> & {
  /** `aid/apply`, given by the module at boot. */
  name: string
  receipt?: Receipt<I>
} & ( // biome-ignore-start lint/suspicious/noExplicitAny: once registered, the module's own tables are forgotten
    | { kind: 'action'; reveals?: boolean; isGuessable?: boolean; run(ctx: Ctx<any>, input: z.output<I>): Promise<z.input<O>> }
    | { kind: 'query'; isGuessable?: boolean; run(ctx: Ctx<any>, input: z.output<I>): Promise<z.input<O>> }
    /** From anyone, signed in or not: rate-limited by the host, run as nobody, may only insert. */
    | { kind: 'anyone'; run(ctx: Ctx<any>, input: z.output<I>): Promise<z.input<O>> }
    /** Many people at once for one scarce thing: the kernel gathers the calls and answers them together. */
    | {
        kind: 'rush'
        offer(input: z.output<I>): string
        heads?(input: z.output<I>): number
        read?: Read<any, any, unknown>
        check?: Check<any, any>
        keep?: Keep<any, any, any>
      }
    | {
        kind: 'upload'
        mostBytes: number
        mostFiles?: number
        run(ctx: Ctx<any>, input: z.output<I>, files: readonly Incoming[]): Promise<z.input<O>>
      }
    | { kind: 'download'; run(ctx: Ctx<any>, input: z.output<I>): Promise<Delivery> }
    | { kind: 'watch'; topics(ctx: Ctx<any>, input: z.output<I>): Promise<readonly string[]> }
    // biome-ignore-end lint/suspicious/noExplicitAny: see above
  )

/** A module's handle: its use cases see its own tables and the kernel's, no others. */
export const useCases = <T>() => ({
  /** Changes something: POST, one transaction, repeatable under an Idempotency-Key. What `reveals` sealed data is never kept for repetition. */
  action: <I extends z.ZodType, O extends z.ZodType>(
    spec: Omit<Spec<I, O, Guard>, 'may'> &
      Door<I> & {
        reveals?: boolean
        /** Somebody could try one word after the other: the host lets a session ask twenty times a minute. */
        isGuessable?: boolean
        run: Run<T, I, O>
      },
  ) => ({ kind: 'action', name: '', ...spec }) as Action<I, O>,
  /** Only reads: GET, named find*, get*, list*, count*; search* is POST, so that names stay out of logs. */
  query: <I extends z.ZodType, O extends z.ZodType>(
    spec: Spec<I, O, Exclude<Guard, 'lifecycle'>> & {
      receipt?: Receipt<I>
      /** Somebody could try one code after the other: the host lets an address ask twenty times a minute. */
      isGuessable?: boolean
      run: Run<T, I, O>
    },
  ) => ({ kind: 'query', name: '', ...spec }) as Action<I, O>,
  /** From anyone: it may insert and nothing else. */
  anyone: <I extends z.ZodType, O extends z.ZodType>(spec: Omit<Spec<I, O, Guard>, 'may'> & { run: Run<T, I, O> }) =>
    ({ kind: 'anyone', name: '', may: 'public', ...spec }) as Action<I, O>,
  /** Claims a place in an offer while thousands do the same. */
  rush: <I extends z.ZodType, O extends z.ZodType, Known = undefined>(spec: RushSpec<T, I, O, Known>) =>
    ({ kind: 'rush', name: '', ...spec }) as Action<I, O>,
  /** Takes files along with its input: multipart, the input as JSON in the field `input`. */
  upload: <I extends z.ZodType, O extends z.ZodType>(spec: UploadSpec<T, I, O>) => ({ kind: 'upload', name: '', ...spec }) as Action<I, O>,
  /** Hands out a file: GET, named get*. */
  download: <I extends z.ZodType>(
    spec: Omit<Spec<I, never, Exclude<Guard, 'lifecycle'>>, 'output'> & {
      receipt?: Receipt<I>
      run: (ctx: Ctx<T>, input: z.output<I>) => Promise<Delivery>
    },
  ) => ({ kind: 'download', name: '', ...spec }) as unknown as Action<I, z.ZodType>,
  /** A stream of hints, named watch*: which topics it carries is decided when it opens, with the watcher's own eyes. */
  watch: <I extends z.ZodType>(
    spec: Omit<Spec<I, never, Exclude<Guard, 'lifecycle'>>, 'output'> & {
      topics: (ctx: Ctx<T>, input: z.output<I>) => Promise<readonly string[]>
    },
  ) => ({ kind: 'watch', name: '', ...spec }) as unknown as Action<I, z.ZodType>,
})
