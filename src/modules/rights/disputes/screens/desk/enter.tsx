import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Field, Select } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { isSent, oralWays, sentWays } from '../../rules-filing.ts'
import type { Way } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { formWords } from '../filing-words.ts'
import { queueWords } from '../queue-words.ts'
import { ClaimsPart } from '../worker/file-claims.tsx'
import { EmployerPart, MatterPart, MePart } from '../worker/file-parts.tsx'
import { asFiling, blank, type Typed, wrongIn } from '../worker/filing-values.ts'
import { useSayFault } from '../worker/say-fault.ts'
import { api, urls } from './calls.ts'
import './disputes.css'

const enterable = [...oralWays, ...sentWays.filter(way => way !== 'sheet')] as const
type Entered = { id: string; isKnown: boolean; isOral: boolean }

/** DISPUTES-20: what somebody tells at the window, or a partner sends with its number. */
export function EnterCase() {
  const say = useWords(queueWords)
  const [sent, setSent] = useState<Entered>()
  return (
    <DeskPage title={say('enter.title')} lead={say('enter.lead')} back={{ href: '/disputes', word: say('back') }}>
      <div className="disputes-narrow">
        {sent ? <Done sent={sent} onNext={() => setSent(undefined)} /> : <EnterForm onSent={setSent} />}
      </div>
    </DeskPage>
  )
}

type Values = Typed & { way: (typeof enterable)[number]; reference: string; phone: string }
function EnterForm({ onSent }: { onSent: (sent: Entered) => void }) {
  const [say, kind, words, today] = [useWords(queueWords), useWords(kindWords), useWords(formWords), useToday()]
  const [isPressed, setPressed] = useState(false)
  const enter = useAct(api.enter, 'nothing')
  const start: Values = { ...blank(''), way: 'clerk', reference: '', phone: '' }
  const form = useForm<Values>({ name: 'disputes/enter', isFleeting: true, start, problem: enter.problem })
  const { values } = form
  const wrong = wrongIn(values, today)
  const fault = useSayFault(isPressed ? wrong : {}, form.errorOf)
  // the parts of the worker's form know nothing of what the window adds
  const inner = form as unknown as Parameters<typeof MatterPart>[0]['form']
  return (
    <div onSubmitCapture={() => setPressed(true)}>
      <Form
        form={form}
        act={enter}
        submit={say('enter.send')}
        isBlocked={Object.keys(wrong).length > 0}
        send={said => ({ ...asFiling(said), way: said.way, reference: said.reference, phone: said.phone })}
        onSent={answer => onSent({ ...answer, isOral: !isSent(values.way as Way) })}
      >
        <Section title={say('enter.way')}>
          <Select
            {...form.field('way')}
            label={say('enter.way')}
            choices={enterable.map(value => ({ value, label: kind(`way.${value}`) }))}
          />
          {isSent(values.way) && (
            <Field {...form.field('reference')} label={say('enter.reference')} required={say('required')} maxLength={60} />
          )}
          <Field
            {...form.field('phone')}
            type="tel"
            label={say('enter.phone')}
            hint={say('enter.phone.hint')}
            autoComplete="off"
            maxLength={20}
          />
        </Section>
        <Section title={words('part.me')}>
          <MePart form={inner} fault={fault} />
        </Section>
        <Section title={words('part.matter')}>
          <MatterPart form={inner} fault={fault} />
        </Section>
        <Section title={words('part.employer')}>
          <EmployerPart form={inner} fault={fault} />
        </Section>
        <Section title={words('part.claims')}>
          <ClaimsPart form={inner} fault={fault} />
        </Section>
      </Form>
    </div>
  )
}

function Done({ sent: { id, isKnown, isOral }, onNext }: { sent: Entered; onNext: () => void }) {
  const say = useWords(queueWords)
  return (
    <>
      <Notice tone={isKnown ? 'soon' : 'done'} isLive title={say(isKnown ? 'enter.known' : 'enter.done')} />
      <div className="disputes-side-acts">
        <LinkButton kind="main" href={`/disputes/${id}`}>
          {say('enter.open')}
        </LinkButton>
        {isOral && !isKnown && <LinkButton href={urls.getOralRecord({ id })}>{say('oral')}</LinkButton>}
        <Button onClick={onNext}>{say('enter.next')}</Button>
      </div>
    </>
  )
}
