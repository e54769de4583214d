import { houseWords } from '#kernel/pure/house-words.ts'
import { fill, type Language, type Words } from '#kernel/pure/words.ts'
import { words } from './words.ts'
import { examWords } from './words-exams.ts'

const books: Words = { ...houseWords, ...words, ...examWords }

/** What is wrong with a cell of an imported sheet, as it is said: `acad.tooShort?least=3`. */
export function sayFault(why: string, language: Language): string {
  const [key = '', query] = why.split('?')
  return books[key] ? fill(books[key][language], Object.fromEntries(new URLSearchParams(query))) : why
}
