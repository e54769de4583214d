import { MapPin } from 'lucide-react'
import { useState } from 'react'
import type { UnitPath } from '#kernel/pure/people.ts'
import type { FormState } from '#kernel/web/form-state.ts'
import { CityMap } from '#kernel/web/map/city-map.tsx'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Field, Select } from '#ui/field.tsx'
import { type Tier, tiers } from '../../rules.ts'
import { words } from '../../words.ts'
import { api, type Ground } from './calls.ts'
import { EntryDialog, FieldsItem } from './entry-dialog.tsx'
import { freshGround, groundOf, groundValues, type GroundValues, placeIn, uppersFor, wrongInGround } from './ground-values.ts'
import { groundWords } from './ground-words.ts'
import './network.css'

type Editing = { grounds: readonly Ground[]; editing?: Ground | undefined; under?: Ground | undefined; onClose: () => void }

export function GroundDialog({ grounds, editing, under, onClose }: Editing) {
  const [say, sayRule, today] = [useWords(groundWords), useWords(words), useToday()]
  return (
    <EntryDialog<GroundValues>
      title={editing ? say('edit.of', { name: editing.name }) : say('add')}
      name={`academy/ground/${editing?.id ?? `new/${under?.id ?? ''}`}`}
      stored={editing && groundValues(editing)}
      fresh={unit => freshGround(unit, today, under)}
      wrongIn={values => wrongInGround(values, say, sayRule)}
      send={(values, press) =>
        editing
          ? api.editGround({ id: editing.id, version: values.version, ...groundOf(values) }, press)
          : api.addGround({ unit: values.unit as UnitPath, ...groundOf(values) }, press)
      }
      onClose={onClose}
    >
      {form => (
        <>
          <Standing form={form} grounds={grounds} self={editing?.id} />
          <Field {...form.field('name')} label={say('name')} required={say('required')} maxLength={60} />
          <Field {...form.field('address')} label={say('address')} maxLength={200} />
          <div className="acad-pair">
            <Field {...form.field('phone')} type="tel" label={say('phone')} maxLength={40} autoComplete="off" />
            <Field {...form.field('since')} type="date" label={say('since')} required={say('required')} />
            <Field {...form.field('lon')} label={say('lon')} hint={say('lon.hint')} inputMode="decimal" />
            <Field {...form.field('lat')} label={say('lat')} hint={say('lat.hint')} inputMode="decimal" />
          </div>
          <Where form={form} />
          <FieldsItem form={form} />
        </>
      )}
    </EntryDialog>
  )
}

/** On the map by a press, or in figures above; either shows in the other. */
function Where({ form }: { form: FormState<GroundValues> }) {
  const say = useWords(groundWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="net-pick">
      <Button icon={MapPin} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say(isOpen ? 'map.hide' : 'map.pick')}
      </Button>
      {isOpen && (
        <>
          <p className="ui-hint">{say('map.press')}</p>
          <CityMap
            label={say('map.pick')}
            points={[]}
            picked={placeIn(form.values)}
            onPick={(lon, lat) => form.put({ lon: String(lon), lat: String(lat) })}
          />
        </>
      )}
    </div>
  )
}

function Standing({ form, grounds, self }: { form: FormState<GroundValues>; grounds: readonly Ground[]; self: string | undefined }) {
  const [say, sayRule] = [useWords(groundWords), useWords(words)]
  const { tier, upper } = form.values
  const uppers = uppersFor(grounds, tier, self)
  const choose = (to: Tier) => form.put({ tier: to, upper: uppersFor(grounds, to, self).some(one => one.id === upper) ? upper : '' })
  return (
    <div className="acad-pair">
      <Select
        {...form.field('tier')}
        onChange={event => choose(event.target.value as Tier)}
        label={say('tier')}
        choices={tiers.map(value => ({ value, label: sayRule(`tier.${value}`) }))}
      />
      {tier !== 'academy' && (
        <Select
          {...form.field('upper')}
          label={say('upper')}
          required={say('required')}
          empty={say('upper.none')}
          choices={uppers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </div>
  )
}
