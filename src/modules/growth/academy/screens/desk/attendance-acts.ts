import { doorOpensMinutes, mayLeaveAt, mayMark, type Session, uploadDays } from '../../rules-attendance.ts'
import type { Cell } from './attendance-lines.ts'

const MINUTE = 60_000
export type MarkAct = 'confirm' | 'answer' | 'list' | 'left' | 'undoLeft' | 'madeUp'
type Who = { mayKeep: boolean; mayHost: boolean }

/** What may be done with one cell now; the server asks the same rules again. */
export function actsOf({ presence, way, absence }: Cell, session: Session, { mayKeep, mayHost }: Who, now: Date): Set<MarkAct> {
  const acts = new Set<MarkAct>()
  const isOpenOrLater = now.getTime() >= Date.parse(session.starts) - doorOpensMinutes * MINUTE
  if (mayKeep && presence === 'claimed') acts.add('confirm')
  if (mayKeep && way === null && isOpenOrLater && now <= listUntil(session)) acts.add('list')
  if (mayKeep && (presence === 'present' || presence === 'late') && now > new Date(session.starts)) acts.add('left')
  if (mayKeep && presence === 'left') acts.add('undoLeft')
  if (mayHost && absence?.state === 'asked') acts.add('answer')
  const isMissed = presence === 'missing' || presence === 'left' || presence === 'excused'
  if (mayHost && isMissed && now >= new Date(session.starts)) acts.add('madeUp')
  return acts
}

/** ACAD-20: the last moment at which the keeper's list is taken. */
export const listUntil = ({ ends }: Pick<Session, 'ends'>) => new Date(Date.parse(ends) + uploadDays * 1_440 * MINUTE)

/** A time typed as `08:52` is that whole minute: while the minute still runs, it is taken as now. */
export const notLater = (at: Date, now: Date): Date => (at > now && at.getTime() - now.getTime() < MINUTE ? now : at)

export const isListable = (session: Session, at: Date | undefined, now: Date): at is Date =>
  at !== undefined && at <= now && !mayMark(session, at, now)
export const isLeavable = (session: Session, at: Date | undefined, now: Date): at is Date =>
  at !== undefined && at <= now && !mayLeaveAt(session, at)
