import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { RevealDialog } from '#kernel/web/desk/sentence-dialog.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useToast } from '#ui/toast.tsx'
import { type Outcome, outcomes, purposeObjection } from '../../rules-advice.ts'
import { api, type Call } from './advice-api.ts'
import { deskAdviceWords } from './advice-words.ts'

/** DISPUTES-19: the number for a purpose, then what came of the call. */
export function CallDialog({ call, onClose }: { call: Call; onClose: () => void }) {
  const [say, toast] = [useWords(deskAdviceWords), useToast()]
  const [outcome, setOutcome] = useState<Outcome>()
  const [isTried, setTried] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const record = useAct((input: { id: string; version: number; outcome: Outcome }, press) => api.recordCallback(input, press), ['rights'])
  const isWaiting = call.state === 'waiting' || call.state === 'raised'
  const done = () => {
    toast({ tone: 'done', text: say('call.recorded') })
    onClose()
  }
  const press = () => {
    setTried(true)
    if (outcome) void record.act({ id: call.id, version: call.version, outcome }, done)
  }
  return (
    <Dialog isOpen onClose={onClose} title={say('call.one', { phone: call.phoneMasked || '—' })} closeWord={say('close')}>
      {call.about && <p>{call.about}</p>}
      {call.phoneMasked && <Button onClick={() => setAsking(true)}>{say('call.reveal')}</Button>}
      {isWaiting && (
        <>
          <RadioGroup
            name="outcome"
            label={say('call.outcome')}
            value={outcome}
            onChange={value => setOutcome(value as Outcome)}
            error={isTried && !outcome ? say('call.pick') : undefined}
            choices={outcomes.map(value => ({ value, label: say(`outcome.${value}`) }))}
          />
          <Refused problem={record.problem} />
          <Button kind="main" isBusy={record.isBusy} onClick={press}>
            {say('call.record')}
          </Button>
        </>
      )}
      {isAsking && <ShowNumber id={call.id} onClose={() => setAsking(false)} />}
    </Dialog>
  )
}

function ShowNumber({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useWords(deskAdviceWords)
  const look = useAct((purpose: string, press) => api.revealCallback({ id, purpose }, press), 'nothing')
  return (
    <RevealDialog
      title={say('call.reveal')}
      what={say('call.revealWhat')}
      label={say('call.purpose')}
      word={say('call.reveal')}
      closeWord={say('close')}
      look={look}
      mayLook={purposeObjection}
      onClose={onClose}
    >
      {({ phone }) => (
        <p className="advice-number ui-figures" role="status">
          {phone}
        </p>
      )}
    </RevealDialog>
  )
}
