import { CreditCard, FilePenLine, ShieldCheck } from 'lucide-react'
import { formatDay } from '#kernel/pure/formats.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import type { Tone } from '#ui/tone.tsx'
import { isKept, isLiving, isWaiting, type Stage } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { lifeWords } from '../life-words.ts'
import { api, type Mine, unitOf } from './life-api.ts'
import { MembershipActs } from './membership-acts.tsx'
import { YearOfDues } from './membership-dues.tsx'
import { Track } from './membership-track.tsx'
import './membership.css'

/** MEMBERS-5 to 13: where my membership stands, what comes next and by when, and what I may do now. */
export function MembershipPage() {
  const say = useWords(lifeWords)
  const mine = useAsk(['members', 'mine'], () => api.getMine({}), { offline: 'members.mine' })
  return (
    <Page title={say('title')} back={{ href: '/me', word: say('back') }}>
      <Asked of={mine} shape="page">
        {({ member }) => (member ? <Standing member={member} /> : <None />)}
      </Asked>
    </Page>
  )
}

function None() {
  const say = useWords(lifeWords)
  return (
    <Empty
      title={say('none.title')}
      action={
        <LinkButton href="/join" kind="main">
          {say('join')}
        </LinkButton>
      }
    >
      {say('none.next')}
    </Empty>
  )
}

function Standing({ member }: { member: Mine }) {
  const say = useWords(lifeWords)
  const isMember = isLiving(member.state) || isKept(member.state)
  return (
    <>
      <Where member={member} />
      <MembershipActs member={member} />
      <Section title={say('track')}>
        <Track member={member} />
      </Section>
      {member.joinedOn && isMember && <YearOfDues member={member} />}
      {(isMember || isWaiting(member.state)) && (
        <Section title={say('more')}>
          <List label={say('more')}>
            {isMember && (
              <Row href="/my/card" title={say('card')} detail={say('card.what')} lead={<CreditCard className="ui-icon" aria-hidden />} />
            )}
            {isMember && (
              <Row
                href="/my/correct"
                title={say('correct')}
                detail={say('correct.what')}
                lead={<FilePenLine className="ui-icon" aria-hidden />}
              />
            )}
            <Row
              href="/my/consents"
              title={say('consents')}
              detail={say('consents.what')}
              lead={<ShieldCheck className="ui-icon" aria-hidden />}
            />
          </List>
        </Section>
      )}
    </>
  )
}

const tones: Record<Stage, Tone> = {
  applied: 'info',
  raised: 'soon',
  refused: 'refused',
  recalled: 'info',
  active: 'done',
  transferring: 'info',
  returning: 'info',
  warned: 'soon',
  leaving: 'soon',
  retained: 'info',
  withdrawn: 'info',
  lapsed: 'refused',
  expelled: 'refused',
  merged: 'info',
}
const saysReason: readonly Stage[] = ['refused', 'warned', 'active']
const saysBasis: readonly Stage[] = ['retained', 'returning', 'lapsed', 'expelled']

/** The state in a sentence, and the words of whoever decided it. */
function Where({ member }: { member: Mine }) {
  const [say, kind, language, today] = [useWords(lifeWords), useWords(kindWords), useLanguage(), useToday()]
  const { state, reason, basis, joinedOn, transferTo } = member
  const given = {
    unit: unitOf(member, language),
    to: transferTo ? unitOf({ unitName: transferTo.name, unitEnglish: transferTo.english }, language) : '',
  }
  return (
    <Notice tone={tones[state]} title={kind(`stage.${state}`)}>
      <p>{say(`is.${state}`, given)}</p>
      {reason && saysReason.includes(state) && <p>{say('reason', { reason })}</p>}
      {basis && saysBasis.includes(state) && <p>{say('basis', { basis })}</p>}
      {joinedOn && (isLiving(state) || isKept(state)) && <p>{say('since', { day: formatDay(joinedOn, language, today) })}</p>}
    </Notice>
  )
}
