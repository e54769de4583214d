import type { z } from 'zod'
import { client, links } from '#kernel/web/client.ts'
import type { Press } from '#kernel/web/wire.ts'
import type { described, report, site } from '../../actions/shapes.ts'
import type { Have, Kind, Life, ReportStage } from '../../rules-places.ts'

export type Station = z.output<typeof site>
export type DescribedIn = z.input<typeof described>
export type Report = z.output<typeof report>
type Call<I, O> = (input: I, press?: Press) => Promise<O>
type Versioned = { id: string; version: number }
type Done = { version: number }
export type Due = 'inspection' | 'repeated' | 'overdue'
type Calls = {
  getSite: Call<{ id: string }, Station>
  listSites: Call<
    { asked?: string; state?: Life; kind?: Kind; division?: string; due?: Due; after?: string; limit?: number },
    { rows: Station[]; next: string | null }
  >
  listPoints: Call<
    { division?: string; kind?: Kind },
    { rows: { id: string; name: string; lon: number; lat: number; kinds: Kind[] }[]; isCut: boolean }
  >
  createSite: Call<DescribedIn & { unit: string }, { id: string }>
  editSite: Call<DescribedIn & Versioned, Done>
  pauseSite: Call<Versioned & { pausedUntil: string; reason: string }, Done>
  resumeSite: Call<Versioned, Done>
  closeSite: Call<Versioned & { reason: string }, Done>
  hangPlaque: Call<Versioned & { plaqueOn: string }, Done>
  inspectSite: Call<{ id: string; has: Have[]; note: string }, Done>
  listInspections: Call<{ site: string }, { id: string; at: string; has: Have[]; note: string; by: string }[]>
  nameKeeper: Call<{ site: string; phone: string }, unknown>
  endKeeper: Call<{ site: string; person: string }, unknown>
  listKeepers: Call<{ site: string }, { person: string; name: string; phoneMasked: string; since: string }[]>
  shutToday: Call<{ id: string; why: string }, unknown>
  openAgain: Call<{ id: string }, unknown>
  listReports: Call<{ site?: string; state?: ReportStage; after?: string; limit?: number }, { rows: Report[]; next: string | null }>
  answerReport: Call<Versioned & { answer: string; noProofBecause: string }, unknown>
}
type Urls = { reportPhoto: (input: { id: string; of: 'photo' | 'proof' }) => string }

export const api = client<never>('sites') as unknown as Calls
export const urls = links<never>('sites') as unknown as Urls

type Answer<K extends keyof typeof api> = Awaited<ReturnType<(typeof api)[K]>>
export type Listed = Answer<'listSites'>['rows'][number]
export type Keeper = Answer<'listKeepers'>[number]
export type Inspection = Answer<'listInspections'>[number]
