import { ChevronLeft, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from './link.tsx'
import { Mark } from './mark.tsx'

/** The top of every page: home at the start, a few words to tap at the end; first of all a way past it for the keyboard. */
export const TopBar = ({
  name,
  homeHref,
  skipWord,
  children,
}: {
  name: string
  homeHref: string
  skipWord: string
  children?: ReactNode
}) => (
  <header className="ui-top">
    <a href="#main" className="ui-skip">
      {skipWord}
    </a>
    <Link href={homeHref} className="ui-home">
      <Mark />
      <span>{name}</span>
    </Link>
    {children && <div className="ui-top-end">{children}</div>}
  </header>
)

export type Place = {
  href: string
  title: string
  icon: LucideIcon
  isCurrent: boolean /** How many wait there; `newsWord` says it aloud. */
  news?: number
  newsWord?: string
}

/** The places a thumb reaches: three to five, an icon and a word each. */
export const BottomBar = ({ label, places }: { label: string; places: readonly Place[] }) => (
  <nav className="ui-bottom" aria-label={label}>
    {places.map(({ href, title, icon: Icon, isCurrent, news, newsWord }) => (
      <Link key={href} href={href} aria-current={isCurrent ? 'page' : undefined}>
        <span className="ui-bottom-icon">
          <Icon className="ui-icon" aria-hidden />
          {Boolean(news) && (
            <span className="ui-news" role="img" aria-label={newsWord}>
              {news! > 99 ? '99+' : news}
            </span>
          )}
        </span>
        {title}
      </Link>
    ))}
  </nav>
)

/** One screen: a title, the way back, and at most one main action, which stays at the thumb. */
export const Page = ({
  title,
  lead,
  back,
  action,
  children,
}: {
  title: string
  lead?: ReactNode
  back?: { href: string; word: string }
  action?: ReactNode
  children: ReactNode
}) => (
  <main id="main" className="ui-page" tabIndex={-1}>
    {back && (
      <Link href={back.href} className="ui-back">
        <ChevronLeft className="ui-icon" aria-hidden />
        {back.word}
      </Link>
    )}
    <h1>{title}</h1>
    {lead && <div className="ui-lead">{lead}</div>}
    {children}
    {action && <div className="ui-thumb">{action}</div>}
  </main>
)

/** A part of a page under its own heading; `more` stands at the heading's end. */
export const Section = ({ title, more, children }: { title: string; more?: ReactNode; children: ReactNode }) => (
  <section className="ui-section">
    <div className="ui-section-head">
      <h2>{title}</h2>
      {more}
    </div>
    {children}
  </section>
)
