import { Maximize, Minimize, WifiOff, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { formatRange } from '#kernel/pure/formats.ts'
import { useShownToAll } from '#kernel/web/activity.ts'
import { useLanguage, useNow, useToday, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { codeSeconds } from '../../rules-attendance.ts'
import { attendWords } from './attendance-words.ts'
import type { Attendance } from './calls.ts'
import { DoorCount } from './door-count.tsx'
import { doorPhase, inGroups, lifeOf, secondsTo } from './door-time.ts'
import { DoorClosed } from './door-closed.tsx'
import { useAwake } from './use-awake.ts'
import type { Heard } from './use-door.ts'

type Board = { id: string; session: string; door: Heard; attendance: Attendance | undefined }

/** Read from six metres: what to scan, what to type instead, and who is still missing. */
export function DoorBoard({ id, session, door, attendance }: Board) {
  const now = useNow(500)
  const phase = doorPhase(door, now)
  useAwake(phase !== 'over')
  useShownToAll(phase !== 'over')
  return (
    <main id="main" className="door" tabIndex={-1} data-phase={phase}>
      <Top id={id} door={door} />
      {phase === 'open' ? <Code session={session} door={door} now={now} /> : <DoorClosed door={door} phase={phase} now={now} />}
      {attendance && phase !== 'before' && <DoorCount attendance={attendance} session={session} isOver={phase === 'over'} />}
    </main>
  )
}

function Top({ id, door }: { id: string; door: Heard }) {
  const [say, language, today] = [useWords(attendWords), useLanguage(), useToday()]
  return (
    <header className="door-top">
      <div>
        <h1>{door.classTitle}</h1>
        <p>
          {door.title} · <span className="ui-figures">{formatRange(new Date(door.starts), new Date(door.ends), language, today)}</span>
        </p>
      </div>
      <nav className="door-tools">
        <FullScreen />
        <LinkButton kind="plain" icon={X} href={`/academy/${id}/attendance`}>
          {say('close')}
        </LinkButton>
      </nav>
    </header>
  )
}

function Code({ session, door, now }: { session: string; door: Heard; now: Date }) {
  const say = useWords(attendWords)
  const { changes, codeUntil, spokenUntil } = lifeOf(door.changesAt, new Date(door.asked))
  const isGood = door.isOpen && now < codeUntil
  const isSaid = door.isOpen && now < spokenUntil
  const seconds = changes ? Math.min(codeSeconds, secondsTo(changes, now)) : 0
  const address = `${location.origin}/academy/here?${new URLSearchParams({ s: session, c: door.code })}`
  return (
    <>
      <section className="door-code">
        {isGood ? (
          <>
            <QrCode text={address} name={say('door.qr')} />
            <p className="door-scan">{say('door.scan')}</p>
            <p className="door-turn" role="timer">
              <progress max={codeSeconds} value={seconds} aria-hidden />
              <span className="ui-figures">{seconds > 0 ? say('door.changes', { seconds }) : say('door.changing')}</span>
            </p>
          </>
        ) : (
          <Lost />
        )}
      </section>
      {isSaid && (
        <section className="door-spoken">
          <h2>{say('door.spoken')}</h2>
          <p className="door-word ui-figures">{inGroups(door.spoken)}</p>
          <p className="door-note">{say('door.spokenNote')}</p>
        </section>
      )}
    </>
  )
}

function Lost() {
  const say = useWords(attendWords)
  return (
    <div className="door-lost" role="status">
      <WifiOff aria-hidden />
      <strong>{say('door.lost')}</strong>
      <span>{say('door.lostNext')}</span>
    </div>
  )
}

function FullScreen() {
  const say = useWords(attendWords)
  const [isFull, setFull] = useState(() => document.fullscreenElement !== null)
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', look)
    return () => {
      document.removeEventListener('fullscreenchange', look)
      // whoever goes on to another page wants the browser back
      if (document.fullscreenElement) void document.exitFullscreen()
    }
  }, [])
  if (!document.fullscreenEnabled) return null
  const turn = () => (isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => {})
  return (
    <Button kind="plain" icon={isFull ? Minimize : Maximize} onClick={turn}>
      {say(isFull ? 'door.unfill' : 'door.fill')}
    </Button>
  )
}
