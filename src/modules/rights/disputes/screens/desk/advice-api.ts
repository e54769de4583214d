import { client } from '#kernel/web/client.ts'
import type * as answering from '../../actions/answering-advice.ts'
import type * as calling from '../../actions/calling-back.ts'

export const api = client<typeof answering & typeof calling>('disputes')

type Answer<K extends keyof typeof api> = Awaited<ReturnType<(typeof api)[K]>>
export type Listed = Answer<'listQuestions'>['rows'][number]
export type Whole = Answer<'getQuestion'>
export type Call = Answer<'listCallbacks'>['rows'][number]
