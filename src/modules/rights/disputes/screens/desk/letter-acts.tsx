import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { Steps } from '#kernel/web/steps.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { LinkButton } from '#ui/button.tsx'
import { supervisionBook } from '../../rules-supervision.ts'
import { supervisionWords } from '../../words-supervision.ts'
import { api, type Whole } from '../letters-api.ts'
import { lettersWords } from '../letters-words.ts'
import { AnswerDialog, DecideDialog, DeliverDialog, JudgeDialog, ReportDialog } from './letter-dialogs.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

type Asking = 'sendBack' | 'discard' | 'withdraw' | 'deliver' | 'noteAnswer' | 'judge' | 'decide' | 'report'
const replaceable = ['issued', 'delivered', 'overdue', 'withAuthority']

/** Every step that is open to this reader; those that ask for more open a dialog. */
export function LetterActs({ letter }: { letter: Whole }) {
  const say = useWords(lettersWords)
  const [asking, setAsking] = useState<Asking>()
  const close = () => setAsking(undefined)
  const { id, version } = letter
  const submit = useAct(api.submitLetter, ['disputes'])
  const approve = useAct(api.approveLetter, ['disputes'])
  const deliver = useAct(api.deliverLetter, ['disputes'])
  const ask = (what: Asking) => ({ word: say(what), take: () => setAsking(what) })
  return (
    <>
      <Steps
        book={supervisionBook}
        row={letter}
        words={supervisionWords}
        does={{
          discard: ask('discard'),
          submit: { word: say('submit'), kind: 'main', isBusy: submit.isBusy, take: () => void submit.act({ id, version }) },
          sendBack: ask('sendBack'),
          issue: {
            ...{ word: say('issue'), kind: 'main', isBusy: approve.isBusy, take: () => void approve.act({ id, version }) },
            ...{ saysWhy: letter.state === 'submitted', confirm: { title: say('issue'), text: say('issue.what') } },
          },
          withdraw: ask('withdraw'),
          deliver: { ...ask('deliver'), kind: 'main' },
          handOver: {
            ...{ word: say('handOver'), kind: 'main', isBusy: deliver.isBusy },
            take: () => void deliver.act({ id, version, by: 'platform' }),
            confirm: { title: say('handOver'), text: say('handOver.what') },
          },
          noteAnswer: ask('noteAnswer'),
          satisfied: { word: say('judge'), kind: 'main', take: () => setAsking('judge') },
          decide: { ...ask('decide'), kind: 'main' },
          report: { ...ask('report'), kind: 'main' },
        }}
      />
      {letter.seat === 'office' && !letter.next && replaceable.includes(letter.state) && (
        <LinkButton href={`/letters/new?replaces=${id}&kind=${letter.kind}`}>{say('replace')}</LinkButton>
      )}
      <Refused problem={submit.problem ?? approve.problem ?? deliver.problem} />
      <Reasons letter={letter} asking={asking} onClose={close} />
      {asking === 'deliver' && <DeliverDialog letter={letter} onClose={close} />}
      {asking === 'noteAnswer' && <AnswerDialog letter={letter} onClose={close} />}
      {asking === 'judge' && <JudgeDialog letter={letter} onClose={close} />}
      {asking === 'decide' && <DecideDialog letter={letter} onClose={close} />}
      {asking === 'report' && <ReportDialog letter={letter} onClose={close} />}
    </>
  )
}

function Reasons({ letter: { id, version }, asking, onClose }: { letter: Whole; asking: Asking | undefined; onClose: () => void }) {
  const say = useWords(lettersWords)
  const acts = {
    sendBack: useAct(api.sendLetterBack, ['disputes']),
    discard: useAct(api.discardLetter, ['disputes']),
    withdraw: useAct(api.withdrawLetter, ['disputes']),
  }
  if (asking !== 'sendBack' && asking !== 'discard' && asking !== 'withdraw') return null
  return (
    <ReasonDialog
      title={say(asking)}
      label={say('reason')}
      submit={say(asking)}
      act={acts[asking]}
      send={reason => ({ id, version, reason })}
      onClose={onClose}
    />
  )
}
