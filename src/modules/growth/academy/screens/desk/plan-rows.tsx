import { Plus, Trash2 } from 'lucide-react'
import { addDays, isDay } from '#kernel/pure/calendar.ts'
import { UnitAdd } from '#kernel/web/desk/unit-select.tsx'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Group } from '#ui/control.tsx'
import { Field, Select } from '#ui/field.tsx'
import { type HostRole, hostRoles, sessionKinds } from '../../rules.ts'
import { words } from '../../words.ts'
import { freshSession, type PlanValues, type SessionValues } from './plan-values.ts'
import { planWords } from './plan-words.ts'

const changed = <R,>(rows: readonly R[], at: number, change: Partial<R>): R[] =>
  rows.map((row, i) => (i === at ? { ...row, ...change } : row))
const without = <R,>(rows: readonly R[], at: number): R[] => rows.filter((_, i) => i !== at)

type SessionsEdit = {
  sessions: SessionValues[]
  onChange: (sessions: SessionValues[]) => void
  error: string | undefined
  isFixed?: boolean
}

/** `isFixed`: after publishing their number stands; each may still be moved. */
export function Sessions({ sessions, onChange, error, isFixed = false }: SessionsEdit) {
  const [say, today] = [useWords(planWords), useToday()]
  const add = () => {
    const last = sessions.at(-1)
    const day = last && isDay(last.day) ? addDays(last.day, 1) : addDays(today, 28)
    const key = `s${Math.max(0, ...sessions.map(row => Number(row.key.slice(1)) || 0)) + 1}`
    onChange([...sessions, { ...freshSession(day, key), ...(last && { from: last.from, to: last.to, kind: last.kind }) }])
  }
  return (
    <Group label={say('session.total', { count: sessions.length })} error={error}>
      <ol className="acad-rows">
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
  const [say, sayRule] = [useWords(planWords), useWords(words)]
  const input = (name: 'day' | 'from' | 'to' | 'title' | 'place' | 'lecturer', type = 'text') => ({
    type,
    value: session[name],
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  })
  return (
    <fieldset className="acad-session" data-fixed={isFixed || undefined}>
      <legend>{isFixed && session.title ? session.title : say('session.n', { n })}</legend>
      <Field {...input('day', 'date')} label={say('session.day')} />
      <Field {...input('from', 'time')} label={say('session.from')} />
      <Field {...input('to', 'time')} label={say('session.to')} />
      {!isFixed && (
        <>
          <Select
            label={say('session.kind')}
            value={session.kind}
            onChange={event => onChange({ kind: event.target.value as SessionValues['kind'] })}
            choices={sessionKinds.map(value => ({ value, label: sayRule(`session.${value}`) }))}
          />
          <Field {...input('title')} label={say('session.title')} placeholder={say('session.n', { n })} maxLength={80} />
          <Field {...input('lecturer')} label={say('session.lecturer')} maxLength={40} />
        </>
      )}
      <Field {...input('place')} label={say('session.place')} maxLength={120} />
    </fieldset>
  )
}

type HostsEdit = { hosts: PlanValues['hosts']; onChange: (hosts: PlanValues['hosts']) => void; error: string | undefined }
export function Hosts({ hosts, onChange, error }: HostsEdit) {
  const [say, sayRule] = [useWords(planWords), useWords(words)]
  return (
    <Group label={say('hosts')} hint={say('hosts.hint')} error={error}>
      <ul className="acad-rows">
        {hosts.map((one, at) => (
          <li key={one.id}>
            <Select
              label={say('hosts.role', { unit: one.name })}
              value={one.role}
              onChange={event => onChange(changed(hosts, at, { role: event.target.value as HostRole }))}
              choices={hostRoles.map(value => ({ value, label: sayRule(`host.${value}`) }))}
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
      <UnitAdd
        label={say('hosts.add')}
        placeholder={say('hosts.add')}
        not={hosts}
        onAdd={unit => onChange([...hosts, { ...unit, role: 'organiser' }])}
      />
    </Group>
  )
}
