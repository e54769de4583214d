import { houseWords } from '#kernel/pure/house-words.ts'
import { fill, type Language, type Words } from '#kernel/pure/words.ts'
import { sitesWords } from './words-all.ts'

const books: Words = { ...houseWords, ...sitesWords }

/** What is wrong with a field, as the rules name it, in a sentence: `hours.unread?at=Mo-Fr`. */
export function sayFault(why: string, language: Language): string {
  const [key = '', query] = why.split('?')
  return books[key] ? fill(books[key][language], Object.fromEntries(new URLSearchParams(query))) : why
}
