import { DoorClosed, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Notice } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { keepWords } from '../keep-words.ts'
import { workerWords } from '../worker-words.ts'
import { whyIn, whys, whyWords } from '../why-words.ts'
import { api, type Kept } from './api.ts'

/** SITE-6: closed for today by one press and a reason; undone by one press. */
export function KeepShut({ station }: { station: Kept }) {
  const say = useWords(keepWords)
  const today = useToday()
  const [isAsking, setAsking] = useState(false)
  if (station.state === 'paused') return <Notice>{say('shut.paused')}</Notice>
  if (station.shutOn === today) return <Shut station={station} />
  return (
    <div className="site-big">
      <Button kind="main" icon={DoorClosed} isWide onClick={() => setAsking(true)}>
        {say('shut')}
      </Button>
      {isAsking && <WhySheet station={station} onClose={() => setAsking(false)} />}
    </div>
  )
}

function Shut({ station: { id, shutWhy } }: { station: Kept }) {
  const [say, language] = [useWords(keepWords), useLanguage()]
  const toast = useToast()
  const open = useAct((input: { id: string }, press) => api.openAgain(input, press), ['sites'])
  return (
    <div className="site-big">
      <Notice tone="refused" title={say('shut.is', { why: whyIn(language, shutWhy) })}>
        <p>{say('shut.ends')}</p>
      </Notice>
      <Button
        icon={Undo2}
        isWide
        isBusy={open.isBusy}
        onClick={() => void open.act({ id }, () => toast({ tone: 'done', text: say('open.done') }))}
      >
        {say('open')}
      </Button>
      <Refused problem={open.problem} />
    </div>
  )
}

function WhySheet({ station: { id }, onClose }: { station: Kept; onClose: () => void }) {
  const [say, word, language] = [useWords(keepWords), useWords(workerWords), useLanguage()]
  const toast = useToast()
  const shut = useAct((why: string, press) => api.shutToday({ id, why }, press), ['sites'])
  const form = useForm({ name: `sites/shut/${id}`, start: { why: '' }, problem: shut.problem, isFleeting: true })
  const done = () => {
    toast({ tone: 'done', text: say('shut.done') })
    onClose()
  }
  return (
    <Sheet isOpen onClose={onClose} title={say('shut.title')} closeWord={word('close')}>
      <p>{say('shut.hint')}</p>
      <fieldset className="site-chips" data-wrap aria-label={say('shut.title')}>
        {whys.map(why => (
          <button key={why} type="button" onClick={() => void shut.act(whyWords[why].zh, done)}>
            {whyWords[why][language]}
          </button>
        ))}
      </fieldset>
      <details className="site-more">
        <summary>{say('shut.other')}</summary>
        <Form form={form} act={shut} submit={say('shut.otherSend')} send={({ why }) => why} onSent={done}>
          <Field {...form.field('why')} label={say('shut.other')} maxLength={100} />
        </Form>
      </details>
    </Sheet>
  )
}
