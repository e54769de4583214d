import type { ReactNode } from 'react'
import { type Act, useAct } from '#kernel/web/acts.ts'
import { type FormState, useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { verdicts } from '../../rules-supervision.ts'
import { deliveries, type Delivery } from '../../rules-supervision-kinds.ts'
import { supervisionWords } from '../../words-supervision.ts'
import { api, type Whole } from '../letters-api.ts'
import { LetterFiles } from '../letter-files.tsx'
import { lettersWords } from '../letters-words.ts'

type Seen = { letter: Whole; onClose: () => void }
type Asked<V extends object, O> = {
  title: string
  act: Act<V, O>
  form: FormState<V>
  onClose: () => void
  children: ReactNode
}
function LetterDialog<V extends object, O>({ title, act, form, onClose, children }: Asked<V, O>) {
  const [say, toast] = [useWords(lettersWords), useToast()]
  const sent = () => {
    toast({ tone: 'done', text: say('done') })
    onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title={title} closeWord={say('close')}>
      <Form form={form} act={act} submit={title} send={values => values} onSent={sent}>
        {children}
      </Form>
    </Dialog>
  )
}

/** Here, where the employer's people are in the case and the worker may be named; else by post or by hand. */
export function DeliverDialog({ letter: { id, version, dispute, isNamed }, onClose }: Seen) {
  const [say, word, today] = [useWords(lettersWords), useWords(supervisionWords), useToday()]
  const ways = deliveries.filter(one => one !== 'platform' || (dispute !== null && isNamed))
  type Values = { by: string; on: string; proof: string; files: File[] }
  const act = useAct(
    ({ by, on, proof, files }: Values, press) =>
      api.deliverLetter({ id, version, by: by as Delivery, on: on || null, proof }, { ...press, files }),
    ['disputes'],
  )
  const start: Values = { by: ways[0]!, on: today, proof: '', files: [] }
  const form = useForm<Values>({ name: '', isFleeting: true, start, problem: act.problem })
  return (
    <LetterDialog title={say('deliver')} act={act} form={form} onClose={onClose}>
      <RadioGroup {...form.pick('by')} label={say('by')} choices={ways.map(value => ({ value, label: word(`letterBy.${value}`) }))} />
      {form.values.by !== 'platform' && (
        <>
          <Field {...form.field('on')} type="date" label={say('onDelivered')} required={say('required')} />
          <Field {...form.field('proof')} label={say('proof')} hint={say('proof.hint')} required={say('required')} maxLength={300} />
          <LetterFiles form={form} />
        </>
      )}
    </LetterDialog>
  )
}

export function AnswerDialog({ letter: { id, version }, onClose }: Seen) {
  const [say, today] = [useWords(lettersWords), useToday()]
  type Values = { answer: string; on: string; files: File[] }
  const act = useAct(
    ({ answer, on, files }: Values, press) => api.noteLetterAnswer({ id, version, answer, on }, { ...press, files }),
    ['disputes'],
  )
  const form = useForm<Values>({ name: '', isFleeting: true, start: { answer: '', on: today, files: [] }, problem: act.problem })
  return (
    <LetterDialog title={say('noteAnswer')} act={act} form={form} onClose={onClose}>
      <Field {...form.field('on')} type="date" label={say('answeredOn')} required={say('required')} />
      <TextArea {...form.field('answer')} label={say('answer')} required={say('required')} rows={5} maxLength={3_000} />
      <LetterFiles form={form} />
    </LetterDialog>
  )
}

export function JudgeDialog({ letter: { id, version }, onClose }: Seen) {
  const [say, word] = [useWords(lettersWords), useWords(supervisionWords)]
  type Values = { as: string; verdict: string }
  const act = useAct(
    ({ as, verdict }: Values, press) => api.judgeAnswer({ id, version, as: as as (typeof verdicts)[number], verdict }, press),
    ['disputes'],
  )
  const form = useForm<Values>({ name: '', isFleeting: true, start: { as: 'satisfied', verdict: '' }, problem: act.problem })
  return (
    <LetterDialog title={say('judge')} act={act} form={form} onClose={onClose}>
      <RadioGroup
        {...form.pick('as')}
        label={say('as')}
        choices={verdicts.map(value => ({ value, label: word(`letterStage.${value}`) }))}
      />
      <TextArea {...form.field('verdict')} label={say('verdict')} required={say('required')} rows={3} maxLength={500} />
    </LetterDialog>
  )
}

export function DecideDialog({ letter: { id, version }, onClose }: Seen) {
  const [say, today] = [useWords(lettersWords), useToday()]
  const act = useAct(({ on }: { on: string }, press) => api.decideProposal({ id, version, on: on || null }, press), ['disputes'])
  const form = useForm({ name: '', isFleeting: true, start: { on: today as string }, problem: act.problem })
  return (
    <LetterDialog title={say('decide')} act={act} form={form} onClose={onClose}>
      <Field {...form.field('on')} type="date" label={say('onDecided')} required={say('required')} />
    </LetterDialog>
  )
}

export function ReportDialog({ letter: { id, version }, onClose }: Seen) {
  const say = useWords(lettersWords)
  type Values = { outcome: string; files: File[] }
  const act = useAct(({ outcome, files }: Values, press) => api.reportProposal({ id, version, outcome }, { ...press, files }), ['disputes'])
  const form = useForm<Values>({ name: '', isFleeting: true, start: { outcome: '', files: [] }, problem: act.problem })
  return (
    <LetterDialog title={say('report')} act={act} form={form} onClose={onClose}>
      <TextArea {...form.field('outcome')} label={say('outcome')} required={say('required')} rows={4} maxLength={1_000} />
      <LetterFiles form={form} />
    </LetterDialog>
  )
}
