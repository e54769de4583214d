import { useAct } from '#kernel/web/acts.ts'
import { useWords } from '#kernel/web/person.tsx'
import { useToast } from '#ui/toast.tsx'
import { examWords } from '../../words-exams.ts'
import { api } from './calls.ts'
import type { Waiting } from './mark-lines.ts'
import { markWords } from './mark-words.ts'
import { ReasonDialog } from '#kernel/web/desk/sentence-dialog.tsx'

/** ACAD-26: to be entered again, with the reason. */
export function ReturnMark({ waiting: { paper, line }, onClose }: { waiting: Waiting; onClose: () => void }) {
  const [say, sayExam, toast] = [useWords(markWords), useWords(examWords), useToast()]
  const send = useAct((answer: string, press) => api.returnMark({ id: paper.id, version: paper.version, answer }, press), ['academy'])
  return (
    <ReasonDialog
      isOpen
      title={say('return.ask', { name: line.name, part: sayExam(`part.${paper.part}`) })}
      what={say('return.what')}
      label={say('return.reason')}
      word={say('return')}
      backWord={say('return.back')}
      kind="main"
      isBusy={send.isBusy}
      problem={send.problem}
      onClose={onClose}
      onSend={answer =>
        void send.act(answer, () => {
          toast({ tone: 'done', text: say('return.done') })
          onClose()
        })
      }
    />
  )
}
