import { useState } from 'react'
import { usePerson, useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { type Member, memberBook, monthsUnpaid, unpaidMonths } from '../../rules.ts'
import { memberWords } from '../member-words.ts'
import type { One } from './life-calls.ts'
import { OfferDialog } from './offer-dialog.tsx'
import { type LifeStep, StepDialog } from './step-dialog.tsx'

/** The likeliest first; what ends a membership comes last. */
const steps = ['accept', 'letGo', 'decline', 'offer', 'resume', 'heed', 'warn', 'retain', 'lapse', 'expel'] as const
type Doing = (typeof steps)[number]
const main: readonly Doing[] = ['accept', 'letGo']

/** Every step that the book opens to this officer, but those of an application. */
export function MemberActs({ member }: { member: One }) {
  const [say, person, today] = [useWords(memberWords), usePerson(), useToday()]
  const [doing, setDoing] = useState<Doing>()
  const isBehind = monthsUnpaid(member, today) >= unpaidMonths
  const isOpen = (step: Doing) => !memberBook.objection(member as unknown as Member, step, person) && (step !== 'warn' || isBehind)
  const stop = () => setDoing(undefined)
  return (
    <>
      {steps.filter(isOpen).map(step => (
        <Button
          key={step}
          kind={main.includes(step) ? 'main' : step === 'expel' || step === 'lapse' ? 'danger' : 'quiet'}
          onClick={() => setDoing(step)}
        >
          {say(`do.${step}`)}
        </Button>
      ))}
      {doing === 'offer' && <OfferDialog member={member} onClose={stop} />}
      {doing && doing !== 'offer' && <StepDialog step={doing satisfies LifeStep} member={member} onClose={stop} />}
    </>
  )
}
