import type { ReactNode } from 'react'
import { type Tone, toneIcons } from './tone.tsx'

/** A sentence the reader should not miss. `isLive` reads it aloud when it appears. */
export const Notice = ({
  tone = 'info',
  title,
  children,
  isLive = false,
}: {
  tone?: Tone
  title?: string
  children?: ReactNode
  isLive?: boolean
}) => {
  const Icon = toneIcons[tone]
  return (
    <div className="ui-notice" data-tone={tone} role={isLive ? (tone === 'refused' ? 'alert' : 'status') : undefined}>
      <Icon className="ui-icon" aria-hidden />
      <div>
        {title && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  )
}

/** An expected no: the reason, the rule it stands on, and a way on. */
export const Refusal = ({
  title,
  reason,
  rule,
  wayOn,
}: {
  title: string
  reason: ReactNode
  /** The clause, as a link to the rulebook where there is one. */
  rule?: ReactNode
  wayOn?: ReactNode
}) => (
  <Notice tone="refused" title={title} isLive>
    <p>{reason}</p>
    {rule && <p className="ui-hint">{rule}</p>}
    {wayOn && <div className="ui-way-on">{wayOn}</div>}
  </Notice>
)

/** A status in one word, with its icon. */
export const Tag = ({ tone = 'info', children }: { tone?: Tone; children: ReactNode }) => {
  const Icon = toneIcons[tone]
  return (
    <span className="ui-tag" data-tone={tone}>
      <Icon className="ui-icon" aria-hidden />
      {children}
    </span>
  )
}
