import { LinkButton } from '#ui/button.tsx'
import { Page } from '#ui/frame.tsx'
import { Empty } from '#ui/state.tsx'
import { noPageWords } from './no-page-words.ts'
import { useWords } from './person.tsx'
import { Broken } from './problems.tsx'
import { useSession } from './session.tsx'
import { webWords } from './web-words.ts'

export function Missing() {
  const say = useWords(noPageWords)
  const sayWeb = useWords(webWords)
  return (
    <Page title={sayWeb('missing.title')}>
      <Empty title={say('missing.next')} action={<LinkButton href="/">{say('backHome')}</LinkButton>} />
    </Page>
  )
}

export function NotYours() {
  const say = useWords(noPageWords)
  return (
    <Page title={say('notYours.title')}>
      <Empty title={say('notYours.next')} action={<LinkButton href="/why">{say('notYours.why')}</LinkButton>} />
    </Page>
  )
}

/** Nobody could say who this is. */
export function Unknown() {
  const { problem, again } = useSession()
  return (
    <main id="main" className="ui-page" tabIndex={-1}>
      {problem && <Broken problem={problem} again={again} />}
    </main>
  )
}
