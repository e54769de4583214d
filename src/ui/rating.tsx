import { Star } from 'lucide-react'
import { useId } from 'react'
import { Group, type Labelled } from './control.tsx'

/** One to five stars, each with its word (很不满意 … 很满意); the chosen word stands beside them. */
export const Rating = ({
  name,
  words,
  value,
  onChange,
  ...labelled
}: Labelled & {
  name: string
  words: readonly [string, string, string, string, string]
  value: number | undefined
  onChange: (stars: number) => void
}) => {
  const id = useId()
  return (
    <Group {...labelled}>
      <div className="ui-rating">
        {words.map((word, at) => (
          <span key={word} className="ui-star" data-lit={at < (value ?? 0) || undefined}>
            <input
              type="radio"
              name={name}
              id={`${id}-${at}`}
              value={at + 1}
              checked={value === at + 1}
              onChange={() => onChange(at + 1)}
            />
            <label htmlFor={`${id}-${at}`}>
              <Star className="ui-icon" aria-hidden />
              <span className="ui-hidden">{word}</span>
            </label>
          </span>
        ))}
        <span className="ui-rating-word" aria-hidden>
          {value ? words[value - 1] : ''}
        </span>
      </div>
    </Group>
  )
}
