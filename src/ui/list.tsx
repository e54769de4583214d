import { ChevronRight, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from './link.tsx'

/** A card is there to be tapped: the whole of it is one link, named by its title. */
export const CardLink = ({
  href,
  title,
  icon: Icon,
  aside,
  children,
}: {
  href: string
  title: string
  icon?: LucideIcon
  /** At the end of the title's line: a tag, a date. */
  aside?: ReactNode
  children?: ReactNode
}) => (
  <article className="ui-card">
    <div className="ui-card-head">
      {Icon && <Icon className="ui-icon" aria-hidden />}
      <h3>
        <Link href={href} className="ui-stretch">
          {title}
        </Link>
      </h3>
      {aside}
    </div>
    {children}
  </article>
)

/** Rows under each other, kept apart by hairlines. */
export const List = ({ label, children }: { label?: string; children: ReactNode }) => (
  <ul className="ui-list" aria-label={label}>
    {children}
  </ul>
)

/** One row; with `href` the whole of it is tapped. `lead` stands before the title, `aside` at its end. */
export const Row = ({
  href,
  title,
  detail,
  lead,
  aside,
}: {
  href?: string
  title: ReactNode
  detail?: ReactNode
  lead?: ReactNode
  aside?: ReactNode
}) => (
  <li className="ui-row">
    {lead}
    <div className="ui-row-main">
      <div className="ui-row-words">
        {href ? (
          <Link href={href} className="ui-stretch">
            {title}
          </Link>
        ) : (
          <span>{title}</span>
        )}
        {detail && <div className="ui-hint">{detail}</div>}
      </div>
      {aside && <div className="ui-row-aside">{aside}</div>}
    </div>
    {href && <ChevronRight className="ui-icon ui-chevron" aria-hidden />}
  </li>
)
