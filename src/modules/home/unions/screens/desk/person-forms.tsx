import { useState } from 'react'
import { idOf } from '#kernel/pure/people.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { house } from '#kernel/web/house/house-api.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Field } from '#ui/field.tsx'
import { Notice } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { deskWords } from '../desk-words.ts'
import { postWords } from '../post-words.ts'
import { api, type Person, type Whole } from './calls.ts'
import { UnitPick } from './unit-pick.tsx'

/** Registers somebody: in the unit looked at, in one's own, or in any below it. */
export function AddPerson({ unit, onDone }: { unit: Whole | undefined; onDone: () => void }) {
  const posts = useAsk(['house', 'posts'], () => house.listMyPosts({}))
  return (
    <Asked of={posts} shape="card">
      {held => {
        const own = held.find(post => post.powers.some(power => power.power === 'unions.people'))
        return (
          <Adding
            unit={unit ? { id: unit.id, name: unit.name } : { id: own ? idOf(own.unit) : '', name: own?.unitName ?? '' }}
            onDone={onDone}
          />
        )
      }}
    </Asked>
  )
}

function Adding({ unit, onDone }: { unit: { id: string; name: string }; onDone: () => void }) {
  const [say, sayForm, toast] = [useWords(postWords), useWords(deskWords), useToast()]
  const add = useAct(api.addPerson, ['unions'])
  const form = useForm({ name: 'unions/people/add', isFleeting: true, start: { name: '', phone: '', unit: unit.id }, problem: add.problem })
  return (
    <Form
      form={form}
      act={add}
      submit={say('people.add')}
      send={values => values}
      onSent={({ isNew }) => {
        toast({ tone: 'done', text: say(isNew ? 'people.added' : 'people.known') })
        onDone()
      }}
    >
      <Field {...form.field('name')} label={say('people.name')} required={sayForm('form.required')} autoComplete="off" />
      <Field {...form.field('phone')} type="tel" label={say('people.phone')} required={sayForm('form.required')} autoComplete="off" />
      {form.values.unit === unit.id && <p className="ui-hint">{`${say('people.unit')}：${unit.name}`}</p>}
      <UnitPick {...form.pick('unit')} label={say('people.unit')} />
    </Form>
  )
}

/** The number, on this screen and until it is closed. */
export function RevealPhone({ person }: { person: Person }) {
  const say = useWords(postWords)
  const [phone, setPhone] = useState('')
  const reveal = useAct(({ purpose }: { purpose: string }, press) => api.revealPhone({ person: person.id, purpose }, press), 'nothing')
  const form = useForm({ name: 'unions/people/reveal', isFleeting: true, start: { purpose: '' }, problem: reveal.problem })
  if (phone) return <Notice tone="done" isLive title={phone} />
  return (
    <Form form={form} act={reveal} submit={say('reveal')} send={values => values} onSent={told => setPhone(told.phone)}>
      <Field {...form.field('purpose')} label={say('reveal.purpose')} hint={say('reveal.hint')} />
    </Form>
  )
}

export function CorrectName({ person, onDone }: { person: Person; onDone: () => void }) {
  const [say, sayForm, toast] = [useWords(postWords), useWords(deskWords), useToast()]
  const correct = useAct(({ name }: { name: string }, press) => api.correctName({ person: person.id, name }, press), ['unions'])
  const form = useForm({ name: 'unions/people/name', isFleeting: true, start: { name: person.name }, problem: correct.problem })
  return (
    <Form
      form={form}
      act={correct}
      submit={sayForm('form.save')}
      send={values => values}
      onSent={() => {
        toast({ tone: 'done', text: sayForm('form.saved') })
        onDone()
      }}
    >
      <Field {...form.field('name')} label={say('people.name')} />
    </Form>
  )
}
