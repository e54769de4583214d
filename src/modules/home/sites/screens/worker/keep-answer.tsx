import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { webWords } from '#kernel/web/web-words.ts'
import { Sheet } from '#ui/dialog.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { wantsProof } from '../../rules.ts'
import { placeWords } from '../../words-places.ts'
import { keepWords } from '../keep-words.ts'
import { workerWords } from '../worker-words.ts'
import { api, type Report } from './api.ts'
import { PhotoPick } from './photo-pick.tsx'

/** SITE-10: what was done, ready to be pressed; a photograph of it; sent. */
export function KeepAnswer({ report: { id, version, fault }, onClose }: { report: Report; onClose: () => void }) {
  const [say, word, name, web] = [useWords(keepWords), useWords(workerWords), useWords(placeWords), useWords(webWords)]
  const toast = useToast()
  const [photo, setPhoto] = useState<Promise<File>>()
  const reply = useAct(
    async (input: { answer: string; noProofBecause: string }, press) =>
      api.answerReport({ id, version, ...input }, { ...press, files: photo ? [await photo] : [] }),
    ['sites'],
  )
  const start = { answer: '', noProofBecause: '' }
  const form = useForm({ name: `sites/answer/${id}`, start, problem: reply.problem })
  const sent = () => {
    toast({ tone: 'done', text: say('answer.sent') })
    onClose()
  }
  const quick = say(`quick.${fault}`)
  return (
    <Sheet isOpen onClose={onClose} title={say('answer.title', { fault: name(`fault.${fault}`) })} closeWord={word('close')}>
      <Form
        form={form}
        act={reply}
        submit={say('answer.send')}
        send={({ answer, noProofBecause }) => ({ answer, noProofBecause: photo ? '' : noProofBecause })}
        onSent={sent}
      >
        <fieldset className="site-chips" data-wrap aria-label={say('answer.quick')}>
          <button type="button" aria-pressed={form.values.answer === quick} onClick={() => form.set('answer', quick)}>
            {quick}
          </button>
        </fieldset>
        <TextArea
          {...form.field('answer')}
          label={say('answer.what')}
          hint={say('answer.whatHint')}
          required={web('required')}
          maxLength={500}
          rows={3}
        />
        <PhotoPick onChange={setPhoto} label={say('answer.photo')} hint={say('answer.photoHint')} />
        {wantsProof(fault) && !photo && (
          <Field {...form.field('noProofBecause')} label={say('answer.noPhoto')} hint={say('answer.noPhotoHint')} maxLength={100} />
        )}
      </Form>
    </Sheet>
  )
}
