import { client, links } from '#kernel/web/client.ts'
import type * as agreement from '../../actions/agreement.ts'
import type * as drafting from '../../actions/agreement-drafting.ts'
import type * as signing from '../../actions/agreement-signing.ts'
import type * as ways from '../../actions/agreement-ways.ts'
import type * as ending from '../../actions/ending.ts'
import type * as legs from '../../actions/legs.ts'
import type * as noting from '../../actions/legs-noting.ts'
import type * as performance from '../../actions/performance.ts'

type Acts = typeof agreement &
  typeof drafting &
  typeof signing &
  typeof ways &
  typeof ending &
  typeof legs &
  typeof noting &
  typeof performance
export const api = client<Acts>('disputes')
export const urls = links<Acts>('disputes')

export type Agreement = NonNullable<Awaited<ReturnType<typeof api.getAgreement>>>
export type Sum = Agreement['sums'][number]
export type LegView = Awaited<ReturnType<typeof api.listLegs>>[number]
/** What the case's page hands to each of its sections. */
export type CaseSeen = { id: string; version: number; state: string; owner: string; unit: string; seat?: string }

export const askedAs = (dispute: string) => ['disputes', 'ending', dispute]
