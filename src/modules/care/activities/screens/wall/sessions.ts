import { type Day, dayOf } from '#kernel/pure/calendar.ts'

type Timed = { starts: string; ends: string; cancelledAt: string | null }

/** What the hall should be told of now: the session that is on, else the next, else the last; fallen ones only when all have. */
export function shownSession<S extends Timed>(sessions: readonly S[], now: Date): S | undefined {
  const standing = sessions.filter(one => !one.cancelledAt)
  const among = standing.length > 0 ? standing : sessions
  return among.find(one => new Date(one.ends) > now) ?? among.at(-1)
}

export const isOn = ({ starts, ends }: Timed, now: Date) => new Date(starts) <= now && now < new Date(ends)

/** Whether any session that stands touches this day in Beijing. */
export const isToday = (sessions: readonly Timed[], today: Day) =>
  sessions.some(one => !one.cancelledAt && dayOf(new Date(one.starts)) <= today && dayOf(new Date(one.ends)) >= today)

/** Which of `count` is shown at this moment: by the house's clock, so that two walls side by side turn together. */
export const turnAt = (now: Date, everyMs: number, count: number) => (count === 0 ? 0 : Math.floor(now.getTime() / everyMs) % count)
