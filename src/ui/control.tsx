import { CircleX } from 'lucide-react'
import { type ReactNode, useId } from 'react'

export type Labelled = {
  label: string
  hint?: ReactNode
  /** What is wrong and how to mend it; read aloud when it appears. */
  error?: string | undefined
  /** The word that marks what must be filled in (必填); without it the field is free. */
  required?: string | undefined
}

/** Ties label, hint and error to whatever control it is given. */
export function Control({ label, hint, error, required, children }: Labelled & { children: (aria: Aria) => ReactNode }) {
  const id = useId()
  return (
    <div className="ui-field" data-wrong={error ? true : undefined}>
      <label htmlFor={id} className="ui-label">
        {label}
        {required && <span className="ui-required">{required}</span>}
      </label>
      <Hint id={id} hint={hint} />
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-required': required ? true : undefined,
        ...describe(id, hint, error),
      })}
      <FieldError id={id} error={error} />
    </div>
  )
}

/** A question over several controls. */
export function Group({
  label,
  hint,
  error,
  required,
  isInline,
  children,
}: Labelled & { isInline?: boolean | undefined; children: ReactNode }) {
  const id = useId()
  return (
    <fieldset className="ui-field ui-group" data-inline={isInline || undefined} {...describe(id, hint, error)}>
      <legend className="ui-label">
        {label}
        {required && <span className="ui-required">{required}</span>}
      </legend>
      <Hint id={id} hint={hint} />
      {children}
      <FieldError id={id} error={error} />
    </fieldset>
  )
}

/** The live region stands before the error comes: a region that arrives with its words is passed over by some readers. */
export const FieldError = ({ id, error }: { id: string; error: string | undefined }) => (
  <div role="alert">
    {error && (
      <p id={`${id}-error`} className="ui-error">
        <CircleX className="ui-icon" aria-hidden />
        <span>{error}</span>
      </p>
    )}
  </div>
)

export const Hint = ({ id, hint }: { id: string; hint: ReactNode }) =>
  hint ? (
    <p id={`${id}-hint`} className="ui-hint">
      {hint}
    </p>
  ) : null

export const describe = (id: string, hint: ReactNode, error?: string | undefined) => ({
  'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
})

type Aria = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined; 'aria-required': true | undefined }
