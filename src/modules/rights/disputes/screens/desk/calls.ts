import { client, links } from '#kernel/web/client.ts'
import type * as cases from '../../actions/case.ts'
import type * as caseSheets from '../../actions/case-sheets.ts'
import type * as consents from '../../actions/consents.ts'
import type * as entering from '../../actions/entering.ts'
import type * as evidence from '../../actions/evidence.ts'
import type * as letters from '../../actions/letters.ts'
import type * as extending from '../../actions/extending.ts'
import type * as mass from '../../actions/mass.ts'
import type * as queue from '../../actions/queue.ts'
import type * as screening from '../../actions/screening.ts'

type Actions = Pick<typeof cases, 'getCase' | 'listTrack'> &
  Pick<typeof consents, 'noteAnswer'> &
  Pick<typeof entering, 'enter' | 'getOralRecord'> &
  Pick<typeof evidence, 'listEvidence' | 'getEvidence'> &
  Pick<typeof letters, 'getLetter'> &
  Pick<typeof queue, 'listCases' | 'countCases' | 'searchCases' | 'listLinked' | 'revealPhone'> &
  typeof extending &
  typeof mass &
  typeof caseSheets &
  typeof screening
export const api = client<Actions>('disputes')
export const urls = links<Actions>('disputes')

type Answer<K extends keyof typeof api> = Awaited<ReturnType<(typeof api)[K]>>
export type Listed = Answer<'listCases'>['rows'][number]
export type One = Answer<'getCase'>
export type Side = One['sides'][number]
export type Tried = Answer<'tryCases'>
