import * as agreement from './actions/agreement.ts'
import * as drafting from './actions/agreement-drafting.ts'
import * as signing from './actions/agreement-signing.ts'
import * as ways from './actions/agreement-ways.ts'
import * as ending from './actions/ending.ts'
import * as legs from './actions/legs.ts'
import * as noting from './actions/legs-noting.ts'
import * as performance from './actions/performance.ts'

/** The use cases of the legs, the agreement and its performance. */
export const endingActions = { ...agreement, ...drafting, ...signing, ...ways, ...ending, ...legs, ...noting, ...performance }
