import { useState } from 'react'
import { formatDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { webWords } from '#kernel/web/web-words.ts'
import { Button } from '#ui/button.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { reportWords } from '../report-words.ts'
import { workerWords } from '../worker-words.ts'
import { api, type Report } from './api.ts'

type Reopening = { report: Report; receipt?: string }

/** SITE-12: once, within seven days, with a reason. */
export function Reopen({ report, receipt }: Reopening) {
  const [say, word] = [useWords(reportWords), useWords(workerWords)]
  const [language, today] = [useLanguage(), useToday()]
  const [isOpen, setOpen] = useState(false)
  const { due: last } = report
  if (report.state !== 'answered' || report.reopenedBecause || !last || today > last) return null
  return (
    <div className="site-report">
      <Button isWide onClick={() => setOpen(true)}>
        {say('reopen')}
      </Button>
      <p className="ui-hint">{say('reopen.hint', { day: formatDay(last, language, today) })}</p>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={say('reopen')} closeWord={word('close')}>
        <Why report={report} {...(receipt && { receipt })} onSent={() => setOpen(false)} />
      </Sheet>
    </div>
  )
}

function Why({ report: { id, version }, receipt, onSent }: Reopening & { onSent: () => void }) {
  const [say, word] = [useWords(reportWords), useWords(webWords)]
  const toast = useToast()
  const reopen = useAct(
    (because: string, press) => api.reopenReport({ ...(receipt ? { receipt } : { id }), because, version }, press),
    ['sites'],
  )
  const form = useForm({ name: `sites/reopen/${id}`, start: { because: '' }, problem: reopen.problem, isFleeting: true })
  const sent = () => {
    toast({ tone: 'done', text: say('reopen.done') })
    onSent()
  }
  return (
    <Form form={form} act={reopen} submit={say('reopen')} send={({ because }) => because} onSent={sent}>
      <TextArea
        {...form.field('because')}
        label={say('reopen.why')}
        hint={say('reopen.whyHint')}
        required={word('required')}
        maxLength={200}
        rows={3}
      />
    </Form>
  )
}
