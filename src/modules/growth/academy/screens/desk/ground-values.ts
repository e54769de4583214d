import { type Field, mayStandUnder, type Tier } from '../../rules.ts'
import type { Ground } from './calls.ts'
import type { groundWords } from './ground-words.ts'

export type GroundValues = {
  unit: string
  tier: Tier
  name: string
  upper: string
  address: string
  phone: string
  lon: string
  lat: string
  fields: Field[]
  since: string
}

export const freshGround = (unit: string, today: string, under?: Pick<Ground, 'id' | 'tier'>): GroundValues => ({
  unit,
  tier: under ? (under.tier === 'academy' ? 'site' : 'point') : 'academy',
  upper: under?.id ?? '',
  ...{ name: '', address: '', phone: '', lon: '', lat: '', fields: [], since: today },
})

export const groundValues = ({ unit, tier, name, upper, address, phone, lon, lat, fields, since }: Ground): GroundValues => ({
  ...{ unit, tier, name, address, phone, fields, since },
  upper: upper ?? '',
  lon: lon === null ? '' : String(lon),
  lat: lat === null ? '' : String(lat),
})

export const groundOf = ({ unit: _, upper, lon, lat, ...rest }: GroundValues) => ({
  ...rest,
  upper: rest.tier === 'academy' ? null : upper || null,
  lon: lon.trim() === '' ? null : Number(lon),
  lat: lat.trim() === '' ? null : Number(lat),
})

/** ACAD-16: what a place of this tier may stand under, itself left out. */
export const uppersFor = <G extends Pick<Ground, 'id' | 'tier'>>(grounds: readonly G[], tier: Tier, self?: string): G[] =>
  grounds.filter(one => one.id !== self && !mayStandUnder(tier, one.tier))

export function wrongInGround(
  values: GroundValues,
  say: (key: Extract<keyof typeof groundWords, 'tooShort' | 'notNumber' | 'mustHave'>) => string,
) {
  const number = (typed: string) => (typed.trim() === '' || Number.isFinite(Number(typed)) ? undefined : say('notNumber'))
  return {
    name: values.name.trim().length < 2 ? say('tooShort') : undefined,
    upper: values.tier !== 'academy' && !values.upper ? say('mustHave') : undefined,
    lon: number(values.lon),
    lat: number(values.lat),
    since: values.since ? undefined : say('mustHave'),
  }
}

/** Where it is, once both figures are typed and can be. */
export function placeIn({ lon, lat }: Pick<GroundValues, 'lon' | 'lat'>) {
  const [east, north] = [Number(lon), Number(lat)]
  const isTyped = lon.trim() !== '' && lat.trim() !== ''
  return isTyped && Math.abs(east) <= 180 && Math.abs(north) <= 90 ? { lon: east, lat: north } : undefined
}
