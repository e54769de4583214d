import { CopyPlus, Plus, X } from 'lucide-react'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { dayWords } from './day-words.ts'
import { editWords } from './edit-words.ts'
import { type GridDay, gridDays, type Span, type Week } from './hours-grid.ts'

const MOST_SPANS = 3
const first: Span = { from: '08:30', to: '18:00' }

/** A row for every day of the week and one for the holidays, each with its spans. */
export function WeekTable({ week, onChange, label }: { week: Week; onChange: (week: Week) => void; label: string }) {
  const [say, sayDay] = [useWords(editWords), useWords(dayWords)]
  return (
    <table className="site-week" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{say('hours.day')}</th>
          <th scope="col">{say('hours.isOpen')}</th>
          <th scope="col">{say('hours.spans')}</th>
        </tr>
      </thead>
      <tbody>
        {gridDays.map((day, at) => (
          <tr key={day}>
            <th scope="row">{sayDay(day)}</th>
            <td>
              <input
                type="checkbox"
                className="ui-box"
                aria-label={say('hours.isOpenOn', { day: sayDay(day) })}
                checked={week[day].length > 0}
                onChange={event => onChange({ ...week, [day]: event.target.checked ? [first] : [] })}
              />
            </td>
            <td>
              <div className="site-spans">
                <Spans day={day} spans={week[day]} onChange={spans => onChange({ ...week, [day]: spans })} />
                {at > 0 && (
                  <Button
                    kind="plain"
                    data-same
                    icon={CopyPlus}
                    aria-label={say('hours.sameOn', { day: sayDay(day) })}
                    onClick={() => onChange({ ...week, [day]: week[gridDays[at - 1]!] })}
                  >
                    {say('hours.same')}
                  </Button>
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Spans({ day, spans, onChange }: { day: GridDay; spans: readonly Span[]; onChange: (spans: Span[]) => void }) {
  const [say, sayDay] = [useWords(editWords), useWords(dayWords)]
  const named = (n: number) => ({ day: sayDay(day), n })
  if (spans.length === 0) return <span className="ui-hint">{say('hours.shut')}</span>
  const put = (at: number, change: Partial<Span>) => onChange(spans.map((span, n) => (n === at ? { ...span, ...change } : span)))
  return (
    <>
      {spans.map((span, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a span is nothing but its place in the row
        <span key={at} className="site-span">
          <Time label={say('hours.from', named(at + 1))} value={span.from} onChange={from => put(at, { from })} />
          –
          <Time label={say('hours.to', named(at + 1))} value={span.to} onChange={to => put(at, { to })} />
          {spans.length > 1 && (
            <Button
              kind="plain"
              icon={X}
              aria-label={say('hours.remove', named(at + 1))}
              onClick={() => onChange(spans.filter((_, n) => n !== at))}
            />
          )}
        </span>
      ))}
      {spans.length < MOST_SPANS && (
        <Button
          kind="plain"
          icon={Plus}
          aria-label={say('hours.addOn', { day: sayDay(day) })}
          onClick={() => onChange([...spans, { from: '', to: '' }])}
        >
          {say('hours.add')}
        </Button>
      )}
    </>
  )
}

/** Browsers know no 24:00; the day's end is their 00:00. */
const Time = ({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) => (
  <input
    type="time"
    className="ui-input"
    aria-label={label}
    aria-invalid={value === '' || undefined}
    value={value === '24:00' ? '00:00' : value}
    onChange={event => onChange(event.target.value)}
  />
)
