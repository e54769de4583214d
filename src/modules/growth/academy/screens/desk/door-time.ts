import { codeSeconds, doorOpensMinutes, type Session, spokenMinutes } from '../../rules-attendance.ts'

const SECOND = 1_000
const CODE_MS = codeSeconds * SECOND
const SPOKEN_MS = spokenMinutes * 60 * SECOND

/**
 * Until when what was heard may be shown (ACAD-19). A code lives in its own turn and the one after: a whole turn at least from the moment
 * it was asked for, whatever clocks say. `changes` is when the next one comes, as far as this device's clock can be believed.
 */
export function lifeOf(changesAt: string, asked: Date) {
  const left = Date.parse(changesAt) - asked.getTime()
  return {
    changes: left > 0 && left <= CODE_MS ? new Date(changesAt) : undefined,
    codeUntil: new Date(asked.getTime() + CODE_MS),
    spokenUntil: new Date(asked.getTime() + SPOKEN_MS),
  }
}

/** A breath after the turn: asked a moment too soon, the old code would come again. */
const BREATH_MS = 120
const AGAIN_MS = 2 * SECOND
const CLOSED_MS = 60 * SECOND
/** Between two questions less than a code's life, so that one slow answer darkens nothing. */
const HALF_MS = CODE_MS / 2

export function waitFor({ starts, ends, changesAt }: Session & { changesAt: string }, asked: Date, now: Date): number {
  const phase = doorPhase({ starts, ends }, now)
  if (phase === 'over') return CLOSED_MS
  if (phase === 'before') return Math.min(CODE_MS, opensAt({ starts }).getTime() - now.getTime() + BREATH_MS)
  const { changes } = lifeOf(changesAt, asked)
  if (!changes) return AGAIN_MS
  const left = changes.getTime() - now.getTime() + BREATH_MS
  return left < BREATH_MS ? BREATH_MS : Math.min(HALF_MS, left)
}
export const waitAfterFailure = AGAIN_MS

/** Whole seconds to the change, 0 when it is due. */
export const secondsTo = (at: Date, now: Date): number => Math.max(0, Math.ceil((at.getTime() - now.getTime()) / SECOND))

export type DoorPhase = 'before' | 'open' | 'over'
export const opensAt = ({ starts }: Pick<Session, 'starts'>) => new Date(Date.parse(starts) - doorOpensMinutes * 60 * SECOND)
export function doorPhase(session: Session, now: Date): DoorPhase {
  if (now < opensAt(session)) return 'before'
  return now < new Date(session.ends) ? 'open' : 'over'
}

/** The session whose door is asked for: the one that is open or comes next. */
export const nextDoor = <S extends Session>(sessions: readonly S[], now: Date): S | undefined =>
  sessions.filter(one => now < new Date(one.ends)).sort((a, b) => Date.parse(a.starts) - Date.parse(b.starts))[0]

/** Names in pages that fit; the page turns by itself. */
export function pageOf<T>(rows: readonly T[], fits: number, turn: number): { rows: readonly T[]; n: number; count: number } {
  const size = Math.max(1, fits)
  const count = Math.max(1, Math.ceil(rows.length / size))
  const at = turn % count
  return { rows: rows.slice(at * size, (at + 1) * size), n: at + 1, count }
}

/** `482913` in two groups of three, easier read from afar and said aloud. */
export const inGroups = (spoken: string): string => spoken.replace(/^(\d{3})(\d{3})$/, '$1 $2')

/** A time of the clock as typed, on the session's own day, or the day after where the session goes over midnight. */
export function instantOn(session: Session, time: string): Date | undefined {
  if (!/^\d{2}:\d{2}$/.test(time)) return undefined
  const opens = opensAt(session)
  const day = new Date(opens.getTime() + 8 * 3_600 * SECOND).toISOString().slice(0, 10)
  const at = new Date(`${day}T${time}:00+08:00`)
  return at < floorMinute(opens) ? new Date(at.getTime() + 86_400 * SECOND) : at
}
const floorMinute = (at: Date) => new Date(Math.floor(at.getTime() / 60_000) * 60_000)
