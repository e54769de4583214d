import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { ReasonDialog } from '#kernel/web/desk/sentence-dialog.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { useToast } from '#ui/toast.tsx'
import { deskWords } from '../desk-words.ts'
import { api, type Whole } from './calls.ts'

type Asking = { activity: Whole; isOpen: boolean; onClose: () => void; session?: { id: string; name: string } | undefined }

/** ACT-18 and ACT-10: says who will be told, and takes the reason they will read. */
export function CancelDialog({ activity, isOpen, onClose, session }: Asking) {
  const [say, toast] = [useWords(deskWords), useToast()]
  const { id, version, title } = activity
  const audience = useAsk(
    ['activities', 'audience', id, session?.id ?? ''],
    () => api.countAudience({ id, ...(session && { session: session.id }) }),
    { isReady: isOpen },
  )
  const cancel = useAct(
    (reason: string, press) =>
      session ? api.cancelSession({ id, version, session: session.id, reason }, press) : api.cancelActivity({ id, version, reason }, press),
    ['activities'],
  )
  const close = () => {
    cancel.reset()
    onClose()
  }
  const word = session ? 'cancelSession' : 'cancelActivity'
  return (
    <ReasonDialog
      isOpen={isOpen}
      title={session ? say('cancelSession.ask', { session: session.name }) : say('cancelActivity.ask', { title })}
      what={
        <Asked of={audience} shape="card">
          {({ people }) => <p>{say(`${word}.what`, { count: people })}</p>}
        </Asked>
      }
      label={say('cancel.reason')}
      word={say(word)}
      backWord={say('keepIt')}
      most={200}
      isBusy={cancel.isBusy}
      problem={cancel.problem}
      onClose={close}
      onSend={reason =>
        void cancel.act(reason, () => {
          toast({ tone: 'done', text: say('cancel.done') })
          close()
        })
      }
    />
  )
}
