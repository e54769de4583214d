import { useAct } from '#kernel/web/acts.ts'
import { useWords } from '#kernel/web/person.tsx'
import { useToast } from '#ui/toast.tsx'
import { deskWords } from '../desk-words.ts'
import { api, type Whole } from './calls.ts'
import { ReasonDialog } from '#kernel/web/desk/sentence-dialog.tsx'

/** ACAD-14: everyone concerned is told at once, with the reason. */
export function CancelDialog({ course: { id, version, title }, isOpen, onClose }: { course: Whole; isOpen: boolean; onClose: () => void }) {
  const [say, toast] = [useWords(deskWords), useToast()]
  const cancel = useAct((reason: string, press) => api.cancelClass({ id, version, reason }, press), ['academy'])
  const close = () => {
    cancel.reset()
    onClose()
  }
  return (
    <ReasonDialog
      isOpen={isOpen}
      title={say('cancel.ask', { title })}
      what={say('cancel.what')}
      label={say('cancel.reason')}
      word={say('cancel')}
      backWord={say('keepIt')}
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
