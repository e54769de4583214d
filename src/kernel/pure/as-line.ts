/** Control characters, and the breaks of a line or paragraph: in one line they are a space. */
const breaks = /[\p{Cc}\u2028\u2029]+/gu
/** What nobody sees and everybody is misled by: signs of no width, and those that turn the reading direction. Joiners of emoji stay. */
const unseen = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/** As it will be read: in a table, on paper, read aloud. */
export const asLine = (text: string): string => text.replace(breaks, ' ').replace(unseen, '')

/** As {@link asLine}, for what is told in several lines: their breaks stay. */
export const asPassage = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, ' ')
    .replace(unseen, '')
