import { useState } from 'react'
import { formatDay } from '#kernel/pure/formats.ts'
import { divisions, type UnionDistrict, unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { client, links } from '#kernel/web/client.ts'
import { useLanguage, useToday } from '#kernel/web/person.tsx'
import type { networkActions } from '../../network-actions.ts'

export const api = client<typeof networkActions>('disputes')
export const urls = links<typeof networkActions>('disputes')
type Answer<K extends keyof typeof api> = Awaited<ReturnType<(typeof api)[K]>>
export type Body = Answer<'listBodies'>[number]
export type OnRoll = Answer<'listRoll'>[number]
export type Offer = Answer<'listMyOffers'>[number]
export type Handling = Answer<'getHandling'>
export type Mine = Answer<'listMyCases'>[number]

export function useSpeak() {
  const [language, today] = [useLanguage(), useToday()]
  return {
    day: (day: string | null) => (day ? formatDay(day, language, today) : '—'),
    /** A district by its key or its code. */
    district: (said: string | null) =>
      unionDistricts[said as UnionDistrict]?.[language] ?? divisions.find(one => one.code === said)?.[language] ?? said ?? '',
  }
}
/** Which one is being dealt with, if any. */
export function useDoing<T>() {
  const [doing, setDoing] = useState<T>()
  return { doing, begin: setDoing, stop: () => setDoing(undefined) }
}
