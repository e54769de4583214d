import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { underWay } from '../../rules-kinds.ts'
import { api, askedAs, type CaseSeen } from '../ending/api.ts'
import { endingScreenWords } from '../ending/ending-screen-words.ts'
import { LegsList } from '../ending/legs-list.tsx'
import { Sums } from '../ending/sums.tsx'
import '../ending/ending.css'

/** On a side's page of the case: the agreement that waits for its signature, the next sum, and where a broken one leads. */
export function CaseAgreement({ one: { id, state } }: { one: CaseSeen }) {
  const say = useWords(endingScreenWords)
  const agreement = useAsk([...askedAs(id), 'agreement'], () => api.getAgreement({ dispute: id }))
  return (
    <Asked of={agreement} shape="list">
      {seen => {
        if (!seen) return null
        const mine = seen.seats.find(one => one.seat === seen.mySeat)
        const isMyTurn = state === 'agreed' && ((mine && !mine.at) || seen.consents.mine === false)
        const isOwed = state === 'breached' && seen.side === 'worker'
        return (
          <Section title={say('agreement')}>
            {isMyTurn && <Notice tone="soon" title={say('signNow')} />}
            {isOwed && (
              <Notice tone="refused" title={say('breachedNow')}>
                <p>{say('breachedWhat')}</p>
              </Notice>
            )}
            <LinkButton href={`/rights/cases/${id}/agreement`} kind={isMyTurn || isOwed ? 'main' : 'quiet'} isWide>
              {say(isMyTurn ? 'toSign' : isOwed ? 'toWays' : 'toRead')}
            </LinkButton>
            <Sums agreement={seen} isEmployer={seen.side === 'employer'} />
          </Section>
        )
      }}
    </Asked>
  )
}

/** Arbitration and whatever else goes on beside the mediation. */
export const CaseLegs = ({ one: { id, state, seat } }: { one: CaseSeen }) => (
  <LegsList dispute={id} mayBegin={seat === 'worker' && (underWay as readonly string[]).includes(state)} />
)
