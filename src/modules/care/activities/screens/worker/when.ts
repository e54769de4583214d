import { addDays, type Day, dayOf } from '#kernel/pure/calendar.ts'
import { formatDay, formatMoment, formatTime } from '#kernel/pure/formats.ts'
import type { Language } from '#kernel/pure/words.ts'

const near = { zh: ['今天', '明天', '后天'], en: ['today', 'tomorrow', ''] }

/** `明天 10:00`, or `11月25日 周三 10:00` when it is further off. */
export function nearMoment(at: Date, language: Language, today: Day): string {
  const day = dayOf(at)
  const word = near[language].find((word, ahead) => word && addDays(today, ahead) === day)
  return word ? `${word} ${formatTime(at)}` : formatMoment(at, language, today)
}

/** What stands on a leaf of the calendar. */
export function leafOf(at: Date, language: Language): { day: Day; month: string; date: string; weekday: string } {
  const day = dayOf(at)
  const words = formatDay(day, language)
  if (language === 'en') {
    const [weekday = '', date = '', month = ''] = words.split(' ')
    return { day, month, date, weekday }
  }
  const [, month = '', date = '', weekday = ''] = /(.+月)(.+)日 (.+)/.exec(words) ?? []
  return { day, month, date, weekday }
}
