import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog, Sheet } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { api, type Cell, type MySession } from './api.ts'
import { attendWords } from './attendance-words.ts'

/** ACAD-22: leave from one session, with its reason, before it begins. */
export function AskLeave({ session, isAgain }: { session: MySession; isAgain: boolean }) {
  const say = useWords(attendWords)
  const [isOpen, setOpen] = useState(false)
  const title = say('leave.askOf', { session: session.title })
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-label={title}>
        {say(isAgain ? 'leave.again' : 'leave.ask')}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={title} closeWord={say('close')}>
        <AskForm session={session} onSent={() => setOpen(false)} />
      </Sheet>
    </>
  )
}

function AskForm({ session, onSent }: { session: MySession; onSent: () => void }) {
  const say = useWords(attendWords)
  const toast = useToast()
  const ask = useAct(api.askLeave, ['academy'])
  const form = useForm({ name: `academy/leave/${session.id}`, start: { reason: '' }, problem: ask.problem, secret: ['reason'] })
  return (
    <Form
      form={form}
      act={ask}
      submit={say('leave.send')}
      send={({ reason }) => ({ session: session.id, reason })}
      onSent={() => {
        toast({ tone: 'done', text: say('leave.sent') })
        onSent()
      }}
    >
      <TextArea
        {...form.field('reason')}
        label={say('leave.reason')}
        required={say('leave.required')}
        hint={say('leave.reasonHint')}
        maxLength={200}
        rows={3}
      />
      <p className="ui-hint">{say('leave.what')}</p>
    </Form>
  )
}

export function WithdrawLeave({ session, absence, now }: { session: MySession; absence: NonNullable<Cell['absence']>; now: Date }) {
  const say = useWords(attendWords)
  const toast = useToast()
  const [isAsking, setAsking] = useState(false)
  const withdraw = useAct(api.withdrawLeave, ['academy'])
  const isOpen = (absence.state === 'asked' || absence.state === 'granted') && now < new Date(session.starts)
  const take = () => {
    setAsking(false)
    void withdraw.act({ id: absence.id, version: absence.version }, () => toast({ tone: 'done', text: say('leave.withdrawn') }))
  }
  if (!isOpen) return null
  return (
    <>
      <Button kind="plain" isBusy={withdraw.isBusy} onClick={() => setAsking(true)}>
        {say('leave.withdraw')}
      </Button>
      <Refused problem={withdraw.problem} />
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={say('leave.withdrawSure', { session: session.title })}
        closeWord={say('close')}
        confirmWord={say('leave.withdraw')}
        onConfirm={take}
      >
        <p>{say('leave.withdrawWhat')}</p>
      </ConfirmDialog>
    </>
  )
}
