import type { Act } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'
import { lecturingWords } from './lecturing-words.ts'

type Asking<O> = {
  isOpen: boolean
  title: string
  what: string
  word: string
  act: Act<string, O>
  onClose: () => void
  onSent: () => void
}

/** A step that needs its reason, which somebody will read. */
export const ReasonSheet = <O,>(asking: Asking<O>) => {
  const say = useWords(lecturingWords)
  return (
    <Sheet isOpen={asking.isOpen} onClose={asking.onClose} title={asking.title} closeWord={say('close')}>
      <Why {...asking} />
    </Sheet>
  )
}

function Why<O>({ what, word, act, onClose, onSent }: Asking<O>) {
  const say = useWords(lecturingWords)
  const form = useForm({ name: 'academy/why', start: { reason: '' }, problem: act.problem, isFleeting: true })
  return (
    <Form
      form={form}
      act={act}
      submit={word}
      send={({ reason }) => reason}
      onSent={() => {
        onSent()
        onClose()
      }}
    >
      <p>{what}</p>
      <TextArea {...form.field('reason')} label={say('why')} required={say('required')} maxLength={300} rows={3} />
    </Form>
  )
}
