import { formatDay } from '#kernel/pure/formats.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Section } from '#ui/frame.tsx'
import { siteWords } from '../site-words.ts'
import { workerWords } from '../worker-words.ts'
import type { Site } from './api.ts'
import { type WeekDay, weekOf } from './week.ts'

/** The week from today, holidays and seasons reckoned in. */
export function WeekTable({ site }: { site: Site }) {
  const [say, word] = [useWords(siteWords), useWords(workerWords)]
  const [language, today] = [useLanguage(), useToday()]
  const week = weekOf(site.hours, today)
  if (!week) return <p>{say('week.unread', { text: site.hours })}</p>
  return (
    <Section title={say('week')}>
      <table className="site-week">
        <tbody>
          {week.map(one => (
            <tr key={one.day} data-today={one.day === today || undefined}>
              <th scope="row">
                {one.day === today ? `${say('week.today')} ${formatDay(one.day, language)}` : formatDay(one.day, language, today)}
              </th>
              <td>{site.shutOn === one.day ? say('week.shutToday') : <Spans day={one} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {week.some(one => one.isGuessed) && <p className="ui-hint">{word('is.provisional')}</p>}
    </Section>
  )
}

function Spans({ day: { spans } }: { day: WeekDay }) {
  const say = useWords(siteWords)
  if (spans.length === 0) return say('week.off')
  return spans.map(({ from, to }) => (
    <span key={from} className="ui-figures">
      {from === '00:00' && to === '24:00' ? say('week.allDay') : `${from}–${to <= from ? say('week.overnight', { to }) : to}`}
    </span>
  ))
}
