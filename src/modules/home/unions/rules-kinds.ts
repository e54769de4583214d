/** What kinds of union there are, and which may stand below which (RULES of the field: Trade Union Law, art. 10–12). */
import type { Day } from '#kernel/pure/calendar.ts'
import type { Case } from '#kernel/pure/lifecycle.ts'
import { lineOf, type UnitPath } from '#kernel/pure/people.ts'
import type { Role, Tier } from '#kernel/pure/roles.ts'

export const kinds = [
  'municipal',
  'district',
  'zone',
  'industry',
  'group',
  'street',
  'township',
  'park',
  'regional',
  'trade',
  'office',
  'grassroots',
  'joint',
  'cell',
  'organiser',
] as const
export type Kind = (typeof kinds)[number]
/** Where a post can stand: at a union of the tree, or at a partner body, such as a court, which stands beside it and is none. */
export type PostPlace = Kind | 'partner'
export const isKind = (name: string): name is Kind => (kinds as readonly string[]).includes(name)

const leading = ['municipal', 'district', 'zone', 'industry', 'group', 'street', 'township', 'park', 'regional', 'trade', 'office'] as const
const local = ['district', 'zone', 'street', 'township', 'park', 'industry'] as const

const above: Record<Kind, readonly Kind[]> = {
  municipal: [],
  district: ['municipal'],
  // 经开区 stands beside the districts; a science park such as 中关村科学城 stands below one
  zone: ['municipal', 'district'],
  industry: ['municipal', 'district', 'zone'],
  group: ['municipal', 'district', 'zone', 'industry'],
  street: ['district', 'zone'],
  township: ['district', 'zone'],
  park: ['district', 'zone', 'street', 'township'],
  regional: local,
  trade: local,
  office: ['municipal', 'district', 'zone', 'industry'],
  grassroots: leading,
  joint: leading,
  cell: ['grassroots', 'joint'],
  organiser: ['street', 'township', 'park', 'regional', 'trade', 'zone', 'industry', 'district'],
}
const atTheBase: readonly Kind[] = ['grassroots', 'joint', 'cell', 'organiser']

export const kindsBelow = (kind: Kind): Kind[] => kinds.filter(one => above[one].includes(kind))
export const mayStandBelow = (kind: Kind, upper: Kind): boolean => above[kind].includes(upper)

/** The level at which posts of a unit stand: the base by its kind, the others by how far below the city they are. */
export function tierOf({ kind, unit }: { kind: PostPlace; unit: UnitPath }): Tier {
  if (kind === 'partner') return 'partner'
  if (atTheBase.includes(kind)) return 'grassroots'
  const depth = lineOf(unit).length
  return depth <= 1 ? 'city' : depth === 2 ? 'district' : 'street'
}

export const lives = ['active', 'merged', 'closed'] as const
export type Life = (typeof lives)[number]
export type Unit = Case<Life> & {
  name: string
  english: string
  kind: Kind
  code: string | null
  uscc: string | null
  division: string | null
  unionDistrict: string | null
  foundedOn: Day
  endedOn: Day | null
  heir: string | null
  address: string
  phone: string
  workers: number
  /** The approval by which the last change was made. */
  basis: string
  /** The unit that stood above it before its last move. */
  movedFrom: string | null
}
export type PostRow = Case<'held' | 'ended'> & { role: Role; since: Day; until: Day | null; grantedBy: string }
