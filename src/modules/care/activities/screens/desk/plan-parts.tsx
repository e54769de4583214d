import { DeskItem } from '#kernel/web/desk/item.tsx'
import { UnitSelect } from '#kernel/web/desk/unit-select.tsx'
import type { FormState } from '#kernel/web/form-state.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Checkbox, RadioGroup } from '#ui/choice.tsx'
import { Field, Select, TextArea } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { kinds } from '../../rules.ts'
import { words } from '../../words.ts'
import type { PlanValues } from './plan-values.ts'
import { Hosts, Materials, Quotas, Sessions } from './plan-rows.tsx'
import { planWords } from './plan-words.ts'

type Part = { form: FormState<PlanValues> }

export function WhatPart({ form, units }: Part & { units: readonly { value: string; label: string }[] }) {
  const [say, sayRule] = [useWords(planWords), useWords(words)]
  return (
    <Section title={say('part.what')}>
      {units.length > 1 && <Select {...form.field('unit')} label={say('unit')} choices={units} />}
      <div className="act-pair" data-wide-first>
        <Field {...form.field('title')} label={say('title')} required={say('required')} maxLength={60} />
        <Select {...form.field('kind')} label={say('kind')} choices={kinds.map(value => ({ value, label: sayRule(value) }))} />
      </div>
      <TextArea {...form.field('about')} label={say('about')} required={say('needed')} rows={5} maxLength={4_000} />
      <Field {...form.field('bring')} label={say('bring')} maxLength={500} />
      <div className="act-pair">
        <Field {...form.field('place')} label={say('place')} required={say('needed')} maxLength={120} />
        <Field {...form.field('address')} label={say('address')} maxLength={200} />
      </div>
      <Field {...form.field('contact')} label={say('contact')} required={say('needed')} maxLength={60} />
    </Section>
  )
}

export function WhenPart({ form }: Part) {
  const say = useWords(planWords)
  return (
    <Section title={say('part.when')}>
      <Sessions sessions={form.values.sessions} onChange={sessions => form.set('sessions', sessions)} error={form.errorOf('sessions')} />
      {form.values.sessions.length > 1 && (
        <RadioGroup
          {...form.pick('perSession')}
          onChange={value => form.set('perSession', value as PlanValues['perSession'])}
          label={say('perSession')}
          choices={(['no', 'yes'] as const).map(value => ({ value, label: say(`perSession.${value}`) }))}
        />
      )}
    </Section>
  )
}

export function SeatsPart({ form }: Part) {
  const say = useWords(planWords)
  const isEach = form.values.perSession === 'yes' && form.values.sessions.length > 1
  return (
    <Section title={say('part.seats')}>
      <div className="act-pair">
        <Field {...form.field('seats')} label={isEach ? say('seats.each') : say('seats')} hint={say('seats.hint')} inputMode="numeric" />
        <Field {...form.field('queue')} label={say('queue')} hint={say('queue.hint')} inputMode="numeric" />
      </div>
      <Checkbox {...form.tick('isForFamilies')} label={say('families')} />
      {form.values.isForFamilies && (
        <div className="act-three">
          <Field {...form.field('mostChildren')} label={say('mostChildren')} required={say('needed')} inputMode="numeric" />
          <Field {...form.field('ageFrom')} label={say('ageFrom')} inputMode="numeric" />
          <Field {...form.field('ageTo')} label={say('ageTo')} inputMode="numeric" />
        </div>
      )}
      <Quotas quotas={form.values.quotas} onChange={quotas => form.set('quotas', quotas)} error={form.errorOf('quotas')} />
    </Section>
  )
}

export function WhoPart({ form }: Part) {
  const say = useWords(planWords)
  return (
    <Section title={say('part.who')}>
      <DeskItem {...form.pick('openTo')} label={say('openTo')} hint={say('openTo.hint')} required={say('needed')}>
        {control => <UnitSelect {...control} />}
      </DeskItem>
      <Hosts hosts={form.values.hosts} onChange={hosts => form.set('hosts', hosts)} />
    </Section>
  )
}

export function WindowPart({ form }: Part) {
  const say = useWords(planWords)
  return (
    <Section title={say('part.window')}>
      <div className="act-three">
        <Field {...form.field('enrolOpens')} type="datetime-local" label={say('enrolOpens')} required={say('needed')} />
        <Field
          {...form.field('enrolCloses')}
          type="datetime-local"
          label={say('enrolCloses')}
          hint={say('enrolCloses.hint')}
          required={say('needed')}
        />
        <Field {...form.field('leaveBy')} type="datetime-local" label={say('leaveBy')} hint={say('leaveBy.hint')} />
      </div>
    </Section>
  )
}

export function ThingsPart({ form }: Part) {
  const say = useWords(planWords)
  return (
    <Section title={say('part.things')}>
      <Materials
        materials={form.values.materials}
        onChange={materials => form.set('materials', materials)}
        error={form.errorOf('materials')}
      />
      <Checkbox {...form.tick('takesPhotos')} label={say('photos')} />
    </Section>
  )
}
