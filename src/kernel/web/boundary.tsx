import { Component, type ReactNode } from 'react'
import { ErrorBox } from '#ui/state.tsx'
import { useWords } from './person.tsx'
import { webWords } from './web-words.ts'
import { tell } from './wire.ts'

type Props = { page: string; children: ReactNode }

/** Keeps one broken page from taking the face with it, and reports it. */
export class ErrorBoundary extends Component<Props, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(error: Error) {
    if (isOldVersion(error) && reloadOnce()) return
    // no query string: a search may hold a name
    void tell(
      '/api/house/reportFault',
      { page: this.props.page, message: `${error.name}: ${error.message}`.slice(0, 500) },
      { isAtDoor: true },
    ).catch(() => {})
  }

  override render() {
    const { error } = this.state
    return error ? <BrokenPage isOld={isOldVersion(error)} /> : this.props.children
  }
}

function BrokenPage({ isOld }: { isOld: boolean }) {
  const say = useWords(webWords)
  const isOffline = isOld && !navigator.onLine
  return (
    <main id="main" className="ui-page" tabIndex={-1}>
      <ErrorBox
        title={isOffline ? say('broken.ask') : isOld ? say('version.gone') : say('broken.page')}
        kept={isOffline ? say('broken.noPage') : isOld ? undefined : say('broken.kept')}
        retryWord={say('broken.reload')}
        onRetry={() => location.reload()}
      />
    </main>
  )
}

/** A page of a version that the server no longer has: its chunk is gone. */
const isOldVersion = ({ message }: Error) => /dynamically imported module|importing a module script|preload CSS/i.test(message)

const NAME = 'niangjia:reloaded'
const MINUTE_MS = 60_000
/** Reloading brings the new version; once a minute, or a broken one would turn in circles. */
function reloadOnce(): boolean {
  try {
    if (!navigator.onLine || Date.now() - Number(sessionStorage.getItem(NAME)) < MINUTE_MS) return false
    sessionStorage.setItem(NAME, String(Date.now()))
  } catch {
    return false
  }
  location.reload()
  return true
}
