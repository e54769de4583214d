/** What the module does for whoever asks before filing. */
import * as answering from './actions/answering-advice.ts'
import * as asking from './actions/asking-advice.ts'
import * as calling from './actions/calling-back.ts'
import * as wishing from './actions/wishing-calls.ts'

export const adviceActions = { ...asking, ...answering, ...wishing, ...calling }
