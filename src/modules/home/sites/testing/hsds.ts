/**
 * What the Human Services Data Specification 3.2 asks of the parts that are published here: its names, types, formats, code
 * lists and required fields, told anew, because its own files are CC BY-SA 4.0 and this repository is not. Read beside them
 * (openreferral/specification), each entity in its form of 3.2: schema/*.json at 149f77cdef6e, the root and the page in
 * schema/openapi.json at 0adc618fc73f. In an older form only: that a list leaves every array out (schema/compiled/service_list.json at
 * 0aadc412d959), and which fields a root and a page must have, where openapi.json asks for `empty` alone (docs/hsds/api_reference.md
 * at 125f253edcc8). Stricter in two things: a name is an error that the specification does not have, has deprecated or has for what is
 * not told here, such as contacts, languages and metadata, for so a misspelt field is found; and days, times and countries have a form.
 * scripts/hsds.ts holds a running feed to the published files themselves.
 */
type Fields = Record<string, object>
const open = (required: readonly string[], properties: Fields) => ({ type: 'object', required, properties, additionalProperties: false })
const list = (items: object) => ({ type: 'array', items })
const [text, number, uuid, uri, email] = [
  { type: 'string' },
  { type: 'number' },
  { type: 'string', format: 'uuid' },
  { type: 'string', format: 'uri' },
  { type: 'string', format: 'email' },
]
const kindOfPlace = { enum: ['physical', 'postal', 'virtual'] }

const phone = open(['id', 'number'], {
  id: uuid,
  location_id: uuid,
  service_id: uuid,
  organization_id: uuid,
  contact_id: uuid,
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
  byweekno: text,
  bymonthday: text,
  byyearday: text,
  schedule_link: uri,
  attending_type: text,
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
  external_identifier: text,
  external_identifier_type: text,
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
  taxonomy_id: uuid,
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
  email,
  website: uri,
  year_incorporated: number,
  legal_status: text,
  logo: text,
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

/** What a service says of itself. A list tells no more of it than this and whose it is. */
const own = {
  id: uuid,
  organization_id: uuid,
  program_id: uuid,
  name: text,
  alternate_name: text,
  description: text,
  url: uri,
  email,
  status: { enum: ['active', 'inactive', 'defunct', 'temporarily closed'] },
  interpretation_services: text,
  application_process: text,
  fees_description: text,
  accreditations: text,
  eligibility_description: text,
  minimum_age: number,
  maximum_age: number,
  assured_date: { type: 'string', format: 'date' },
  assurer_email: email,
  alert: text,
  last_modified: { type: 'string', format: 'date-time' },
  organization,
}
const needed = ['id', 'name', 'status']

export const listedSchema = open(needed, own)
export const serviceSchema = open(needed, {
  ...own,
  phones: list(phone),
  schedules: list(schedule),
  service_at_locations: list(atLocation),
  attributes: list(attribute),
})

const pageOf = (one: object) =>
  open(['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty', 'contents'], {
    total_items: { type: 'integer' },
    total_pages: { type: 'integer' },
    page_number: { type: 'integer' },
    size: { type: 'integer' },
    first_page: { type: 'boolean' },
    last_page: { type: 'boolean' },
    empty: { type: 'boolean' },
    contents: list(one),
  })
export const pageSchema = pageOf(listedSchema)
export const fullPageSchema = pageOf(serviceSchema)

export const rootSchema = open(['version', 'profile', 'openapi_url'], {
  version: text,
  profile: uri,
  openapi_url: uri,
  description: text,
  publisher: open([], { name: text, identifier: text, email, website: uri, additional_websites: list(uri) }),
})
