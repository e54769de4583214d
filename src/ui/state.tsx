import { CircleX, RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { VisuallyHidden } from './hidden.tsx'
import { Doorway } from './mark.tsx'

/** The final shape of what is still on its way. `word` is for those who listen. */
export const Skeleton = ({ shape = 'list', count = 3, word }: { shape?: 'page' | 'list' | 'card'; count?: number; word: string }) => (
  <div className="ui-skeleton" data-shape={shape} role="status">
    <VisuallyHidden>{word}</VisuallyHidden>
    {shape === 'page' && <i className="ui-bone" data-title />}
    {Array.from({ length: shape === 'page' ? 2 : count }, (_, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: bones are all alike
      <div key={at}>
        <i className="ui-bone" data-half />
        <i className="ui-bone" />
        {shape !== 'list' && <i className="ui-bone" data-third />}
      </div>
    ))}
  </div>
)

/** Nothing yet: what will be here, how it begins, and the action that begins it. */
export const Empty = ({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) => (
  <div className="ui-empty">
    <Doorway />
    <h2>{title}</h2>
    {children && <div className="ui-hint">{children}</div>}
    {action}
  </div>
)

/** Something broke: what happened, what is kept, what to do next. `quote` is the number to give when asking for help. */
export const ErrorBox = ({
  title,
  kept,
  next,
  quote,
  retryWord,
  onRetry,
  isBusy = false,
}: {
  title: string
  kept?: ReactNode
  next?: ReactNode
  quote?: string
  retryWord?: string
  onRetry?: () => void
  isBusy?: boolean
}) => (
  <div className="ui-notice" data-tone="refused" role="alert">
    <CircleX className="ui-icon" aria-hidden />
    <div>
      <strong>{title}</strong>
      {kept && <p>{kept}</p>}
      {next && <p>{next}</p>}
      {onRetry && retryWord && (
        <Button icon={RotateCw} isBusy={isBusy} onClick={onRetry}>
          {retryWord}
        </Button>
      )}
      {quote && <p className="ui-hint ui-figures">{quote}</p>}
    </div>
  </div>
)
