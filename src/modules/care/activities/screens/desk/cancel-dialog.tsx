import { useId, useState } from 'react'
import { houseWords } from '#kernel/pure/house-words.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { deskWords } from '../desk-words.ts'
import { api, type Whole } from './calls.ts'

type Asking = { activity: Whole; isOpen: boolean; onClose: () => void; session?: { id: string; name: string } | undefined }

/** ACT-18 and ACT-10: says who will be told, and takes the reason they will read. */
export function CancelDialog({ activity, isOpen, onClose, session }: Asking) {
  const [say, sayHouse, toast, form] = [useWords(deskWords), useWords(houseWords), useToast(), useId()]
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const { id, version, title } = activity
  const audience = useAsk(
    ['activities', 'audience', id, session?.id ?? ''],
    () => api.countAudience({ id, ...(session && { session: session.id }) }),
    {
      isReady: isOpen,
    },
  )
  const cancel = useAct(
    (reason: string, press) =>
      session ? api.cancelSession({ id, version, session: session.id, reason }, press) : api.cancelActivity({ id, version, reason }, press),
    ['activities'],
  )
  const isShort = reason.trim().length < 5
  const close = () => {
    cancel.reset()
    onClose()
  }
  const press = () => {
    setTried(true)
    if (isShort) return
    void cancel.act(reason.trim(), () => {
      toast({ tone: 'done', text: say('cancel.done') })
      setReason('')
      close()
    })
  }
  const what = session ? 'cancelSession' : 'cancelActivity'
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={session ? say('cancelSession.ask', { session: session.name }) : say('cancelActivity.ask', { title })}
      closeWord={say('keepIt')}
      footer={
        <>
          <Button onClick={close}>{say('keepIt')}</Button>
          <Button kind="danger" type="submit" form={form} isBusy={cancel.isBusy}>
            {say(what)}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          press()
        }}
      >
        <Asked of={audience} shape="card">
          {({ people }) => <p>{say(`${what}.what`, { count: people })}</p>}
        </Asked>
        <Field
          label={say('cancel.reason')}
          value={reason}
          maxLength={200}
          onChange={event => setReason(event.target.value)}
          error={isTried && isShort ? sayHouse('tooShort', { least: 5 }) : undefined}
        />
        <Refused problem={cancel.problem} />
      </form>
    </Dialog>
  )
}
