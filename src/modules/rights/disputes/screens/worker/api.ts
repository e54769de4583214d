import { client } from '#kernel/web/client.ts'
import type * as asking from '../../actions/asking-advice.ts'
import type * as wishing from '../../actions/wishing-calls.ts'

export const api = client<typeof asking & typeof wishing>('disputes')
export type Advice = Awaited<ReturnType<typeof api.getAdvice>>
export type Callback = Awaited<ReturnType<typeof api.getCallback>>
