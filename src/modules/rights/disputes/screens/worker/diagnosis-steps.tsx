import { unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Checkbox, RadioGroup } from '#ui/choice.tsx'
import { Group } from '#ui/control.tsx'
import { Field, Select } from '#ui/field.tsx'
import { agesAsked, elsewheres, happenings, hirers } from '../../rules-everyday.ts'
import { interruptions } from '../../rules-limitation.ts'
import { sayFault } from '../../words-before-faults.ts'
import { rightsWords } from '../before-words.ts'
import { diagnosisWords } from '../diagnosis-words.ts'
import type { Typed } from './use-answers.ts'

type Asking = { typed: Typed; put: (change: Partial<Typed>) => void; wrong: Readonly<Record<string, string>> }

const useSay = (wrong: Asking['wrong']) => {
  const [say, language] = [useWords(diagnosisWords), useLanguage()]
  const fault = (field: string) => {
    const why = wrong[field]
    if (!why) return undefined
    return why === 'notYuan' ? say('notYuan') : sayFault(why, language)
  }
  return { say, fault, language }
}

/** Of several things at once. */
export function What({ typed, put, wrong }: Asking) {
  const { say, fault } = useSay(wrong)
  return (
    <>
      <Group label={say('q.what')} error={fault('what')}>
        <div className="ui-choices rights-choices">
          {happenings.map(one => (
            <Checkbox
              key={one}
              label={say(`what.${one}`)}
              checked={typed.what.includes(one)}
              onChange={event => put({ what: event.target.checked ? [...typed.what, one] : typed.what.filter(other => other !== one) })}
            />
          ))}
        </div>
      </Group>
      {typed.what.includes('other') && (
        <RadioGroup
          name="elsewhere"
          label={say('q.elsewhere')}
          value={typed.elsewhere}
          onChange={value => put({ elsewhere: value as Typed['elsewhere'] })}
          choices={elsewheres.map(value => ({ value, label: say(`elsewhere.${value}`) }))}
        />
      )}
    </>
  )
}

export function Whom({ typed, put, wrong }: Asking) {
  const { say, fault, language } = useSay(wrong)
  const word = useWords(rightsWords)
  return (
    <>
      <RadioGroup
        name="hired"
        label={say('q.hired')}
        value={typed.hired || undefined}
        onChange={value => put({ hired: value as Typed['hired'] })}
        error={fault('hired')}
        choices={hirers.map(value => ({ value, label: say(`hired.${value}`) }))}
      />
      <Select
        label={say('q.district')}
        value={typed.district}
        onChange={event => put({ district: event.target.value as Typed['district'] })}
        empty={word('chooseDistrict')}
        choices={Object.entries(unionDistricts).map(([value, names]) => ({ value, label: names[language] }))}
      />
    </>
  )
}

/** Still there or not, and the days. */
export function Since({ typed, put, wrong }: Asking) {
  const { say, fault } = useSay(wrong)
  const day = (field: 'endedOn' | 'knewOn' | 'hurtOn') => ({
    type: 'date',
    value: typed[field],
    error: fault(field),
    onChange: (event: { target: { value: string } }) => put({ [field]: event.target.value }),
  })
  return (
    <>
      <RadioGroup
        name="there"
        isInline
        label={say('q.there')}
        value={typed.there || undefined}
        onChange={value => put({ there: value as Typed['there'] })}
        error={fault('there')}
        choices={(['yes', 'no'] as const).map(value => ({ value, label: say(`there.${value}`) }))}
      />
      {typed.there === 'no' && <Field {...day('endedOn')} label={say('q.ended')} />}
      <Field {...day('knewOn')} label={say('q.knew')} hint={say('q.knewHint')} />
      {typed.what.includes('injured') && <Field {...day('hurtOn')} label={say('q.hurt')} />}
      <Field
        label={say('q.amount')}
        hint={say('q.amountHint')}
        inputMode="decimal"
        value={typed.amount}
        onChange={event => put({ amount: event.target.value })}
        error={fault('amount')}
        after={say('yuan')}
      />
    </>
  )
}

/** DISPUTES-7 and 8: what starts the year anew, and when nobody could have applied. */
export function SinceThen({ typed, put, wrong }: Asking) {
  const { say, fault } = useSay(wrong)
  const { events } = typed
  return (
    <>
      <Group label={say('q.events')} hint={say('q.eventsHint')}>
        {interruptions.map(kind => (
          <div key={kind} className="rights-event">
            <Checkbox
              label={say(`event.${kind}`)}
              checked={events[kind] !== undefined}
              onChange={({ target }) => {
                const { [kind]: _, ...others } = events
                put({ events: target.checked ? { ...events, [kind]: '' } : others })
              }}
            />
            {events[kind] !== undefined && (
              <Field
                type="date"
                label={say('event.day')}
                value={events[kind]}
                error={fault(kind)}
                onChange={event => put({ events: { ...events, [kind]: event.target.value } })}
              />
            )}
          </div>
        ))}
      </Group>
      <Group label={say('q.pause')}>
        <div className="rights-pair">
          {(['pauseFrom', 'pauseTo'] as const).map(field => (
            <Field
              key={field}
              type="date"
              label={say(field === 'pauseFrom' ? 'pause.from' : 'pause.to')}
              value={typed[field]}
              error={fault(field)}
              onChange={event => put({ [field]: event.target.value })}
            />
          ))}
        </div>
      </Group>
    </>
  )
}

export function AboutMe({ typed, put, wrong }: Asking) {
  const { say } = useSay(wrong)
  return (
    <>
      <RadioGroup
        name="age"
        label={say('q.age')}
        value={typed.age}
        onChange={value => put({ age: value as Typed['age'] })}
        choices={agesAsked.map(value => ({ value, label: say(`age.${value}`) }))}
      />
      <RadioGroup
        name="many"
        label={say('q.many')}
        value={typed.many}
        onChange={value => put({ many: value as Typed['many'] })}
        choices={(['no', 'yes'] as const).map(value => ({ value, label: say(`many.${value}`) }))}
      />
    </>
  )
}
