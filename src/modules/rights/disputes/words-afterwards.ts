import { circularWords } from './words-circular.ts'
import { ratingWords } from './words-rating.ts'
import { subsidyWords } from './words-subsidy.ts'

/** The words of what comes after a case, as one book. */
export const afterwardsWords = { ...ratingWords, ...subsidyWords, ...circularWords }
