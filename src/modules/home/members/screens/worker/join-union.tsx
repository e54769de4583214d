import { Building2, MapPin, Search } from 'lucide-react'
import { useState } from 'react'
import { type UnionDistrict, unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import type { FormState } from '#kernel/web/form-state.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { FieldError } from '#ui/control.tsx'
import { Field, Select } from '#ui/field.tsx'
import type { Way } from '../../rules-kinds.ts'
import { type Union, useFoundUnions } from '../find-unions.ts'
import { joinWords } from '../join-words.ts'
import { api } from './join-api.ts'
import type { JoinValues } from './join-values.ts'

type Pick = { form: FormState<JoinValues>; error: string | undefined }

/** MEMBERS-2: by the unit's name, or by the place; once chosen it stands as one line that can be changed. */
export function UnionField({ form, error, siteName, fixed }: Pick & { siteName: string; fixed: Union | null }) {
  const { way, union } = form.values
  const [isNamed, setNamed] = useState(false)
  const say = useWords(joinWords)
  if (union) return <Chosen union={union} siteName={union.id === fixed?.id ? siteName : ''} onChange={() => form.set('union', null)} />
  if (way === 'own') return <ByName form={form} error={error} way="own" />
  return (
    <>
      {isNamed ? <ByName form={form} error={error} way={way || 'locality'} /> : <ByPlace form={form} error={error} />}
      <Button kind="plain" icon={isNamed ? MapPin : Search} onClick={() => setNamed(!isNamed)}>
        {say(isNamed ? 'union.byPlace' : 'union.byName')}
      </Button>
    </>
  )
}

function Chosen({ union, siteName, onChange }: { union: Union; siteName: string; onChange: () => void }) {
  const [say, name] = [useWords(joinWords), useUnionName()]
  return (
    <fieldset className="ui-field ui-group">
      <legend className="ui-label">{say('union')}</legend>
      {siteName && <p className="ui-hint">{say('union.at', { site: siteName })}</p>}
      <p className="join-chosen">
        <Building2 className="ui-icon" aria-hidden />
        <strong>{name(union)}</strong>
        <Button kind="plain" onClick={onChange}>
          {say('union.change')}
        </Button>
      </p>
    </fieldset>
  )
}

function ByPlace({ form, error }: Pick) {
  const [say, language, name] = [useWords(joinWords), useLanguage(), useUnionName()]
  const { district, way } = form.values
  const local = useAsk(['members', 'local', district], () => api.listLocalUnions({ district: district as UnionDistrict }), {
    isReady: district !== '',
  })
  const unions = local.data ?? []
  return (
    <>
      <Select
        {...form.field('district')}
        label={say(way === 'flexible' ? 'union.districtFlexible' : 'union.district')}
        required={say('required')}
        empty={say('union.choose')}
        error={district ? undefined : error}
        choices={Object.entries(unionDistricts).map(([value, one]) => ({ value, label: one[language] }))}
      />
      {district && (
        <Select
          name="union"
          label={say('union.local')}
          required={say('required')}
          empty={say('union.choose')}
          error={error}
          value=""
          onChange={event => form.set('union', unions.find(one => one.id === event.target.value) ?? null)}
          choices={unions.map(one => ({ value: one.id, label: name(one) }))}
        />
      )}
    </>
  )
}

function ByName({ form, error, way }: Pick & { way: Way }) {
  const [say, name] = [useWords(joinWords), useUnionName()]
  const [typed, setTyped] = useState('')
  const { unions, isInVain } = useFoundUnions(way, typed)
  const isOwn = way === 'own'
  return (
    <>
      <Field
        name="union"
        label={say(isOwn ? 'union.own' : 'union.named')}
        hint={say(isOwn ? 'union.ownHint' : 'union.namedHint')}
        required={say('required')}
        value={typed}
        onChange={event => setTyped(event.target.value)}
        error={unions.length > 0 ? undefined : error}
        autoComplete="off"
        enterKeyHint="search"
      />
      <div role="status">{isInVain && <p className="ui-hint">{say(isOwn ? 'union.none' : 'union.noneNamed')}</p>}</div>
      {unions.length > 0 && (
        <>
          <RadioGroup
            name="found"
            label={say('union.found')}
            value=""
            onChange={id => {
              const union = unions.find(one => one.id === id)
              // whoever named their unit has said where they work
              if (union) form.put({ union, ...(isOwn && !form.values.employer && { employer: name(union).replace(/工会$| Union$/, '') }) })
            }}
            choices={unions.map(one => ({ value: one.id, label: name(one) }))}
          />
          <FieldError id="union-found" error={error} />
        </>
      )}
    </>
  )
}

function useUnionName() {
  const language = useLanguage()
  return ({ name, english }: Named) => (language === 'zh' ? name : english || name)
}
type Named = { name: string; english: string }
