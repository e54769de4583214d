import { formatDay } from '#kernel/pure/formats.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { addDays, isAnnounced, weekdayOf } from '#kernel/pure/calendar.ts'
import { china } from '#kernel/pure/holidays.ts'
import { readHours, spansOn } from '../../rules-hours.ts'
import { dayWords } from './day-words.ts'
import { editWords } from './edit-words.ts'
import { spansSaid } from '../hours-said.ts'
import { nextHoliday } from './next-holiday.ts'

/** What the text comes to: today, the coming Saturday, and the next holiday. */
export function HoursPreview({ text }: { text: string }) {
  const [say, sayDay] = [useWords(editWords), useWords(dayWords)]
  const [today, language] = [useToday(), useLanguage()]
  const read = readHours(text)
  if (!read.ok) return null
  const saturday = addDays(today, ((6 - weekdayOf(today) + 6) % 7) + 1)
  const { day: holiday, festival } = nextHoliday(today)
  const day = [formatDay(holiday, language, today), ...(isAnnounced(china, holiday) ? [] : [say('preview.provisional')])].join(' ')
  const told = (name: string, day: string) => `${name} ${spansSaid(spansOn(read.hours, day), language)}`
  return (
    <output className="site-preview">
      <span className="ui-hint">{say('preview.label')}</span>{' '}
      <strong>
        {[
          told(say('preview.today'), today),
          told(say('preview.saturday'), saturday),
          told(say('preview.day', { name: sayDay(festival), day }), holiday),
        ].join(' · ')}
      </strong>
    </output>
  )
}
