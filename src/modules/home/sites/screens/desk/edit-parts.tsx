import type { FormState } from '#kernel/web/form-state.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Checkbox, RadioGroup } from '#ui/choice.tsx'
import { Group } from '#ui/control.tsx'
import { Field, Select } from '#ui/field.tsx'
import { builds, kinds, offers } from '../../rules-places.ts'
import { placeWords } from '../../words-places.ts'
import { editWords } from './edit-words.ts'
import { countsResidents, isBuilt, type SiteValues } from './site-values.ts'
import type { OwnUnit } from './units.ts'

type Part = { form: FormState<SiteValues> }

export function WhatPart({ form, units }: Part & { units: readonly OwnUnit[] }) {
  const [say, sayPlace] = [useWords(editWords), useWords(placeWords)]
  return (
    <>
      {units.length > 1 && <Select {...form.field('unit')} label={say('unit')} choices={units} />}
      <div className="site-pair">
        <Field {...form.field('name')} label={say('name')} hint={say('name.hint')} required={say('required')} maxLength={40} />
        <Field {...form.field('english')} label={say('english')} hint={say('optional')} maxLength={80} />
      </div>
      <Ticks
        label={say('kinds')}
        hint={say('kinds.hint')}
        required={say('required')}
        error={form.errorOf('kinds')}
        all={kinds}
        value={form.values.kinds}
        nameOf={kind => sayPlace(`kind.${kind}`)}
        onChange={chosen => form.set('kinds', chosen)}
      />
      {countsResidents(form.values) && (
        <Field
          {...form.field('residents')}
          label={say('residents')}
          hint={say('residents.hint')}
          inputMode="numeric"
          after={say('people')}
          {...(form.values.kinds.includes('workersVillage') && { required: say('required') })}
        />
      )}
      <RadioGroup
        {...form.pick('built')}
        label={say('built')}
        isInline
        choices={builds.map(value => ({ value, label: sayPlace(`built.${value}`) }))}
        onChange={value => isBuilt(value) && form.set('built', value)}
      />
      {form.values.built !== 'alone' && (
        <Field {...form.field('partners')} label={say('partners')} hint={say('partners.hint')} required={say('required')} maxLength={200} />
      )}
    </>
  )
}

export function HasPart({ form }: Part) {
  const [say, sayPlace] = [useWords(editWords), useWords(placeWords)]
  return (
    <>
      <Ticks
        label={say('offers')}
        error={form.errorOf('offers')}
        all={offers}
        value={form.values.offers}
        nameOf={offer => sayPlace(`offer.${offer}`)}
        onChange={chosen => form.set('offers', chosen)}
      />
      <div className="site-pair">
        <Field {...form.field('capacity')} label={say('capacity')} inputMode="numeric" after={say('people')} />
      </div>
    </>
  )
}

type Ticking<K extends string> = {
  label: string
  hint?: string
  required?: string
  error: string | undefined
  all: readonly K[]
  value: readonly K[]
  nameOf: (one: K) => string
  onChange: (chosen: K[]) => void
}
/** Any of them, in the order in which they stand. */
function Ticks<K extends string>({ all, value, nameOf, onChange, ...group }: Ticking<K>) {
  return (
    <Group {...group}>
      <div className="site-ticks">
        {all.map(one => (
          <Checkbox
            key={one}
            label={nameOf(one)}
            checked={value.includes(one)}
            onChange={event => onChange(all.filter(other => (other === one ? event.target.checked : value.includes(other))))}
          />
        ))}
      </div>
    </Group>
  )
}
