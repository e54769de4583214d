import type { z } from 'zod'
import type { Action } from '../server/action.ts'
import { isRead } from '../pure/verbs.ts'

type Calls<M> = {
  [K in keyof M as M[K] extends Action ? K : never]: M[K] extends Action<infer I, infer O>
    ? (input: z.input<I>) => Promise<z.output<O>>
    : never
}

/** The server's "no": which clause, why, and which fields of a form it concerns. */
export class Problem extends Error {
  readonly clause: string
  readonly fields: Record<string, string>
  constructor({
    clause = '',
    because,
    title,
    fields = {},
  }: { clause?: string; because?: string; title: string; fields?: Record<string, string> }) {
    super(because ?? title)
    this.clause = clause
    this.fields = fields
  }
}

/** `client<typeof actions>('aid').grant(…)` posts to /api/aid/grant. Only types cross; no server code arrives. */
export const client = <M>(module: string): Calls<M> =>
  new Proxy({} as Calls<M>, {
    get: (_, name: string) => (input: Record<string, unknown>) =>
      isRead(name) ? call(`/api/${module}/${name}?${toQuery(input)}`) : call(`/api/${module}/${name}`, toBody(input)),
  })

async function call(url: string, init?: RequestInit) {
  const response = await fetch(url, init)
  const answer = await response.json()
  if (!response.ok) throw new Problem(answer)
  return answer
}

/** A key per press of the button: should the network swallow the answer, the same press may be sent again. */
const toBody = (input: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
  body: JSON.stringify(input),
})

const toQuery = (input: Record<string, unknown>) =>
  new URLSearchParams(Object.entries(input).flatMap(([key, value]) => [value].flat().map(one => [key, String(one)])))
