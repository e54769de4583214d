import { MapPin } from 'lucide-react'
import { useState } from 'react'
import { divisions } from '#kernel/pure/identifiers/divisions.ts'
import type { FormState } from '#kernel/web/form-state.ts'
import { CityMap } from '#kernel/web/map/city-map.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Field, Select } from '#ui/field.tsx'
import { editWords } from './edit-words.ts'
import { placeIn, type SiteValues } from './site-values.ts'

/** Its address for people, and its position for maps: by a press or in figures, either shows in the other. */
export function WherePart({ form }: { form: FormState<SiteValues> }) {
  const [say, language] = [useWords(editWords), useLanguage()]
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <div className="site-pair" data-wide-last>
        <Select
          {...form.field('division')}
          label={say('division')}
          required={say('required')}
          empty={say('division.none')}
          choices={divisions.map(one => ({ value: one.code, label: one[language] }))}
        />
        <Field {...form.field('address')} label={say('address')} required={say('required')} maxLength={200} />
      </div>
      <div className="site-pair" data-wide-first>
        <Field {...form.field('wayIn')} label={say('wayIn')} hint={say('wayIn.hint')} maxLength={200} />
        <Field {...form.field('phone')} type="tel" autoComplete="off" label={say('phone')} hint={say('optional')} maxLength={40} />
      </div>
      <div className="site-pair">
        <Field {...form.field('lon')} label={say('lon')} hint={say('lon.hint')} required={say('required')} inputMode="decimal" />
        <Field {...form.field('lat')} label={say('lat')} hint={say('lat.hint')} required={say('required')} inputMode="decimal" />
      </div>
      <Button icon={MapPin} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say(isOpen ? 'map.hide' : 'map.pick')}
      </Button>
      {isOpen && (
        <div className="site-map">
          <p className="ui-hint">{say('map.press')}</p>
          <CityMap
            label={say('map.pick')}
            points={[]}
            picked={placeIn(form.values)}
            onPick={(lon, lat) => form.put({ lon: String(lon), lat: String(lat) })}
          />
        </div>
      )}
    </>
  )
}
