import { formatRange } from '#kernel/pure/formats.ts'
import { useLanguage, useNow, useToday, useWords } from '#kernel/web/person.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { workerWords } from '../worker-words.ts'
import type { Mine, Session, Whole } from './api.ts'
import { freeAt } from './free.ts'

/** Which session: those that can still be asked for, and why the others cannot. */
export function JoinSession({
  activity,
  mine,
  ...pick
}: {
  activity: Whole
  mine: readonly Mine[]
  name: string
  value: string
  error: string | undefined
  onChange: (offer: string) => void
}) {
  const say = useWords(workerWords)
  const [language, today, now] = [useLanguage(), useToday(), useNow()]
  const choice = (session: Session, at: number) => {
    const { phase, left } = freeAt(activity, session.offer, now)
    const isHeld = mine.some(one => one.offer === session.offer && one.standing !== 'released')
    const isOff = session.cancelledAt !== null || new Date(session.starts) <= now
    const state = isHeld
      ? say('join.alreadyHere')
      : isOff
        ? say('join.sessionOff')
        : left && phase === 'enrolling'
          ? say('left', { left })
          : say(`phase.${phase}`)
    return {
      value: session.offer,
      label: session.title || say('sessions.nth', { n: at + 1 }),
      hint: `${formatRange(new Date(session.starts), new Date(session.ends), language, today)} · ${state}`,
      isDisabled: isHeld || isOff || (phase !== 'enrolling' && phase !== 'waitingOnly'),
    }
  }
  return <RadioGroup {...pick} label={say('join.session')} required={say('required')} choices={activity.sessions.map(choice)} />
}
