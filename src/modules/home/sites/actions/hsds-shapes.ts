/**
 * The part of the Human Services Data Specification 3.2 (docs.openreferral.org) in which stations are told. Names are the
 * specification's own, underscores and all.
 */
import { z } from 'zod'

const id = z.uuid()
const text = z.string()

const organization = z.object({ id, name: text, alternate_name: text.optional(), description: text })
const phone = z.object({ id, service_at_location_id: id, number: text, type: z.literal('voice') })
const schedule = z.object({
  id,
  service_at_location_id: id,
  valid_from: z.iso.date().optional(),
  valid_to: z.iso.date().optional(),
  /** Hours from UTC: the specification wants a number, and Asia/Shanghai has kept this one since 1991. */
  timezone: z.literal(8),
  freq: z.literal('WEEKLY'),
  interval: z.literal(1),
  byday: text,
  opens_at: text,
  closes_at: text,
  description: text,
  notes: text,
})
const address = z.object({
  id,
  location_id: id,
  address_1: text,
  city: text,
  region: text.optional(),
  state_province: text,
  /** Required by the specification and kept by no register of stations: empty. */
  postal_code: text,
  country: z.literal('CN'),
  address_type: z.literal('physical'),
})
const location = z.object({
  id,
  location_type: z.literal('physical'),
  organization_id: id,
  name: text,
  description: text.optional(),
  latitude: z.number(),
  longitude: z.number(),
  addresses: z.array(address),
})
const attribute = z.object({
  id,
  link_id: id,
  taxonomy_term_id: id,
  link_entity: z.literal('service'),
  label: text,
  taxonomy_term: z.object({ id, code: text, name: text, description: text, taxonomy: text }),
})
const atLocation = z.object({
  id,
  service_id: id,
  location_id: id,
  phones: z.array(phone),
  schedules: z.array(schedule),
  location,
})

export const service = z.object({
  id,
  organization_id: id,
  name: text,
  alternate_name: text.optional(),
  description: text,
  url: z.url(),
  status: z.enum(['active', 'temporarily closed']),
  alert: text.optional(),
  eligibility_description: text,
  fees_description: text,
  assured_date: z.iso.date().optional(),
  organization,
  /** With everything that belongs to it; a list leaves these out unless it is asked for `full`. */
  service_at_locations: z.array(atLocation).optional(),
  attributes: z.array(attribute).optional(),
})
export type Service = z.output<typeof service>
export type Attribute = z.output<typeof attribute>
export type AtLocation = z.output<typeof atLocation>
export type Schedule = z.output<typeof schedule>

export const page = z.object({
  total_items: z.int(),
  total_pages: z.int(),
  page_number: z.int(),
  size: z.int(),
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean(),
  contents: z.array(service),
})
