import { Page, Section } from '#ui/frame.tsx'
import { CardLink } from '#ui/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { useFace } from '../face.tsx'
import { useIsSignedIn, useLanguage, usePerson, useWords } from '../person.tsx'
import { mayOpen, menuOf, tabsOf } from '../screens.ts'
import { hallWords } from './hall-words.ts'
import { deskTitles } from './titles.ts'
import { useUnread } from './unread.ts'

/** The desk's first page where no module has one: what this person's posts lead to. */
export function Hall() {
  const say = useWords(hallWords)
  const sayTitle = useWords(deskTitles)
  const language = useLanguage()
  const person = usePerson()
  const { screens } = useFace()
  const unread = useUnread()
  const menu = menuOf(screens, person).filter(({ wing }) => wing !== 'house')
  return (
    <Page title={say('hello', { name: person.name })}>
      {unread > 0 && <CardLink href="/inbox" title={say('unread', { count: unread })} />}
      {person.posts.length === 0 && <Notice>{say('noPost')}</Notice>}
      {menu.map(({ wing, entries }) => (
        <Section key={wing} title={sayTitle(`wing.${wing}`)}>
          <div className="house-cards">
            {entries.map(({ path, title, icon }) => (
              <CardLink key={path} href={path} title={title[language]} {...(icon && { icon })} />
            ))}
          </div>
        </Section>
      ))}
    </Page>
  )
}

/** The phone's first page where no module has one. */
export function Porch() {
  const say = useWords(hallWords)
  const language = useLanguage()
  const person = usePerson()
  const isSignedIn = useIsSignedIn()
  const { screens } = useFace()
  const doors = tabsOf(screens).filter(tab => tab.path !== '/' && mayOpen(tab, person))
  return (
    <Page title={isSignedIn ? say('hello', { name: person.name }) : say('welcome')} lead={say('lead')}>
      <div className="house-cards">
        {doors.map(({ path, title, icon }) => (
          <CardLink key={path} href={path} title={title[language]} icon={icon} />
        ))}
      </div>
    </Page>
  )
}
