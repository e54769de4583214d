import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog, Sheet } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { togetherWords } from '../together-words.ts'
import { api, type One } from './cases-api.ts'

/** DISPUTES-33: who speaks for all; whoever leads chooses them, whoever is led may go their own way. */
export function MassPart({ one }: { one: One }) {
  const say = useWords(togetherWords)
  const [doing, setDoing] = useState<'naming' | 'departing'>()
  const mass = useAsk(['disputes', 'mass', one.id], () => api.getMass({ id: one.id }))
  const shut = () => setDoing(undefined)
  return (
    <Asked of={mass}>
      {seen =>
        seen && (
          <Section title={say('title')}>
            <p>{seen.isLead ? say('lead.here', { n: seen.heads }) : say('lead.other', { n: seen.heads, number: seen.number ?? '' })}</p>
            <List label={say('speakers')}>
              {seen.speakers.map(({ id, name, role }) => (
                <Row key={id} title={name} detail={say(role === 'party' ? 'speakers.party' : 'speakers.representative')} />
              ))}
            </List>
            {seen.isLead && !one.acceptedOn && <p className="ui-hint">{say('speakers.want')}</p>}
            <div className="disputes-acts">
              {seen.mayName && (
                <Button isWide onClick={() => setDoing('naming')}>
                  {say('name')}
                </Button>
              )}
              {seen.mayDepart && (
                <Button kind="plain" isWide onClick={() => setDoing('departing')}>
                  {say('depart')}
                </Button>
              )}
            </div>
            <Sheet isOpen={doing === 'naming'} onClose={shut} title={say('name')} closeWord={say('close')}>
              <NameForm id={one.id} onSent={shut} />
            </Sheet>
            {doing === 'departing' && <Departing one={one} onClose={shut} />}
          </Section>
        )
      }
    </Asked>
  )
}

function NameForm({ id, onSent }: { id: string; onSent: () => void }) {
  const say = useWords(togetherWords)
  const name = useAct(api.nameRepresentative, ['disputes'])
  const form = useForm({ name: `disputes/speaker/${id}`, start: { name: '', phone: '' }, problem: name.problem, isFleeting: true })
  return (
    <Form form={form} act={name} submit={say('name.send')} send={said => ({ id, ...said })} onSent={onSent}>
      <p>{say('name.what')}</p>
      <Field {...form.field('name')} label={say('name.name')} required={say('required')} maxLength={40} autoComplete="off" />
      <Field {...form.field('phone')} type="tel" label={say('name.phone')} required={say('required')} maxLength={20} autoComplete="off" />
    </Form>
  )
}

function Departing({ one: { id, version }, onClose }: { one: One; onClose: () => void }) {
  const say = useWords(togetherWords)
  const depart = useAct(api.departMass, ['disputes'])
  return (
    <ConfirmDialog
      isOpen
      isDanger
      onClose={onClose}
      title={say('depart.ask')}
      closeWord={say('close')}
      confirmWord={say('depart')}
      isBusy={depart.isBusy}
      onConfirm={() => void depart.act({ id, version }, undefined, onClose)}
    >
      <p>{say('depart.what')}</p>
      <Refused problem={depart.problem} />
    </ConfirmDialog>
  )
}
