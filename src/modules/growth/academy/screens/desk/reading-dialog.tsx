import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import type { Press } from '#kernel/web/wire.ts'
import { Dialog } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { api, type Passage } from './calls.ts'
import { questionDeskWords } from './question-words.ts'

type Words = { asked: string; answer: string }
type Props = {
  course: string
  /** What is chosen anew; without it, a passage that stands is reworded. */
  question?: string
  passage: Words | Passage
  onClose: () => void
}

/** ACAD-45: the words put in order, and nobody named in them. */
export function ReadingDialog({ course, question, passage, onClose }: Props) {
  const [say, toast] = [useWords(questionDeskWords), useToast()]
  const send = (words: Words, press: Press) =>
    'version' in passage
      ? api.rewordReading({ id: passage.id, version: passage.version, ...words }, press)
      : api.chooseReading({ class: course, question: question!, ...words }, press)
  const act = useAct(send, ['academy', 'readings'])
  const start = { asked: passage.asked, answer: passage.answer }
  const form = useForm({ name: `academy/reading/${course}/${question ?? ''}`, start, problem: act.problem, isFleeting: true })
  return (
    <Dialog isOpen onClose={onClose} title={say('reading.title')} closeWord={say('close')}>
      <div className="acad-wide">
        <Form
          form={form}
          act={act}
          submit={say('reading.save')}
          send={words => words}
          onSent={() => {
            toast({ tone: 'done', text: say('reading.saved') })
            onClose()
          }}
        >
          <TextArea
            {...form.field('asked')}
            label={say('reading.asked')}
            required={say('required')}
            hint={say('reading.hint')}
            maxLength={500}
            rows={3}
          />
          <TextArea {...form.field('answer')} label={say('reading.answer')} required={say('required')} maxLength={4_000} rows={8} />
        </Form>
      </div>
    </Dialog>
  )
}
