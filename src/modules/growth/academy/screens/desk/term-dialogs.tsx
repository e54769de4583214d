import { formatPaperDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { lastOf } from '../../rules-lecturers.ts'
import { api, type Lecturer } from './calls.ts'
import { lectureWords } from './lecturer-words.ts'

type Asked = { lecturer: Lecturer; onClose: () => void }

/** ACAD-36: a term from today, two years long unless one says otherwise. */
export function AppointDialog({ lecturer: { id, version, name }, onClose }: Asked) {
  const [say, toast, today] = [useWords(lectureWords), useToast(), useToday()]
  const appoint = useAct(api.appointLecturer, ['academy'])
  const start = { since: today, until: lastOf(today), version }
  const form = useForm({ name: `academy/appoint/${id}`, start, problem: appoint.problem, isFleeting: true })
  return (
    <Dialog isOpen onClose={onClose} title={say('appoint.of', { name })} closeWord={say('close')}>
      <p>{say('appoint.what')}</p>
      <Form
        form={form}
        act={appoint}
        submit={say('appoint')}
        send={values => ({ id, ...values })}
        onSent={() => {
          toast({ tone: 'done', text: say('appoint.done') })
          onClose()
        }}
      >
        <div className="acad-pair">
          <Field {...form.field('since')} type="date" label={say('appoint.since')} required={say('required')} />
          <Field {...form.field('until')} type="date" label={say('appoint.until')} required={say('required')} />
        </div>
      </Form>
    </Dialog>
  )
}

export function RenewDialog({ lecturer: { id, version, name, state, until }, onClose }: Asked) {
  const [say, toast, today, language] = [useWords(lectureWords), useToast(), useToday(), useLanguage()]
  const renew = useAct(api.renewAppointment, ['academy'])
  const start = { until: lastOf(state === 'lapsed' || !until ? today : until), version }
  const form = useForm({ name: `academy/renew/${id}`, start, problem: renew.problem, isFleeting: true })
  return (
    <Dialog isOpen onClose={onClose} title={say('renew.of', { name })} closeWord={say('close')}>
      {until && <p>{say('renew.what', { until: formatPaperDay(until, language) })}</p>}
      <Form
        form={form}
        act={renew}
        submit={say('renew')}
        send={values => ({ id, ...values })}
        onSent={() => {
          toast({ tone: 'done', text: say('renew.done') })
          onClose()
        }}
      >
        <Field {...form.field('until')} type="date" label={say('appoint.until')} required={say('required')} />
      </Form>
    </Dialog>
  )
}
