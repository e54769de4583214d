import type { ChangeLine } from '#kernel/web/desk/change-form.tsx'
import { useWords } from '#kernel/web/person.tsx'
import type { Whole } from './calls.ts'
import { changeOf, type ChangeValues } from './change-values.ts'
import { planWords } from './plan-words.ts'
import { useSpeakTime } from './standing.tsx'

/** What would change, told side by side, for the eye before the press. */
export function useChangeLines(course: Whole): (values: ChangeValues) => ChangeLine[] {
  const [say, time] = [useWords(planWords), useSpeakTime()]
  return values => {
    const change = changeOf(course, values)
    const lines: ChangeLine[] = []
    for (const name of ['place', 'address', 'route', 'contact', 'cost', 'bring', 'about'] as const)
      if (change[name] !== undefined) lines.push({ name: say(name), before: course[name], after: change[name] })
    if (change.closes !== undefined)
      lines.push({ name: say('closes'), before: time.moment(course.closes), after: time.moment(change.closes) })
    if (change.seats !== undefined)
      lines.push({ name: say('seats'), before: String(course.seats ?? ''), after: String(change.seats ?? '') })
    for (const moved of change.sessions ?? []) {
      const at = course.sessions.findIndex(one => one.id === moved.id)
      const old = course.sessions[at]!
      const told = (starts: string, ends: string, place = '') => [time.span(starts, ends), place].filter(Boolean).join(' ')
      lines.push({
        name: old.title || say('session.n', { n: at + 1 }),
        before: told(old.starts, old.ends, old.place),
        after: told(moved.starts, moved.ends, moved.place),
      })
    }
    return lines
  }
}
