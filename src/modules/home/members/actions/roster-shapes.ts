/** What leaves of a roster that was handed in. */
import { z } from 'zod'
import { id, instant } from './shapes.ts'

const counts = z.object({ new: z.int(), updated: z.int(), unchanged: z.int(), wrong: z.int() })
/** `written` with its numbers masked; `why` a word's key with its givens. */
const fault = z.object({ line: z.int(), column: z.string(), written: z.string(), why: z.string() })
export type RosterFault = z.output<typeof fault>

/** `counts` is what reading it found, `entered` what entering it has come to so far; `done` of `total` lines are through. */
export const rosterListed = z.object({
  id,
  unit: z.string(),
  unitName: z.string(),
  unitEnglish: z.string(),
  name: z.string(),
  at: instant,
  by: z.string(),
  state: z.enum(['read', 'entering', 'entered']),
  total: z.int(),
  done: z.int(),
  counts,
  entered: counts,
  endedAt: instant.nullable(),
})
/** The first two hundred faults; all of them are in the sheet that is handed back. */
export const roster = rosterListed.extend({ faults: z.array(fault) })
