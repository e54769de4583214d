import { ListChecks } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useNow, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { useToast } from '#ui/toast.tsx'
import { phaseOf } from '../../rules.ts'
import { mayAdmit } from '../../rules-nominations.ts'
import { deskWords } from '../desk-words.ts'
import { api, type Whole } from './calls.ts'
import { admission } from './lines.ts'
import { useSpeakTime } from './standing.tsx'

/** ACAD-11: everyone verified, together; the dialog foretells who is seated and who waits. */
export function Admit({ course, verified, open }: { course: Whole; verified: number; open: number }) {
  const [say, toast, now, time] = [useWords(deskWords), useToast(), useNow(15_000), useSpeakTime()]
  const [isAsking, setAsking] = useState(false)
  const { id, title, seated, waiting } = course
  const seats = course.seats ?? 0
  const admit = useAct((_: null, press) => api.admitVerified({ class: id }, press), ['academy'])
  const foretold = admission({ seats, seated, waiting, verified })
  if (mayAdmit(course, now))
    return phaseOf(course, now) === 'nominating' ? (
      <p className="ui-hint acad-later">{say('admit.notYet', { closes: time.moment(course.closes) })}</p>
    ) : null
  if (verified === 0) return <p className="ui-hint acad-later">{say('admit.noneVerified')}</p>
  return (
    <>
      <Button kind="main" icon={ListChecks} onClick={() => setAsking(true)}>
        {say('admit')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => {
          admit.reset()
          setAsking(false)
        }}
        title={say('admit.ask', { title })}
        closeWord={say('back')}
        confirmWord={say('admit')}
        isBusy={admit.isBusy}
        onConfirm={() =>
          void admit.act(null, answer => {
            toast({ tone: 'done', text: say('admit.done', answer) })
            setAsking(false)
          })
        }
      >
        <p>{say('admit.seats', { seats, seated, verified })}</p>
        <p>
          <strong>{foretold.later > 0 ? say('admit.over', foretold) : say('admit.all', { now: foretold.now })}</strong>
        </p>
        {open > 0 && <p>{say('admit.open', { open })}</p>}
        <p className="ui-hint">{say('admit.order')}</p>
        <Refused problem={admit.problem} />
      </ConfirmDialog>
    </>
  )
}
