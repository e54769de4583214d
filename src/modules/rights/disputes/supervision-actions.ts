/** What is done with letters of supervision. */
import * as drafting from './actions/supervision-drafting.ts'
import * as reading from './actions/supervision-reading.ts'
import * as running from './actions/supervision-running.ts'

export const supervisionActions = { ...drafting, ...reading, ...running }
