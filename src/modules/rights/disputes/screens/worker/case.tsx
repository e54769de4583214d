import { useParams } from 'react-router'
import { formatDay } from '#kernel/pure/formats.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Money } from '#ui/figure.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Notice, Tag } from '#ui/notice.tsx'
import { isClosed } from '../../rules-kinds.ts'
import { isTalkedIn } from '../../rules-room.ts'
import { kindWords } from '../../words-kinds.ts'
import { caseWords } from '../case-words.ts'
import { RoomLink } from '../room/room-link.tsx'
import { toneOf } from '../tones.ts'
import { CaseActs } from './case-acts.tsx'
import { Answer } from './case-answer.tsx'
import { CaseAgreement, CaseLegs } from './case-ending.tsx'
import { CaseKept } from './case-kept.tsx'
import { CaseLetters } from './case-letters.tsx'
import { CasePeople } from './case-people.tsx'
import { CaseTrack } from './case-track.tsx'
import { LongerAsked } from './case-longer.tsx'
import { MassPart } from './case-mass.tsx'
import { api, type One, urls } from './cases-api.ts'
import { CaseEvidence } from './evidence.tsx'
import { HandlerSection } from './handler.tsx'
import { RatingSection } from './rating.tsx'
import './filing.css'

const Talking = ({ one: { id, state } }: { one: One }) => (isTalkedIn(state) ? <RoomLink href={`/rights/cases/${id}/room`} /> : null)

/** What stands below the course of the case, from the top: the room, who handles it, the other ways, what the union wrote to the employer. */
const further: readonly React.ComponentType<{ one: One }>[] = [Talking, HandlerSection, MassPart, CaseLegs, RatingSection, CaseLetters]

/** One case as its sides see it: where it stands, what is asked of me, what happens next and by when. */
export function CasePage() {
  const { id = '' } = useParams<{ id: string }>()
  const say = useWords(caseWords)
  const one = useAsk(['disputes', 'case', id], () => api.getCase({ id }), { offline: `disputes.case.${id}` })
  return (
    <Page title={one.data ? titleOf(one.data, say) : say('one')} back={{ href: '/rights/cases', word: say('toMine') }}>
      <Asked of={one} shape="page">
        {seen => <Standing one={seen} />}
      </Asked>
    </Page>
  )
}

const letterWord = (kind: string) =>
  kind === 'outOfScope' ? 'letter.outOfScope' : kind === 'failed' ? 'letter.failed' : 'letter.consentRefused'

const titleOf = ({ seat, employer, worker }: One, say: ReturnType<typeof useWords<typeof caseWords>>) =>
  seat === 'worker' ? employer : say('by', { worker })

function Standing({ one }: { one: One }) {
  const [say, kind, language] = [useWords(caseWords), useWords(kindWords), useLanguage()]
  return (
    <>
      <p>
        <Tag tone={toneOf(one.state)}>{kind(`stage.${one.state}`)}</Tag> {kind(`kind.${one.kind}`)}
      </p>
      {one.number && <p className="ui-hint">{one.number}</p>}
      <Answer one={one} />
      <LongerAsked one={one} />
      <CaseAgreement one={one} />
      {one.letters.length > 0 && (
        <Section title={say('letters')}>
          {one.letters.map(letter => (
            <LinkButton key={letter.id} href={urls.getLetter({ id: letter.id })} isWide>
              {say(letterWord(letter.kind))} {letter.number}
            </LinkButton>
          ))}
        </Section>
      )}
      <CaseActs one={one} />
      <Section title={say('track')}>
        <CaseTrack one={one} />
      </Section>
      <Exit one={one} />
      {further.map((Part, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <Part key={n} one={one} />
      ))}
      <CaseEvidence one={one} />
      <Claims one={one} />
      <CasePeople one={one} />
      <CaseActs one={one} isLeaving />
      <CaseKept one={one} />
      <Section title={say('office')}>
        <p>{[language === 'zh' ? one.bodyName : one.bodyEnglish, one.bodyAddress, one.bodyPhone].filter(Boolean).join(' · ')}</p>
      </Section>
    </>
  )
}

/** DISPUTES-31: the day is told from the first day on. */
function Exit({ one: { exitOn, state, seat } }: { one: One }) {
  const [say, language, today] = [useWords(caseWords), useLanguage(), useToday()]
  if (!exitOn || isClosed(state) || seat === 'handler') return null
  const title = today >= exitOn ? say('exit.open') : say('exit', { day: formatDay(exitOn, language, today) })
  return (
    <Notice title={title}>
      <p>{say('exit.why')}</p>
    </Notice>
  )
}

function Claims({ one }: { one: One }) {
  const [say, kind, language] = [useWords(caseWords), useWords(kindWords), useLanguage()]
  const yuan = language === 'zh' ? { after: '元' } : { before: '¥' }
  return (
    <Section title={say('claims')}>
      <List label={say('claims')}>
        {one.claims.map(({ n, kind: of, amountFen, said }) => (
          <Row
            key={n}
            title={kind(`kind.${of}`)}
            detail={said}
            aside={amountFen === null ? say('noSum') : <Money amountFen={amountFen} {...yuan} />}
          />
        ))}
        {one.claims.length > 1 && <Row title={say('sum')} aside={<Money amountFen={one.claimedFen} {...yuan} />} />}
      </List>
      <dl className="disputes-facts">
        <div>
          <dt>{say('matter')}</dt>
          <dd>{[one.matter, one.wishes].filter(Boolean).join('\n')}</dd>
        </div>
      </dl>
    </Section>
  )
}
