import type { ComponentProps, ReactNode } from 'react'
import { Control, type Labelled } from './control.tsx'

/** One line to fill in; `type` gives date, time, number, tel and the rest. */
export const Field = ({ label, hint, error, required, after, ...input }: Labelled & { after?: ReactNode } & Own<'input'>) => (
  <Control label={label} hint={hint} error={error} required={required}>
    {aria => (
      <span className="ui-field-line">
        <input {...KEYBOARDS[input.type ?? 'text']} {...input} {...aria} className="ui-input" />
        {after && <span className="ui-field-after">{after}</span>}
      </span>
    )}
  </Control>
)

/** Several lines to fill in; grows with its text where the browser can. */
export const TextArea = ({ label, hint, error, required, rows = 4, ...textarea }: Labelled & Own<'textarea'>) => (
  <Control label={label} hint={hint} error={error} required={required}>
    {aria => <textarea rows={rows} {...textarea} {...aria} className="ui-input" />}
  </Control>
)

export type Choice = { value: string; label: string; hint?: ReactNode; isDisabled?: boolean }

/** One of many, by the phone's own picker; `empty` is the first line, chosen by nobody (请选择). */
export const Select = ({
  label,
  hint,
  error,
  required,
  choices,
  empty,
  ...select
}: Labelled & { choices: readonly Choice[]; empty?: string } & Own<'select'>) => (
  <Control label={label} hint={hint} error={error} required={required}>
    {aria => (
      <select {...select} {...aria} className="ui-input">
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map(({ value, label, isDisabled }) => (
          <option key={value} value={value} disabled={isDisabled}>
            {label}
          </option>
        ))}
      </select>
    )}
  </Control>
)

type Own<E extends 'input' | 'textarea' | 'select'> = Omit<ComponentProps<E>, 'required' | 'id' | 'className'>

/** The keys a phone shows, and what it may fill in by itself. */
const KEYBOARDS: Record<string, ComponentProps<'input'>> = {
  tel: { inputMode: 'tel', autoComplete: 'tel' },
  number: { inputMode: 'numeric' },
}
