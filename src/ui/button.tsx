import { LoaderCircle, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { Link } from './link.tsx'

type Looks = {
  /** main: the one action of a screen; quiet: beside it; plain: a word to tap; danger: cannot be undone, says so in its words. */
  kind?: 'main' | 'quiet' | 'plain' | 'danger'
  icon?: LucideIcon | undefined
  /** As wide as the column it stands in. */
  isWide?: boolean
}

/** While busy it keeps its width and its focus and takes no further tap; `busyWord` is shown in place of the label. */
export const Button = ({
  kind = 'quiet',
  icon,
  isWide = false,
  isBusy = false,
  busyWord,
  onClick,
  children,
  type = 'button',
  ...rest
}: Looks & { isBusy?: boolean; busyWord?: string } & ComponentProps<'button'>) => (
  <button
    {...rest}
    type={type}
    className="ui-button"
    data-kind={kind}
    data-wide={isWide || undefined}
    aria-busy={isBusy || undefined}
    // aria-disabled and not disabled: a disabled button drops the focus of the one who just pressed it
    aria-disabled={isBusy || rest['aria-disabled']}
    onClick={isBusy ? hold : onClick}
  >
    <span className="ui-button-face" aria-hidden={(isBusy && Boolean(busyWord)) || undefined}>
      <Face kind={kind} icon={icon}>
        {children}
      </Face>
    </span>
    {(isBusy || busyWord) && (
      <span className="ui-button-busy" aria-hidden={!isBusy || undefined}>
        <LoaderCircle className="ui-icon ui-turning" aria-hidden />
        {busyWord}
      </span>
    )}
  </button>
)

/** A way to another page that looks like a button. */
export const LinkButton = ({ kind = 'quiet', icon, isWide = false, children, ...rest }: Looks & ComponentProps<'a'>) => (
  <Link {...rest} className="ui-button" data-kind={kind} data-wide={isWide || undefined}>
    <span className="ui-button-face">
      <Face kind={kind} icon={icon}>
        {children}
      </Face>
    </span>
  </Link>
)

const Face = ({ kind, icon, children }: { kind: Looks['kind']; icon: LucideIcon | undefined; children: ReactNode }) => {
  const Icon = icon ?? (kind === 'danger' ? TriangleAlert : undefined)
  return (
    <>
      {Icon && <Icon className="ui-icon" aria-hidden />}
      {children}
    </>
  )
}

const hold = (event: MouseEvent) => event.preventDefault()
