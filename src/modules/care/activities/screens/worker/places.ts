import type { Mine, Session, Whole } from './api.ts'

/** The sessions one place is for, as they come. */
export const sessionsOf = (activity: Pick<Whole, 'sessions'>, offer: string): Session[] =>
  activity.sessions.filter(session => session.offer === offer)

/** The next that still stands and is not over; the last one where all are over. */
export function nextSession(sessions: readonly Session[], now: Date): Session | undefined {
  const standing = sessions.filter(session => !session.cancelledAt)
  return standing.find(session => new Date(session.ends) > now) ?? standing.at(-1) ?? sessions.at(-1)
}

const isOver = ({ activity, offer, standing }: Mine, now: Date) =>
  standing === 'released' ||
  activity.state === 'cancelled' ||
  sessionsOf(activity, offer).every(session => session.cancelledAt || new Date(session.ends) <= now)

const startOf = ({ activity, offer }: Mine, now: Date) => nextSession(sessionsOf(activity, offer), now)?.starts ?? activity.starts ?? ''

/** What is to come with the next first, then what has been with the latest first. */
export function inOrder(mine: readonly Mine[], now: Date): { coming: Mine[]; past: Mine[] } {
  const by = (a: Mine, b: Mine) => startOf(a, now).localeCompare(startOf(b, now))
  const coming = mine.filter(one => !isOver(one, now)).sort(by)
  const past = mine
    .filter(one => isOver(one, now))
    .sort(by)
    .reverse()
  return { coming, past }
}
