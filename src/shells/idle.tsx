import { useEffect, useRef, useState } from 'react'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { lastActive, markActive } from '#kernel/web/activity.ts'
import { useIsSignedIn, useWords } from '#kernel/web/person.tsx'
import { useSession } from '#kernel/web/session.tsx'
import { signIn } from '#kernel/web/sign-in-api.ts'
import { webWords } from '#kernel/web/web-words.ts'
import { idleWords } from './idle-words.ts'

const MINUTE_MS = 60_000
const IDLE_MS = 30 * MINUTE_MS
const WARN_MS = 28 * MINUTE_MS
const TOUCH_MS = 5 * MINUTE_MS

/** A desk that was left alone is closed after half an hour, with a warning two minutes before. All tabs count as one. */
export function Idle() {
  const isSignedIn = useIsSignedIn()
  return isSignedIn ? <Watch /> : null
}

function Watch() {
  const say = useWords(idleWords)
  const sayWeb = useWords(webWords)
  const { leave } = useSession()
  const [left, setLeft] = useState<number>()
  const end = useRef(() => {})
  end.current = () => void leave({ keepsDrafts: true }).catch(() => location.reload())
  useEffect(
    () =>
      watch(
        ms => setLeft(ms),
        () => end.current(),
      ),
    [],
  )
  const stay = () => {
    markActive()
    setLeft(undefined)
    signIn.me().catch(() => {})
  }
  return (
    <ConfirmDialog
      isOpen={left !== undefined}
      onClose={stay}
      title={say('idle.title')}
      closeWord={sayWeb('close')}
      confirmWord={say('idle.stay')}
      onConfirm={stay}
    >
      <p role="timer">{say('idle.warn', { seconds: Math.ceil((left ?? 0) / 1_000) })}</p>
    </ConfirmDialog>
  )
}

/** Tells what is left while it warns, undefined otherwise; and the end. */
export function watch(onWarn: (leftMs: number | undefined) => void, onEnd: () => void): () => void {
  let touched = Date.now()
  let isWarning = false
  markActive()
  const hear = () => {
    // a mouse brushed against the table does not answer the question
    if (isWarning) return
    markActive()
    // typing alone asks the server nothing, and it counts requests
    if (Date.now() - touched < TOUCH_MS) return
    touched = Date.now()
    signIn.me().catch(() => {})
  }
  const look = () => {
    const idle = Date.now() - lastActive()
    isWarning = idle >= WARN_MS
    if (idle >= IDLE_MS) onEnd()
    else onWarn(isWarning ? IDLE_MS - idle : undefined)
  }
  const kinds = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const
  for (const kind of kinds) addEventListener(kind, hear, { passive: true, capture: true })
  const timer = setInterval(look, 1_000)
  return () => {
    clearInterval(timer)
    for (const kind of kinds) removeEventListener(kind, hear, { capture: true })
  }
}
