import { addDays } from '#kernel/pure/calendar.ts'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Tag } from '#ui/notice.tsx'
import type { Tone } from '#ui/tone.tsx'
import type { BookingStage } from '../../rules-bookings.ts'
import type { LecturerStage, TrialStage } from '../../rules-lecturers.ts'
import { lecturerWords } from '../../words-lecturers.ts'
import type { Booking, Lecturer } from './calls.ts'
import { lectureWords } from './lecturer-words.ts'

const tones: Record<LecturerStage, Tone> = {
  nominated: 'soon',
  trying: 'soon',
  passed: 'soon',
  failed: 'refused',
  appointed: 'done',
  turnedDown: 'refused',
  withdrawn: 'info',
  ended: 'info',
  lapsed: 'info',
}
export function LecturerTag({ state }: Pick<Lecturer, 'state'>) {
  const sayRule = useWords(lecturerWords)
  return <Tag tone={tones[state]}>{sayRule(`lecturer.${state}`)}</Tag>
}

const trialTones: Record<TrialStage, Tone> = { arranged: 'soon', passed: 'done', failed: 'refused', calledOff: 'info' }
export function TrialTag({ state }: { state: TrialStage }) {
  const sayRule = useWords(lecturerWords)
  return <Tag tone={trialTones[state]}>{sayRule(`trial.${state}`)}</Tag>
}

const bookingTones: Record<BookingStage, Tone> = {
  asked: 'soon',
  accepted: 'done',
  declined: 'refused',
  recalled: 'info',
  released: 'info',
  lapsed: 'refused',
}
export function BookingTag({ state }: Pick<Booking, 'state'>) {
  const sayRule = useWords(lecturerWords)
  return <Tag tone={bookingTones[state]}>{sayRule(`booking.${state}`)}</Tag>
}

/** So long before its end a term is shown to end. */
const SOON_DAYS = 60

type Termed = { lecturer: Pick<Lecturer, 'state' | 'since' | 'until'> }

export function Term({ lecturer: { since, until } }: Termed) {
  const [say, language] = [useWords(lectureWords), useLanguage()]
  if (!since || !until) return <>—</>
  const day = (at: string) => formatPaperDay(at, language)
  return <span className="ui-figures">{say('term', { since: day(since), until: day(until) })}</span>
}

/** Its last day, and whether that is near. */
export function TermEnd({ lecturer: { state, until } }: Termed) {
  const [say, language, today] = [useWords(lectureWords), useLanguage(), useToday()]
  if (!until) return <>—</>
  const endsSoon = state === 'appointed' && until <= addDays(today, SOON_DAYS)
  return (
    <>
      <span className="ui-figures">{formatPaperDay(until, language)}</span> {endsSoon && <Tag tone="soon">{say('endsSoon')}</Tag>}
    </>
  )
}

/** A lecturer as the rulebook's gate reads them. */
export const caseOfLecturer = ({ id, state, unit, parties, version, person }: Lecturer) => ({
  ...{ id, state, unit, parties, version },
  owner: person,
  due: null,
  dueIsProvisional: false,
})
