/** 转、办、认 with partners' platforms: what they call, what the union answers, and how the two are connected. */
import * as confirming from './actions/confirming.ts'
import * as hooks from './actions/partner-hooks.ts'
import * as keys from './actions/partner-keys.ts'
import * as referring from './actions/referring.ts'
import * as sent from './actions/sent.ts'
import * as taking from './actions/taking-referrals.ts'
import * as transferred from './actions/transferred.ts'

export const partnerActions = { ...confirming, ...hooks, ...keys, ...referring, ...sent, ...taking, ...transferred }
