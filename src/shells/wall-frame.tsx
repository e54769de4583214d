import { WifiOff } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { Mark } from '#ui/mark.tsx'
import { dayOf } from '#kernel/pure/calendar.ts'
import { formatDay, formatTime } from '#kernel/pure/formats.ts'
import { useLanguage, useNow, useWords } from '#kernel/web/person.tsx'
import { webWords } from '#kernel/web/web-words.ts'
import { wallWords } from '#kernel/web/wall-words.ts'

const BEAT_MS = 20_000

/** Nobody touches a wall: it shows the time, its own screen, and says when what it shows is old. */
export function WallFrame({ children }: { children: ReactNode }) {
  const say = useWords(webWords)
  const sayWall = useWords(wallWords)
  const language = useLanguage()
  const now = useNow(1_000)
  const lost = useLostSince()
  return (
    <div className="wall">
      <header className="wall-top">
        <Mark size="1.6em" />
        <strong>{say('niangjia')}</strong>
        <time dateTime={now.toISOString()} className="ui-figures">
          <span>{formatDay(dayOf(now), language)}</span> {formatTime(now)}
        </time>
      </header>
      <div role="status" className="wall-lost">
        {lost && (
          <p>
            <WifiOff className="ui-icon" aria-hidden />
            {sayWall('lost', { at: formatTime(lost) })}
          </p>
        )}
      </div>
      {children}
    </div>
  )
}

/** Since when the server has not answered, and a fresh page when it comes back: it may be a new version. */
function useLostSince(): Date | undefined {
  const [lost, setLost] = useState<Date>()
  useEffect(() => {
    let since: Date | undefined
    const beat = async () => {
      const isThere = await fetch('/api/sign-in/me', { signal: AbortSignal.timeout(BEAT_MS / 2) }).then(
        answer => answer.ok,
        () => false,
      )
      if (isThere && since) return location.reload()
      if (!isThere) since ??= new Date()
      setLost(since)
    }
    const timer = setInterval(() => void beat(), BEAT_MS)
    return () => clearInterval(timer)
  }, [])
  return lost
}
