import { isAttended, type Presence, type Session, shareOf } from '../../rules-attendance.ts'

type Outlook = { verdict: 'met' | 'reachable' | 'short' | 'over'; best: number }
type Sat = Session & { presence: Presence }

/** ACAD-24: whether what counts so far is enough, and how far one comes who misses nothing more. A claim may yet be confirmed. */
export function outlookOf(sessions: readonly Sat[], least: number): Outlook {
  const mayCount = ({ presence }: Sat) => presence === 'toCome' || presence === 'awaited' || presence === 'claimed'
  const best = shareOf(sessions.map(one => (mayCount(one) ? { ...one, presence: 'present' as const } : one)))
  if (shareOf(sessions) >= least) return { verdict: 'met', best }
  if (best >= least) return { verdict: 'reachable', best }
  return { verdict: sessions.some(mayCount) ? 'short' : 'over', best }
}

/** ACAD-22: leave is asked before a session begins, once at a time, and not by who is here already. */
export function mayAsk({ starts }: Session, presence: Presence, absence: string | undefined, now: Date): boolean {
  return now < new Date(starts) && !isAttended(presence) && presence !== 'claimed' && absence !== 'asked' && absence !== 'granted'
}

/** What lies ahead first, as it comes; then what is over, the last first. */
export function inOrder<C extends { sessions: readonly Session[] }>(courses: readonly C[], now: Date): C[] {
  const first = ({ sessions }: C) => Math.min(...sessions.map(one => Date.parse(one.starts)), Number.POSITIVE_INFINITY)
  const isOver = ({ sessions }: C) => sessions.every(one => new Date(one.ends) <= now)
  const [live, past] = [courses.filter(one => !isOver(one)), courses.filter(isOver)]
  return [...live.sort((a, b) => first(a) - first(b)), ...past.sort((a, b) => first(b) - first(a))]
}
