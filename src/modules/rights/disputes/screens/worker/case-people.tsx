import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { isClosed } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { caseWords } from '../case-words.ts'
import { api, type One, type Side } from './cases-api.ts'

/** Who is of the case, as far as this side may know; and one's own agents. */
export function CasePeople({ one }: { one: One }) {
  const [say, kind] = [useWords(caseWords), useWords(kindWords)]
  const [isNaming, setNaming] = useState(false)
  const end = useAct(api.endAgent, ['disputes'])
  const isParty = !isClosed(one.state) && one.sides.some(side => side.isMine && side.role === 'party')
  const isOwnAgent = (side: Side) => isParty && side.side === one.seat && side.role === 'agent'
  const detail = ({ side, role, mandate, state, phoneMasked }: Side) =>
    [kind(`side.${side}`), kind(`role.${role}`), mandate && kind(`mandate.${mandate}`), kind(`consent.${state}`), phoneMasked]
      .filter(Boolean)
      .join(' · ')
  return (
    <Section title={say('people')}>
      <List label={say('people')}>
        {one.sides.map(side => (
          <Row key={side.id} title={side.name} detail={detail(side)} />
        ))}
      </List>
      <Refused problem={end.problem} />
      <div className="disputes-acts">
        {one.sides.filter(isOwnAgent).map(({ id, name }) => (
          <Button key={id} kind="plain" isWide isBusy={end.isBusy} onClick={() => void end.act({ id })}>
            {say('agent.end', { name })}
          </Button>
        ))}
        {isParty && (
          <Button isWide onClick={() => setNaming(true)}>
            {say('agent')}
          </Button>
        )}
      </div>
      <Sheet isOpen={isNaming} onClose={() => setNaming(false)} title={say('agent')} closeWord={say('close')}>
        <AgentForm id={one.id} onSent={() => setNaming(false)} />
      </Sheet>
    </Section>
  )
}

function AgentForm({ id, onSent }: { id: string; onSent: () => void }) {
  const [say, kind] = [useWords(caseWords), useWords(kindWords)]
  const name = useAct(api.nameAgent, ['disputes'])
  const start: { name: string; phone: string; mandate: 'general' | 'special' } = { name: '', phone: '', mandate: 'general' }
  const form = useForm({ name: `disputes/agent/${id}`, start, problem: name.problem, isFleeting: true })
  return (
    <Form form={form} act={name} submit={say('agent.send')} send={said => ({ id, ...said })} onSent={onSent}>
      <p>{say('agent.what')}</p>
      <Field {...form.field('name')} label={say('agent.name')} required={say('required')} maxLength={40} autoComplete="off" />
      <Field {...form.field('phone')} type="tel" label={say('agent.phone')} required={say('required')} maxLength={20} autoComplete="off" />
      <RadioGroup
        name="mandate"
        label={say('agent.mandate')}
        value={form.values.mandate}
        onChange={value => form.set('mandate', value as 'general' | 'special')}
        choices={(['general', 'special'] as const).map(value => ({ value, label: kind(`mandate.${value}`) }))}
      />
    </Form>
  )
}
