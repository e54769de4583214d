import type { Act } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { netWords } from '../network-screen-words.ts'

type Asked<I, O> = {
  title: string
  what?: string
  label: string
  submit: string
  act: Act<I, O>
  send: (reason: string) => I
  /** The input's own name of the text, where the server says what is wrong with it. */
  field?: string
  onClose: () => void
}
/** A step that takes a sentence. */
export function ReasonDialog<I, O>({ title, what, label, submit, act, send, field = 'reason', onClose }: Asked<I, O>) {
  const [say, toast] = [useWords(netWords), useToast()]
  const form = useForm({ name: '', isFleeting: true, start: { reason: '' }, problem: act.problem, paths: { [field]: 'reason' } })
  return (
    <Dialog isOpen onClose={onClose} title={title} closeWord={say('close')}>
      {what && <p>{what}</p>}
      <Form
        form={form}
        act={act}
        submit={submit}
        send={({ reason }) => send(reason)}
        onSent={() => {
          toast({ tone: 'done', text: say('done') })
          onClose()
        }}
      >
        <TextArea {...form.field('reason')} label={label} required={say('required')} maxLength={500} />
      </Form>
    </Dialog>
  )
}
