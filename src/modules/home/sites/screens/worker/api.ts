import { client, links } from '#kernel/web/client.ts'
import type * as answering from '../../actions/answering.ts'
import type * as finding from '../../actions/finding.ts'
import type * as listing from '../../actions/listing.ts'
import type * as opening from '../../actions/opening.ts'
import type * as photos from '../../actions/photos.ts'
import type * as reporting from '../../actions/reporting.ts'
import type * as rounds from '../../actions/rounds.ts'
import type * as stock from '../../actions/stock.ts'
import type * as visits from '../../actions/visits.ts'

type Actions = typeof answering &
  typeof finding &
  typeof listing &
  typeof opening &
  typeof photos &
  typeof reporting &
  typeof rounds &
  typeof stock &
  typeof visits

export const api = client<Actions>('sites')
export const urls = links<Actions>('sites')

export type Near = Awaited<ReturnType<typeof api.listNearest>>['rows'][number]
export type Site = Awaited<ReturnType<typeof api.getSite>>
export type Point = Awaited<ReturnType<typeof api.listPoints>>['rows'][number]
export type Report = Awaited<ReturnType<typeof api.getReport>>
export type Held = Awaited<ReturnType<typeof api.listStock>>[number]
export type Kept = Awaited<ReturnType<typeof api.listMyStations>>[number]
