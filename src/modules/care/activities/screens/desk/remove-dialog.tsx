import { useAct } from '#kernel/web/acts.ts'
import { ReasonDialog } from '#kernel/web/desk/sentence-dialog.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { useToast } from '#ui/toast.tsx'
import { deskWords } from '../desk-words.ts'
import { api, type Line } from './calls.ts'

/** The host takes a place back; the person reads the reason, and whoever waits moves up. */
export function RemoveDialog({ line, onClose }: { line: Line | undefined; onClose: () => void }) {
  const [say, toast] = [useWords(deskWords), useToast()]
  const remove = useAct((input: { entry: string; reason: string }, press) => api.removeEntry(input, press), ['activities'])
  const close = () => {
    remove.reset()
    onClose()
  }
  return (
    <ReasonDialog
      isOpen={line !== undefined}
      title={say('remove.ask', { name: line?.name ?? '' })}
      what={say('remove.what')}
      label={say('remove.reason')}
      word={say('roster.remove')}
      backWord={say('keepIt')}
      most={200}
      isBusy={remove.isBusy}
      problem={remove.problem}
      onClose={close}
      onSend={reason =>
        line &&
        void remove.act({ entry: line.id, reason }, () => {
          toast({ tone: 'done', text: say('remove.done') })
          close()
        })
      }
    />
  )
}
