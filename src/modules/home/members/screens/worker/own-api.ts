import { client } from '#kernel/web/client.ts'
import type * as card from '../../actions/card.ts'
import type * as consents from '../../actions/consents.ts'
import type * as correcting from '../../actions/correcting.ts'
import type * as corrections from '../../actions/corrections.ts'
import type * as finding from '../../actions/finding.ts'

export const api = client<typeof card & typeof consents & typeof correcting & typeof corrections & typeof finding>('members')

export type Card = NonNullable<Awaited<ReturnType<typeof api.showCard>>['card']>
export type Consents = Awaited<ReturnType<typeof api.listConsents>>
export type Correction = NonNullable<Awaited<ReturnType<typeof api.getMyCorrection>>['correction']>
