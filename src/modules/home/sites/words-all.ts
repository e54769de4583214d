import { words } from './words.ts'
import { coverWords } from './words-coverage.ts'
import { hoursWords } from './words-hours.ts'
import { openWords } from './words-open.ts'
import { placeWords } from './words-places.ts'
import { sheetWords } from './words-sheets.ts'

/** Everything the register says from the server: its refusals, its notices, and how places and faults are called. */
export const sitesWords = { ...words, ...hoursWords, ...placeWords, ...sheetWords, ...coverWords, ...openWords }
