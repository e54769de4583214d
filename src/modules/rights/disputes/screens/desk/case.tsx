import type { ComponentType } from 'react'
import { useParams } from 'react-router'
import { holdsAnywhere } from '#kernel/pure/people.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { Notice, Tag } from '#ui/notice.tsx'
import { supervises } from '../../rules.ts'
import { isMass, oralWays } from '../../rules-filing.ts'
import type { Way } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { queueWords } from '../queue-words.ts'
import { toneOf } from '../tones.ts'
import { api, type One, urls } from './calls.ts'
import { AfterwardsSection } from './afterwards-section.tsx'
import { AssignSection } from './case-assign.tsx'
import { CustodySection } from './case-custody.tsx'
import { CaseEvidence } from './case-evidence.tsx'
import { CaseClaims, CaseFacts } from './case-facts.tsx'
import { CaseLinked } from './case-linked.tsx'
import { MassSection } from './case-mass.tsx'
import { CaseNext } from './case-next.tsx'
import { LongerSection } from './case-longer.tsx'
import { RoomSection } from './case-room.tsx'
import { CaseSides } from './case-sides.tsx'
import { CaseSteps } from './case-steps.tsx'
import { CaseTrack } from './case-track.tsx'
import { EndingSection } from './ending-section.tsx'
import { LegsSection } from './legs-section.tsx'
import { LettersSection } from './letters-section.tsx'
import './disputes.css'

/** Below the facts, in the order in which a case is worked on: who handles it, the talks, how it ends, what goes on beside it, and the file. */
const further: readonly ComponentType<{ one: One }>[] = [
  AssignSection,
  MassSection,
  RoomSection,
  LongerSection,
  EndingSection,
  LegsSection,
  LettersSection,
  AfterwardsSection,
  CustodySection,
]

/** One case: what is known, who agreed, what happened, and every step that is open to this reader. */
export function CaseDeskPage() {
  const { id = '' } = useParams<{ id: string }>()
  const one = useAsk(['disputes', 'case', id], () => api.getCase({ id }))
  return (
    <Asked of={one} shape="page">
      {seen => <Opened one={seen} />}
    </Asked>
  )
}

/** To the list that this reader came from: the window's, the mediator's own, or the partner's. */
function useWayBack() {
  const [say, person] = [useWords(queueWords), usePerson()]
  if (holdsAnywhere(person, 'disputes.receive')) return { href: '/disputes', word: say('back') }
  if (holdsAnywhere(person, 'disputes.partner')) return { href: '/partner', word: say('back.partner') }
  return { href: '/mediation', word: say('back.mine') }
}

function Opened({ one }: { one: One }) {
  const [say, kind, person] = [useWords(queueWords), useWords(kindWords), usePerson()]
  const receives = supervises({ owner: one.owner, unit: one.unit as `/${string}` }, person)
  const isOral = (oralWays as readonly Way[]).includes(one.way)
  return (
    <DeskPage
      title={`${one.worker} · ${one.employer}`}
      back={useWayBack()}
      lead={
        <>
          <Tag tone={toneOf(one.state)}>{kind(`stage.${one.state}`)}</Tag>{' '}
          {[kind(`kind.${one.kind}`), one.number].filter(Boolean).join(' · ')}
        </>
      }
      actions={
        <>
          {isOral && receives && <LinkButton href={urls.getOralRecord({ id: one.id })}>{say('oral')}</LinkButton>}
          {receives && <CaseSteps one={one} />}
        </>
      }
    >
      <CaseNext one={one} />
      {one.age === 'child' && <Notice tone="soon">{say('child')}</Notice>}
      {isMass(one.heads) && <Notice tone="soon">{say('mass', { n: one.heads })}</Notice>}
      <div className="disputes-beside">
        <div>
          <Section title={say('facts')}>
            <CaseFacts one={one} />
          </Section>
          <Section title={say('claims')}>
            <CaseClaims one={one} />
          </Section>
          <Section title={say('evidence')}>
            <CaseEvidence id={one.id} />
          </Section>
          <Section title={say('sides')}>
            <CaseSides one={one} receives={receives} />
          </Section>
          {further.map((Part, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <Part key={n} one={one} />
          ))}
        </div>
        <aside>
          {one.letters.length > 0 && (
            <Section title={say('letters')}>
              {one.letters.map(letter => (
                <LinkButton key={letter.id} href={urls.getLetter({ id: letter.id })}>
                  {letter.number}
                </LinkButton>
              ))}
            </Section>
          )}
          <Section title={say('track')}>
            <CaseTrack id={one.id} />
          </Section>
          {receives && (
            <Section title={say('linked')}>
              <CaseLinked one={one} />
            </Section>
          )}
        </aside>
      </div>
    </DeskPage>
  )
}
