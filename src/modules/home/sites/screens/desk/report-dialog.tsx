import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { shrinkPhoto } from '#kernel/web/shrink-photo.ts'
import type { Press } from '#kernel/web/wire.ts'
import { Dialog } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'
import { FilePick } from '#ui/file-pick.tsx'
import { Notice } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { wantsProof } from '../../rules.ts'
import { placeWords } from '../../words-places.ts'
import { api, type Report } from './calls.ts'
import { ReportFacts } from './report-facts.tsx'
import { isOwed } from '../report-order.ts'
import { reportWords } from './report-words.ts'

const EIGHT_MB = 8 * 1_048_576

/** One report: what was said and shown, and the answer to it. */
export function ReportDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const [say, sayPlace] = [useWords(reportWords), useWords(placeWords)]
  const title = say('answer.of', { site: report.siteName, fault: sayPlace(`fault.${report.fault}`) })
  return (
    <Dialog isOpen onClose={onClose} title={title} closeWord={say('close')}>
      <div className="site-wide">
        {report.state === 'raised' && <Notice tone="soon">{say('raised')}</Notice>}
        {report.isRepeated && <Notice tone="soon">{say('repeated.what')}</Notice>}
        <ReportFacts report={report} />
        {isOwed(report) && <Answer report={report} onClose={onClose} />}
      </div>
    </Dialog>
  )
}

type Said = { id: string; version: number; answer: string; noProofBecause: string; files: File[] }

function Answer({ report: { id, version, fault }, onClose }: { report: Report; onClose: () => void }) {
  const [say, toast] = [useWords(reportWords), useToast()]
  const [files, setFiles] = useState<File[]>([])
  const [isTried, setTried] = useState(false)
  const act = useAct(
    async ({ files, ...said }: Said, press: Press) => {
      // a picked photograph leaves without the place and the telephone that the camera wrote into it
      return api.answerReport(said, { ...press, files: await Promise.all(files.map(shrinkPhoto)) })
    },
    ['sites'],
  )
  const form = useForm({ name: `sites/answer/${id}`, start: { answer: '', noProofBecause: '' }, problem: act.problem })
  const { answer, noProofBecause } = form.values
  const isShort = answer.trim().length < 5
  const lacksProof = wantsProof(fault) && files.length === 0 && noProofBecause.trim().length < 2
  return (
    <div onSubmit={() => setTried(true)}>
      <Form
        form={form}
        act={act}
        submit={say('send')}
        isBlocked={isShort || lacksProof}
        send={values => ({ id, version, answer: values.answer.trim(), noProofBecause: values.noProofBecause.trim(), files })}
        onSent={() => {
          toast({ tone: 'done', text: say('sent') })
          onClose()
        }}
      >
        <TextArea
          {...form.field('answer')}
          error={isTried && isShort ? say('answer.short') : form.errorOf('answer')}
          label={say('answer.text')}
          hint={say('answer.hint')}
          required={say('required')}
          rows={3}
          maxLength={500}
        />
        <FilePick
          label={say('proof')}
          files={files}
          onChange={setFiles}
          accept="image/*"
          maxBytes={EIGHT_MB}
          tooLarge={name => say('proof.tooLarge', { name })}
          words={{ pick: say('proof.pick'), remove: say('proof.remove') }}
        />
        {wantsProof(fault) && files.length === 0 && (
          <TextArea
            {...form.field('noProofBecause')}
            error={isTried && lacksProof ? say('proof.need') : form.errorOf('noProofBecause')}
            label={say('noProof')}
            rows={2}
            maxLength={200}
          />
        )}
      </Form>
    </div>
  )
}
