import { client, links } from '#kernel/web/client.ts'
import type * as answering from '../../actions/answering.ts'
import type * as finding from '../../actions/finding.ts'
import type * as listing from '../../actions/listing.ts'
import type * as opening from '../../actions/opening.ts'
import type * as reporting from '../../actions/reporting.ts'

type Actions = typeof answering & typeof finding & typeof listing & typeof opening & typeof reporting

export const api = client<Actions>('sites')
export const urls = links<Actions>('sites')

export type Near = Awaited<ReturnType<typeof api.listNearest>>['rows'][number]
export type Site = Awaited<ReturnType<typeof api.getSite>>
export type Point = Awaited<ReturnType<typeof api.listPoints>>['rows'][number]
export type Report = Awaited<ReturnType<typeof api.getReport>>
export type Kept = Awaited<ReturnType<typeof api.listMyStations>>[number]
