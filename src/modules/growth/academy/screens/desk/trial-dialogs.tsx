import { instantOf, localOf } from '#kernel/pure/local-times.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { api, type Lecturer, type Trial } from './calls.ts'
import { lectureWords } from './lecturer-words.ts'

type Meeting = { topic: string; place: string; starts: string; version: number }
type Asked = { lecturer: Lecturer; trial?: Trial; onClose: () => void }

/** ACAD-35: a trial lecture, or another time for one that is arranged. */
export function ArrangeDialog({ lecturer, trial, onClose }: Asked) {
  const [say, toast] = [useWords(lectureWords), useToast()]
  const act = useAct(
    async ({ starts, ...said }: Meeting, press): Promise<unknown> => {
      const meeting = { ...said, starts: instantOf(starts) ?? '' }
      return trial
        ? api.rearrangeTrial({ id: trial.id, ...meeting }, press)
        : api.arrangeTrial({ lecturer: lecturer.id, ...meeting }, press)
    },
    ['academy'],
  )
  const form = useForm<Meeting>({
    name: `academy/trial/${trial?.id ?? lecturer.id}`,
    start: {
      topic: trial?.topic ?? '',
      place: trial?.place ?? '',
      starts: trial ? localOf(trial.starts) : '',
      version: trial?.version ?? lecturer.version,
    },
    problem: act.problem,
  })
  return (
    <Dialog isOpen onClose={onClose} title={say(trial ? 'trial.rearrange' : 'trial.arrange')} closeWord={say('close')}>
      <Form
        form={form}
        act={act}
        submit={say('trial.send')}
        send={values => values}
        onSent={() => {
          toast({ tone: 'done', text: say('trial.sent') })
          onClose()
        }}
      >
        <Field {...form.field('topic')} label={say('trial.topic')} required={say('required')} maxLength={80} />
        <Field {...form.field('starts')} type="datetime-local" label={say('trial.starts')} required={say('required')} />
        <Field {...form.field('place')} label={say('trial.place')} required={say('required')} maxLength={120} />
      </Form>
    </Dialog>
  )
}
