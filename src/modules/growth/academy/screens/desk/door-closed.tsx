import { CalendarClock, DoorClosed as DoorIcon } from 'lucide-react'
import { formatMoment } from '#kernel/pure/formats.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { attendWords } from './attendance-words.ts'
import type { Door } from './calls.ts'
import { opensAt, type DoorPhase } from './door-time.ts'

/** Before the door opens: when it does. After the lesson: that it is over. No code in either. */
export function DoorClosed({ door, phase, now }: { door: Door; phase: DoorPhase; now: Date }) {
  const [say, language, today] = [useWords(attendWords), useLanguage(), useToday()]
  const opens = opensAt(door)
  const minutes = Math.max(1, Math.ceil((opens.getTime() - now.getTime()) / 60_000))
  const Icon = phase === 'over' ? DoorIcon : CalendarClock
  return (
    <section className="door-closed" role="status">
      <Icon aria-hidden />
      <div>
        <strong>{phase === 'over' ? say('door.over') : say('door.notYet', { at: formatMoment(opens, language, today) })}</strong>
        <p className="ui-figures">
          {phase === 'over'
            ? say('door.overNext')
            : minutes < 60
              ? say('door.wait', { minutes })
              : minutes < 1_440 && say('door.waitHours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}
        </p>
      </div>
    </section>
  )
}
