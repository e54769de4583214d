import { useState } from 'react'
import { formatMoment, formatPaperDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useLanguage, usePerson, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Steps } from '#kernel/web/steps.tsx'
import { Button } from '#ui/button.tsx'
import { Notice, Tag } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import type { Tone } from '#ui/tone.tsx'
import { lecturerBook, type LecturerStage, type TrialStage } from '../../rules-lecturers.ts'
import { lecturerWords } from '../../words-lecturers.ts'
import { api, type MyLecturer } from './api.ts'
import { lecturingWords } from './lecturing-words.ts'
import { ReasonSheet } from './reason-sheet.tsx'

const tones: Record<LecturerStage, Tone> = {
  nominated: 'soon',
  trying: 'soon',
  passed: 'done',
  failed: 'refused',
  appointed: 'done',
  turnedDown: 'refused',
  withdrawn: 'info',
  ended: 'info',
  lapsed: 'info',
}
const trialTones: Record<TrialStage, Tone> = { arranged: 'soon', passed: 'done', failed: 'refused', calledOff: 'info' }
const nextWords = ['nominated', 'trying', 'passed', 'failed', 'lapsed'] as const

/** How I stand at one academy, and the one thing to do about it. */
export function LecturerStanding({ lecturer }: { lecturer: MyLecturer }) {
  const [say, name, language] = [useWords(lecturingWords), useWords(lecturerWords), useLanguage()]
  const { state, since, until, academy, craft, reason, agreedAt } = lecturer
  const day = (at: string) => formatPaperDay(at, language)
  const next = nextWords.find(one => one === state)
  const isToAgree = !agreedAt && next !== undefined && next !== 'lapsed'
  return (
    <div className="lect-standing">
      <p>
        <strong>{academy}</strong> <Tag tone={tones[state]}>{name(`lecturer.${state}`)}</Tag>
      </p>
      <p className="ui-hint">{[craft, name(`way.${lecturer.way}`)].join(' · ')}</p>
      {since && until && <p className="ui-figures">{say('term', { since: day(since), until: day(until) })}</p>}
      {isToAgree ? <Notice tone="soon">{say('next.agree')}</Notice> : next && <p>{say(`next.${next}`)}</p>}
      {reason && <p className="ui-hint">{say('reason', { reason })}</p>}
      <Trials lecturer={lecturer} />
      <Acts lecturer={lecturer} />
    </div>
  )
}

function Trials({ lecturer: { trials } }: { lecturer: MyLecturer }) {
  const [say, name, language, today] = [useWords(lecturingWords), useWords(lecturerWords), useLanguage(), useToday()]
  return trials.map(trial => (
    <div key={trial.id} className="lect-lines">
      <span>
        {trial.topic} <Tag tone={trialTones[trial.state]}>{name(`trial.${trial.state}`)}</Tag>
      </span>
      <span className="ui-hint ui-figures">
        {[
          formatMoment(new Date(trial.starts), language, today),
          trial.place,
          trial.mean !== null && say('trial.mean', { mean: trial.mean }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  ))
}

function Acts({ lecturer }: { lecturer: MyLecturer }) {
  const [say, toast, person] = [useWords(lecturingWords), useToast(), usePerson()]
  const [isResigning, setResigning] = useState(false)
  const { id, version, academy, state, unit, parties, person: owner } = lecturer
  const agree = useAct((_: null, press) => api.agreeToTeach({ id, version }, press), ['academy'])
  const withdraw = useAct((_: null, press) => api.withdrawStanding({ id, version }, press), ['academy'])
  const resign = useAct((reason: string, press) => api.resignAppointment({ id, version, reason }, press), ['academy'])
  const row = { ...{ id, version, state, unit, parties, owner }, due: null, dueIsProvisional: false }
  return (
    <>
      <span className="acad-acts">
        <Steps
          book={lecturerBook}
          row={row}
          words={lecturerWords}
          does={{
            ...(!lecturer.agreedAt && {
              agree: {
                word: say('agree'),
                kind: 'main',
                isBusy: agree.isBusy,
                take: () => void agree.act(null, () => toast({ tone: 'done', text: say('agree.done') })),
              },
            }),
            withdraw: {
              word: say('withdraw'),
              kind: 'plain',
              isBusy: withdraw.isBusy,
              take: () => void withdraw.act(null, () => toast({ tone: 'done', text: say('withdraw.done') })),
              confirm: { title: say('withdraw.ask'), text: say('withdraw.what') },
            },
          }}
        />
        {!lecturerBook.objection(row, 'resign', person) && (
          <Button kind="plain" onClick={() => setResigning(true)}>
            {say('resign')}
          </Button>
        )}
      </span>
      <Refused problem={agree.problem ?? withdraw.problem} />
      <ReasonSheet
        isOpen={isResigning}
        title={say('resign.ask', { academy })}
        what={say('resign.what')}
        word={say('resign')}
        act={resign}
        onClose={() => setResigning(false)}
        onSent={() => toast({ tone: 'done', text: say('resign.done') })}
      />
    </>
  )
}
