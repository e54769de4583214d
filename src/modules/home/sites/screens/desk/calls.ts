import { client, links } from '#kernel/web/client.ts'
import type * as answering from '../../actions/answering.ts'
import type * as coverage from '../../actions/coverage.ts'
import type * as demand from '../../actions/demand.ts'
import type * as describing from '../../actions/describing.ts'
import type * as finding from '../../actions/finding.ts'
import type * as inspecting from '../../actions/inspecting.ts'
import type * as keepers from '../../actions/keepers.ts'
import type * as listing from '../../actions/listing.ts'
import type * as opening from '../../actions/opening.ts'
import type * as rounds from '../../actions/rounds.ts'
import type * as siteSheets from '../../actions/site-sheets.ts'
import type * as stock from '../../actions/stock.ts'
import type * as visits from '../../actions/visits.ts'

type Actions = typeof answering &
  typeof coverage &
  typeof demand &
  typeof describing &
  typeof finding &
  typeof inspecting &
  typeof keepers &
  typeof listing &
  typeof opening &
  typeof siteSheets &
  typeof rounds &
  typeof stock &
  typeof visits

export const api = client<Actions>('sites')
export const urls = links<Actions>('sites')

type Answer<K extends keyof typeof api> = Awaited<ReturnType<(typeof api)[K]>>
export type Station = Answer<'getSite'>
export type Listed = Answer<'listSites'>['rows'][number]
export type Report = Answer<'listReports'>['rows'][number]
export type Keeper = Answer<'listKeepers'>[number]
export type Inspection = Answer<'listInspections'>[number]
export type Held = Answer<'listStock'>[number]
export type Due = NonNullable<Parameters<typeof api.listSites>[0]['due']>
export type Coverage = Answer<'getCoverage'>
export type Layer = Answer<'listDemand'>[number]
export type Tried = Answer<'tryDemand'>
export type TriedSites = Answer<'trySites'>
