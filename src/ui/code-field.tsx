import type { ReactNode } from 'react'
import { Control, type Labelled } from './control.tsx'

/** A one-time code: one input and not six, so that the phone fills it from the message and a screen reader reads it whole. */
export const CodeField = ({
  value,
  onChange,
  onComplete,
  length = 6,
  action,
  ...labelled
}: Labelled & {
  value: string
  onChange: (digits: string) => void
  onComplete?: (digits: string) => void
  length?: number
  /** Beside the code: "send again", or in how many seconds. */
  action?: ReactNode
}) => {
  const take = (typed: string) => {
    const digits = digitsOf(typed, length)
    onChange(digits)
    if (digits.length === length && digits !== value) onComplete?.(digits)
  }
  return (
    <Control {...labelled}>
      {aria => (
        <span className="ui-field-line">
          <input
            {...aria}
            className="ui-input ui-code"
            inputMode="numeric"
            autoComplete="one-time-code"
            value={value}
            onChange={event => take(event.target.value)}
          />
          {action}
        </span>
      )}
    </Control>
  )
}

/** The digits in what was typed or pasted ("【娘家】验证码 12 34 56"), full-width ones too. */
export const digitsOf = (typed: string, length: number) => typed.normalize('NFKC').replace(/\D/g, '').slice(0, length)
