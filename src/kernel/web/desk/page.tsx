import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from '#ui/link.tsx'

/** One page of the desk: its title and actions in one line, its filters below, then the work. */
export const DeskPage = ({
  title,
  lead,
  back,
  actions,
  filters,
  children,
}: {
  title: string
  lead?: ReactNode
  back?: { href: string; word: string }
  actions?: ReactNode
  filters?: ReactNode
  children: ReactNode
}) => (
  <main id="main" className="desk-page" tabIndex={-1}>
    {back && (
      <Link href={back.href} className="ui-back">
        <ChevronLeft className="ui-icon" aria-hidden />
        {back.word}
      </Link>
    )}
    <header className="desk-head">
      <div>
        <h1>{title}</h1>
        {lead && <p className="ui-hint">{lead}</p>}
      </div>
      {actions && <div className="desk-actions">{actions}</div>}
    </header>
    {filters && <search className="desk-filters">{filters}</search>}
    {children}
  </main>
)

/** A block of facts beside or under the table: `<Facts rows={[[say('unit'), unit.name], …]} />`. */
export const Facts = ({ rows }: { rows: readonly (readonly [label: string, value: ReactNode])[] }) => (
  <dl className="desk-facts">
    {rows.map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
