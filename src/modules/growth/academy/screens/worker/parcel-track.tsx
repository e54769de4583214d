import { formatDay } from '#kernel/pure/formats.ts'
import { fill } from '#kernel/pure/words.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { type Step, Steps } from '#ui/steps.tsx'
import { workerWords } from '../worker-words.ts'
import type { Whole } from './api.ts'
import { type Parcel, type Stop, trackOf } from './parcel.ts'
import { useTimes } from './terms.ts'

/** Where it stands, followed like a parcel. */
export function ParcelTrack({ parcel, course }: { parcel: Parcel; course: Whole | undefined }) {
  const say = useWords(workerWords)
  const [language, today] = [useLanguage(), useToday()]
  const { now, at } = useTimes()
  const due = parcel.nomination?.due
  const given = { closes: course?.closes ? at(course.closes) : '', due: due ? formatDay(due, language, today) : '' }
  const stepOf = ({ title, reached, at: instant, note, reason, n }: Stop): Step => ({
    title: fill(workerWords[title][language], { n: n ?? '' }),
    reached,
    ...(instant && { at: at(instant) }),
    detail: (reason || note) && (
      <>
        {reason && <div>{say('course.reason', { reason })}</div>}
        {note && <div>{fill(workerWords[`note.${note}`][language], given)}</div>}
      </>
    ),
  })
  return (
    <Steps
      label={say('track.title')}
      words={{ done: say('steps.done'), current: say('steps.current'), ahead: say('steps.ahead'), refused: say('steps.refused') }}
      steps={trackOf(parcel, course, now).map(stepOf)}
    />
  )
}

/** In a word or two, what the track says where it stands now. */
export function useStanding() {
  const language = useLanguage()
  const { now } = useTimes()
  return (parcel: Parcel, course: Whole | undefined) => {
    const track = trackOf(parcel, course, now)
    const here = track.find(stop => stop.reached === 'current' || stop.reached === 'refused') ?? track.at(-1)!
    return { text: fill(workerWords[here.title][language], { n: here.n ?? '' }), reached: here.reached }
  }
}
