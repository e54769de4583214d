import type { DivisionCode } from '#kernel/pure/identifiers/divisions.ts'
import { begin, type Begun } from '#kernel/web/desk/merging.ts'
import { readHours } from '../../rules-hours.ts'
import { type Built, builds, kinds, type Kind, type Offer } from '../../rules-places.ts'
import type { DescribedIn, Station } from './calls.ts'
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

export function siteOf(values: SiteValues): DescribedIn {
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

/** What stands against sending: every sentence at its own input. */
export function wrongInSite(values: SiteValues, say: Say): Wrong {
  const whole = (typed: string, least: number, most: number) =>
    typed.trim() === '' || (/^\d+$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most)
  const needed = (typed: string, least: number, sentence: string) => (typed.trim().length < least ? sentence : undefined)
  const place = placeIn(values)
  return {
    name: needed(values.name, 2, say('wrong.short')),
    kinds: values.kinds.length === 0 ? say('wrong.kinds') : undefined,
    partners: values.built === 'alone' ? undefined : needed(values.partners, 2, say('wrong.partners')),
    division: needed(values.division, 1, say('wrong.missing')),
    address: needed(values.address, 2, say('wrong.short')),
    lon: place ? undefined : say('wrong.place'),
    capacity: whole(values.capacity, 1, 10_000) ? undefined : say('wrong.number'),
    residents: residentsWrong(values, say, whole),
    hours: values.hours.trim() === '' ? say('wrong.hours') : values.hours.includes('?') ? say('wrong.times') : undefined,
  }
}

function residentsWrong(values: SiteValues, say: Say, whole: (typed: string, least: number, most: number) => boolean) {
  if (!countsResidents(values)) return undefined
  if (!whole(values.residents, 0, 100_000)) return say('wrong.number')
  const isVillage = values.kinds.includes('workersVillage')
  if (isVillage && values.residents.trim() === '') return say('wrong.village')
  return isVillage && Number(values.residents) < VILLAGE ? say('wrong.village') : undefined
}
/** SITE-2 */
export const VILLAGE = 300

export const isHoursRead = (text: string) => readHours(text).ok
export const isBuilt = (value: string): value is Built => (builds as readonly string[]).includes(value)

/** Where it is, once both figures are typed and lie around Beijing; the city's own border is the server's to know (SITE-1). */
export function placeIn({ lon, lat }: Pick<SiteValues, 'lon' | 'lat'>) {
  const [east, north] = [Number(lon), Number(lat)]
  const isTyped = lon.trim() !== '' && lat.trim() !== ''
  return isTyped && east > 115 && east < 118 && north > 39 && north < 41.5 ? { lon: east, lat: north } : undefined
}
