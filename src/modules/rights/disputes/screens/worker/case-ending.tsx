import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { underWay } from '../../rules-kinds.ts'
import { api, askedAs, type CaseSeen } from '../ending/api.ts'
import { endingScreenWords } from '../ending/ending-screen-words.ts'
import { LegsList } from '../ending/legs-list.tsx'
import { Sums } from '../ending/sums.tsx'
import '../ending/ending.css'

/** On a side's page of the case: the agreement that waits for its signature, the next sum, and the other procedures. */
export function CaseEnding({ one: { id, state, seat } }: { one: CaseSeen }) {
  const say = useWords(endingScreenWords)
  const agreement = useAsk([...askedAs(id), 'agreement'], () => api.getAgreement({ dispute: id }))
  const isOpen = (underWay as readonly string[]).includes(state)
  return (
    <>
      <Asked of={agreement} shape="list">
        {seen => {
          if (!seen) return null
          const mine = seen.seats.find(one => one.seat === seen.mySeat)
          const isMyTurn = state === 'agreed' && ((mine && !mine.at) || seen.consents.mine === false)
          return (
            <Section title={say('agreement')}>
              <LinkButton href={`/rights/cases/${id}/agreement`} kind={isMyTurn ? 'main' : 'quiet'} isWide>
                {say(isMyTurn ? 'toSign' : 'toRead')}
              </LinkButton>
              <Sums agreement={seen} isEmployer={seen.side === 'employer'} />
            </Section>
          )
        }}
      </Asked>
      <LegsList dispute={id} mayBegin={isOpen && seat === 'worker'} />
    </>
  )
}
