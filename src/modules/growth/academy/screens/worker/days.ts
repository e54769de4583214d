import { type Day, dayOf } from '#kernel/pure/calendar.ts'

type Lesson = { starts: string; ends: string }

/** Sessions under the days they are held on, both in order. */
export function daysOf<S extends Lesson>(sessions: readonly S[]): { day: Day; sessions: S[] }[] {
  const days = new Map<Day, S[]>()
  // old phones sort and group no other way
  for (const session of [...sessions].sort((a, b) => Date.parse(a.starts) - Date.parse(b.starts))) {
    const day = dayOf(new Date(session.starts))
    days.set(day, [...(days.get(day) ?? []), session])
  }
  return [...days].map(([day, sessions]) => ({ day, sessions }))
}
