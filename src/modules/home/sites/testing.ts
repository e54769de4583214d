import type { z } from 'zod'
import { pathOf, persons } from '../../../../seeds/cast.ts'
import type { World } from '#kernel/testing/world.ts'
import { createSite } from './actions/describing.ts'
import { nameKeeper } from './actions/keepers.ts'
import { reportFault } from './actions/reporting.ts'

export type Described = z.input<typeof createSite.input>

/** A bank's hall in Wangjing, open when the bank is. */
export const bankHall = (more: Partial<Described> = {}): Described => ({
  unit: pathOf('wangjing'),
  name: '望京合众银行暖心驿站',
  english: 'Hezhong Bank, Wangjing',
  kinds: ['warmStation', 'outdoorStation'],
  built: 'together',
  partners: '合众银行望京支行',
  division: '110105',
  address: '望京东园一区 8 号',
  lon: 116.48,
  lat: 39.996,
  wayIn: '进大厅左转',
  hours: 'Mo-Fr 09:00-17:00; PH off',
  offers: ['water', 'charging', 'rest'],
  ...more,
})

export const station = async (w: World, more: Partial<Described> = {}, who = 'officer'): Promise<string> =>
  (await w.as(who).does(createSite, bankHall(more))).id

/** Kept by the keeper of the cast. */
export async function keptStation(w: World, more: Partial<Described> = {}): Promise<string> {
  const site = await station(w, more)
  await w.as('officer').does(nameKeeper, { site, phone: phoneOf('stationKeeper') })
  return site
}
export const phoneOf = (who: string): string => persons.find(person => person.key === who)!.phone

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
/** One pixel. */
export const photo = (bytes: Uint8Array = Buffer.from(png, 'base64')) => ({ name: 'door.png', type: 'image/png', bytes })

type Reported = z.input<typeof reportFault.input>
export const reported = (w: World, who: Parameters<World['as']>[0], site: string, more: Partial<Reported> = {}, key?: string) =>
  w.as(who, key).does(reportFault, { site, fault: 'locked', said: '', ...more })
