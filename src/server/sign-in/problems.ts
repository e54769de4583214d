import type { FastifyError } from 'fastify'
import { houseWords } from '#kernel/pure/house-words.ts'
import { Refusal } from '#kernel/pure/refusal.ts'
import { fill, type Language, type Words } from '#kernel/pure/words.ts'
import { signInWords } from './words.ts'

const statuses: Record<string, number> = {
  'HOUSE-1': 404,
  'HOUSE-2': 403,
  'HOUSE-3': 401,
  'HOUSE-5': 422,
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
  'SIGN-13': 409,
  'SIGN-14': 403,
  'SIGN-15': 409,
}
const sentences: Words = { ...houseWords, ...signInWords }

/** RFC 9457: an expected no cites its clause and says why in the reader's language; what the host refuses keeps its status. */
export function problemOf(error: Error, language: Language) {
  if (error instanceof Refusal) {
    const { clause, given } = error
    const because = say(error.sentence, language, given)
    const fields = Object.fromEntries(Object.entries(error.fields).map(([field, sentence]) => [field, say(sentence, language)]))
    const status = statuses[clause] ?? 409
    return {
      type: `/rulebook#${clause}`,
      title: because,
      status,
      clause,
      because,
      fields,
      ...(status === 429 && { waitSeconds: Number(given.seconds) }),
    }
  }
  const status = (error as FastifyError).statusCode ?? 500
  return status < 500 ? { type: 'about:blank', title: error.message, status, fields: {} } : undefined
}

/** `tooLong?most=200`: a word's key with its givens. */
function say(sentence: string, language: Language, given: Record<string, string | number> = {}): string {
  const [key = '', query] = sentence.split('?')
  const pair = sentences[key]
  return pair ? fill(pair[language], { ...given, ...Object.fromEntries(new URLSearchParams(query)) }) : sentence
}
