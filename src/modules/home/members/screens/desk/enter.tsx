import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { kindWords } from '../../words-kinds.ts'
import { api, type Checked } from './decide-calls.ts'
import { useMayStep } from './decide-dialogs.tsx'
import { decideWords } from './decide-words.ts'
import { EnterForm } from './enter-form.tsx'
import { enterWords } from './enter-words.ts'
import './decide.css'

type Asked = { idNumber: string; phone: string }

/** MEMBERS-4: first whether somebody is known, by whole numbers; then the same five things as by phone. */
export function EnterMember() {
  const [say, sayDesk] = [useWords(enterWords), useWords(decideWords)]
  const [asked, setAsked] = useState<Asked & { found: Checked }>()
  const [again, setAgain] = useState<Checked['here'][number]>()
  const restart = () => {
    setAsked(undefined)
    setAgain(undefined)
  }
  const isFree = asked && asked.found.here.length === 0 && !asked.found.isElsewhere
  return (
    <DeskPage title={say('title')} lead={say('lead')} back={{ href: '/members', word: sayDesk('back') }}>
      <div className="mem-form">
        {!asked && <Looking onFound={setAsked} />}
        {asked && <Found found={asked.found} onAgain={setAgain} />}
        {asked && (isFree || again) && (
          <EnterForm
            {...{ idNumber: asked.idNumber, phone: asked.phone }}
            name={again?.name ?? asked.found.personName}
            {...(again && { again: { id: again.id, version: again.version } })}
            onNext={restart}
          />
        )}
        {asked && !isFree && !again && <Button onClick={restart}>{say('look.again')}</Button>}
      </div>
    </DeskPage>
  )
}

function Looking({ onFound }: { onFound: (asked: Asked & { found: Checked }) => void }) {
  const say = useWords(enterWords)
  const look = useAct(async (asked: Asked, press) => ({ ...asked, found: await api.checkTwin(asked, press) }), 'nothing')
  const form = useForm({ name: 'members/look', isFleeting: true, start: { idNumber: '', phone: '' }, problem: look.problem })
  return (
    <Section title={say('look.title')}>
      <Form form={form} act={look} submit={say('look')} send={asked => asked} onSent={onFound}>
        <Field {...form.field('idNumber')} label={say('look.number')} hint={say('look.numberHint')} autoComplete="off" maxLength={24} />
        <Field
          {...form.field('phone')}
          type="tel"
          autoComplete="off"
          label={say('look.phone')}
          hint={say('look.phoneHint')}
          maxLength={20}
        />
      </Form>
    </Section>
  )
}

/** Within reach by name; elsewhere only that there is somebody, and what to do. */
function Found({ found, onAgain }: { found: Checked; onAgain: (one: Checked['here'][number]) => void }) {
  const [say, kind, mayStep] = [useWords(enterWords), useWords(kindWords), useMayStep()]
  if (found.here.length > 0)
    return (
      <Notice tone="soon" isLive title={say('here.title')}>
        {found.here.map(one => (
          <div key={one.id} className="mem-found">
            <span>
              {say('here.one', { name: one.name, unit: one.unitName, stage: kind(`stage.${one.state}`) })}{' '}
              <span className="ui-figures">{[one.idMasked, one.phoneMasked].filter(Boolean).join(' · ')}</span>
            </span>
            <LinkButton href={`/members/${one.id}`}>{say('here.open')}</LinkButton>
            {mayStep({ ...one, employer: '', doubts: [] }, 'reenter') && <Button onClick={() => onAgain(one)}>{say('here.again')}</Button>}
          </div>
        ))}
      </Notice>
    )
  if (found.isElsewhere)
    return (
      <Notice tone="soon" isLive title={say('else.title')}>
        <p>{say('else.next')}</p>
      </Notice>
    )
  return <Notice tone="done" isLive title={say('free.title')} />
}
