/**
 * What the Human Services Data Specification 3.2 asks of the parts that are published here: its names, types, formats, code
 * lists and required fields, told anew from https://docs.openreferral.org (CC BY-SA 4.0) and stricter in one thing: what the
 * specification does not name is an error, for so a misspelt field is found.
 */
type Fields = Record<string, object>
const open = (required: readonly string[], properties: Fields) => ({ type: 'object', required, properties, additionalProperties: false })
const list = (items: object) => ({ type: 'array', items })
const [text, number, uuid, uri] = [
  { type: 'string' },
  { type: 'number' },
  { type: 'string', format: 'uuid' },
  { type: 'string', format: 'uri' },
]
const kindOfPlace = { enum: ['physical', 'postal', 'virtual'] }

const phone = open(['id', 'number'], {
  id: uuid,
  location_id: uuid,
  service_id: uuid,
  organization_id: uuid,
  service_at_location_id: uuid,
  number: text,
  extension: number,
  type: text,
  description: text,
})

const schedule = open(['id'], {
  id: uuid,
  service_id: uuid,
  location_id: uuid,
  service_at_location_id: uuid,
  valid_from: { type: 'string', format: 'date' },
  valid_to: { type: 'string', format: 'date' },
  dtstart: { type: 'string', format: 'date' },
  timezone: number,
  until: { type: 'string', format: 'date' },
  count: number,
  wkst: { enum: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] },
  freq: { enum: ['WEEKLY', 'MONTHLY'] },
  interval: number,
  // RFC 5545 by its own grammar, where the specification says only "text"
  byday: { type: 'string', pattern: '^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$' },
  opens_at: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d(Z|[+-]\\d\\d:\\d\\d)$' },
  closes_at: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d(Z|[+-]\\d\\d:\\d\\d)$' },
  description: text,
  notes: text,
})

const address = open(['id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'], {
  id: uuid,
  location_id: uuid,
  attention: text,
  address_1: text,
  address_2: text,
  city: text,
  region: text,
  state_province: text,
  postal_code: text,
  country: { type: 'string', pattern: '^[A-Z]{2}$' },
  address_type: kindOfPlace,
})

const location = open(['id', 'location_type'], {
  id: uuid,
  location_type: kindOfPlace,
  url: uri,
  organization_id: uuid,
  name: text,
  alternate_name: text,
  description: text,
  transportation: text,
  latitude: number,
  longitude: number,
  addresses: list(address),
  phones: list(phone),
  schedules: list(schedule),
})

const term = open(['id', 'name', 'description'], {
  id: uuid,
  code: text,
  name: text,
  description: text,
  parent_id: uuid,
  taxonomy: text,
  language: text,
  term_uri: uri,
})
const attribute = open(['id'], {
  id: uuid,
  link_id: uuid,
  taxonomy_term_id: uuid,
  link_type: text,
  link_entity: text,
  value: text,
  label: text,
  taxonomy_term: term,
})

const organization = open(['id', 'name', 'description'], {
  id: uuid,
  name: text,
  alternate_name: text,
  description: text,
  website: uri,
  uri,
  parent_organization_id: uuid,
})

const atLocation = open(['id'], {
  id: uuid,
  service_id: uuid,
  location_id: uuid,
  description: text,
  phones: list(phone),
  schedules: list(schedule),
  location,
})

export const serviceSchema = open(['id', 'name', 'status'], {
  id: uuid,
  organization_id: uuid,
  name: text,
  alternate_name: text,
  description: text,
  url: uri,
  status: { enum: ['active', 'inactive', 'defunct', 'temporarily closed'] },
  alert: text,
  application_process: text,
  eligibility_description: text,
  fees_description: text,
  assured_date: { type: 'string', format: 'date' },
  organization,
  phones: list(phone),
  schedules: list(schedule),
  service_at_locations: list(atLocation),
  attributes: list(attribute),
})

export const pageSchema = open(['empty', 'contents'], {
  total_items: { type: 'integer' },
  total_pages: { type: 'integer' },
  page_number: { type: 'integer' },
  size: { type: 'integer' },
  first_page: { type: 'boolean' },
  last_page: { type: 'boolean' },
  empty: { type: 'boolean' },
  contents: list(serviceSchema),
})
