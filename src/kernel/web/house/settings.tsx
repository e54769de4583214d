import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { Button, LinkButton } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { useAct } from '../acts.ts'
import { useIsSignedIn, usePerson, useWords } from '../person.tsx'
import { Refused } from '../problems.tsx'
import { useSession } from '../session.tsx'
import { useOutbox } from '../use-outbox.ts'
import { webWords } from '../web-words.ts'
import { homeWords } from './home-words.ts'
import { Looks } from './looks.tsx'

/** How it looks, and one's account. */
export function SettingsPage() {
  const say = useWords(homeWords)
  return (
    <Page title={say('settings')}>
      <Section title={say('settings.look')}>
        <Looks />
      </Section>
      <Section title={say('account')}>
        <Account />
      </Section>
    </Page>
  )
}

function Account() {
  const say = useWords(homeWords)
  const { userName } = usePerson()
  if (!useIsSignedIn())
    return (
      <>
        <p className="ui-hint">{say('signInWhy')}</p>
        <LinkButton href="/sign-in" kind="main" isWide>
          {say('signIn')}
        </LinkButton>
      </>
    )
  return (
    <>
      <List>
        <Row href="/why" title={say('why')} />
        <Row href="/sessions" title={say('sessions')} />
        {userName && <Row href="/change-password" title={say('password')} />}
      </List>
      <SignOut />
    </>
  )
}

/** Says first what would stay behind on this device. */
export function SignOut() {
  const say = useWords(homeWords)
  const sayWeb = useWords(webWords)
  const { leave } = useSession()
  const { waiting } = useOutbox()
  const [isAsking, setAsking] = useState(false)
  const out = useAct(() => leave(), 'nothing')
  return (
    <>
      <Button icon={LogOut} isWide isBusy={out.isBusy} onClick={() => setAsking(true)}>
        {say('signOut')}
      </Button>
      <Refused problem={out.problem} />
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={say('signOut')}
        closeWord={sayWeb('cancel')}
        confirmWord={say('signOut')}
        isBusy={out.isBusy}
        onConfirm={() => void out.act(undefined).then(() => setAsking(false))}
      >
        <p>{waiting.length > 0 ? say('signOut.waiting', { count: waiting.length }) : say('signOut.drafts')}</p>
      </ConfirmDialog>
    </>
  )
}
