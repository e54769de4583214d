/** Who was there: the door of a session, leave, what is made up, and the share that counts. Clauses ACAD-18 to ACAD-24. */
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import { Refusal, refusals } from '#kernel/pure/refusal.ts'
import { attendanceWords } from './words-attendance.ts'

export const refuseAtDoor = refusals(attendanceWords)
const MINUTE = 60_000
/** ACAD-18 to ACAD-21, the defaults marked † in the rulebook. */
export const doorOpensMinutes = 30
export const lateAfterMinutes = 10
export const uploadDays = 3
export const codeSeconds = 15
export const spokenMinutes = 10
export const hourMinutes = 45

export const ways = ['code', 'spoken', 'list', 'madeUp'] as const
export type Way = (typeof ways)[number]
export const absenceStages = ['asked', 'granted', 'denied', 'withdrawn'] as const
export type AbsenceStage = (typeof absenceStages)[number]

export type Session = { starts: string; ends: string }
/** What is written of one person and one session. `confirmed` is false for what the person handed in later by themselves. */
export type Mark = { way: Way; at: string; leftAt: string | null; confirmed: boolean }
export type Presence = 'present' | 'late' | 'left' | 'claimed' | 'madeUp' | 'excused' | 'missing' | 'awaited' | 'toCome'

export type Absence = Case<AbsenceStage> & { session: string; nomination: string; starts: string; reason: string; answer: string }
const host = 'academy.host'
// biome-ignore format: read as a table
export const absenceBook = lifecycle<Absence>()({
  module: 'academy',
  table: 'academyAbsences',
  begin: { clause: 'ACAD-22', by: 'owner', in: 'asked' },
  steps: {
    grant:    { clause: 'ACAD-22', by: host,    ofParty: true, move: { asked: 'granted' } },
    deny:     { clause: 'ACAD-22', by: host,    ofParty: true, move: { asked: 'denied' }, check: ({ answer }) => answer.trim().length >= 5 ? undefined : refuseAtDoor('ACAD-22').at({ answer: 'tooShort?least=5' }) },
    withdraw: { clause: 'ACAD-22', by: 'owner', move: { asked: 'withdrawn', granted: 'withdrawn' }, check: ({ starts }, now) => now < new Date(starts) ? undefined : refuseAtDoor('ACAD-22') },
  },
  deadlines: {},
})

/** ACAD-18: whether the door of this session stands open at that moment. */
export const isDoorOpen = ({ starts, ends }: Session, at: Date): boolean =>
  at.getTime() >= Date.parse(starts) - doorOpensMinutes * MINUTE && at < new Date(ends)

/** ACAD-18 and ACAD-20: a mark noted at `at` and handed in at `now`. A phone's clock may be a little ahead. */
export function mayMark(session: Session, at: Date, now: Date) {
  if (!isDoorOpen(session, at) || at.getTime() > now.getTime() + 2 * MINUTE) return refuseAtDoor('ACAD-18')
  return now.getTime() <= Date.parse(session.ends) + uploadDays * 1_440 * MINUTE ? undefined : refuseAtDoor('ACAD-20')
}

/** ACAD-18: nobody keeps the list of themselves. */
export const mayKeepOf = (owner: string, keeper: string) =>
  owner === keeper ? new Refusal('ACAD-18', {}, { sentence: 'acad.notOwnMark' }) : undefined

/** ACAD-20: later than a breath after it was noted, one's own mark waits for the keeper. */
export const isPrompt = (at: Date, now: Date): boolean => Math.abs(now.getTime() - at.getTime()) <= 2 * codeSeconds * 1_000

export const isCodeGood = (isGood: boolean) => (isGood ? undefined : refuseAtDoor('ACAD-19'))

/** ACAD-21: when somebody went. */
export const mayLeaveAt = ({ starts, ends }: Session, at: Date) =>
  at > new Date(starts) && at < new Date(ends) ? undefined : refuseAtDoor('ACAD-21')

/** ACAD-22. */
export const mayAskLeave = ({ starts }: Session, reason: string, now: Date) =>
  now < new Date(starts) && reason.trim().length >= 5
    ? undefined
    : refuseAtDoor('ACAD-22').at(reason.trim().length < 5 ? { reason: 'tooShort?least=5' } : {})

/** ACAD-23. */
export const mayMakeUp = ({ starts }: Session, note: string, now: Date) =>
  now >= new Date(starts) && note.trim().length >= 5
    ? undefined
    : refuseAtDoor('ACAD-23').at(note.trim().length < 5 ? { note: 'tooShort?least=5' } : {})

/** What one session says of one person now. */
export function presenceOf(session: Session, mark: Mark | undefined, absence: AbsenceStage | undefined, now: Date): Presence {
  if (mark?.way === 'madeUp') return 'madeUp'
  if (mark && !mark.confirmed) return 'claimed'
  if (mark?.leftAt) return 'left'
  if (mark) return Date.parse(mark.at) > Date.parse(session.starts) + lateAfterMinutes * MINUTE ? 'late' : 'present'
  if (absence === 'granted') return 'excused'
  if (now >= new Date(session.ends)) return 'missing'
  return isDoorOpen(session, now) ? 'awaited' : 'toCome'
}
export const isAttended = (presence: Presence): boolean => presence === 'present' || presence === 'late' || presence === 'madeUp'

/** ACAD-24: class hours of one session, to the half: 180 minutes are four. */
export const hoursOf = ({ starts, ends }: Session): number =>
  Math.round(((Date.parse(ends) - Date.parse(starts)) / (hourMinutes * MINUTE)) * 2) / 2

/** ACAD-24: the share attended of all hours of the class, in whole percent, rounded down: 79.9 is not 80. */
export function shareOf(sessions: readonly (Session & { presence: Presence })[]): number {
  const all = sessions.reduce((sum, one) => sum + hoursOf(one), 0)
  const attended = sessions.filter(one => isAttended(one.presence)).reduce((sum, one) => sum + hoursOf(one), 0)
  return all === 0 ? 0 : Math.floor((attended / all) * 100)
}
