import { Refusal } from '#kernel/pure/refusal.ts'
import type { Language } from '#kernel/pure/words.ts'
import { type Problem, problemOf as problemOfHouse } from '../problems.ts'
import { signInWords } from './words.ts'

const statuses: Record<string, number> = {
  'SIGN-1': 401,
  'SIGN-2': 401,
  'SIGN-3': 429,
  'SIGN-4': 401,
  'SIGN-5': 401,
  'SIGN-6': 422,
  'SIGN-7': 403,
  'SIGN-8': 422,
  'SIGN-9': 403,
  'SIGN-10': 422,
  'SIGN-11': 429,
  'SIGN-12': 503,
  'SIGN-14': 403,
}

/** As everywhere in the house, with the statuses and the waits that browsers and programs expect of a door. A bug is left to the host. */
export function problemOf(error: unknown, language: Language, id: string): (Problem & { waitSeconds?: number }) | undefined {
  const problem = problemOfHouse(error, language, signInWords, id)
  if (!(error instanceof Refusal)) return problem.status < 500 ? problem : undefined
  const status = statuses[error.clause] ?? problem.status
  return { ...problem, status, ...(status === 429 && { waitSeconds: Number(error.given.seconds) }) }
}
