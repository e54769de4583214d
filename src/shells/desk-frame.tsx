import { Inbox, LogIn } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { LinkButton } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { Mark } from '#ui/mark.tsx'
import { useFace } from '#kernel/web/face.tsx'
import { deskTitles, titles } from '#kernel/web/house/titles.ts'
import { useUnread } from '#kernel/web/house/unread.ts'
import { isAtHome, useIsSignedIn, useLanguage, usePerson, useWords } from '#kernel/web/person.tsx'
import { menuOf } from '#kernel/web/screens.ts'
import { webWords } from '#kernel/web/web-words.ts'
import { Antd } from './antd.tsx'
import { Idle } from './idle.tsx'
import { PersonMenu } from './person-menu.tsx'
import { Tidings } from './tidings.tsx'

/** The desk's frame: what one's posts lead to on the left, who and where one is above. */
export function DeskFrame({ children }: { children: ReactNode }) {
  return (
    <Antd>
      <div className="desk">
        <Top />
        <Menu />
        <div className="desk-body">
          <Tidings />
          {children}
        </div>
      </div>
      <Idle />
    </Antd>
  )
}

function Top() {
  const say = useWords(webWords)
  const sayTitle = useWords(titles)
  const isSignedIn = useIsSignedIn()
  const person = usePerson()
  const unread = useUnread()
  return (
    <header className="desk-top">
      <a href="#main" className="ui-skip">
        {say('skip')}
      </a>
      <Link href="/" className="ui-home">
        <Mark size="1.75rem" />
        <span>{say('niangjia')}</span>
      </Link>
      <span className="desk-unit">{person.unitName}</span>
      {isSignedIn ? (
        <>
          {isAtHome(person) && (
            <LinkButton
              kind="plain"
              icon={Inbox}
              href="/inbox"
              {...(unread > 0 && { 'aria-label': `${sayTitle('inbox')} ${say('unread', { count: unread })}` })}
            >
              {sayTitle('inbox')}
              {unread > 0 && <span className="desk-count">{unread}</span>}
            </LinkButton>
          )}
          <PersonMenu />
        </>
      ) : (
        <LinkButton kind="plain" icon={LogIn} href="/sign-in">
          {sayTitle('signIn')}
        </LinkButton>
      )}
    </header>
  )
}

function Menu() {
  const say = useWords(webWords)
  const sayTitle = useWords(deskTitles)
  const language = useLanguage()
  const person = usePerson()
  const { screens } = useFace()
  const { pathname } = useLocation()
  const groups = menuOf(screens, person)
  const current = groups
    .flatMap(({ entries }) => entries.map(({ path }) => path))
    .filter(path => pathname === path || pathname.startsWith(`${path}/`))
    .sort((a, b) => b.length - a.length)[0]
  if (!isAtHome(person)) return null
  return (
    <nav className="desk-menu" aria-label={say('places')}>
      {groups.map(({ wing, entries }) => (
        <section key={wing} aria-labelledby={`menu-${wing}`}>
          <h2 id={`menu-${wing}`}>{sayTitle(`wing.${wing}`)}</h2>
          <ul>
            {entries.map(({ path, title, icon: Icon }) => (
              <li key={path}>
                <Link href={path} aria-current={path === current ? 'page' : undefined}>
                  {Icon && <Icon className="ui-icon" aria-hidden />}
                  {title[language]}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
