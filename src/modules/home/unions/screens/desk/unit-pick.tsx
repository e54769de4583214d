import { useDeferredValue, useState } from 'react'
import { useAsk } from '#kernel/web/asks.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Field } from '#ui/field.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import type { Kind } from '../../rules-kinds.ts'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import { api } from './calls.ts'

/** One unit chosen by typing a part of its name: the tree is too large for a list. */
export function UnitPick({
  label,
  name,
  value,
  onChange,
  error,
  among,
  not,
}: {
  label: string
  name: string
  value: string
  onChange: (id: string) => void
  error?: string | undefined
  /** Only units of these kinds. */
  among?: readonly Kind[]
  not?: string
}) {
  const [say, sayRule] = [useWords(deskWords), useWords(words)]
  const [typed, setTyped] = useState('')
  const asked = useDeferredValue(typed.trim())
  const found = useAsk(
    ['unions', 'pick', asked, among?.join() ?? ''],
    () => api.searchUnits({ asked, ...(among && { kinds: [...among] }) }),
    { isReady: asked.length > 1 },
  )
  const choices = (found.data ?? [])
    .filter(unit => unit.id !== not)
    .map(unit => ({ value: unit.id, label: unit.name, hint: sayRule(`kind.${unit.kind}`) }))
  return (
    <>
      <Field
        label={say('pick.find')}
        hint={say('pick.hint')}
        value={typed}
        onChange={event => setTyped(event.target.value)}
        autoComplete="off"
      />
      {asked.length > 1 && !found.isLoading && choices.length === 0 && (
        <p className="ui-hint" role="status">
          {say('pick.none')}
        </p>
      )}
      {choices.length > 0 && <RadioGroup label={label} name={name} choices={choices} value={value} onChange={onChange} error={error} />}
    </>
  )
}
