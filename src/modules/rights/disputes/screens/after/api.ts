import { client, links } from '#kernel/web/client.ts'
import type { afterwardsActions } from '../../afterwards-actions.ts'

export const api = client<typeof afterwardsActions>('disputes')
export const urls = links<typeof afterwardsActions>('disputes')
type Answer<K extends keyof typeof api> = Awaited<ReturnType<(typeof api)[K]>>
export type MyRating = NonNullable<Answer<'getMyRating'>>
export type Votes = Answer<'listVotes'>
export type VoteAtDesk = Answer<'listEvaluations'>[number]
export type Told = Answer<'getFigures'>
export type Line = Told['total']
export type Rated = Answer<'listRatings'>
export type FileCheck = NonNullable<Answer<'getFileCheck'>>
export type PayList = Answer<'getPayList'>
export type PayLine = PayList['lines'][number]
export type Listed = Answer<'listPayLists'>['rows'][number]
export type Rates = Answer<'listRates'>[number]
