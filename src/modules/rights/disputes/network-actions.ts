/** What the network does: bodies, the roll, assignment, recusal, custody. */
import * as assigning from './actions/assigning.ts'
import * as bodies from './actions/bodies.ts'
import * as custody from './actions/custody.ts'
import * as handling from './actions/handling.ts'
import * as recusing from './actions/recusing.ts'
import * as roll from './actions/roll.ts'
import * as suggesting from './actions/suggesting.ts'
import * as waiting from './actions/waiting-moves.ts'

export const networkActions = { ...assigning, ...bodies, ...custody, ...handling, ...recusing, ...roll, ...suggesting, ...waiting }
