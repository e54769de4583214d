import { useState } from 'react'
import { may } from '#kernel/pure/people.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import type { Kind, Stage } from '../../rules-kinds.ts'
import { AgreementView } from '../ending/agreement-view.tsx'
import { type Agreement, api, askedAs, type CaseSeen } from '../ending/api.ts'
import { DraftEditor } from '../ending/draft-editor.tsx'
import { endingScreenWords } from '../ending/ending-screen-words.ts'
import { Fail, OnSpot, PaperConsent, PaperSign, Seal } from './ending-dialogs.tsx'

type Shown = CaseSeen & { kind: Kind; worker: string; wishes: string; mediator?: string | null; second?: string | null }
type Doing = 'draft' | 'onSpot' | 'fail' | 'paperSign' | 'paperConsent' | 'seal'

/** How a case ends, on its page of the desk: the mediator drafts, notes and ends; the head seals. */
export function EndingSection({ one }: { one: Shown }) {
  const say = useWords(endingScreenWords)
  const agreement = useAsk([...askedAs(one.id), 'agreement'], () => api.getAgreement({ dispute: one.id }))
  return (
    <Section title={say('ending')}>
      <Asked of={agreement} shape="card">
        {seen => (
          <>
            <Acts one={one} seen={seen} />
            {seen ? <AgreementView dispute={one.id} agreement={seen} /> : <p className="ui-hint">{say('none')}</p>}
          </>
        )}
      </Asked>
    </Section>
  )
}

function Acts({ one, seen }: { one: Shown; seen: Agreement | null }) {
  const [say, person] = [useWords(endingScreenWords), usePerson()]
  const [doing, setDoing] = useState<Doing>()
  const state = one.state as Stage
  const isHandling = one.mediator === person.id || one.second === person.id
  const talks = state === 'inMediation' || state === 'extended'
  const isDrafted = state === 'agreed' && seen !== null
  const isSigned = isDrafted && seen.seats.every(seat => seat.at)
  const isHead = may(person, 'disputes.head', { owner: '', unit: one.unit as `/${string}` })
  const offered: [Doing, boolean][] = [
    ['draft', isHandling && (talks || isDrafted)],
    ['onSpot', isHandling && talks],
    ['paperSign', isHandling && isDrafted],
    ['paperConsent', isHandling && isDrafted && seen.consents.wanted > seen.consents.given],
    ['fail', isHandling && (talks || state === 'assigned' || state === 'agreed')],
    ['seal', isHead && isSigned],
  ]
  const shut = () => setDoing(undefined)
  const wordOf = (name: Doing) => (name === 'draft' && isDrafted ? 'redraft' : name)
  const going = { one, onClose: shut }
  return (
    <div className="ui-actions">
      {offered
        .filter(([, isOpen]) => isOpen)
        .map(([name]) => (
          <Button key={name} kind={name === 'seal' || (name === 'draft' && talks) ? 'main' : 'quiet'} onClick={() => setDoing(name)}>
            {say(wordOf(name))}
          </Button>
        ))}
      {doing === 'draft' && <DraftEditor one={one} before={isDrafted ? seen : null} started={one} onClose={shut} />}
      {doing === 'onSpot' && <OnSpot {...going} kind={one.kind} />}
      {doing === 'fail' && <Fail {...going} />}
      {doing === 'paperSign' && seen && <PaperSign {...going} seen={seen} />}
      {doing === 'paperConsent' && seen && <PaperConsent {...going} seen={seen} />}
      {doing === 'seal' && seen && <Seal {...going} seen={seen} />}
    </div>
  )
}
