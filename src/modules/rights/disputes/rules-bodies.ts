/** Who mediates: the bodies of the network, and the roll of those who handle cases for them. */
import { addMonths, type Day, dayOf } from '#kernel/pure/calendar.ts'
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import { type Actor, may, type UnitPath } from '#kernel/pure/people.ts'
import { Refusal, refusals } from '#kernel/pure/refusal.ts'
import { isSaid, tooShort } from './rules.ts'
import { type BodyKind, isPartner, type Kind, type MediatorKind } from './rules-kinds.ts'
import { type NetworkSentence, networkWords } from './words-network.ts'

export const refuseHere = refusals(networkWords)
export const because = (clause: `DISPUTES-${number}`, sentence: NetworkSentence) => new Refusal(clause, {}, { sentence })

export type Body = Case<'open' | 'closed'> & {
  kind: BodyKind
  name: string
  english: string
  unionDistrict: string | null
  address: string
  phone: string
  /** The station on the map where it sits. */
  site: string | null
  /** The centre a station belongs to. */
  centre: string | null
  since: Day
  until: Day | null
  /** Whether it confirms what the union did with a case it sent. */
  confirms: boolean
  closedBecause: string
}

const head = 'disputes.head'

const isNamed = ({ name }: Body) =>
  [...name.trim()].length >= 4 && [...name.trim()].length <= 60 ? undefined : refuseHere('DISPUTES-40').at({ name: 'network.nameLength' })

const bodies = lifecycle<Body>()({
  module: 'disputes',
  table: 'disputesBodies',
  begin: { clause: 'DISPUTES-40', by: head, in: 'open' },
  steps: {
    amend: { clause: 'DISPUTES-40', by: head, move: { open: 'open' }, check: isNamed },
    close: {
      clause: 'DISPUTES-40',
      by: head,
      move: { open: 'closed' },
      check: ({ closedBecause }) => (isSaid(closedBecause) ? undefined : refuseHere('DISPUTES-40').at({ closedBecause: tooShort })),
    },
  },
  deadlines: {},
})
export const bodyBook: typeof bodies = {
  ...bodies,
  // a partner stands at a root of its own, over which nobody holds a post yet: the union that registers it answers for it
  mayBegin: ({ owner, unit, parties = [] }, actor) =>
    may(actor, head, { owner: '', unit, parties }) ? undefined : bodies.mayBegin({ owner, unit }, actor),
}

/** Why such a body may not be registered by this union, if so. */
export function placingObjection(kind: BodyKind, { centre, district }: { centre: Body | undefined; district: string | null }) {
  if (kind === 'station' && !(centre && centre.kind === 'centre' && centre.state === 'open'))
    return refuseHere('DISPUTES-40').at({ centre: 'network.noCentre' })
  return isPartner(kind) && !district ? refuseHere('DISPUTES-41').at({ unionDistrict: 'missing' }) : undefined
}

/** Why a body of the union's own may not be closed so, if so: what it has in hand goes to an open one of the same union. */
export function closingObjection(
  { id, unit }: Pick<Body, 'id' | 'unit'>,
  heir: Pick<Body, 'id' | 'unit' | 'kind' | 'state'> | undefined,
  { cases, people, stations }: { cases: number; people: number; stations: number },
): Refusal | undefined {
  if (stations > 0) return refuseHere('DISPUTES-40').at({ heir: 'network.stationsFirst' })
  if (!heir) return cases + people > 0 ? refuseHere('DISPUTES-40').at({ heir: 'network.heirWanted' }) : undefined
  const fits = heir.id !== id && heir.unit === unit && heir.state === 'open' && !isPartner(heir.kind)
  return fits ? undefined : refuseHere('DISPUTES-40').at({ heir: 'notAChoice' })
}

export type Mediator = Case<'serving' | 'ended'> & {
  body: string
  name: string
  kind: MediatorKind
  fields: Kind[]
  languages: string[]
  since: Day
  until: Day | null
  basis: string
  profile: string
  endedBecause: string
}

/** What cases are heard in besides the common tongue; the last four as people name them when they ask. */
export const languages = ['zh', 'sign', 'en', 'yue', 'ug', 'bo', 'mn', 'ko'] as const
export type Language = (typeof languages)[number]
/** This platform's own: an appointment is looked at again after that long, and renewed or not. */
export const mostYears = 5
export const mostTies = 20

/** The term, from its first day to its last, on that day. */
export function termObjection({ since, until, basis }: Pick<Mediator, 'since' | 'until' | 'basis'>, now: Date): Refusal | undefined {
  if (!until) return refuseHere('DISPUTES-42').at({ until: 'missing' })
  if (until < since || until < dayOf(now)) return refuseHere('DISPUTES-42').at({ until: 'network.termBackwards' })
  if (until > addMonths(since > dayOf(now) ? since : dayOf(now), 12 * mostYears))
    return refuseHere('DISPUTES-42').at({ until: `network.termTooLong?most=${mostYears}` })
  return basis.trim() ? undefined : refuseHere('DISPUTES-42').at({ basis: 'missing' })
}
const hasTerm = (row: Mediator, now: Date) => termObjection(row, now)

export const mediatorBook = lifecycle<Mediator>()({
  module: 'disputes',
  table: 'disputesMediators',
  begin: { clause: 'DISPUTES-42', by: head, in: 'serving' },
  steps: {
    amend: { clause: 'DISPUTES-42', by: head, move: { serving: 'serving' } },
    renew: { clause: 'DISPUTES-42', by: head, move: { serving: 'serving' }, check: hasTerm },
    end: {
      clause: 'DISPUTES-43',
      by: head,
      move: { serving: 'ended' },
      check: ({ endedBecause }) => (isSaid(endedBecause) ? undefined : refuseHere('DISPUTES-43').at({ endedBecause: tooShort })),
    },
    lapse: { clause: 'DISPUTES-43', by: 'clock', move: { serving: 'ended' } },
  },
  deadlines: {},
})

/** DISPUTES-41: officers of a partner body are entered by the union that registered it, and by nobody else. */
export const enters = (actor: Actor, body: { unit: UnitPath; parties: string[] }): boolean =>
  may(actor, head, { owner: '', unit: body.unit, parties: body.parties })
