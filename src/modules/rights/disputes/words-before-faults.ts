/** What is said at a field, wherever the pure rules find it: on the phone nobody else is asked. */
import { houseWords } from '#kernel/pure/house-words.ts'
import { fill, type Language, type Words } from '#kernel/pure/words.ts'
import { beforeWords } from './words-before.ts'

const books: Words = { ...houseWords, ...beforeWords }

export function sayFault(why: string, language: Language): string {
  const [key = '', query] = why.split('?')
  return books[key] ? fill(books[key][language], Object.fromEntries(new URLSearchParams(query))) : why
}
