import { Plus } from 'lucide-react'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import { Notice } from '#ui/notice.tsx'
import { mostRepresentatives } from '../../rules-filing.ts'
import { type Mandate, mandates } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { formWords } from '../filing-words.ts'
import type { PartProps } from './file-parts.tsx'
import type { Typed } from './filing-values.ts'

/** DISPUTES-25: what an agent may do stands in the mandate. */
export function AgentFields({ form, fault }: PartProps) {
  const [say, kind] = [useWords(formWords), useWords(kindWords)]
  const { agent } = form.values
  const put = (change: Partial<Typed['agent']>) => form.set('agent', { ...agent, ...change })
  const field = (name: 'name' | 'phone') => ({
    name: `agent.${name}`,
    label: say(`agent.${name}`),
    required: say('required'),
    value: agent[name],
    error: fault(`agent.${name}`),
    onChange: (event: { target: { value: string } }) => put({ [name]: event.target.value }),
    autoComplete: 'off',
    maxLength: 40,
  })
  return (
    <>
      <Field {...field('name')} />
      <Field {...field('phone')} type="tel" />
      <RadioGroup
        name="agent.mandate"
        label={say('agent.mandate')}
        hint={say('agent.hint')}
        required={say('required')}
        value={agent.mandate}
        error={fault('agent.mandate')}
        onChange={value => put({ mandate: value as Mandate })}
        choices={mandates.flatMap(value => (value === '' ? [] : [{ value, label: kind(`mandate.${value}`) }]))}
      />
    </>
  )
}

/** DISPUTES-33: those who speak for ten and more. */
export function RepresentativeFields({ form, fault }: PartProps) {
  const say = useWords(formWords)
  const all = form.values.representatives
  const put = (n: number, change: Partial<(typeof all)[number]>) => form.set('representatives', all.with(n, { ...all[n]!, ...change }))
  return (
    <>
      <Notice>{say('mass')}</Notice>
      {all.map((one, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place is its identity while it is typed
        <div key={n} className="disputes-item">
          {(['name', 'phone'] as const).map(part => (
            <Field
              key={part}
              name={`representatives.${n}.${part}`}
              type={part === 'phone' ? 'tel' : 'text'}
              label={say(`rep.${part}`, { n: n + 1 })}
              value={one[part]}
              error={fault(`representatives.${n}.${part}`)}
              onChange={event => put(n, { [part]: event.target.value })}
              autoComplete="off"
              maxLength={40}
            />
          ))}
        </div>
      ))}
      {all.length < mostRepresentatives && (
        <Button icon={Plus} onClick={() => form.set('representatives', [...all, { name: '', phone: '' }])}>
          {say('rep.add')}
        </Button>
      )}
    </>
  )
}
