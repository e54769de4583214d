import { Archive, BookOpenText, MonitorSmartphone, Settings, Waypoints } from 'lucide-react'
import { use } from 'react'
import { LinkButton } from '#ui/button.tsx'
import { Page } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { type Face, useFace } from '../face.tsx'
import { useIsSignedIn, useLanguage, usePerson, useWords } from '../person.tsx'
import { type MineLines, mineOf } from '../screens.ts'
import { homeWords } from './home-words.ts'
import { SignOut } from './settings.tsx'

const asked = new WeakMap<Face, Promise<MineLines>>()
/** Kept while they come, for a page that waits is drawn anew; a failure is not kept, so that trying again asks again. */
function linesOf(face: Face): Promise<MineLines> {
  const known = asked.get(face)
  if (known) return known
  const lines = (face.mine?.() ?? Promise.resolve({})).catch((problem: unknown) => {
    asked.delete(face)
    throw problem
  })
  asked.set(face, lines)
  return lines
}

/** The worker's own corner: who I am here, and what belongs to me rather than to a case. */
export function MePage() {
  const say = useWords(homeWords)
  const language = useLanguage()
  const person = usePerson()
  const { name, posts } = person
  const isSignedIn = useIsSignedIn()
  const lines = use(linesOf(useFace()))
  return (
    <Page title={isSignedIn ? name : say('me')} lead={!isSignedIn && say('signInWhy')}>
      {!isSignedIn && (
        <LinkButton href="/sign-in" kind="main" isWide>
          {say('signIn')}
        </LinkButton>
      )}
      {posts.length > 0 && (
        <a className="ui-button" data-kind="quiet" data-wide href="/desk/">
          <span className="ui-button-face">
            <MonitorSmartphone className="ui-icon" aria-hidden />
            {say('toDesk')}
          </span>
        </a>
      )}
      <List>
        {mineOf(lines, person).map(({ path, title, icon: Icon }) => (
          <Row key={path} href={path} lead={<Icon className="ui-icon" aria-hidden />} title={title[language]} />
        ))}
        <Row href="/settings" lead={<Settings className="ui-icon" aria-hidden />} title={say('settings')} />
        {isSignedIn && <Row href="/my/account" lead={<Archive className="ui-icon" aria-hidden />} title={say('data')} />}
        {isSignedIn && <Row href="/why" lead={<Waypoints className="ui-icon" aria-hidden />} title={say('why')} />}
        <Row href="/rules" lead={<BookOpenText className="ui-icon" aria-hidden />} title={say('rules')} />
      </List>
      {isSignedIn && <SignOut />}
    </Page>
  )
}
