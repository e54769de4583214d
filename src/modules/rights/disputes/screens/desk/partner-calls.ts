import { client, links } from '#kernel/web/client.ts'
import type { partnerActions } from '../../partner-actions.ts'

export const api = client<typeof partnerActions>('disputes')
export const urls = links<typeof partnerActions>('disputes')
type Answer<K extends keyof typeof api> = Awaited<ReturnType<(typeof api)[K]>>
export type Referred = Answer<'listReferrals'>['rows'][number]
export type SentOne = Answer<'listSent'>['rows'][number]
export type Transferred = Answer<'getTransferred'>
export type HookCall = Answer<'listHookCalls'>['rows'][number]
