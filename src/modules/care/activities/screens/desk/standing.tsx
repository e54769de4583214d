import { type Person, useLanguage, useNow, useToday, useWords } from '#kernel/web/person.tsx'
import { formatMoment, formatRange } from '#kernel/pure/formats.ts'
import { may } from '#kernel/pure/people.ts'
import { Tag } from '#ui/notice.tsx'
import type { Tone } from '#ui/tone.tsx'
import { type Phase, phaseOf } from '../../rules.ts'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import type { Listed, Whole } from './calls.ts'

type Counted = Pick<Listed, 'seats' | 'seated' | 'waiting' | 'queue'>
type Phased = Pick<Listed, 'state' | 'enrolCloses'>

const tones: Record<Phase, Tone> = {
  draft: 'info',
  published: 'info',
  enrolling: 'done',
  full: 'soon',
  waitingOnly: 'soon',
  enrolmentClosed: 'info',
  running: 'done',
  closed: 'soon',
  reported: 'done',
  cancelled: 'refused',
}

/** The stage in a word, with what the places say: 已满, 可候补. */
export function PhaseTag({ activity, offers }: { activity: Phased; offers: readonly Counted[] }) {
  const say = useWords(words)
  const phase = phaseOf(activity, offers as never, useNow())
  return <Tag tone={tones[phase]}>{say(phase)}</Tag>
}

/** Only posts over the host's own line act on it; a co-host looks on. The same law as the server's `mustHost`. */
export const mayHost = (person: Person, { unit }: Pick<Whole, 'unit'>) => may(person, 'activities.host', { owner: '', unit })
export const mayKeep = (person: Person, { unit }: Pick<Whole, 'unit'>) => may(person, 'activities.keep', { owner: '', unit })

/** `12／30`, `12／不限`. */
export function Seats({ seated, seats }: Pick<Counted, 'seated' | 'seats'>) {
  const say = useWords(deskWords)
  return <span className="ui-figures">{say('taken.of', { taken: seated, seats: seats ?? say('unlimited') })}</span>
}

/** Days and times as the reader's language says them; a missing one as such. */
export function useSpeakTime() {
  const [language, today, say] = [useLanguage(), useToday(), useWords(deskWords)]
  return {
    moment: (at: string | null) => (at ? formatMoment(new Date(at), language, today) : say('noTime')),
    span: (starts: string | null, ends: string | null) =>
      starts && ends ? formatRange(new Date(starts), new Date(ends), language, today) : say('noTime'),
  }
}
