import { client } from '#kernel/web/client.ts'
import type * as applying from '../../actions/applying.ts'
import type * as finding from '../../actions/finding.ts'
import type * as findingUnions from '../../actions/finding-unions.ts'

export const api = client<typeof applying & typeof finding & typeof findingUnions>('members')

export type Mine = NonNullable<Awaited<ReturnType<typeof api.getMine>>['member']>
export type Received = Awaited<ReturnType<typeof api.apply>>
