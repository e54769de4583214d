import { useAsk } from '#kernel/web/asks.tsx'
import { useIsSignedIn } from '#kernel/web/person.tsx'
import type { Presence } from '../../rules-attendance.ts'
import type { Tone } from '#ui/tone.tsx'
import { api, type Cell, type MyCourse, type MySession } from './api.ts'

/** My classes' sessions and what is written of me; kept on the phone, for it is read on the way. */
export const useMyCourses = () =>
  useAsk<MyCourse[]>(['academy', 'sessions'], () => api.listMySessions({}), { offline: 'academy.sessions', isReady: useIsSignedIn() })

export type Mine = { course: MyCourse; session: MySession; cell: Cell }
/** Every session with its class and what is written of it. */
export const minesOf = (courses: readonly MyCourse[]): Mine[] =>
  courses.flatMap(course =>
    course.sessions.flatMap(session => {
      const cell = course.cells.find(one => one.session === session.id)
      return cell ? [{ course, session, cell }] : []
    }),
  )

export const toneOf: Record<Presence, Tone> = {
  present: 'done',
  late: 'soon',
  left: 'refused',
  claimed: 'soon',
  madeUp: 'done',
  excused: 'info',
  missing: 'refused',
  awaited: 'soon',
  toCome: 'info',
}
