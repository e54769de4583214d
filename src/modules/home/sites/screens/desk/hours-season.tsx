import { useWords } from '#kernel/web/person.tsx'
import { Select } from '#ui/field.tsx'
import { editWords } from './edit-words.ts'
import { daysInMonth, type Season } from './hours-grid.ts'
import { WeekTable } from './hours-table.tsx'

/** From a date to a date of every year, over New Year too, and its own week. */
export function SeasonPart({ season, onChange }: { season: Season; onChange: (season: Season) => void }) {
  const say = useWords(editWords)
  return (
    <div className="site-season">
      <div className="site-dates">
        <Dates
          value={season.from}
          labels={[say('hours.seasonFrom'), say('hours.seasonFromDay')]}
          onChange={from => onChange({ ...season, from })}
        />
        <Dates value={season.to} labels={[say('hours.seasonTo'), say('hours.seasonToDay')]} onChange={to => onChange({ ...season, to })} />
      </div>
      <WeekTable week={season.week} onChange={week => onChange({ ...season, week })} label={say('hours.seasonOf')} />
    </div>
  )
}

type Dated = { value: string; labels: [month: string, day: string]; onChange: (value: string) => void }
function Dates({ value, labels: [ofMonth, ofDay], onChange }: Dated) {
  const say = useWords(editWords)
  const [month, day] = value.split('-').map(Number) as [number, number]
  const put = (m: number, d: number) => onChange([m, Math.min(d, daysInMonth(m))].map(n => String(n).padStart(2, '0')).join('-'))
  const upTo = (most: number, word: 'hours.month' | 'hours.date') =>
    Array.from({ length: most }, (_, n) => ({ value: String(n + 1), label: say(word, { n: n + 1 }) }))
  const shown = Math.min(day, daysInMonth(month))
  return (
    <>
      <Select
        label={ofMonth}
        value={String(month)}
        onChange={event => put(Number(event.target.value), day)}
        choices={upTo(12, 'hours.month')}
      />
      <Select
        label={ofDay}
        value={String(shown)}
        onChange={event => put(month, Number(event.target.value))}
        choices={upTo(daysInMonth(month), 'hours.date')}
      />
    </>
  )
}
