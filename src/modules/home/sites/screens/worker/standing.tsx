import { addDays, type Day, dayOf } from '#kernel/pure/calendar.ts'
import { formatDay, formatMoment, formatTime } from '#kernel/pure/formats.ts'
import { useLanguage, useNow, useToday, useWords } from '#kernel/web/person.tsx'
import { Tag } from '#ui/notice.tsx'
import type { Tone } from '#ui/tone.tsx'
import { statusOf, type Timed } from '../../rules-hours.ts'
import { whyIn } from '../why-words.ts'
import { workerWords } from '../worker-words.ts'

/** How it stands at this moment by the phone's own reckoning, so that it is right without a network and an hour later. */
export function useStanding() {
  const say = useWords(workerWords)
  const [now, today, language] = [useNow(), useToday(), useLanguage()]
  const near = (at: Date) => {
    const day = dayOf(at)
    if (day === today) return formatTime(at)
    return day === addDays(today, 1) ? say('tomorrow', { at: formatTime(at) }) : formatMoment(at, language, today)
  }
  const inWords = (site: Timed): { tone: Tone; text: string } => {
    const { is, changesAt } = statusOf(site, now)
    const at = changesAt ? new Date(changesAt) : undefined
    if (is === 'paused') return { tone: 'refused', text: pausedUntil(site.pausedUntil) }
    if (is === 'shutToday') return { tone: 'refused', text: say('is.shutToday') }
    if (is === 'shut') return { tone: 'info', text: at ? say('is.shut', { at: near(at) }) : say('is.shutNow') }
    if (!at) return { tone: 'done', text: say('is.always') }
    const isClosing = at.getTime() - now.getTime() <= SOON
    return { tone: isClosing ? 'soon' : 'done', text: say(isClosing ? 'is.closing' : 'is.open', { at: near(at) }) }
  }
  const pausedUntil = (last: Day | null) =>
    last ? say('is.paused', { day: formatDay(addDays(last, 1), language, today) }) : say('is.pausedNow')
  return (site: Timed) => {
    const { why, isProvisional } = statusOf(site, now)
    return { ...inWords(site), why: whyIn(language, why), isProvisional }
  }
}
const SOON = 30 * 60_000

/** In a word and a time: open until when, shut until when. */
export function Standing({ site }: { site: Timed }) {
  const { tone, text } = useStanding()(site)
  return <Tag tone={tone}>{text}</Tag>
}
