import { client } from '#kernel/web/client.ts'
import type * as counting from '../../actions/counting.ts'
import type * as deciding from '../../actions/deciding.ts'
import type * as entering from '../../actions/entering.ts'
import type * as finding from '../../actions/finding.ts'
import type * as findingUnions from '../../actions/finding-unions.ts'
import type * as merging from '../../actions/merging.ts'

type Actions = typeof counting & typeof deciding & typeof entering & typeof finding & typeof findingUnions & typeof merging
export const api = client<Actions>('members')

type Answer<K extends keyof typeof api> = Awaited<ReturnType<(typeof api)[K]>>
export type Listed = Answer<'listQueue'>['rows'][number]
export type Member = Answer<'getMember'>
export type Checked = Answer<'checkTwin'>
