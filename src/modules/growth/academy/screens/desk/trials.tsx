import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useNow, usePerson, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { List, Row } from '#ui/list.tsx'
import { useToast } from '#ui/toast.tsx'
import { trialBook } from '../../rules-lecturers.ts'
import { api, type Lecturer, type Trial } from './calls.ts'
import { JudgeDialog } from './judge-dialog.tsx'
import { TrialTag } from './lecturer-standing.tsx'
import { lectureWords } from './lecturer-words.ts'
import { ReasonDialog } from '#kernel/web/desk/sentence-dialog.tsx'
import { useSpeakTime } from './standing.tsx'
import { ArrangeDialog } from './trial-dialogs.tsx'

/** Their trial lectures, with who gave which mark; the academy reads them and nobody else. */
export function Trials({ lecturer, trials }: { lecturer: Lecturer; trials: readonly Trial[] }) {
  const [say, time] = [useWords(lectureWords), useSpeakTime()]
  if (trials.length === 0) return <p className="ui-hint">{say('trials.none')}</p>
  return (
    <List label={say('trials')}>
      {trials.map(trial => (
        <Row
          key={trial.id}
          title={
            <>
              <strong>{trial.topic}</strong> <TrialTag state={trial.state} />
            </>
          }
          detail={
            <>
              <div className="ui-figures">{[time.moment(trial.starts), trial.place].join(' · ')}</div>
              {trial.mean !== null && (
                <div>
                  {say('trial.mean', { mean: trial.mean })}（{trial.marks.map(one => `${one.name} ${one.mark}`).join(say('comma'))}）
                </div>
              )}
              {trial.reason && <div>{trial.reason}</div>}
            </>
          }
          aside={<TrialActs lecturer={lecturer} trial={trial} />}
        />
      ))}
    </List>
  )
}

const caseOfTrial = ({ id, state, unit, version, person }: Trial) => ({
  ...{ id, state, unit, version },
  owner: person,
  parties: [],
  due: null,
  dueIsProvisional: false,
})

function TrialActs({ lecturer, trial }: { lecturer: Lecturer; trial: Trial }) {
  const [say, person, now] = [useWords(lectureWords), usePerson(), useNow(30_000)]
  const [doing, setDoing] = useState<'judge' | 'rearrange' | 'callOff'>()
  const stop = () => setDoing(undefined)
  const isOpen = !trialBook.objection(caseOfTrial(trial), 'pass', person)
  const isGiven = now >= new Date(trial.starts)
  return (
    <>
      {isOpen && (
        <span className="acad-acts">
          <Button kind="plain" onClick={() => setDoing('callOff')}>
            {say('trial.callOff')}
          </Button>
          <Button kind="plain" onClick={() => setDoing('rearrange')}>
            {say('trial.rearrange')}
          </Button>
          {isGiven ? (
            <Button onClick={() => setDoing('judge')}>{say('trial.judge')}</Button>
          ) : (
            <span className="ui-hint">{say('trial.waits')}</span>
          )}
        </span>
      )}
      {/* its dialog outlives the state that opened it, until its answer has come */}
      {doing === 'judge' && <JudgeDialog lecturer={lecturer} trial={trial} onClose={stop} />}
      {doing === 'rearrange' && <ArrangeDialog lecturer={lecturer} trial={trial} onClose={stop} />}
      {doing === 'callOff' && <CallOff lecturer={lecturer} trial={trial} onClose={stop} />}
    </>
  )
}

function CallOff({ lecturer: { name }, trial: { id, version }, onClose }: { lecturer: Lecturer; trial: Trial; onClose: () => void }) {
  const [say, toast] = [useWords(lectureWords), useToast()]
  const callOff = useAct((reason: string, press) => api.callOffTrial({ id, version, reason }, press), ['academy'])
  return (
    <ReasonDialog
      isOpen
      title={say('trial.callOffAsk', { name })}
      what={say('trial.callOffWhat')}
      label={say('why')}
      word={say('trial.callOff')}
      backWord={say('back')}
      isBusy={callOff.isBusy}
      problem={callOff.problem}
      onClose={onClose}
      onSend={reason =>
        void callOff.act(reason, () => {
          toast({ tone: 'done', text: say('trial.sent') })
          onClose()
        })
      }
    />
  )
}
