import { useWords } from '#kernel/web/person.tsx'
import { Select } from '#ui/field.tsx'
import { deskWords } from '../desk-words.ts'
import type { Whole } from './calls.ts'
import { useSpeakTime } from './standing.tsx'

/** One of the sessions, named by its title or number and its time. */
export function SessionPick({ activity, value, onChange }: { activity: Whole; value: string; onChange: (id: string) => void }) {
  const [say, time] = [useWords(deskWords), useSpeakTime()]
  return (
    <Select
      label={say('session')}
      value={value}
      onChange={event => onChange(event.target.value)}
      choices={activity.sessions.map((one, at) => ({
        value: one.id,
        label: `${one.title || say('session.n', { n: at + 1 })} ${time.span(one.starts, one.ends)}`,
      }))}
    />
  )
}
