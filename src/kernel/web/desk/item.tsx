import { type ReactNode, useId } from 'react'

/**
 * Binds one of antd's controls to the form: label, hint and error around it.
 * `<DeskItem {...form.pick('from')} label={say('from')}>{control => <DatePicker {...control} />}</DeskItem>`
 */
export function DeskItem<T>({
  label,
  hint,
  error,
  required,
  value,
  onChange,
  children,
}: {
  name?: string
  label: string
  hint?: ReactNode
  error: string | undefined
  /** The word that marks what must be filled in. */
  required?: string
  value: T
  onChange: (value: T) => void
  children: (control: {
    id: string
    value: T
    onChange: (value: T) => void
    status?: 'error'
    'aria-invalid': true | undefined
    'aria-describedby': string | undefined
  }) => ReactNode
}) {
  const id = useId()
  const told = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div className="ui-field" data-wrong={error ? true : undefined}>
      <label htmlFor={id} className="ui-label">
        {label}
        {required && <span className="ui-required">{required}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="ui-hint">
          {hint}
        </p>
      )}
      {children({
        id,
        value,
        onChange,
        ...(error && { status: 'error' as const }),
        'aria-invalid': error ? true : undefined,
        'aria-describedby': told,
      })}
      <div role="alert">
        {error && (
          <p id={`${id}-error`} className="ui-error">
            {error}
          </p>
        )}
      </div>
    </div>
  )
}
