import type { ComponentType } from 'react'
import { useParams } from 'react-router'
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
import { LongerSection } from './case-longer.tsx'
import { RoomSection } from './case-room.tsx'
import { CaseSides } from './case-sides.tsx'
import { CaseSteps } from './case-steps.tsx'
import { CaseTrack } from './case-track.tsx'
import { EndingSection } from './ending-section.tsx'
import { LegsSection } from './legs-section.tsx'
import { LettersSection } from './letters-section.tsx'
import './disputes.css'

/** Sections that other parts of the module put on the page, between the sides and the evidence: assignment, custody, legs, the ending. */
const further: readonly ComponentType<{ one: One }>[] = [
  AssignSection,
  MassSection,
  LongerSection,
  CustodySection,
  RoomSection,
  LegsSection,
  EndingSection,
  LettersSection,
  AfterwardsSection,
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

function Opened({ one }: { one: One }) {
  const [say, kind, person] = [useWords(queueWords), useWords(kindWords), usePerson()]
  const receives = supervises({ owner: one.owner, unit: one.unit as `/${string}` }, person)
  const isOral = (oralWays as readonly Way[]).includes(one.way)
  return (
    <DeskPage
      title={`${one.worker} · ${one.employer}`}
      back={{ href: '/disputes', word: say('back') }}
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
          <Section title={say('sides')}>
            <CaseSides one={one} receives={receives} />
          </Section>
          {further.map((Part, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <Part key={n} one={one} />
          ))}
          <Section title={say('evidence')}>
            <CaseEvidence id={one.id} />
          </Section>
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
          {receives && (
            <Section title={say('linked')}>
              <CaseLinked one={one} />
            </Section>
          )}
          <Section title={say('track')}>
            <CaseTrack id={one.id} />
          </Section>
        </aside>
      </div>
    </DeskPage>
  )
}
