import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { usePerson, useToday, useWords } from '#kernel/web/person.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { Field, Select, TextArea } from '#ui/field.tsx'
import { type Leg, legBook, type notedSteps, outcomesOf, type Outcome } from '../../rules-legs.ts'
import { legWords } from '../../words-legs.ts'
import { api, askedAs, type LegView } from './api.ts'
import { endingScreenWords } from './ending-screen-words.ts'

type Noted = (typeof notedSteps)[number]
const all: readonly Noted[] = ['file', 'accept', 'turnDown', 'issue', 'object', 'decide', 'extend', 'pause', 'resume', 'takeBack']
const reasoned: readonly Noted[] = ['turnDown', 'extend', 'pause', 'decide', 'takeBack']

/** One step of a body, on the day it gives; only the steps that are open now. */
export function NoteLeg({ leg, isMine, onClose }: { leg: LegView; isMine: boolean; onClose: () => void }) {
  const [say, word, person, today] = [useWords(endingScreenWords), useWords(legWords), usePerson(), useToday()]
  const { id, version, kind, dispute } = leg
  const row = leg as unknown as Leg
  const open = isMine ? (['file'] as const) : all.filter(step => isPossible(row, step) && !legBook.objection(row, step, person))
  const note = useAct(api.noteLeg, [...askedAs(dispute)])
  const form = useForm({
    name: `disputes/note/${id}`,
    start: { step: (open[0] ?? 'file') as string, on: today as string, number: '', extraDays: '', outcome: '', reason: '' },
    problem: note.problem,
    paths: { filedOn: 'on', acceptedOn: 'on', issuedOn: 'on', pausedOn: 'on' },
    isFleeting: true,
  })
  const step = form.values.step as Noted
  return (
    <Sheet isOpen onClose={onClose} title={`${word(`leg.${kind}`)} · ${say(isMine ? 'tellFiled' : 'note')}`} closeWord={say('close')}>
      <Form
        form={form}
        act={note}
        submit={say('save')}
        send={({ on, number, extraDays, outcome, reason }) => ({
          ...{ id, version, step, on: on || null, number, extraDays: Number(extraDays) || 0, reason },
          outcome: outcomeOf(step, outcome as Outcome | ''),
        })}
        onSent={onClose}
      >
        {!isMine && (
          <Select {...form.field('step')} label={say('noteStep')} choices={open.map(one => ({ value: one, label: say(`step.${one}`) }))} />
        )}
        <Field {...form.field('on')} type="date" label={isMine ? say('filedOn') : say('noteOn')} required={say('required')} />
        {(step === 'file' || step === 'accept' || step === 'issue' || step === 'decide') && (
          <Field {...form.field('number')} label={say('legNumber')} maxLength={60} />
        )}
        {step === 'extend' && (
          <Field {...form.field('extraDays')} inputMode="numeric" label={say('extraDays')} hint={`≤ ${leg.mostExtra}`} />
        )}
        {step === 'decide' && (
          <Select
            {...form.field('outcome')}
            label={say('outcome')}
            choices={[{ value: '', label: say('choose') }, ...outcomesOf(kind).map(one => ({ value: one, label: word(`outcome.${one}`) }))]}
          />
        )}
        {reasoned.includes(step) && <TextArea {...form.field('reason')} label={say('why')} rows={3} maxLength={500} />}
      </Form>
    </Sheet>
  )
}

/** A payment order is issued and objected to; nothing else is. */
const isPossible = ({ kind, mostExtra }: Leg & { mostExtra?: number }, step: Noted) =>
  step === 'issue' || step === 'object' ? kind === 'paymentOrder' : step !== 'extend' || mostExtra !== 0
const outcomeOf = (step: Noted, chosen: Outcome | ''): Outcome | '' =>
  step === 'turnDown' ? 'notAccepted' : step === 'object' ? 'objected' : step === 'decide' ? chosen : ''
