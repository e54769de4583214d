import { useLanguage } from '#kernel/web/person.tsx'
import { daysSaid, seasonSaid, spansSaid } from '../hours-said.ts'
import { gridOf, linesOf, type Week } from './hours-grid.ts'

/** A station's week in as few lines as tell it; what the grid cannot hold is shown as it is kept. */
export function HoursLines({ text }: { text: string }) {
  const language = useLanguage()
  const grid = gridOf(text)
  if (!grid) return <code className="site-raw">{text}</code>
  return (
    <>
      <Lines week={grid.week} />
      {grid.season && (
        <>
          <p className="ui-hint">{seasonSaid(grid.season, language)}</p>
          <Lines week={grid.season.week} />
        </>
      )}
    </>
  )
}

function Lines({ week }: { week: Week }) {
  const language = useLanguage()
  return (
    <ul className="site-lines">
      {linesOf(week).map(({ days, spans }) => (
        <li key={days.join()}>
          <span>{daysSaid(days, language)}</span> <span className="ui-figures">{spansSaid(spans, language)}</span>
        </li>
      ))}
    </ul>
  )
}
