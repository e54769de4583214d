import { client, links } from '#kernel/web/client.ts'
import type * as agents from '../../actions/agents.ts'
import type * as cases from '../../actions/case.ts'
import type * as consents from '../../actions/consents.ts'
import type * as evidence from '../../actions/evidence.ts'
import type * as extending from '../../actions/extending.ts'
import type * as filing from '../../actions/filing.ts'
import type * as letters from '../../actions/letters.ts'
import type * as mass from '../../actions/mass.ts'

type Actions = Pick<typeof cases, 'getCase' | 'listMine' | 'claimMine' | 'listTrack'> &
  typeof consents &
  typeof agents &
  typeof extending &
  typeof mass &
  typeof evidence &
  typeof filing &
  Pick<typeof letters, 'getLetter'>
export const api = client<Actions>('disputes')
export const urls = links<Actions>('disputes')

type Answer<K extends keyof typeof api> = Awaited<ReturnType<(typeof api)[K]>>
export type One = Answer<'getCase'>
export type Side = One['sides'][number]
export type Evidence = Answer<'listEvidence'>[number]
export type Line = Answer<'listTrack'>[number]
