/** What kinds there are: the stages of a membership, the ways into one, what it is retained for, what a member agrees to. */

export const stages = [
  'applied',
  'raised',
  'refused',
  'recalled',
  'active',
  'transferring',
  'returning',
  'warned',
  'leaving',
  'retained',
  'withdrawn',
  'lapsed',
  'expelled',
  'merged',
] as const
export type Stage = (typeof stages)[number]

/** Whoever is a member now, with whatever is under way. */
export const living = ['active', 'transferring', 'warned', 'leaving'] as const satisfies readonly Stage[]
/** MEMBERS-8 (会籍保留): a member who neither votes nor stands. */
export const kept = ['retained', 'returning'] as const satisfies readonly Stage[]
export const waiting = ['applied', 'raised'] as const satisfies readonly Stage[]
const isOne = (list: readonly Stage[]) => (state: Stage) => list.includes(state)
export const isLiving = isOne(living)
export const isKept = isOne(kept)
export const isWaiting = isOne(waiting)
/** Whether a new application may follow, by the member's own hand. */
export const mayReapply = isOne(['refused', 'recalled', 'withdrawn', 'lapsed'])

/** The roster narrowed to one stage, or to everybody who is a member, or whose membership is retained. */
export const narrowings = ['living', 'kept', ...stages] as const
export type Narrowing = (typeof narrowings)[number]
export const stagesOf = (narrowing: Narrowing): readonly Stage[] =>
  narrowing === 'living' ? living : narrowing === 'kept' ? kept : [narrowing]

/** The three ways in: one's own unit has a union; it has none; platform or flexible work. */
export const ways = ['own', 'locality', 'flexible'] as const
export type Way = (typeof ways)[number]
/** How it came: by phone, by the code at a station or unit, by a clerk, on a roster. */
export const throughs = ['phone', 'code', 'clerk', 'roster'] as const
export type Through = (typeof throughs)[number]

export const retainedFors = ['retired', 'unemployed', 'unitClosed', 'other'] as const
export type RetainedFor = (typeof retainedFors)[number]

/** What a member agrees to: the ID number, which is sensitive and agreed to by itself (PIPL 29), and showing the card (PIPL 23). */
export const purposes = ['identity', 'card'] as const
export type Purpose = (typeof purposes)[number]

/** MEMBERS-17: what is missing or doubtful in a member's file. */
export const doubts = ['noNumber', 'noPhone', 'twin', 'unpaid', 'maybeRetired', 'waiting', 'correcting'] as const
export type Doubt = (typeof doubts)[number]

/** MEMBERS-2: which kinds of union each way leads to; the names are those of the union tree. */
export const kindsFor: Record<Way, readonly string[]> = {
  own: ['grassroots', 'joint', 'group', 'organiser', 'office'],
  locality: ['street', 'township', 'park', 'zone', 'regional', 'trade', 'industry', 'joint'],
  flexible: ['street', 'township', 'park', 'zone', 'regional', 'trade', 'industry', 'joint', 'grassroots', 'group'],
}
/** Of these a district holds a list that one can read through. */
export const localKinds = ['street', 'township', 'park', 'zone', 'regional'] as const
/** The ways that lead to a union of this kind. */
export const waysTo = (kind: string): Way[] => ways.filter(way => kindsFor[way].includes(kind))
