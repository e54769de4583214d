import type { DivisionCode } from '#kernel/pure/identifiers/divisions.ts'
import { begin, type Begun } from '#kernel/web/desk/merging.ts'
import { objectionTo } from '../../rules.ts'
import { isInBeijing } from '../../rules-distance.ts'
import { type Built, builds, kinds, type Kind, type Offer } from '../../rules-places.ts'
import type { Station } from './calls.ts'
import type { editWords } from './edit-words.ts'

const texts = ['name', 'english', 'partners', 'division', 'address', 'wayIn', 'phone', 'hours'] as const

/** As it is typed: figures are text until they are sent. */
export type SiteValues = Record<(typeof texts)[number], string> &
  Begun & { unit: string; kinds: Kind[]; built: Built; offers: Offer[]; lon: string; lat: string; capacity: string; residents: string }

export const freshSite = (unit: string): SiteValues =>
  begin<Omit<SiteValues, 'began'>>({
    ...{ version: 0, unit, name: '', english: '', kinds: [], built: 'alone', partners: '', division: '', address: '', wayIn: '' },
    ...{ phone: '', lon: '', lat: '', hours: '', offers: [], capacity: '', residents: '' },
  })

export const siteValues = (site: Station): SiteValues =>
  begin({
    version: site.version,
    unit: site.unit,
    ...(Object.fromEntries(texts.map(name => [name, site[name]])) as Record<(typeof texts)[number], string>),
    kinds: site.kinds,
    built: site.built,
    offers: site.offers,
    lon: String(site.lon),
    lat: String(site.lat),
    capacity: textOf(site.capacity),
    residents: textOf(site.residents),
  })
const textOf = (figure: number | null) => (figure === null ? '' : String(figure))

/** SITE-2: only a building site counts who lives on it. */
export const countsResidents = ({ kinds }: Pick<SiteValues, 'kinds'>) => kinds.includes('workersVillage') || kinds.includes('unionStation')

export function siteOf(values: SiteValues) {
  const said = Object.fromEntries(texts.map(name => [name, values[name].trim()])) as Record<(typeof texts)[number], string>
  return {
    ...said,
    division: values.division as DivisionCode,
    partners: values.built === 'alone' ? '' : said.partners,
    kinds: kinds.filter(kind => values.kinds.includes(kind)),
    built: values.built,
    offers: values.offers,
    lon: Number(values.lon),
    lat: Number(values.lat),
    capacity: numberOf(values.capacity),
    residents: countsResidents(values) ? numberOf(values.residents) : null,
  }
}
const numberOf = (typed: string) => (typed.trim() === '' ? null : Number(typed))

type Say = (key: Extract<keyof typeof editWords, `wrong.${string}`>) => string
type Wrong = { [K in keyof SiteValues]?: string | undefined }

/** What stands against sending, every sentence at its own input; what the rules say of the whole, `sayFault` says. */
export function wrongInSite(values: SiteValues, say: Say, sayFault: (why: string) => string): Wrong {
  const needed = (typed: string, least: number, sentence: string) => (typed.trim().length < least ? sentence : undefined)
  const whole = (typed: string) => (/^\d*$/.test(typed.trim()) ? undefined : say('wrong.number'))
  const typed = {
    name: needed(values.name, 2, say('wrong.short')),
    kinds: values.kinds.length === 0 ? say('wrong.kinds') : undefined,
    division: needed(values.division, 1, say('wrong.missing')),
    address: needed(values.address, 2, say('wrong.short')),
    lon: placeIn(values) ? undefined : say('wrong.place'),
    capacity: whole(values.capacity),
    residents: countsResidents(values) ? whole(values.residents) : undefined,
    hours: values.hours.trim() === '' ? say('wrong.hours') : values.hours.includes('?') ? say('wrong.times') : undefined,
  }
  const ruled = objectionTo(siteOf(values))?.fields ?? {}
  const told = Object.fromEntries(Object.entries(ruled).map(([field, why]) => [field, sayFault(why)]))
  return { ...told, ...Object.fromEntries(Object.entries(typed).filter(([, sentence]) => sentence)) }
}

/** Where it is, once both figures are typed and lie in Beijing. */
export function placeIn({ lon, lat }: Pick<SiteValues, 'lon' | 'lat'>) {
  const place = { lon: Number(lon), lat: Number(lat) }
  return lon.trim() !== '' && lat.trim() !== '' && isInBeijing(place) ? place : undefined
}

export const isBuilt = (value: string): value is Built => (builds as readonly string[]).includes(value)
