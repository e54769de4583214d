import { useState } from 'react'
import { formatDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Checkbox, RadioGroup } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { type Way, ways } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { api } from './decide-calls.ts'
import { enterWords } from './enter-words.ts'
import type { Union } from '../find-unions.ts'
import { UnionSearch } from './union-search.tsx'

type Props = { idNumber: string; phone: string; name: string; again?: { id: string; version: number }; onNext: () => void }
type Values = { way: Way; union: Union | null; name: string; employer: string; idNumber: string; phone: string; agrees: boolean }
type Received = Awaited<ReturnType<typeof api.enter>>

/** The clerk enters, and confirms in a second press: the record shows both. */
export function EnterForm({ idNumber, phone, name, again, onNext }: Props) {
  const [say, kind] = [useWords(enterWords), useWords(kindWords)]
  const [sent, setSent] = useState<{ answer: Received; name: string }>()
  const [isPressed, setPressed] = useState(false)
  const enter = useAct(
    (input: Parameters<typeof api.enter>[0], press) => (again ? api.reenter({ ...input, ...again }, press) : api.enter(input, press)),
    'nothing',
  )
  const start: Values = { way: 'own', union: null, name, employer: '', idNumber, phone, agrees: false }
  const form = useForm({ name: 'members/enter', isFleeting: true, start, problem: enter.problem, paths: { unit: 'union' } })
  const { values } = form
  if (sent) return <Entered {...sent} onNext={onNext} />
  return (
    <div onSubmitCapture={() => setPressed(true)}>
      <Section title={say('form.title')}>
        <Form
          form={form}
          act={enter}
          submit={say('send')}
          isBlocked={!values.union}
          send={({ union, ...said }) => ({ ...said, unit: union?.id ?? '' })}
          onSent={answer => setSent({ answer, name: values.name })}
        >
          <Field
            {...form.field('name')}
            label={say('name')}
            hint={say('name.hint')}
            required={say('required')}
            maxLength={40}
            autoComplete="off"
          />
          <Field {...form.field('idNumber')} label={say('look.number')} required={say('required')} maxLength={24} autoComplete="off" />
          <RadioGroup
            name="way"
            label={say('way')}
            required={say('required')}
            isInline
            value={values.way}
            onChange={way => form.put({ way: way as Way, union: null })}
            choices={ways.map(way => ({ value: way, label: kind(`way.${way}`) }))}
          />
          <UnionSearch
            key={values.way}
            name="union"
            label={say('unit')}
            way={values.way}
            value={values.union?.id ?? ''}
            onChange={union => form.set('union', union)}
            error={form.errorOf('union') ?? (isPressed && !values.union ? say('unit.pick') : undefined)}
          />
          <Field {...form.field('employer')} label={say('employer')} required={say('required')} maxLength={80} autoComplete="off" />
          {!again && (
            <Field
              {...form.field('phone')}
              type="tel"
              label={say('look.phone')}
              hint={say('look.phoneHint')}
              autoComplete="off"
              maxLength={20}
            />
          )}
          <Checkbox {...form.tick('agrees')} label={say('agrees')} hint={say('agrees.hint')} />
        </Form>
      </Section>
    </div>
  )
}

function Entered({ answer, name, onNext }: { answer: Received; name: string; onNext: () => void }) {
  const [say, language, today] = [useWords(enterWords), useLanguage(), useToday()]
  const confirm = useAct(api.confirm, ['members'])
  const [isDone, setDone] = useState(false)
  const { id, due } = answer
  const unit = language === 'zh' ? answer.unitName : answer.unitEnglish
  return (
    <>
      <Notice tone="done" isLive title={isDone ? say('sent.done', { name }) : say('sent.title', { name, unit })}>
        {!isDone && due && <p>{say('sent.by', { day: formatDay(due, language, today) })}</p>}
      </Notice>
      <Refused problem={confirm.problem} />
      <div className="mem-bar">
        {!isDone && (
          <Button kind="main" isBusy={confirm.isBusy} onClick={() => void confirm.act({ id }, () => setDone(true))}>
            {say('sent.confirm')}
          </Button>
        )}
        <Button onClick={onNext}>{say('sent.next')}</Button>
        <LinkButton href={`/members/${id}`}>{say('sent.open')}</LinkButton>
      </div>
    </>
  )
}
