import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { useToast } from '#ui/toast.tsx'
import { type Dispute, type DisputeStep, disputeBook } from '../../rules.ts'
import { type Stage, underWay } from '../../rules-kinds.ts'
import { caseWords } from '../case-words.ts'
import { api, type One } from './cases-api.ts'

type Doing = 'withdraw' | 'stopWaiting' | 'stop'

/** What a side may do now, asked of the same law as the gate; what ends the case stands by itself, far from the thumb. */
export function CaseActs({ one, isLeaving = false }: { one: One; isLeaving?: boolean }) {
  const [say, person] = [useWords(caseWords), usePerson()]
  const [doing, setDoing] = useState<Doing>()
  const may = (step: DisputeStep) => !disputeBook.objection(one as unknown as Dispute, step, person)
  const isParty = one.sides.some(side => side.isMine && side.role === 'party' && side.state === 'agreed')
  const isMediated = (underWay as readonly Stage[]).includes(one.state)
  return (
    <div className="disputes-acts">
      {!isLeaving && may('amend') && (
        <LinkButton href={`/rights/cases/${one.id}/amend`} isWide>
          {say('amend')}
        </LinkButton>
      )}
      {!isLeaving && may('stopWaiting') && (
        <Button isWide onClick={() => setDoing('stopWaiting')}>
          {say('stopWaiting')}
        </Button>
      )}
      {isLeaving && isParty && isMediated && (
        <Button kind="plain" isWide onClick={() => setDoing('stop')}>
          {say('stop')}
        </Button>
      )}
      {isLeaving && may('withdraw') && !isMediated && (
        <Button kind="plain" isWide onClick={() => setDoing('withdraw')}>
          {say('withdraw')}
        </Button>
      )}
      {doing && <Asking doing={doing} one={one} onClose={() => setDoing(undefined)} />}
    </div>
  )
}

function Asking({ doing, one: { id, version }, onClose }: { doing: Doing; one: One; onClose: () => void }) {
  const [say, toast] = [useWords(caseWords), useToast()]
  const act = useAct(
    (_: null, press) => (doing === 'stop' ? api.stop({ id }, press) : api[doing]({ id, version }, press)) as Promise<unknown>,
    ['disputes'],
  )
  const done = () => {
    toast({ tone: 'done', text: say('done') })
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      isDanger
      onClose={onClose}
      title={say(`${doing}.ask`)}
      closeWord={say('close')}
      confirmWord={say(doing)}
      isBusy={act.isBusy}
      onConfirm={() => void act.act(null, done)}
    >
      <p>{say(`${doing}.what`)}</p>
      <Refused problem={act.problem} />
    </ConfirmDialog>
  )
}
