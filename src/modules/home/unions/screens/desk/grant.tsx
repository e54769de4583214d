import { useState } from 'react'
import { may, type UnitPath } from '#kernel/pure/people.ts'
import { type Role, roles, sideOf } from '#kernel/pure/roles.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, usePerson, useToday, useWords } from '#kernel/web/person.tsx'
import { Field, Select } from '#ui/field.tsx'
import { Notice } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { tierOf } from '../../rules-kinds.ts'
import { deskWords } from '../desk-words.ts'
import { postWords } from '../post-words.ts'
import { api, type Person, type Whole } from './calls.ts'
import './unions.css'

/** First whom, by the whole number; then what, and until when. */
export function GrantForm({ unit, onDone }: { unit: Whole; onDone: () => void }) {
  const say = useWords(postWords)
  const [person, setPerson] = useState<Person | 'nobody'>()
  return (
    <div className="uni-form">
      <Finding onFound={found => setPerson(found ?? 'nobody')} />
      {person === 'nobody' && (
        <Notice tone="soon" isLive>
          {say('grant.nobody')}
        </Notice>
      )}
      {person && person !== 'nobody' && <Giving unit={unit} person={person} onDone={onDone} />}
    </div>
  )
}

function Finding({ onFound }: { onFound: (person: Person | undefined) => void }) {
  const say = useWords(postWords)
  const find = useAct(({ phone }: { phone: string }) => api.searchAppointee({ phone }), 'nothing')
  const form = useForm({ name: 'unions/appointee', isFleeting: true, start: { phone: '' }, problem: find.problem })
  return (
    <Form form={form} act={find} submit={say('grant.find')} send={values => values} onSent={onFound}>
      <Field {...form.field('phone')} type="tel" autoComplete="off" label={say('grant.phone')} hint={say('grant.phoneHint')} />
    </Form>
  )
}

function Giving({ unit, person, onDone }: { unit: Whole; person: Person; onDone: () => void }) {
  const [say, sayForm, language, today, toast] = [useWords(postWords), useWords(deskWords), useLanguage(), useToday(), useToast()]
  const offered = useOffered(unit)
  const grant = useAct(api.grant, ['unions'])
  const form = useForm({
    name: `unions/${unit.id}/grant`,
    isFleeting: true,
    start: { role: '', since: today, until: '' },
    problem: grant.problem,
  })
  return (
    <Form
      form={form}
      act={grant}
      submit={say('posts.grant')}
      send={({ role, since, until }) => ({ person: person.id, unit: unit.id, role: role as Role, since, until: until || null })}
      onSent={() => {
        toast({ tone: 'done', text: say('grant.done') })
        onDone()
      }}
    >
      <p>{say('grant.whom', { name: person.name, phone: person.phoneMasked, unit: person.unitName })}</p>
      <Select
        {...form.field('role')}
        label={say('grant.role')}
        required={sayForm('form.required')}
        empty={sayForm('form.choose')}
        choices={offered.map(role => ({ value: role, label: roles[role].title[language] }))}
      />
      <Field {...form.field('since')} type="date" label={say('grant.since')} required={sayForm('form.required')} />
      <Field {...form.field('until')} type="date" label={say('grant.until')} hint={say('grant.untilHint')} />
    </Form>
  )
}

/** The roles that suit this level and this granter; who may hold them, the server judges on what they hold already. */
function useOffered(unit: Whole): Role[] {
  const person = usePerson()
  const appoints = may(person, 'unions.appoint', { owner: '', unit: unit.unit as UnitPath })
  const tier = tierOf({ kind: unit.kind, unit: unit.unit as UnitPath })
  return (Object.keys(roles) as Role[]).filter(role => {
    if (!(roles[role].tiers as readonly string[]).includes(tier)) return false
    return appoints ? sideOf(role) === 'administration' || role === 'chair' : sideOf(role) !== 'administration'
  })
}
