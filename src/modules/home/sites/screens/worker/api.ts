import type { z } from 'zod'
import { client, links } from '#kernel/web/client.ts'
import type { near, report, site } from '../../actions/shapes.ts'
import type { Fault, Kind, Offer } from '../../rules-places.ts'
import type { Press } from '#kernel/web/wire.ts'

export type Near = z.output<typeof near>
export type Site = z.output<typeof site>
export type Report = z.output<typeof report>
export type Kept = Near & { openReports: number }
type Asked = {
  lon?: number
  lat?: number
  division?: string
  asked?: string
  kind?: Kind
  offers?: Offer[]
  openNow?: boolean
  openLate?: boolean
  after?: string
  limit?: number
}
export type Point = { id: string; name: string; lon: number; lat: number; kinds: Kind[] }
type Calls = {
  listNearest: (input: Asked, press?: Press) => Promise<{ rows: Near[]; next: string | null; asOf: string }>
  getSite: (input: { id: string }, press?: Press) => Promise<Site>
  listPoints: (input: { division?: string; kind?: Kind }, press?: Press) => Promise<{ rows: Point[]; isCut: boolean }>
  reportFault: (
    input: { site: string; fault: Fault; said: string },
    press?: Press,
  ) => Promise<{ id: string; receipt: string | null; due: string }>
  getReport: (input: { receipt: string }, press?: Press) => Promise<Report>
  listMyReports: (input: Record<string, never>, press?: Press) => Promise<Report[]>
  reopenReport: (input: { id?: string; receipt?: string; because: string; version: number }, press?: Press) => Promise<unknown>
  listMyStations: (input: Record<string, never>, press?: Press) => Promise<Kept[]>
  shutToday: (input: { id: string; why: string }, press?: Press) => Promise<unknown>
  openAgain: (input: { id: string }, press?: Press) => Promise<unknown>
  listReports: (
    input: { site?: string; state?: string; after?: string; limit?: number },
    press?: Press,
  ) => Promise<{ rows: Report[]; next: string | null }>
  answerReport: (input: { id: string; version: number; answer: string; noProofBecause: string }, press?: Press) => Promise<unknown>
}
export const api = client('sites') as unknown as Calls
export const urls = links('sites') as unknown as {
  getReportPhoto: (input: { id: string; of: 'photo' | 'proof'; receipt?: string }) => string
}
