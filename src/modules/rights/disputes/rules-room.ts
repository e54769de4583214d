/** The room (言和): who hears what, what somebody would settle for, appointments. Danger: a private side is never the other's to hear. */
import type { Day } from '#kernel/pure/calendar.ts'
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import type { Fen } from '#kernel/pure/money.ts'
import { type Refusal, refusals } from '#kernel/pure/refusal.ts'
import { isSaid, tooShort } from './rules.ts'
import type { Side, Stage } from './rules-kinds.ts'
import { roomWords } from './words-room.ts'

export const refuse = refusals(roomWords)

export const rooms = ['joint', 'worker', 'employer'] as const
export type Room = (typeof rooms)[number]
/** As whom somebody sits there: those who handle the case go from room to room, each side has its own and the joint one. */
export type Seat = 'handler' | Side
/** DISPUTES-66: each side has a room the other cannot enter. */
export const roomsOf = (seat: Seat): readonly Room[] => (seat === 'handler' ? rooms : ['joint', seat])
export const mayEnter = (seat: Seat, room: Room): boolean => roomsOf(seat).includes(room)

/** DISPUTES-65: opened with the mediator's taking the case, closed with its end; what was said stays to be read by those still named. */
const talking: readonly Stage[] = ['assigned', 'inMediation', 'extended', 'agreed', 'effective', 'breached']
export const isTalkedIn = (stage: Stage): boolean => talking.includes(stage)

export const mostSaid = 2_000
export const mostMinutes = 480

export type Proposal = { side: Side | 'handler'; room: Room; withdrawnAt: string | null }
export type Answer = { side: Side; takes: boolean }
export type ProposalStage = 'open' | 'taken' | 'declined' | 'withdrawn'
/** Whose word it waits for: the mediator's proposal for both sides’ in the joint room, a side's own for the other's. */
export function askedOf({ side, room }: Pick<Proposal, 'side' | 'room'>): readonly Side[] {
  if (room !== 'joint') return side === 'handler' ? [room] : []
  if (side === 'handler') return ['worker', 'employer']
  return [side === 'worker' ? 'employer' : 'worker']
}
/** DISPUTES-67: one no ends it; it is taken when everyone asked has said yes. */
export function stageOf(proposal: Proposal, answers: readonly Answer[]): ProposalStage {
  if (proposal.withdrawnAt) return 'withdrawn'
  if (answers.some(answer => !answer.takes)) return 'declined'
  const asked = askedOf(proposal)
  return asked.length > 0 && asked.every(side => answers.some(answer => answer.side === side)) ? 'taken' : 'open'
}
/** DISPUTES-67: a proposal in money names its day as well: what is vague cannot be performed. */
export const proposalObjection = ({ amountFen, payBy }: { amountFen: Fen | null; payBy: Day | null }, today: Day): Refusal | undefined => {
  if (amountFen !== null && !payBy) return refuse('DISPUTES-67').at({ payBy: 'missing' })
  return payBy && payBy < today ? refuse('DISPUTES-67').at({ payBy: 'room.past' }) : undefined
}

/** DISPUTES-68: of what is said, only this may stand in minutes and other papers (特邀调解规定 22): joint, and no concession. */
export const mayStandInPapers = ({ room, isConcession }: { room: Room; isConcession: boolean }): boolean =>
  room === 'joint' && !isConcession

export type Session = Case<'planned' | 'held' | 'ended' | 'cancelled'> & {
  dispute: string
  room: Room
  startsAt: string
  minutes: number
  place: string
  link: string
  reason: string
  heldAt: string | null
  endedAt: string | null
}
/** DISPUTES-71: what somebody who oversees reads it for. */
export const isPurpose = isSaid
function isPlaced({ place, link }: Session): Refusal | undefined {
  if (!place.trim() && !link) return refuse('DISPUTES-69').at({ place: 'room.nowhere' })
  return link && !/^https:\/\/[^\s]+$/.test(link) ? refuse('DISPUTES-69').at({ link: 'room.noLink' }) : undefined
}
const isAhead = (row: Session, now: Date) =>
  new Date(row.startsAt) > now ? isPlaced(row) : refuse('DISPUTES-69').at({ startsAt: 'room.past' })
/** A quarter of an hour before its time, no sooner: nobody is marked present at what has not begun. */
export const isNearlyTime = (startsAt: string, now: Date) => now.getTime() >= Date.parse(startsAt) - 15 * 60_000
const isTime = ({ startsAt }: Session, now: Date) =>
  isNearlyTime(startsAt, now) ? undefined : refuse('DISPUTES-69').at({ startsAt: 'room.tooEarly' })
const saysWhy = ({ reason }: Session) => (isSaid(reason) ? undefined : refuse('DISPUTES-69').at({ reason: tooShort }))

/** A session is the mediator's who set it; whoever replaces them sets their own. */
// biome-ignore format: read as a table
export const sessionBook = lifecycle<Session>()({
  module: 'disputes',
  table: 'disputesSessions',
  begin: { clause: 'DISPUTES-69', by: 'owner', in: 'planned' },
  steps: {
    postpone: { clause: 'DISPUTES-69', by: 'owner', move: { planned: 'planned' }, check: isAhead },
    hold:     { clause: 'DISPUTES-69', by: 'owner', move: { planned: 'held' }, check: isTime },
    end:      { clause: 'DISPUTES-69', by: 'owner', move: { held: 'ended' } },
    cancel:   { clause: 'DISPUTES-69', by: 'owner', move: { planned: 'cancelled' }, check: saysWhy },
    cancelWith: { clause: 'DISPUTES-69', by: 'clock', move: { planned: 'cancelled', held: 'ended' } },
  },
  deadlines: {},
})
export const sessionObjection = isAhead

export type Minutes = Case<'drafted' | 'signed'> & { dispute: string; session: string; body: string; draft: number; number: string }
const saysSomething = ({ body }: Minutes) => (isSaid(body) ? undefined : refuse('DISPUTES-70').at({ body: tooShort }))
// biome-ignore format: read as a table
export const minutesBook = lifecycle<Minutes>()({
  module: 'disputes',
  table: 'disputesMinutes',
  begin: { clause: 'DISPUTES-70', by: 'owner', in: 'drafted' },
  steps: {
    rewrite: { clause: 'DISPUTES-70', by: 'owner', move: { drafted: 'drafted' }, check: saysSomething },
    seal:    { clause: 'DISPUTES-70', by: 'clock', move: { drafted: 'signed' } },
  },
  deadlines: {},
})
/** DISPUTES-70: everybody who was there signs the draft as it stands now; a new draft asks them all again. */
export const isSignedByAll = (present: readonly string[], draft: number, signed: readonly { owner: string; draft: number }[]): boolean =>
  present.length > 0 && present.every(person => signed.some(one => one.owner === person && one.draft === draft))
