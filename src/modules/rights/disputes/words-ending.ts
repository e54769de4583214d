import { agreementWords } from './words-agreement.ts'
import { legWords } from './words-legs.ts'
import { performanceWords } from './words-performance.ts'
import { waysWords } from './words-ways.ts'

/** The words of legs and endings, as one book. */
export const endingWords = { ...agreementWords, ...legWords, ...performanceWords, ...waysWords }
