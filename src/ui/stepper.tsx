import { Minus, Plus } from 'lucide-react'
import { Group, type Labelled } from './control.tsx'

/** How many: seats, people, copies. `fewer` and `more` name the two buttons; `limit` says why it goes no further. */
export const Stepper = ({
  value,
  onChange,
  min = 0,
  max,
  fewer,
  more,
  unit,
  limit,
  ...labelled
}: Labelled & {
  value: number
  onChange: (value: number) => void
  min?: number
  max: number
  fewer: string
  more: string
  unit?: string
  limit?: string
}) => {
  const set = (next: number) => onChange(Math.max(min, Math.min(max, next)))
  const side = { type: 'button', className: 'ui-button', 'data-kind': 'quiet' } as const
  return (
    <Group {...labelled}>
      <span className="ui-stepper">
        <button {...side} aria-label={fewer} aria-disabled={value <= min} onClick={() => set(value - 1)}>
          <Minus className="ui-icon" aria-hidden />
        </button>
        <output aria-live="polite">
          {value}
          {unit && <small> {unit}</small>}
        </output>
        <button {...side} aria-label={more} aria-disabled={value >= max} onClick={() => set(value + 1)}>
          <Plus className="ui-icon" aria-hidden />
        </button>
      </span>
      <span className="ui-hint" aria-live="polite">
        {value >= max && limit}
      </span>
    </Group>
  )
}
