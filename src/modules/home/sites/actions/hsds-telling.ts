/** SITE-18: one station in the words of HSDS: a union's service, at its one location, with its hours as weekly rules. */
import { type Day, dayOf } from '#kernel/pure/calendar.ts'
import { divisions } from '#kernel/pure/identifiers/divisions.ts'
import { idOf } from '#kernel/pure/people.ts'
import type { Pair } from '#kernel/pure/words.ts'
import { readHours } from '../rules-hours.ts'
import { type Weekly, weeklyOf } from '../rules-open.ts'
import { openWords } from '../words-open.ts'
import { placeWords } from '../words-places.ts'
import type { AtLocation, Attribute, Schedule, Service } from './hsds-shapes.ts'
import { idWithin, type OpenSite, standings, type Union } from './open-rows.ts'

type House = { now: Date; address: string }
const both = ({ zh, en }: Pair) => `${zh} / ${en}`

/** Tells them one after the other, and reads each text of hours once. `full`: with place, hours and offers. */
export function tellerOf({ now, address }: House, unions: ReadonlyMap<string, Union>, full: boolean): (site: OpenSite) => Service {
  const [statusAt, weekly] = [standings(now), weeklies(dayOf(now))]
  return site => {
    const organization = organizationOf(unions.get(idOf(site.unit)), idOf(site.unit))
    const { is, why } = statusAt(site)
    return {
      id: site.id,
      organization_id: organization.id,
      name: site.name,
      ...(site.english && { alternate_name: site.english }),
      description: [...site.kinds.map(kind => `kind.${kind}` as const), ...site.offers.map(offer => `offer.${offer}` as const)]
        .map(key => both(placeWords[key]))
        .join('; '),
      url: `${address}/sites/${site.id}`,
      status: is === 'paused' ? 'temporarily closed' : 'active',
      ...(why && { alert: why }),
      eligibility_description: both(openWords['open.eligible']),
      fees_description: both(openWords['open.free']),
      ...(site.inspectedOn && { assured_date: site.inspectedOn }),
      organization,
      ...(full && { service_at_locations: [placeOf(site, weekly(site.hours))], attributes: attributesOf(site) }),
    }
  }
}

const organizationOf = (union: Union | undefined, id: string) => ({
  id,
  name: union?.name ?? '',
  ...(union?.english && { alternate_name: union.english }),
  description: both(openWords['open.union']),
})

function weeklies(today: Day) {
  const known = new Map<string, Weekly[]>()
  return (text: string) => {
    const read = known.has(text) ? undefined : readHours(text)
    if (read) known.set(text, read.ok ? weeklyOf(read.hours, today) : [])
    return known.get(text)!
  }
}

function placeOf(site: OpenSite, weekly: readonly Weekly[]): AtLocation {
  const [id, location] = [idWithin(site.id, 'service_at_location'), idWithin(site.id, 'location')]
  const district = divisions.find(one => one.code === site.division)
  return {
    id,
    service_id: site.id,
    location_id: location,
    phones: site.phone ? [{ id: idWithin(site.id, 'phone'), service_at_location_id: id, number: site.phone, type: 'voice' }] : [],
    schedules: weekly.map(line => scheduleOf(site, id, line)),
    location: {
      id: location,
      location_type: 'physical',
      organization_id: idOf(site.unit),
      name: site.name,
      ...(site.wayIn && { description: site.wayIn }),
      latitude: site.lat,
      longitude: site.lon,
      addresses: [
        {
          id: idWithin(site.id, 'address'),
          location_id: location,
          address_1: site.address,
          city: '北京市',
          ...(district && { region: district.zh }),
          state_province: '北京市',
          postal_code: '',
          country: 'CN',
          address_type: 'physical',
        },
      ],
    },
  }
}

function scheduleOf(site: OpenSite, place: string, { byday, opensAt, closesAt, validFrom, validTo }: Weekly): Schedule {
  return {
    id: idWithin(site.id, `schedule ${byday} ${opensAt} ${closesAt} ${validFrom ?? ''}`),
    service_at_location_id: place,
    ...(validFrom && { valid_from: validFrom }),
    ...(validTo && { valid_to: validTo }),
    timezone: 8,
    freq: 'WEEKLY',
    interval: 1,
    byday,
    opens_at: `${opensAt}+08:00`,
    closes_at: `${closesAt}+08:00`,
    description: `${byday} ${opensAt}-${closesAt} Asia/Shanghai`,
    notes: `opening_hours=${site.hours}`,
  }
}

/** Ids of terms come from the name of the list they stand in, so that they are the same in every house. */
const lists = { kind: 'b9d0a4f4-1a0e-5f37-9f0c-5a1c8c8f5f01', offer: 'b9d0a4f4-1a0e-5f37-9f0c-5a1c8c8f5f02' } as const

const terms = new Map<string, string>()
function termOf(taxonomy: keyof typeof lists, code: string): string {
  const known = terms.get(`${taxonomy} ${code}`) ?? idWithin(lists[taxonomy], code)
  terms.set(`${taxonomy} ${code}`, known)
  return known
}

function attributesOf({ id, kinds, offers }: OpenSite): Attribute[] {
  const attribute = (taxonomy: keyof typeof lists, code: string, { zh, en }: Pair): Attribute => {
    const term = termOf(taxonomy, code)
    return {
      id: idWithin(id, `attribute ${taxonomy} ${code}`),
      link_id: id,
      taxonomy_term_id: term,
      link_entity: 'service',
      label: zh,
      taxonomy_term: { id: term, code, name: zh, description: en, taxonomy: `niangjia station ${taxonomy}` },
    }
  }
  return [
    ...kinds.map(kind => attribute('kind', kind, placeWords[`kind.${kind}`])),
    ...offers.map(offer => attribute('offer', offer, placeWords[`offer.${offer}`])),
  ]
}
