import { useState } from 'react'
import { houseWords } from '#kernel/pure/house-words.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { api, type Issued } from './calls.ts'
import { sealWords } from './certificate-words.ts'

const LEAST = 5

/** ACAD-32: what was misprinted is sealed anew, with a number of its own. */
export function ReissueCertificate({ name, certificate, onClose }: { name: string; certificate: Issued; onClose: () => void }) {
  const [say, sayHouse, toast] = [useWords(sealWords), useWords(houseWords), useToast()]
  const { id, version, number } = certificate
  const [isTried, setTried] = useState(false)
  const reissue = useAct(
    (values: { name: string; reason: string }, press) =>
      api.reissueCertificate({ id, version, name: values.name.trim(), reason: values.reason.trim() }, press),
    ['academy'],
  )
  const [wrong, setWrong] = useState<{ name?: string | undefined; reason?: string | undefined }>({})
  const form = useForm({
    name: `academy/reissue/${id}`,
    start: { name: certificate.name, reason: '' },
    problem: reissue.problem,
    ...(isTried && { errors: wrong }),
  })
  const judged = {
    name: form.values.name.trim().length < 2 ? say('reissue.nameShort') : undefined,
    reason: form.values.reason.trim().length < LEAST ? sayHouse('tooShort', { least: LEAST }) : undefined,
  }
  if (judged.name !== wrong.name || judged.reason !== wrong.reason) setWrong(judged)
  return (
    <Dialog isOpen onClose={onClose} title={say('reissue.ask', { name })} closeWord={say('close')}>
      <p>{say('reissue.what', { number })}</p>
      <div className="acad-wide" onSubmit={() => setTried(true)}>
        <Form
          form={form}
          act={reissue}
          submit={say('reissue.send')}
          send={values => values}
          isBlocked={Object.values(judged).some(Boolean)}
          onSent={answer => {
            toast({ tone: 'done', text: say('reissue.done', answer) })
            onClose()
          }}
        >
          <Field {...form.field('name')} label={say('reissue.name')} maxLength={50} autoComplete="off" />
          <TextArea {...form.field('reason')} label={say('reason')} rows={3} maxLength={300} />
        </Form>
      </div>
    </Dialog>
  )
}
