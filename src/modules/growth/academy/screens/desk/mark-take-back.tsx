import { useAct } from '#kernel/web/acts.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { useToast } from '#ui/toast.tsx'
import { examWords } from '../../words-exams.ts'
import { api, type MarkPaper } from './calls.ts'
import { markWords } from './mark-words.ts'

/** ACAD-26: one’s own entry, while nobody has confirmed it. It can be entered again, so nothing is asked first. */
export function TakeBack({ paper: { id, version, part }, name }: { paper: MarkPaper; name: string }) {
  const [say, sayExam, toast] = [useWords(markWords), useWords(examWords), useToast()]
  const send = useAct((_: null, press) => api.takeBackMark({ id, version }, press), ['academy'])
  const given = { name, part: sayExam(`part.${part}`) }
  return (
    <>
      <Button
        kind="plain"
        aria-label={say('takeBack.of', given)}
        isBusy={send.isBusy}
        onClick={() => void send.act(null, () => toast({ tone: 'done', text: say('takeBack.done', given) }))}
      >
        {say('takeBack')}
      </Button>
      <Refused problem={send.problem} />
    </>
  )
}
