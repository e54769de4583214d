/** Those of either side, and their consent: no mediation without both, and either may stop it (RULES §0.6; Rule 17 art. 22). */
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import type { Day } from '#kernel/pure/calendar.ts'
import type { Actor } from '#kernel/pure/people.ts'
import type { Refusal } from '#kernel/pure/refusal.ts'
import { type Dispute, isHandling, isSaid, refuse, tooShort } from './rules.ts'
import { isMass, leastSpeakers, mostSpeakers } from './rules-filing.ts'
import { type Mandate, type Side, type SideRole, type SideStage, sides } from './rules-kinds.ts'

export type SideRow = Case<SideStage> & {
  dispute: string
  side: Side
  role: SideRole
  name: string
  mandate: Mandate
  phoneMasked: string
  askedOn: Day | null
  answeredAt: string | null
  /** How the answer came, where the window wrote it down: by telephone, at a visit, on paper. */
  toldBy: string
  reason: string
}

const saysHow = ({ toldBy }: SideRow) => (isSaid(toldBy) ? undefined : refuse('DISPUTES-27').at({ toldBy: tooShort }))

// biome-ignore format: read as a table
const life = lifecycle<SideRow>()({
  module: 'disputes',
  table: 'disputesSides',
  begin: { clause: 'DISPUTES-25', by: 'disputes.receive', in: 'asked' },
  steps: {
    consent:      { clause: 'DISPUTES-27', by: 'owner', move: { asked: 'agreed', unreachable: 'agreed', declined: 'agreed' } },
    decline:      { clause: 'DISPUTES-27', by: 'owner', move: { asked: 'declined', unreachable: 'declined' } },
    noteConsent:  { clause: 'DISPUTES-27', by: 'disputes.receive', move: { asked: 'agreed', unreachable: 'agreed' }, check: saysHow },
    noteRefusal:  { clause: 'DISPUTES-27', by: 'disputes.receive', move: { asked: 'declined', unreachable: 'declined' }, check: saysHow },
    noteSilence:  { clause: 'DISPUTES-27', by: 'disputes.receive', move: { asked: 'unreachable' }, check: saysHow },
    stop:         { clause: 'DISPUTES-30', by: 'owner', move: { agreed: 'stopped' } },
    leave:        { clause: 'DISPUTES-25', by: 'clock', move: { asked: 'left', agreed: 'left', declined: 'left', unreachable: 'left' } },
  },
  deadlines: {},
})

/** Who names whom, the actions ask: a side names its own agents, the window asks the employer (DISPUTES-25). */
export const sideBook: typeof life = { ...life, mayBegin: (_, actor) => (actor.id === '' ? refuse('DISPUTES-25') : undefined) }

type Stood = Pick<SideRow, 'owner' | 'side' | 'state'>
type Handled = Pick<Dispute, 'owner' | 'mediator' | 'second'>
/** Whose people somebody is in a case: the worker's own side even before a row of it says so. */
export const sideOf = ({ owner }: Pick<Dispute, 'owner'>, all: readonly Stood[], person: string): Side | undefined =>
  person === '' ? undefined : owner === person ? 'worker' : all.find(one => one.owner === person && one.state !== 'left')?.side
/** DISPUTES-85, 97: rating and erasing are one’s own; a lawyer may be everything else for a worker, and not this. */
export const isAgentOnly = ({ owner }: Pick<Dispute, 'owner'>, all: readonly (Stood & { role: SideRole })[], person: string): boolean =>
  owner !== person && !all.some(one => one.owner === person && one.state !== 'left' && one.role !== 'agent')
/** From where somebody looks at a case they are named in: whoever stands on a side is of that side, whatever posts they hold. */
export const placeOf = (dispute: Handled, all: readonly Stood[], actor: Actor): Side | 'handler' | undefined =>
  sideOf(dispute, all, actor.id) ?? (isHandling(dispute, actor) ? 'handler' : undefined)

/** DISPUTES-59: the line of a body that has a part in it would tell the employer of legal aid. */
export const partiesShown = (seat: string, parties: readonly string[]): string[] =>
  parties.filter(one => seat !== 'employer' || !one.startsWith('/'))

export type People = { handling: string[]; worker: string[]; employer: string[] }
/** Everybody named in a case: those who handle it, and the people of either side who have not left. */
export function peopleOf({ owner, mediator, second }: Handled, all: readonly Stood[]): People {
  const of = (side: Side) => all.flatMap(one => (one.side === side && one.state !== 'left' && one.owner ? [one.owner] : []))
  return {
    handling: [mediator, second].flatMap(one => one ?? []),
    worker: [...new Set([owner, ...of('worker')])].filter(Boolean),
    employer: of('employer'),
  }
}

type Standing = Pick<SideRow, 'side' | 'role' | 'state'>
/** DISPUTES-27: how a side stands by itself; agents and guardians speak for it, and agree to nothing in its place. */
export const consentOf = (all: readonly Standing[], side: Side): SideStage | undefined =>
  all.filter(one => one.side === side && one.role === 'party' && one.state !== 'left').at(-1)?.state

/** DISPUTES-28, DISPUTES-33: what is still wanting before a case can be accepted. */
export function objectionToAccepting(all: readonly Standing[], heads: number): Refusal | undefined {
  if (sides.some(side => consentOf(all, side) !== 'agreed')) return refuse('DISPUTES-28')
  return isMass(heads) ? objectionToSpeakers(speakersOf(all)) : undefined
}
/** Those who speak for many: whoever filed, and the representatives named beside. */
export const speakersOf = (all: readonly Standing[]): number =>
  all.filter(one => one.side === 'worker' && (one.role === 'party' || one.role === 'representative') && one.state !== 'left').length
export const objectionToSpeakers = (count: number): Refusal | undefined =>
  count >= leastSpeakers && count <= mostSpeakers ? undefined : refuse('DISPUTES-33').at({ representatives: 'disputes.speakers' })
