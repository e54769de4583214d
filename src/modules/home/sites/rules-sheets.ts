/** SITE-16: what the cells of a station's row mean. */
import { halfWidth } from '#kernel/pure/half-width.ts'
import type { Pair } from '#kernel/pure/words.ts'
import { type Refusal, refusals } from '#kernel/pure/refusal.ts'
import type { Offer } from './rules-places.ts'
import { placeWords } from './words-places.ts'
import { sheetWords } from './words-sheets.ts'

export const mostStations = 1_000
const refuse = refusals(sheetWords)

/** Only a sheet without a wrong row is written. */
export const mustBeSound = (wrong: number): Refusal | undefined => (wrong === 0 ? undefined : refuse('SITE-16', { count: wrong }))

/** Where the position was taken: China's maps shift it. */
export const datums = { wgs84: 'WGS-84（GPS）', gcj02: '高德、腾讯地图', bd09: '百度地图' } as const
export type Datum = keyof typeof datums

/** Empty is WGS-84; undefined: none of those. */
export function readDatum(text: string): Datum | undefined {
  const typed = halfWidth(text).toLowerCase()
  if (typed === '' || /wgs|gps|2000/.test(typed)) return 'wgs84'
  if (/gcj|高德|腾讯|amap|火星/.test(typed)) return 'gcj02'
  return /bd-?09|百度|baidu/.test(typed) ? 'bd09' : undefined
}

/** What lists call some of it besides. */
const alsoCalled: Record<string, Offer> = {
  ...{ 厕所: 'toilet', 卫生间: 'toilet', 洗手间: 'toilet', 热水: 'water', 饮用水: 'water', 充电: 'charging', 药箱: 'firstAid' },
  ...{ 暖气: 'heating', 空调: 'cooling', 桌椅: 'rest', 座椅: 'rest', WiFi: 'wifi', 雨伞: 'umbrella', 电动车充电: 'bikeCharging' },
}

/** Several in one cell, set apart by whatever people set them apart with; `unknown` is the first that is none. */
export function readSeveral<K extends string>(text: string, keys: readonly K[], word: 'kind' | 'offer'): { read: K[]; unknown?: string } {
  const parts = text.split(/[、，,;；/\s]+/).filter(Boolean)
  const named = (part: string) =>
    keys.find(key => key === alsoCalled[part] || isCalled(placeWords[`${word}.${key}` as 'kind.warmStation'], part))
  const unknown = parts.find(part => !named(part))
  return { read: parts.flatMap(part => named(part) ?? []), ...(unknown && { unknown }) }
}

export const isCalled = ({ zh, en }: Pair, text: string) => zh === text || en.toLowerCase() === text.toLowerCase()
