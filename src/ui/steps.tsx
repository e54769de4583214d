import { Check, Circle, CircleDot, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { VisuallyHidden } from './hidden.tsx'

type Reached = 'done' | 'current' | 'ahead' | 'refused'

export type Step = {
  title: string
  reached: Reached
  /** When it was, or by when it will be, in words. */
  at?: string
  detail?: ReactNode
}

/** Where my case stands, as one follows a parcel. `words` say aloud what the icons show. */
export const Steps = ({ label, steps, words }: { label: string; steps: readonly Step[]; words: Record<Reached, string> }) => (
  <ol className="ui-steps" aria-label={label}>
    {steps.map(({ title, reached, at, detail }, index) => {
      const Icon = icons[reached]
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step's place is its identity, a case may pass the same step twice
        <li key={index} data-reached={reached} aria-current={reached === 'current' ? 'step' : undefined}>
          <span className="ui-step-dot">
            <Icon className="ui-icon" aria-hidden />
          </span>
          <div className="ui-step-words">
            <strong>
              {title}
              <VisuallyHidden>{words[reached]}</VisuallyHidden>
            </strong>
            {at && <span className="ui-step-at">{at}</span>}
            {detail && <div className="ui-hint">{detail}</div>}
          </div>
        </li>
      )
    })}
  </ol>
)

const icons = { done: Check, current: CircleDot, ahead: Circle, refused: X }
