import { Plus, Trash2 } from 'lucide-react'
import { addDays, isDay } from '#kernel/pure/calendar.ts'
import { UnitAdd } from '#kernel/web/desk/unit-select.tsx'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Group } from '#ui/control.tsx'
import { Field, Select } from '#ui/field.tsx'
import { type HostRole, hostRoles } from '../../rules.ts'
import { words } from '../../words.ts'
import { freshSession, type PlanValues, type SessionValues } from './plan-values.ts'
import { planWords } from './plan-words.ts'

type Rows<K extends keyof PlanValues, N extends string> = Record<N, PlanValues[K]> & {
  onChange: (rows: PlanValues[K]) => void
  error?: string | undefined
}
/** The row at `at` changed, as lists of rows are changed everywhere below. */
const changed = <R,>(rows: readonly R[], at: number, change: Partial<R>): R[] =>
  rows.map((row, i) => (i === at ? { ...row, ...change } : row))
const without = <R,>(rows: readonly R[], at: number): R[] => rows.filter((_, i) => i !== at)
const freshKey = (rows: readonly { key: string }[], letter: string) =>
  `${letter}${Math.max(0, ...rows.map(row => Number(row.key.slice(1)) || 0)) + 1}`

/** `isFixed`: their number no longer changes; each may still be moved. */
export function Sessions({ sessions, onChange, error, isFixed = false }: Rows<'sessions', 'sessions'> & { isFixed?: boolean }) {
  const [say, today] = [useWords(planWords), useToday()]
  const add = () => {
    const last = sessions.at(-1)
    const day = last && isDay(last.day) ? addDays(last.day, 7) : addDays(today, 7)
    onChange([...sessions, { ...freshSession(day, freshKey(sessions, 's')), ...(last && { from: last.from, to: last.to }) }])
  }
  return (
    <Group label={say('part.when')} error={error}>
      <ol className="act-rows">
        {sessions.map((session, at) => (
          <li key={session.key}>
            <SessionRow n={at + 1} session={session} isFixed={isFixed} onChange={change => onChange(changed(sessions, at, change))} />
            {!isFixed && (
              <Button
                kind="plain"
                icon={Trash2}
                aria-label={say('session.remove', { n: at + 1 })}
                onClick={() => onChange(without(sessions, at))}
              />
            )}
          </li>
        ))}
      </ol>
      {!isFixed && (
        <Button icon={Plus} onClick={add}>
          {say('session.add')}
        </Button>
      )}
    </Group>
  )
}

type SessionEdit = { n: number; session: SessionValues; isFixed: boolean; onChange: (change: Partial<SessionValues>) => void }
function SessionRow({ n, session, isFixed, onChange }: SessionEdit) {
  const say = useWords(planWords)
  const input = (name: 'day' | 'from' | 'to' | 'title' | 'place', type = 'text') => ({
    type,
    value: session[name],
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  })
  return (
    <fieldset className="act-session">
      <legend>{say('session.n', { n })}</legend>
      <Field {...input('day', 'date')} label={say('session.day')} />
      <Field {...input('from', 'time')} label={say('session.from')} />
      <Field {...input('to', 'time')} label={say('session.to')} />
      {!isFixed && <Field {...input('title')} label={say('session.title')} maxLength={60} />}
      <Field {...input('place')} label={say('session.place')} maxLength={120} />
    </fieldset>
  )
}

export function Quotas({ quotas, onChange, error }: Rows<'quotas', 'quotas'>) {
  const say = useWords(planWords)
  return (
    <Group label={say('quota')} hint={say('quota.hint')} error={error}>
      <ul className="act-rows">
        {quotas.map((one, at) => (
          <li key={one.id}>
            <Field
              label={say('quota.seats', { unit: one.name })}
              inputMode="numeric"
              value={one.seats}
              onChange={event => onChange(changed(quotas, at, { seats: event.target.value }))}
            />
            <Button
              kind="plain"
              icon={Trash2}
              aria-label={say('remove', { name: one.name })}
              onClick={() => onChange(without(quotas, at))}
            />
          </li>
        ))}
      </ul>
      <UnitAdd label={say('quota.add')} not={quotas} onAdd={unit => onChange([...quotas, { ...unit, seats: '10' }])} />
    </Group>
  )
}

export function Hosts({ hosts, onChange, error }: Rows<'hosts', 'hosts'>) {
  const [say, sayRule] = [useWords(planWords), useWords(words)]
  return (
    <Group label={say('hosts')} hint={say('hosts.hint')} error={error}>
      <ul className="act-rows">
        {hosts.map((one, at) => (
          <li key={one.id}>
            <Select
              label={say('hosts.role', { unit: one.name })}
              value={one.role}
              onChange={event => onChange(changed(hosts, at, { role: event.target.value as HostRole }))}
              choices={hostRoles.map(value => ({ value, label: sayRule(value) }))}
            />
            <Button
              kind="plain"
              icon={Trash2}
              aria-label={say('remove', { name: one.name })}
              onClick={() => onChange(without(hosts, at))}
            />
          </li>
        ))}
      </ul>
      <UnitAdd label={say('quota.add')} not={hosts} onAdd={unit => onChange([...hosts, { ...unit, role: 'helper' }])} />
    </Group>
  )
}

export function Materials({ materials, onChange, error }: Rows<'materials', 'materials'>) {
  const say = useWords(planWords)
  return (
    <Group label={say('materials')} error={error}>
      <ul className="act-rows">
        {materials.map((row, at) => (
          <li key={row.key}>
            <Field
              label={say('materials.name')}
              value={row.name}
              maxLength={40}
              onChange={event => onChange(changed(materials, at, { name: event.target.value }))}
            />
            <Field
              label={say('materials.perHead')}
              inputMode="numeric"
              value={row.perHead}
              onChange={event => onChange(changed(materials, at, { perHead: event.target.value }))}
            />
            <Button
              kind="plain"
              icon={Trash2}
              aria-label={say('remove', { name: row.name || say('materials.name') })}
              onClick={() => onChange(without(materials, at))}
            />
          </li>
        ))}
      </ul>
      <Button icon={Plus} onClick={() => onChange([...materials, { key: freshKey(materials, 'm'), name: '', perHead: '1' }])}>
        {say('materials.add')}
      </Button>
    </Group>
  )
}
