import { addDays, dayOf } from '#kernel/pure/calendar.ts'
import { formatDate, formatDay, formatMoment, formatMonth, formatTime } from '#kernel/pure/formats.ts'
import { divisions } from '#kernel/pure/identifiers/divisions.ts'
import { may } from '#kernel/pure/people.ts'
import { type Person, useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Tag } from '#ui/notice.tsx'
import type { Tone } from '#ui/tone.tsx'
import type { Station } from './calls.ts'
import { siteWords } from './site-words.ts'

type Standing = Pick<Station, 'state' | 'status' | 'pausedUntil'>
const tones: Record<Standing['status']['is'], Tone> = { open: 'done', shut: 'info', shutToday: 'soon', paused: 'soon' }

/** Open until when, or closed and open again when. */
export function StatusTag({ site }: { site: Standing }) {
  const [say, time] = [useWords(siteWords), useSpeakTime()]
  const { is, changesAt } = site.status
  if (site.state === 'closed') return <Tag tone="refused">{say('is.closed')}</Tag>
  if (is === 'paused')
    return <Tag tone="soon">{site.pausedUntil ? say('is.pausedUntil', { day: time.day(site.pausedUntil) }) : say('is.paused')}</Tag>
  const at = changesAt && time.soon(changesAt)
  return (
    <Tag tone={tones[is]}>{at && is !== 'shutToday' ? say(is === 'open' ? 'is.openUntil' : 'is.shutUntil', { at }) : say(`is.${is}`)}</Tag>
  )
}

/** Only posts over the station's own line act on it, as the server holds it. */
export const mayManage = (person: Person, { unit }: Pick<Station, 'unit'>) => may(person, 'sites.manage', { owner: '', unit })

/** A station as the rulebook's gate reads it. */
export const caseOf = ({ id, state, unit, version }: Pick<Station, 'id' | 'state' | 'unit' | 'version'>) => ({
  ...{ id, state, unit, version },
  owner: '',
  parties: [],
  due: null,
  dueIsProvisional: false,
})

export function useSpeakTime() {
  const [language, today, say] = [useLanguage(), useToday(), useWords(siteWords)]
  return {
    day: (day: string) => formatDay(day, language, today),
    /** In a column of days. */
    date: (day: string) => formatDate(day, language),
    month: (day: string) => formatMonth(day, language),
    moment: (at: string) => formatMoment(new Date(at), language, today),
    /** Of today the hour alone, of tomorrow little more: it stands in a narrow column. */
    soon: (at: string) => {
      const moment = new Date(at)
      if (dayOf(moment) === today) return formatTime(moment)
      return dayOf(moment) === addDays(today, 1) ? say('tomorrow', { at: formatTime(moment) }) : formatMoment(moment, language, today)
    },
  }
}

/** Its district and its address; one that begins with its district does not say it twice. */
export function useAddress() {
  const language = useLanguage()
  return ({ division, address }: Pick<Station, 'division' | 'address'>) => {
    const found = divisions.find(one => one.code === division)
    return !found || address.startsWith(found.zh) ? address : `${found[language]} ${address}`
  }
}
