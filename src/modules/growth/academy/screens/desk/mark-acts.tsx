import { useAct } from '#kernel/web/acts.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { useToast } from '#ui/toast.tsx'
import { attendWords } from './attendance-words.ts'
import { api } from './calls.ts'
import type { Marked } from './mark-dialog.tsx'
import { ReasonDialog } from '#kernel/web/desk/sentence-dialog.tsx'

const touched = ['academy', 'attendance']

export function UndoLeft({ line, session, onDone }: Marked) {
  const [say, toast] = [useWords(attendWords), useToast()]
  const undo = useAct((_: null, press) => api.markLeft({ session: session.id, nomination: line.nomination, at: null }, press), touched)
  return (
    <>
      <Refused problem={undo.problem} />
      <Button
        isBusy={undo.isBusy}
        onClick={() =>
          void undo.act(null, () => {
            toast({ tone: 'done', text: say('left.undone', { name: line.name }) })
            onDone()
          })
        }
      >
        {say('left.undo')}
      </Button>
    </>
  )
}

/** ACAD-20: seen or not seen. */
export function ConfirmClaim({ line, session, onDone }: Marked) {
  const [say, toast] = [useWords(attendWords), useToast()]
  const confirm = useAct(
    (wasHere: boolean, press) => api.confirmMark({ session: session.id, nomination: line.nomination, wasHere }, press),
    touched,
  )
  const send = (wasHere: boolean) =>
    void confirm.act(wasHere, () => {
      toast({ tone: 'done', text: say(wasHere ? 'claimed.confirmed' : 'claimed.dropped', { name: line.name }) })
      onDone()
    })
  return (
    <>
      <Refused problem={confirm.problem} />
      <Button isBusy={confirm.isBusy} onClick={() => send(false)}>
        {say('claimed.no')}
      </Button>
      <Button kind="main" isBusy={confirm.isBusy} onClick={() => send(true)}>
        {say('claimed.yes')}
      </Button>
    </>
  )
}

/** ACAD-23. */
export function MadeUpAsk({ line, session, onDone, onClose }: Marked & { onClose: () => void }) {
  const [say, toast] = [useWords(attendWords), useToast()]
  const madeUp = useAct((note: string, press) => api.markMadeUp({ session: session.id, nomination: line.nomination, note }, press), touched)
  return (
    <ReasonDialog
      isOpen
      title={say('madeUp.ask', { name: line.name })}
      what={say('madeUp.what')}
      label={say('madeUp.note')}
      word={say('save')}
      backWord={say('back')}
      kind="main"
      most={200}
      isBusy={madeUp.isBusy}
      problem={madeUp.problem}
      onClose={onClose}
      onSend={note =>
        void madeUp.act(note, () => {
          toast({ tone: 'done', text: say('madeUp.done', { name: line.name }) })
          onDone()
        })
      }
    />
  )
}

/** ACAD-22: a yes at once, a no with its answer. */
export function LeaveAnswer({ line, cell, onDone, isDenying, onAsk }: Marked & { isDenying: boolean; onAsk: () => void }) {
  const [say, toast] = [useWords(attendWords), useToast()]
  const { id = '', version = 0 } = cell.absence ?? {}
  const done = (key: 'leave.granted' | 'leave.denied') => () => {
    toast({ tone: 'done', text: say(key, { name: line.name }) })
    onDone()
  }
  const grant = useAct((_: null, press) => api.grantLeave({ id, version }, press), touched)
  const deny = useAct((answer: string, press) => api.denyLeave({ id, version, answer }, press), touched)
  if (isDenying)
    return (
      <ReasonDialog
        isOpen
        title={say('leave.denyAsk', { name: line.name })}
        what={say('leave.denyWhat')}
        label={say('leave.answer')}
        word={say('leave.deny')}
        backWord={say('back')}
        kind="main"
        most={200}
        isBusy={deny.isBusy}
        problem={deny.problem}
        onClose={onAsk}
        onSend={answer => void deny.act(answer, done('leave.denied'))}
      />
    )
  return (
    <>
      <Refused problem={grant.problem} />
      <Button onClick={onAsk}>{say('leave.deny')}</Button>
      <Button kind="main" isBusy={grant.isBusy} onClick={() => void grant.act(null, done('leave.granted'))}>
        {say('leave.grant')}
      </Button>
    </>
  )
}
