import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { supervises } from '../../rules.ts'
import { isClosed } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { togetherWords } from '../together-words.ts'
import { toneOf } from '../tones.ts'
import { api, type One } from './calls.ts'

/** DISPUTES-33: who is heard together, who speaks for them; the window notes whom they chose, and parts what no longer belongs. */
export function MassSection({ one }: { one: One }) {
  const [say, kind, person] = [useWords(togetherWords), useWords(kindWords), usePerson()]
  const [isNaming, setNaming] = useState(false)
  const mass = useAsk(['disputes', 'mass', one.id], () => api.getMass({ id: one.id }))
  const part = useAct(api.joinCases, ['disputes'])
  const receives = supervises({ owner: one.owner, unit: one.unit as `/${string}` }, person)
  return (
    <Asked of={mass}>
      {seen =>
        seen && (
          <Section title={say('title')}>
            <p>
              {seen.isLead ? say('lead.here', { n: seen.heads }) : say('lead.other', { n: seen.heads, number: seen.number ?? '' })}{' '}
              {!seen.isLead && <LinkButton href={`/disputes/${seen.lead}`}>{say('title')}</LinkButton>}
            </p>
            <List label={say('speakers')}>
              {seen.speakers.map(({ id, name, role }) => (
                <Row key={id} title={name} detail={say(role === 'party' ? 'speakers.party' : 'speakers.representative')} />
              ))}
            </List>
            {seen.isLead && !one.acceptedOn && <p className="ui-hint">{say('speakers.want')}</p>}
            {seen.mayName && <Button onClick={() => setNaming(true)}>{say('name')}</Button>}
            {seen.isLead && seen.cases.length === 0 && <p className="ui-hint">{say('cases.none')}</p>}
            {seen.cases.length > 0 && (
              <List label={say('cases')}>
                {seen.cases.map(({ id, worker, state }) => (
                  <Row key={id} href={`/disputes/${id}`} title={worker} aside={<Tag tone={toneOf(state)}>{kind(`stage.${state}`)}</Tag>} />
                ))}
              </List>
            )}
            <Refused problem={part.problem} />
            {receives && one.mass && !isClosed(one.state) && (
              <Button kind="plain" isBusy={part.isBusy} onClick={() => void part.act({ id: one.id, lead: null })}>
                {say('part')}
              </Button>
            )}
            {isNaming && <NameDialog id={one.id} onClose={() => setNaming(false)} />}
          </Section>
        )
      }
    </Asked>
  )
}

function NameDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useWords(togetherWords)
  const name = useAct(api.nameRepresentative, ['disputes'])
  const form = useForm({ name: `disputes/speaker/${id}`, start: { name: '', phone: '' }, problem: name.problem, isFleeting: true })
  return (
    <Dialog isOpen onClose={onClose} title={say('name')} closeWord={say('close')}>
      <Form form={form} act={name} submit={say('name.send')} send={said => ({ id, ...said })} onSent={onClose}>
        <p>{say('name.what')}</p>
        <Field {...form.field('name')} label={say('name.name')} required={say('required')} maxLength={40} autoComplete="off" />
        <Field {...form.field('phone')} type="tel" label={say('name.phone')} required={say('required')} maxLength={20} autoComplete="off" />
      </Form>
    </Dialog>
  )
}
