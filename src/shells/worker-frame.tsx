import { ALargeSmall } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { matchPath, useLocation } from 'react-router'
import { Button } from '#ui/button.tsx'
import { BottomBar, TopBar } from '#ui/frame.tsx'
import { useFace } from '#kernel/web/face.tsx'
import { useUnread } from '#kernel/web/house/unread.ts'
import { titles } from '#kernel/web/house/titles.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { tabsOf } from '#kernel/web/screens.ts'
import { webWords } from '#kernel/web/web-words.ts'

/** The phone's frame: the mark above, the places a thumb reaches below, and what must be known in between. */
export function WorkerFrame({ children }: { children: ReactNode }) {
  const say = useWords(webWords)
  const { screens } = useFace()
  const { pathname } = useLocation()
  if (screens[pathname as keyof typeof screens]?.isAlone) return children
  return (
    <>
      <TopBar name={say('niangjia')} homeHref="/" skipWord={say('skip')}>
        <LooksButton />
      </TopBar>
      <Suspense>
        <Tidings />
      </Suspense>
      {children}
      <Tabs />
    </>
  )
}

function Tabs() {
  const say = useWords(webWords)
  const language = useLanguage()
  const { screens } = useFace()
  const { pathname } = useLocation()
  const unread = useUnread()
  const tabs = tabsOf(screens)
  // a case opened from a list keeps the list's tab lit
  const current = tabs
    .filter(({ path }) => matchPath({ path, end: path === '/' }, pathname))
    .sort((a, b) => b.path.length - a.path.length)[0]
  const places = tabs.map(tab => ({
    href: tab.path,
    title: tab.title[language],
    icon: tab.icon,
    isCurrent: tab === current,
    ...(tab.path === '/inbox' && unread > 0 && { news: unread, newsWord: say('unread', { count: unread }) }),
  }))
  return <BottomBar label={say('places')} places={places} />
}

// loaded at once, but after the first paint: offline it could not be fetched any more
const Tidings = lazy(() => import('./tidings.tsx').then(page => ({ default: page.Tidings })))
const LooksSheet = lazy(() => import('./looks-sheet.tsx').then(page => ({ default: page.LooksSheet })))

function LooksButton() {
  const say = useWords(titles)
  const [isOpen, setOpen] = useState(false)
  const [wasOpened, setOpened] = useState(false)
  const open = () => {
    setOpened(true)
    setOpen(true)
  }
  return (
    <>
      <Button kind="plain" icon={ALargeSmall} onClick={open}>
        {say('look')}
      </Button>
      <Suspense>{wasOpened && <LooksSheet isOpen={isOpen} onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
