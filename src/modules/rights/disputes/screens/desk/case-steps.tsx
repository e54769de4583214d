import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog, Dialog } from '#ui/dialog.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { type Dispute, disputeBook } from '../../rules.ts'
import { objectionToAccepting } from '../../rules-sides.ts'
import { queueWords } from '../queue-words.ts'
import { api, type One } from './calls.ts'

type Doing = 'screen' | 'putOut' | 'accept'
type Going = { one: One; onClose: () => void }

/** The window's steps, asked of the same law as the gate; accepting waits for both sides. */
export function CaseSteps({ one }: { one: One }) {
  const [say, person] = [useWords(queueWords), usePerson()]
  const [doing, setDoing] = useState<Doing>()
  const may = (step: Doing) => !disputeBook.objection(one as unknown as Dispute, step, person)
  const isReady = !objectionToAccepting(one.sides, one.heads)
  const shut = () => setDoing(undefined)
  return (
    <>
      {may('putOut') && <Button onClick={() => setDoing('putOut')}>{say('putOut')}</Button>}
      {may('screen') && (
        <Button kind="main" onClick={() => setDoing('screen')}>
          {say('screen')}
        </Button>
      )}
      {may('accept') && isReady && (
        <Button kind="main" onClick={() => setDoing('accept')}>
          {say('accept')}
        </Button>
      )}
      {doing === 'screen' && <Screen one={one} onClose={shut} />}
      {doing === 'putOut' && <PutOut one={one} onClose={shut} />}
      {doing === 'accept' && <Accept one={one} onClose={shut} />}
    </>
  )
}

/** DISPUTES-25: whom to ask at the employer. */
function Screen({ one: { id, version }, onClose }: Going) {
  const [say, toast] = [useWords(queueWords), useToast()]
  const screen = useAct(api.screen, ['disputes'])
  const form = useForm({ name: `disputes/screen/${id}`, start: { contact: '', phone: '' }, problem: screen.problem, isFleeting: true })
  const sent = () => {
    toast({ tone: 'done', text: say('done') })
    onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title={say('screen.ask')} closeWord={say('close')}>
      <Form form={form} act={screen} submit={say('screen')} send={said => ({ id, version, ...said })} onSent={sent}>
        <p>{say('screen.what')}</p>
        <Field {...form.field('contact')} label={say('screen.contact')} required={say('required')} maxLength={40} autoComplete="off" />
        <Field {...form.field('phone')} type="tel" label={say('screen.phone')} maxLength={20} autoComplete="off" />
      </Form>
    </Dialog>
  )
}

/** DISPUTES-24. */
function PutOut({ one: { id, version }, onClose }: Going) {
  const say = useWords(queueWords)
  const putOut = useAct(api.putOut, ['disputes'])
  const form = useForm({ name: `disputes/putOut/${id}`, start: { reason: '' }, problem: putOut.problem, isFleeting: true })
  return (
    <Dialog isOpen onClose={onClose} title={say('putOut.ask')} closeWord={say('close')}>
      <Form form={form} act={putOut} submit={say('putOut')} send={({ reason }) => ({ id, version, reason })} onSent={onClose}>
        <p>{say('putOut.what')}</p>
        <TextArea {...form.field('reason')} label={say('putOut.reason')} required={say('required')} rows={4} maxLength={500} />
      </Form>
    </Dialog>
  )
}

/** DISPUTES-28. */
function Accept({ one: { id, version }, onClose }: Going) {
  const [say, toast] = [useWords(queueWords), useToast()]
  const accept = useAct(api.accept, ['disputes'])
  const done = ({ number }: { number: string }) => {
    toast({ tone: 'done', text: number })
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={say('accept.ask')}
      closeWord={say('close')}
      confirmWord={say('accept')}
      isBusy={accept.isBusy}
      onConfirm={() => void accept.act({ id, version }, done)}
    >
      <p>{say('accept.what')}</p>
      <Refused problem={accept.problem} />
    </ConfirmDialog>
  )
}
