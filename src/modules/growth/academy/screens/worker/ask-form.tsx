import { useNavigate } from 'react-router'
import type { UnitPath } from '#kernel/pure/people.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { workerWords } from '../worker-words.ts'
import { api, type Fit, type Whole } from './api.ts'
import { qualificationOf, type Typed } from './fit.ts'

/** ACAD-13: I ask one of my units to nominate me. */
export function AskForm({ course, fit, typed }: { course: Whole; fit: Fit; typed: Typed }) {
  const say = useWords(workerWords)
  const navigate = useNavigate()
  const toast = useToast()
  const ask = useAct(api.askUnit)
  const units = fit.units.filter(unit => unit.isOpenTo)
  const form = useForm({
    name: `academy/ask/${course.id}`,
    start: { unit: units[0]!.path as string, certificate: '', words: '' },
    problem: ask.problem,
    secret: ['certificate'],
  })
  return (
    <Form
      form={form}
      act={ask}
      label={say('ask.title')}
      submit={say('ask.send')}
      send={({ unit, certificate, words }) => ({
        class: course.id,
        unit: unit as UnitPath,
        qualification: qualificationOf(typed, course),
        certificate,
        words,
      })}
      onSent={() => {
        toast({ tone: 'done', text: say('ask.sent') })
        navigate('/academy/mine')
      }}
    >
      <p className="ui-hint">{say('ask.next')}</p>
      {units.length > 1 ? (
        <RadioGroup
          {...form.pick('unit')}
          label={say('ask.unit')}
          choices={units.map(({ path, name }) => ({ value: path, label: name }))}
        />
      ) : (
        <p>{say('ask.unitOf', { unit: units[0]!.name })}</p>
      )}
      {course.leastSkill && (
        <Field
          {...form.field('certificate')}
          label={say('ask.certificate')}
          hint={say('ask.certificateHint')}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <TextArea {...form.field('words')} label={say('ask.words')} hint={say('ask.wordsHint')} maxLength={500} rows={3} />
    </Form>
  )
}
