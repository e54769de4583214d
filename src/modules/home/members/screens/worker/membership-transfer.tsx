import { useState } from 'react'
import { idOf } from '#kernel/pure/people.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { type Way, ways } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { useFoundUnions } from '../find-unions.ts'
import { lifeWords } from '../life-words.ts'
import { api, type Mine } from './life-api.ts'

/** MEMBERS-7: where the new work is, and which union goes with it. */
export function TransferForm({
  member: { id, version, way, unit: held },
  unit,
  onSent,
}: {
  member: Mine
  unit: string
  onSent: () => void
}) {
  const [say, kind, language, toast] = [useWords(lifeWords), useWords(kindWords), useLanguage(), useToast()]
  const [isTried, setTried] = useState(false)
  const ask = useAct(api.askTransfer, ['members'])
  const form = useForm({
    name: `members/transfer/${id}`,
    start: { way: way as string, typed: '', unit: '', employer: '', reason: '' },
    problem: ask.problem,
    isFleeting: true,
  })
  const { values } = form
  const { unions, isInVain } = useFoundUnions(values.way as Way, values.typed, idOf(held))
  const isChosen = unions.some(one => one.id === values.unit)
  const missing = form.errorOf('unit') ?? (isTried && !isChosen ? say('transfer.pick') : undefined)
  const sent = () => {
    toast({ tone: 'done', text: say('transfer.done') })
    onSent()
  }
  return (
    <div onSubmitCapture={() => setTried(true)}>
      <Form
        form={form}
        act={ask}
        submit={say('transfer.send')}
        isBlocked={!isChosen}
        send={said => ({ id, version, unit: said.unit, way: said.way as Way, employer: said.employer, reason: said.reason })}
        onSent={sent}
      >
        <p>{say('transfer.lead', { unit })}</p>
        <RadioGroup
          {...form.pick('way')}
          label={say('transfer.way')}
          required={say('required')}
          choices={ways.map(one => ({ value: one, label: kind(`way.${one}`) }))}
        />
        <Field
          {...form.field('typed')}
          label={say('transfer.find')}
          hint={say('transfer.findHint')}
          required={say('required')}
          error={unions.length === 0 ? missing : undefined}
          autoComplete="off"
          enterKeyHint="search"
        />
        <div role="status">{isInVain && <p className="ui-hint">{say('transfer.none')}</p>}</div>
        {unions.length > 0 && (
          <RadioGroup
            {...form.pick('unit')}
            label={say('transfer.to')}
            required={say('required')}
            error={missing}
            choices={unions.map(one => ({ value: one.id, label: language === 'zh' ? one.name : one.english || one.name }))}
          />
        )}
        <Field {...form.field('employer')} label={say('transfer.employer')} maxLength={80} autoComplete="organization" />
        <TextArea {...form.field('reason')} label={say('transfer.reason')} maxLength={200} rows={2} />
      </Form>
    </div>
  )
}
