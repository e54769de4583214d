import { useState } from 'react'
import { useParams } from 'react-router'
import { may } from '#kernel/pure/people.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useLanguage, usePerson, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { Notice, Tag } from '#ui/notice.tsx'
import type { Tone } from '#ui/tone.tsx'
import type { Stage } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { memberWords } from '../member-words.ts'
import { type DecideAct, DecideButtons, DecideDialog } from './decide-dialogs.tsx'
import { api, type One, unitOf } from './life-calls.ts'
import { MemberActs } from './member-acts.tsx'
import { MemberDues } from './member-dues.tsx'
import { MemberFacts } from './member-facts.tsx'
import { MemberTrack } from './member-track.tsx'
import { RevealNumber } from './reveal-number.tsx'
import './decide.css'
import './member.css'

/** One member: what is known, what happened, the months of dues, and every step that is open to this officer. */
export function MemberPage() {
  const { id = '' } = useParams<{ id: string }>()
  const asked = useAsk(['members', 'one', id], () => api.getMember({ id }))
  return (
    <Asked of={asked} shape="page">
      {member => <Opened member={member} />}
    </Asked>
  )
}

const tones: Partial<Record<Stage, Tone>> = {
  active: 'done',
  raised: 'soon',
  warned: 'soon',
  leaving: 'soon',
  refused: 'refused',
  lapsed: 'refused',
  expelled: 'refused',
}

function Opened({ member }: { member: One }) {
  const [say, kind, language, person] = [useWords(memberWords), useWords(kindWords), useLanguage(), usePerson()]
  const manages = person.id !== member.owner && may(person, 'members.manage', { owner: '', unit: member.unit as `/${string}` })
  return (
    <DeskPage
      title={member.name}
      back={{ href: '/members', word: say('back') }}
      lead={
        <>
          <Tag tone={tones[member.state] ?? 'info'}>{kind(`stage.${member.state}`)}</Tag> {unitOf(member, language)}
        </>
      }
      actions={
        <>
          <Decide member={member} />
          <MemberActs member={member} />
        </>
      }
    >
      <Pressing member={member} manages={manages} />
      <div className="life-beside">
        <div>
          <Section title={say('facts')}>
            <MemberFacts member={member} reveal={manages && <RevealNumber id={member.id} />} />
          </Section>
          <Section title={say('track')}>
            <MemberTrack id={member.id} />
          </Section>
        </div>
        {manages && member.joinedOn && (
          <aside>
            <MemberDues member={member} />
          </aside>
        )}
      </div>
    </DeskPage>
  )
}

/** MEMBERS-5, MEMBERS-6: an application is decided here as in the queue. */
function Decide({ member }: { member: One }) {
  const [act, setAct] = useState<DecideAct>()
  return (
    <>
      <DecideButtons member={member} onOpen={setAct} />
      {act && <DecideDialog act={act} member={member} onClose={() => setAct(undefined)} />}
    </>
  )
}

/** What somebody has to look at first. */
function Pressing({ member, manages }: { member: One; manages: boolean }) {
  const [say, kind] = [useWords(memberWords), useWords(kindWords)]
  const { twin, correction, doubts, state } = member
  const others = doubts.filter(doubt => doubt !== 'twin' && doubt !== 'waiting')
  return (
    <>
      {!manages && (state === 'transferring' || state === 'returning') && <Notice tone="soon">{say('receiving')}</Notice>}
      {twin && (
        <Notice tone="soon">
          {twin.isSeen ? say('twin', { name: twin.name, unit: twin.unitName }) : say('twin.unseen')}{' '}
          {twin.isSeen && <LinkButton href={`/members/${twin.id}`}>{say('twin.open')}</LinkButton>}
        </Notice>
      )}
      {correction && manages && (
        <Notice tone="soon">
          {say('correction')} <LinkButton href="/members/corrections">{say('correction.open')}</LinkButton>
        </Notice>
      )}
      {others.length > 0 && <Notice title={say('doubts')}>{others.map(doubt => kind(`doubt.${doubt}`)).join(say('comma'))}</Notice>}
    </>
  )
}
