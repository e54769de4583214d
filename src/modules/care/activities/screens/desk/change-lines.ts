import type { ChangeLine } from '#kernel/web/desk/change-form.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { deskWords } from '../desk-words.ts'
import type { Whole } from './calls.ts'
import { changeOf, type ChangeValues } from './change-values.ts'
import { planWords } from './plan-words.ts'
import { useSpeakTime } from './standing.tsx'

/** What would change, told side by side, for the eye before the press. */
export function useChangeLines(activity: Whole): (values: ChangeValues) => ChangeLine[] {
  const [say, sayDesk, time] = [useWords(planWords), useWords(deskWords), useSpeakTime()]
  return values => {
    const change = changeOf(activity, values)
    const lines: ChangeLine[] = []
    const put = (name: string, before: string | number | null, after: string | number | null) =>
      lines.push({ name, before: String(before ?? ''), after: String(after ?? '') })
    for (const name of ['place', 'address', 'contact', 'about', 'bring'] as const)
      if (change[name] !== undefined) put(say(name), activity[name], change[name])
    for (const name of ['enrolCloses', 'leaveBy'] as const)
      if (change[name] !== undefined)
        put(say(name), activity[name] && time.moment(activity[name]), change[name] && time.moment(change[name]))
    if (change.seats !== undefined) put(say('seats'), activity.seats ?? sayDesk('unlimited'), change.seats ?? sayDesk('unlimited'))
    if (change.queue !== undefined) put(say('queue'), activity.queue, change.queue)
    if (change.materials !== undefined) put(say('materials'), listed(activity.materials), listed(change.materials))
    for (const moved of change.sessions ?? []) {
      const at = activity.sessions.findIndex(one => one.id === moved.id)
      const old = activity.sessions[at]!
      const told = (starts: string, ends: string, place: string) => [time.span(starts, ends), place].filter(Boolean).join(' ')
      put(old.title || say('session.n', { n: at + 1 }), told(old.starts, old.ends, old.place), told(moved.starts, moved.ends, moved.place))
    }
    return lines
  }
}

const listed = (materials: Record<string, number>) =>
  Object.entries(materials)
    .map(([item, count]) => `${item}×${count}`)
    .join(' ')
