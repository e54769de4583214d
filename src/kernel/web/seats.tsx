import { type ComponentType, lazy, type ReactNode, Suspense, use, useEffect, useRef } from 'react'
import { Route, Routes, useLocation } from 'react-router'
import { Skeleton } from '#ui/state.tsx'
import type { Pair } from '../pure/words.ts'
import { ErrorBoundary } from './boundary.tsx'
import { type Face, useFace } from './face.tsx'
import { useLanguage, usePerson, useWords } from './person.tsx'
import { useReturningScroll } from './scroll.ts'
import { mayOpen, type Screen, type Titles } from './screens.ts'
import { useSession } from './session.tsx'
import { webWords } from './web-words.ts'

/** Seats the screen that the address names, for whoever may open it. */
export function Seats({ frame: Frame }: { frame: ComponentType<{ children: ReactNode }> }) {
  const { screens } = useFace()
  return (
    <Frame>
      <Routes>
        {Object.entries(screens).map(([path, screen]) => (
          <Route key={path} path={path} element={<Seat screen={screen} path={path} />} />
        ))}
        <Route path="*" element={<Seat screen={missing} path="" />} />
      </Routes>
    </Frame>
  )
}

function Seat({ screen, path }: { screen: Screen; path: string }) {
  const { pathname } = useLocation()
  const face = useFace()
  // asked for beside the page, not after it
  if (!screen.title) void titlesOf(face)
  return (
    <ErrorBoundary key={pathname} page={pathname}>
      <Suspense fallback={<Waiting />}>
        <Guarded screen={screen} />
        {screen.title ? <Arrived title={screen.title} /> : <ArrivedLate path={path} />}
      </Suspense>
    </ErrorBoundary>
  )
}

function Guarded({ screen }: { screen: Screen }) {
  const person = usePerson()
  const { isKnown, problem } = useSession()
  const Own = lazyOf(screen)
  // in somebody else's page nobody is asked for a password
  if (screen.isAlone) return <Own />
  if (person.mustChangePassword) return <ChangePassword />
  if (person.needsTotp) return <SetUpTotp />
  if (screen.may === 'public' || mayOpen(screen, person)) return <Own />
  if (!isKnown) return problem ? <Unknown /> : <Waiting />
  return person.id ? <NotYours /> : <SignIn />
}

const missing: Screen = { title: webWords['missing.title'], may: 'public', load: () => import('./no-page.tsx').then(page => page.Missing) }

const pages = new WeakMap<Screen, ComponentType>()
/** One lazy page for each screen, made once: another each time would be loaded, and forgotten, at each rendering. */
function lazyOf(screen: Screen): ComponentType {
  const page = pages.get(screen) ?? lazy(() => screen.load().then(page => ({ default: page })))
  pages.set(screen, page)
  return page
}
const NotYours = lazy(() => import('./no-page.tsx').then(page => ({ default: page.NotYours })))
const Unknown = lazy(() => import('./no-page.tsx').then(page => ({ default: page.Unknown })))
const SignIn = lazy(() => import('./house/sign-in.tsx').then(page => ({ default: page.SignInPage })))
const ChangePassword = lazy(() => import('./house/change-password.tsx').then(page => ({ default: page.ChangePassword })))
const SetUpTotp = lazy(() => import('./house/totp-set-up.tsx').then(page => ({ default: page.SetUpTotp })))

const asked = new WeakMap<Face, Promise<Titles>>()
/** Where they cannot be had just now, a page has no name of its own; the next one asks again. */
function titlesOf(face: Face): Promise<Titles> {
  const known = asked.get(face)
  if (known) return known
  const titles = (face.titles?.() ?? Promise.resolve({})).catch(() => {
    asked.delete(face)
    return {}
  })
  asked.set(face, titles)
  return titles
}

const ArrivedLate = ({ path }: { path: string }) => <Arrived title={use(titlesOf(useFace()))[path]} />

/** Title, focus and scroll, once the page stands. On the first page the focus stays where the browser put it. */
function Arrived({ title }: { title: Pair | undefined }) {
  const say = useWords(webWords)
  const name = title?.[useLanguage()]
  const { key, pathname } = useLocation()
  const isFirst = useRef(key === 'default')
  useReturningScroll()
  useEffect(() => {
    document.title = name ? `${name} · ${say('niangjia')}` : say('niangjia')
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is what moves the focus
  useEffect(() => {
    if (!isFirst.current) document.getElementById('main')?.focus({ preventScroll: true })
    isFirst.current = false
  }, [pathname])
  return null
}

const Waiting = () => {
  const say = useWords(webWords)
  return (
    <main id="main" className="ui-page" tabIndex={-1}>
      <Skeleton shape="page" word={say('loading')} />
    </main>
  )
}
