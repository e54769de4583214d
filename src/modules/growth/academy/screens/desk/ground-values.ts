import { type Begun, begin } from '#kernel/web/desk/merging.ts'
import { type Field, isPlaced, mayStandUnder, type Tier } from '../../rules.ts'
import type { words } from '../../words.ts'
import type { Ground } from './calls.ts'
import type { groundWords } from './ground-words.ts'

type Typed = {
  version: number
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
export type GroundValues = Typed & Begun

export const freshGround = (unit: string, today: string, under?: Pick<Ground, 'id' | 'tier'>): GroundValues =>
  begin<Typed>({
    unit,
    tier: under ? (under.tier === 'academy' ? 'site' : 'point') : 'academy',
    upper: under?.id ?? '',
    ...{ name: '', address: '', phone: '', lon: '', lat: '', fields: [], since: today, version: 0 },
  })

export const groundValues = ({ unit, version, tier, name, upper, address, phone, lon, lat, fields, since }: Ground): GroundValues =>
  begin<Typed>({
    ...{ unit, version, tier, name, address, phone, fields, since },
    upper: upper ?? '',
    lon: lon === null ? '' : String(lon),
    lat: lat === null ? '' : String(lat),
  })

export const groundOf = ({ tier, name, upper, address, phone, lon, lat, fields, since }: GroundValues) => ({
  ...{ tier, name, address, phone, fields, since },
  upper: tier === 'academy' ? null : upper || null,
  lon: figure(lon),
  lat: figure(lat),
})
const figure = (typed: string) => (typed.trim() === '' ? null : Number(typed))

/** ACAD-16: what a place of this tier may stand under, itself left out. */
export const uppersFor = <G extends Pick<Ground, 'id' | 'tier'>>(grounds: readonly G[], tier: Tier, self?: string): G[] =>
  grounds.filter(one => one.id !== self && !mayStandUnder(tier, one.tier))

export function wrongInGround(
  values: GroundValues,
  say: (key: Extract<keyof typeof groundWords, 'tooShort' | 'notNumber' | 'mustHave'>) => string,
  sayRule: (key: Extract<keyof typeof words, 'acad.halfPlaced' | 'acad.notInBeijing'>) => string,
) {
  const figures = { lon: figure(values.lon), lat: figure(values.lat) }
  const placed = Object.values(figures).some(Number.isNaN) ? undefined : isPlaced(figures)
  const wrongAt = (of: 'lon' | 'lat') => {
    if (Number.isNaN(figures[of])) return say('notNumber')
    return placed?.fields[of] && sayRule(placed.fields[of] as 'acad.halfPlaced' | 'acad.notInBeijing')
  }
  return {
    name: values.name.trim().length < 2 ? say('tooShort') : undefined,
    upper: values.tier !== 'academy' && !values.upper ? say('mustHave') : undefined,
    lon: wrongAt('lon'),
    lat: wrongAt('lat'),
    since: values.since ? undefined : say('mustHave'),
  }
}

/** Where it is, once both figures are typed and can be. */
export function placeIn({ lon, lat }: Pick<GroundValues, 'lon' | 'lat'>) {
  const [east, north] = [Number(lon), Number(lat)]
  const isTyped = lon.trim() !== '' && lat.trim() !== ''
  return isTyped && Math.abs(east) <= 180 && Math.abs(north) <= 90 ? { lon: east, lat: north } : undefined
}
