import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { useToast } from '#ui/toast.tsx'
import { lecturerBook } from '../../rules-lecturers.ts'
import { api, type Lecturer } from './calls.ts'
import { ReviseLecturer } from './lecturer-form.tsx'
import { caseOfLecturer } from './lecturer-standing.tsx'
import { lectureWords } from './lecturer-words.ts'
import { ReasonDialog } from '#kernel/web/desk/sentence-dialog.tsx'
import { AppointDialog, RenewDialog } from './term-dialogs.tsx'
import { ArrangeDialog } from './trial-dialogs.tsx'

const doings = ['revise', 'turnDown', 'end', 'renew', 'appoint', 'arrange'] as const
type Doing = (typeof doings)[number]

/** What the rulebook opens to this reader now: only those over the academy's own union act. */
export function LecturerActs({ lecturer }: { lecturer: Lecturer }) {
  const [say, person] = [useWords(lectureWords), usePerson()]
  const [doing, setDoing] = useState<Doing>()
  const stop = () => setDoing(undefined)
  const gate = caseOfLecturer(lecturer)
  const word = { revise: 'revise', turnDown: 'turnDown', end: 'end', renew: 'renew', appoint: 'appoint', arrange: 'trial.arrange' } as const
  const open = doings.filter(step => !lecturerBook.objection(gate, step, person))
  const isWaiting = open.includes('appoint') && !lecturer.agreedAt
  const shown = open.filter(step => step !== 'appoint' || !isWaiting)
  const main = (['arrange', 'appoint', 'renew'] as const).find(step => shown.includes(step))
  return (
    <>
      {isWaiting && <span className="ui-hint">{say('appoint.waits')}</span>}
      {shown.map(step => (
        <Button key={step} kind={step === main ? 'main' : step === 'end' ? 'danger' : 'quiet'} onClick={() => setDoing(step)}>
          {say(word[step])}
        </Button>
      ))}
      {doing === 'revise' && <ReviseLecturer lecturer={lecturer} onClose={stop} />}
      {doing === 'arrange' && <ArrangeDialog lecturer={lecturer} onClose={stop} />}
      {doing === 'appoint' && <AppointDialog lecturer={lecturer} onClose={stop} />}
      {doing === 'renew' && <RenewDialog lecturer={lecturer} onClose={stop} />}
      {(doing === 'end' || doing === 'turnDown') && <WithReason lecturer={lecturer} step={doing} onClose={stop} />}
    </>
  )
}

function WithReason({ lecturer, step, onClose }: { lecturer: Lecturer; step: 'end' | 'turnDown'; onClose: () => void }) {
  const [say, toast] = [useWords(lectureWords), useToast()]
  const { id, version, name } = lecturer
  const act = useAct(
    (reason: string, press) =>
      step === 'end' ? api.endAppointment({ id, version, reason }, press) : api.turnDownLecturer({ id, version, reason }, press),
    ['academy'],
  )
  return (
    <ReasonDialog
      isOpen
      title={say(`${step}.ask`, { name })}
      what={say(`${step}.what`)}
      label={say('why')}
      word={say(step)}
      backWord={say('back')}
      isBusy={act.isBusy}
      problem={act.problem}
      onClose={onClose}
      onSend={reason =>
        void act.act(reason, () => {
          toast({ tone: 'done', text: say(`${step}.done`) })
          onClose()
        })
      }
    />
  )
}
