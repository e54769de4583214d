import { formatDay } from '#kernel/pure/formats.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { dayWords } from './day-words.ts'
import { type GridDay, gridOf, linesOf, type Span, type Week, weekdays } from './hours-grid.ts'

/** `08:30–11:30、13:00–18:00`, 不开放, 全天. */
export function useSpeakSpans() {
  const say = useWords(dayWords)
  return (spans: readonly Span[]) => {
    if (spans.length === 0) return say('shut')
    return spans.map(({ from, to }) => (from === '00:00' && to === '24:00' ? say('allDay') : `${from}–${to}`)).join(say('comma'))
  }
}

/** A station's week in as few lines as tell it; what the grid cannot hold is shown as it is kept. */
export function HoursLines({ text }: { text: string }) {
  const [say, language] = [useWords(dayWords), useLanguage()]
  const grid = gridOf(text)
  if (!grid) return <code className="site-raw">{text}</code>
  const dated = (date: string) => formatDay(`2024-${date}`, language).replace(/^\w+ | 周.$/, '')
  return (
    <>
      <Lines week={grid.week} />
      {grid.season && (
        <>
          <p className="ui-hint">{say('season', { from: dated(grid.season.from), to: dated(grid.season.to) })}</p>
          <Lines week={grid.season.week} />
        </>
      )}
    </>
  )
}

function Lines({ week }: { week: Week }) {
  const [speakDays, speakSpans] = [useSpeakDays(), useSpeakSpans()]
  return (
    <ul className="site-lines">
      {linesOf(week).map(({ days, spans }) => (
        <li key={days.join()}>
          <span>{speakDays(days)}</span> <span className="ui-figures">{speakSpans(spans)}</span>
        </li>
      ))}
    </ul>
  )
}

function useSpeakDays() {
  const say = useWords(dayWords)
  return (days: readonly GridDay[]) => {
    const at = (weekdays as readonly string[]).indexOf(days[0]!)
    const isRun = days.length > 2 && days.every((day, n) => day === weekdays[at + n])
    if (days.length === 8) return say('allDays')
    if (days.length === 7) return say('everyDay')
    return isRun ? say('to', { from: say(days[0]!), to: say(days.at(-1)!) }) : days.map(day => say(day)).join(say('comma'))
  }
}
