/** What comes after a case: ratings, the vote, subsidies, the circular. */
import * as check from './actions/file-check.ts'
import * as circular from './actions/circular.ts'
import * as evaluations from './actions/evaluations.ts'
import * as votes from './actions/evaluation-reading.ts'
import * as lists from './actions/pay-lists.ts'
import * as payment from './actions/pay-reading.ts'
import * as rates from './actions/rates.ts'
import * as ratings from './actions/ratings.ts'
import * as figures from './actions/rating-figures.ts'

export const afterwardsActions = { ...check, ...circular, ...evaluations, ...votes, ...lists, ...payment, ...rates, ...ratings, ...figures }
