import { useNavigate } from 'react-router'
import { LinkButton } from '#ui/button.tsx'
import { Page } from '#ui/frame.tsx'
import { useAsk } from '../asks.tsx'
import { useIsSignedIn, usePerson, useWords } from '../person.tsx'
import { useSession } from '../session.tsx'
import { signIn } from '../sign-in-api.ts'
import { SignInPanel } from './sign-in-panel.tsx'
import { signInWords } from './sign-in-words.ts'

/** Stands in the place of a page that needs somebody; once signed in, the page itself appears there. */
export function SignInPage() {
  const say = useWords(signInWords)
  const { enter } = useSession()
  return (
    <Page title={say('welcome')}>
      <SignInPanel onDone={enter} />
      <ToDemo />
    </Page>
  )
}

/** In the demo city alone; elsewhere nobody answers for the cast. */
function ToDemo() {
  const say = useWords(signInWords)
  const { data } = useAsk(['demo-cast'], signIn.cast)
  return (
    data && (
      <LinkButton href="/demo" isWide>
        {say('demo')}
      </LinkButton>
    )
  )
}

/** The address /sign-in: afterwards home. */
export function SignInAtHome() {
  const isSignedIn = useIsSignedIn()
  const navigate = useNavigate()
  const { enter } = useSession()
  const say = useWords(signInWords)
  const { name } = usePerson()
  if (isSignedIn)
    return (
      <Page title={say('signedInAs', { name })}>
        <LinkButton href="/" kind="main">
          {say('home')}
        </LinkButton>
      </Page>
    )
  return (
    <Page title={say('welcome')}>
      <SignInPanel
        onDone={me => {
          enter(me)
          void navigate('/', { replace: true })
        }}
      />
      <ToDemo />
    </Page>
  )
}
