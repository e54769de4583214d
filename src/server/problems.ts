import type { FastifyError } from 'fastify'
import { houseWords } from '#kernel/pure/house-words.ts'
import { Refusal } from '#kernel/pure/refusal.ts'
import { tellPair } from '#kernel/pure/told.ts'
import type { Language, Words } from '#kernel/pure/words.ts'

export type Problem = {
  type: string
  title: string
  status: number
  clause?: string
  because?: string
  fields?: Record<string, string>
  id?: string
  waitSeconds?: number
}

/** Clauses of the house that are a kind of answer of their own; every other refusal is a conflict with the rules (409). */
const statuses: Record<string, number> = {
  'HOUSE-1': 404,
  'HOUSE-2': 403,
  'HOUSE-3': 401,
  'HOUSE-5': 422,
  'HOUSE-7': 429,
  'HOUSE-8': 413,
  'HOUSE-9': 415,
  'HOUSE-10': 413,
  // what browsers and programs expect of a door
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
  'SIGN-16': 401,
}

/** What the host could not even read, by its status. */
const unread: Record<number, string> = { 400: 'notJson', 406: 'notThisKind', 413: 'tooManyParts', 415: 'notThisKind' }

/** RFC 9457: an expected no cites its clause and says why, in the reader's language; anything else says only its number. */
export function problemOf(error: unknown, language: Language, books: Words, id: string): Problem {
  if (error instanceof Refusal) {
    const { clause, sentence, given, fields } = error
    const because = sayIn(books, sentence, language, given)
    const status = statuses[clause] ?? 409
    return {
      type: `/rules#${clause}`,
      title: because,
      status,
      clause,
      because,
      fields: Object.fromEntries(Object.entries(fields).map(([field, key]) => [field, sayIn(books, key, language, given)])),
      ...(status === 429 && { waitSeconds: Number(given.seconds) }),
    }
  }
  const { statusCode: status = 500, code } = error as FastifyError
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return problemOf(new Refusal('HOUSE-10', { kilobytes: 256 }), language, books, id)
  if (code === 'FST_REQ_FILE_TOO_LARGE') return problemOf(new Refusal('HOUSE-8', { megabytes: 20 }), language, books, id)
  if (status < 500) {
    const because = sayIn(books, unread[status] ?? 'notRight', language)
    return { type: '/rules#HOUSE-5', title: because, status, clause: 'HOUSE-5', because, fields: {}, id }
  }
  return { type: 'about:blank', title: sayIn(books, 'unexpected', language, { id }), status, id }
}

/** `tooLong?most=40`: a word's key with its givens. What no book knows is said as it stands. */
export function sayIn(books: Words, sentence: string, language: Language, given: Record<string, string | number> = {}): string {
  const [key = '', query] = sentence.split('?')
  const pair = books[key] ?? (houseWords as Words)[key]
  return pair ? tellPair(pair, { ...given, ...Object.fromEntries(new URLSearchParams(query)) }, language) : sentence
}
