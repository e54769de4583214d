import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { Facts } from '#kernel/web/desk/page.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Checkbox } from '#ui/choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Money } from '#ui/figure.tsx'
import { useToast } from '#ui/toast.tsx'
import { kindWords } from '../../words-kinds.ts'
import { referralWords } from '../../words-referrals.ts'
import { partnerWords } from '../partner-words.ts'
import { useDoing, useSpeak } from './network-calls.ts'
import { api, type SentOne, type Transferred, urls } from './partner-calls.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import './disputes.css'

type Of = { row: Pick<SentOne, 'body' | 'number'>; onClose: () => void }
/** How far it is, what came of it with its paper, and what may be said to that. */
export function SentDialog({ row, onClose }: Of) {
  const [say, kind, state, speak] = [useWords(partnerWords), useWords(kindWords), useWords(referralWords), useSpeak()]
  const { body, number } = row
  const one = useAsk(['disputes', 'transferred', body, number], () => api.getTransferred({ body, number }))
  return (
    <Dialog isOpen onClose={onClose} title={number} closeWord={say('close')}>
      <Asked of={one}>
        {seen => {
          const { result, case: known } = seen
          const facts: [string, React.ReactNode][] = [
            [say('col.state'), state(`referred.${seen.state}`)],
            [say('one.body'), known?.body ?? seen.to],
            ...(seen.due ? ([[say('one.due'), speak.day(seen.due)]] as [string, string][]) : []),
            ...(seen.stage ? ([[say('one.stage'), kind(`stage.${seen.stage}`)]] as [string, string][]) : []),
            ...(known?.number ? ([[say('one.caseNumber'), known.number]] as [string, string][]) : []),
            ...(known?.mediator ? ([[say('one.mediator'), known.mediator]] as [string, string][]) : []),
            ...(known?.due ? ([[say('one.due'), speak.day(known.due)]] as [string, string][]) : []),
            ...(seen.reason ? ([[say('one.reason'), seen.reason]] as [string, string][]) : []),
            ...(result ? ([[say('one.outcome'), state(`outcome.${result.outcome}`)]] as [string, string][]) : []),
            ...(result?.effectiveOn ? ([[say('one.effective'), speak.day(result.effectiveOn)]] as [string, string][]) : []),
            ...(result?.totalFen
              ? [[say('one.total'), <Money key="total" amountFen={result.totalFen} />] as [string, React.ReactNode]]
              : []),
            ...(seen.returned ? ([[say('one.returned'), seen.returned]] as [string, string][]) : []),
            ...(seen.note ? ([[say('one.note'), seen.note]] as [string, string][]) : []),
          ]
          return (
            <>
              <Facts rows={facts} />
              {result?.paper && (
                <p>
                  <LinkButton href={urls.getTransferredPaper({ body, number })}>{say(`one.${result.paper}`)}</LinkButton>{' '}
                  <span className="ui-hint">{say('one.paperUntil', { day: speak.day(result.paperUntil) })}</span>
                </p>
              )}
              <SentActs row={row} seen={seen} onDone={onClose} />
            </>
          )
        }}
      </Asked>
    </Dialog>
  )
}

function SentActs({ row: { body, number }, seen, onDone }: { row: Of['row']; seen: Transferred; onDone: () => void }) {
  const [say, toast] = [useWords(partnerWords), useToast()]
  const [begins, setBegins] = useState(false)
  const { doing, begin, stop } = useDoing<'back'>()
  const confirm = useAct(api.confirmResult, ['disputes'])
  const recall = useAct(api.recallTransfer, ['disputes'])
  const giveBack = useAct(api.giveResultBack, ['disputes'])
  const { version } = seen
  const done = () => {
    toast({ tone: 'done', text: say('confirmed') })
    onDone()
  }
  if (seen.state === 'offered')
    return (
      <>
        <Refused problem={recall.problem} />
        <Button isBusy={recall.isBusy} onClick={() => void recall.act({ body, number }, onDone)}>
          {say('recall')}
        </Button>
      </>
    )
  if (seen.state !== 'reported') return null
  return (
    <>
      <Refused problem={confirm.problem} />
      {seen.way.startsWith('court') && seen.result?.outcome === 'agreed' && (
        <Checkbox label={say('confirm.begins')} checked={begins} onChange={event => setBegins(event.target.checked)} />
      )}
      <div className="disputes-side-acts">
        <Button kind="main" isBusy={confirm.isBusy} onClick={() => void confirm.act({ body, number, version, begins }, done)}>
          {say('confirm')}
        </Button>
        <Button onClick={() => begin('back')}>{say('giveBack')}</Button>
      </div>
      {doing && (
        <ReasonDialog
          {...{ title: say('giveBack'), what: say('giveBack.what'), label: say('reason'), submit: say('giveBack'), act: giveBack }}
          send={reason => ({ body, number, version, reason })}
          onClose={() => {
            stop()
            onDone()
          }}
        />
      )}
    </>
  )
}
