/** What the network does: bodies, the roll, assignment, recusal, custody. */
import * as assigning from './actions/assigning.ts'
import * as bodies from './actions/bodies.ts'
import * as closing from './actions/closing-bodies.ts'
import * as officers from './actions/officers.ts'
import * as log from './actions/custody-log.ts'
import * as answering from './actions/answering-moves.ts'
import * as custody from './actions/custody.ts'
import * as handling from './actions/handling.ts'
import * as recusing from './actions/recusing.ts'
import * as roll from './actions/roll.ts'
import * as suggesting from './actions/suggesting.ts'
import * as ties from './actions/ties.ts'
import * as waiting from './actions/waiting-moves.ts'

export const networkActions = {
  ...assigning,
  ...bodies,
  ...closing,
  ...officers,
  ...log,
  ...answering,
  ...custody,
  ...handling,
  ...recusing,
  ...roll,
  ...suggesting,
  ...ties,
  ...waiting,
}
