import type { z } from 'zod'
import { isGet } from '../pure/verbs.ts'
import type { Action } from '../server/action.ts'
import { ask, type Press, tell } from './wire.ts'

/** What JSON makes of an answer: a moment arrives as text. */
export type Wired<T> = T extends Date ? string : T extends object ? { [K in keyof T]: Wired<T[K]> } : T

type Calls<M> = {
  [K in keyof M as M[K] extends Action ? K : never]: M[K] extends Action<infer I, infer O>
    ? (input: z.input<I>, press?: Press) => Promise<Wired<z.output<O>>>
    : never
}
type Links<M> = {
  [K in keyof M as M[K] extends Action ? K : never]: M[K] extends Action<infer I> ? (input: z.input<I>) => string : never
}

/** `client<typeof actions>('aid').grant(…)` posts to /api/aid/grant. Only types cross; no server code arrives. */
export const client = <M>(module: string): Calls<M> =>
  new Proxy({} as Calls<M>, {
    get: (_, name: string) => (input: Record<string, unknown>, press?: Press) =>
      isGet(name) ? ask(addressOf(module, name, input), press) : tell(`/api/${module}/${name}`, input, press),
  })

/** Where a download or a watch is found: `links<typeof actions>('aid').getPaper({ id })`, for an href or for `useLive`. */
export const links = <M>(module: string): Links<M> =>
  new Proxy({} as Links<M>, { get: (_, name: string) => (input: Record<string, unknown>) => addressOf(module, name, input) })

function addressOf(module: string, name: string, input: Record<string, unknown> = {}) {
  const query = new URLSearchParams(
    Object.entries(input).flatMap(([key, value]) =>
      [value]
        .flat()
        .flatMap(one => (one === undefined || one === null ? [] : [[key, typeof one === 'object' ? JSON.stringify(one) : String(one)]])),
    ),
  ).toString()
  return `/api/${module}/${name}${query && `?${query}`}`
}
