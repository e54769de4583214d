import { type ComponentProps, type ReactNode, useId } from 'react'
import { describe, FieldError, Group, Hint, type Labelled } from './control.tsx'
import type { Choice } from './field.tsx'

type Box = { label: ReactNode; hint?: ReactNode; error?: string | undefined } & Omit<ComponentProps<'input'>, 'type' | 'id' | 'className'>

export const Checkbox = ({ label, hint, error, ...input }: Box) => {
  const id = useId()
  return (
    <div className="ui-field">
      <div className="ui-choice">
        <input
          {...input}
          {...describe(id, hint, error)}
          type="checkbox"
          id={id}
          aria-invalid={error ? true : undefined}
          className="ui-box"
        />
        <Words id={id} label={label} hint={hint} />
      </div>
      <FieldError id={id} error={error} />
    </div>
  )
}

/** On or off at once, without a send button; `on` and `off` say which it is in words. */
export const Switch = ({ label, hint, on, off, checked, ...input }: Omit<Box, 'error'> & { on: string; off: string; checked: boolean }) => {
  const id = useId()
  return (
    <div className="ui-choice" data-switch>
      <Words id={id} label={label} hint={hint} />
      <span className="ui-switch-word" aria-hidden>
        {checked ? on : off}
      </span>
      <input
        {...input}
        {...describe(id, hint)}
        checked={checked}
        aria-checked={checked}
        type="checkbox"
        role="switch"
        id={id}
        className="ui-switch"
      />
    </div>
  )
}

/** One of a few, all in sight. `isInline` sets short choices side by side. */
export const RadioGroup = ({
  name,
  choices,
  value,
  onChange,
  ...group
}: Labelled & {
  name: string
  choices: readonly Choice[]
  value: string | undefined
  onChange: (value: string) => void
  isInline?: boolean
}) => {
  const id = useId()
  return (
    <Group {...group}>
      <div className="ui-choices">
        {choices.map((choice, at) => (
          <div key={choice.value} className="ui-choice">
            <input
              {...describe(`${id}-${at}`, choice.hint)}
              type="radio"
              id={`${id}-${at}`}
              name={name}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.isDisabled}
              required={Boolean(group.required)}
              onChange={() => onChange(choice.value)}
              className="ui-box"
            />
            <Words id={`${id}-${at}`} label={choice.label} hint={choice.hint} />
          </div>
        ))}
      </div>
    </Group>
  )
}

const Words = ({ id, label, hint }: { id: string; label: ReactNode; hint: ReactNode }) => (
  <div className="ui-choice-words">
    <label htmlFor={id}>{label}</label>
    <Hint id={id} hint={hint} />
  </div>
)
