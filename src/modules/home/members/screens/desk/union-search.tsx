import { useState } from 'react'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import type { Way } from '../../rules-kinds.ts'
import { type Union, useFoundUnions } from '../find-unions.ts'
import { decideWords } from './decide-words.ts'

type Props = {
  way: Way
  value: string
  onChange: (union: Union) => void
  error?: string | undefined
  not?: string
  name?: string
  label?: string
}

/** One union chosen by typing a part of its name: the tree is too large for a list. */
export function UnionSearch({ way, value, onChange, error, not = '', name = 'unit', label }: Props) {
  const [say, language] = [useWords(decideWords), useLanguage()]
  const [typed, setTyped] = useState('')
  const { unions, isInVain } = useFoundUnions(way, typed, not)
  return (
    <>
      <Field
        name={name}
        label={say('pass.find')}
        required={say('required')}
        value={typed}
        onChange={event => setTyped(event.target.value)}
        error={unions.length === 0 ? error : undefined}
        autoComplete="off"
      />
      <div role="status">{isInVain && <p className="ui-hint">{say('pass.none')}</p>}</div>
      {unions.length > 0 && (
        <RadioGroup
          label={label ?? say('pass.to')}
          name={`${name}-found`}
          value={value}
          error={error}
          onChange={id => onChange(unions.find(one => one.id === id)!)}
          choices={unions.map(one => ({ value: one.id, label: language === 'zh' ? one.name : one.english || one.name }))}
        />
      )}
    </>
  )
}
