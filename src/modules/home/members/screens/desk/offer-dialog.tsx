import { useState } from 'react'
import { idOf } from '#kernel/pure/people.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, Select, TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { type Way, ways } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { useFoundUnions } from '../find-unions.ts'
import { memberWords } from '../member-words.ts'
import { api, type One } from './life-calls.ts'

/** MEMBERS-7: the old union knows where its member went. */
export function OfferDialog({ member: { id, version, name, way, unit: held }, onClose }: { member: One; onClose: () => void }) {
  const [say, kind, language, toast] = [useWords(memberWords), useWords(kindWords), useLanguage(), useToast()]
  const [isTried, setTried] = useState(false)
  const offer = useAct(api.offer, ['members'])
  const form = useForm({
    name: `members/offer/${id}`,
    start: { way: way as string, typed: '', unit: '', employer: '', reason: '' },
    problem: offer.problem,
    isFleeting: true,
  })
  const { values } = form
  const { unions, isInVain } = useFoundUnions(values.way as Way, values.typed, idOf(held))
  const isChosen = unions.some(one => one.id === values.unit)
  const missing = form.errorOf('unit') ?? (isTried && !isChosen ? say('field.pick') : undefined)
  return (
    <Dialog isOpen onClose={onClose} title={`${say('do.offer')} · ${name}`} closeWord={say('close')}>
      <div onSubmitCapture={() => setTried(true)}>
        <Form
          form={form}
          act={offer}
          submit={say('do.offer')}
          isBlocked={!isChosen}
          send={said => ({ id, version, unit: said.unit, way: said.way as Way, employer: said.employer, reason: said.reason })}
          onSent={() => {
            toast({ tone: 'done', text: say('done.offer') })
            onClose()
          }}
        >
          <p>{say('what.offer')}</p>
          <Select {...form.field('way')} label={say('field.way')} choices={ways.map(value => ({ value, label: kind(`way.${value}`) }))} />
          <Field
            {...form.field('typed')}
            label={say('field.find')}
            hint={say('field.findHint')}
            required={say('required')}
            error={unions.length === 0 ? missing : undefined}
            autoComplete="off"
          />
          <div role="status">{isInVain && <p className="ui-hint">{say('field.none')}</p>}</div>
          {unions.length > 0 && (
            <RadioGroup
              {...form.pick('unit')}
              label={say('field.to')}
              required={say('required')}
              error={missing}
              choices={unions.map(one => ({ value: one.id, label: language === 'zh' ? one.name : one.english || one.name }))}
            />
          )}
          <Field {...form.field('employer')} label={say('field.employer')} maxLength={80} />
          <TextArea {...form.field('reason')} label={say('field.reason')} maxLength={200} rows={2} />
        </Form>
      </div>
    </Dialog>
  )
}
