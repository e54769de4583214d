import { useState } from 'react'
import type { FormState } from '#kernel/web/form-state.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/choice.tsx'
import { Group } from '#ui/control.tsx'
import { Field } from '#ui/field.tsx'
import { Notice } from '#ui/notice.tsx'
import { readHours } from '../../rules-hours.ts'
import { sayFault } from '../../words-faults.ts'
import { editWords } from './edit-words.ts'
import { allDay, type Grid, gridOf, textOf, weekOf } from './hours-grid.ts'
import { HoursPreview } from './hours-preview.tsx'
import { SeasonPart } from './hours-season.tsx'
import { WeekTable } from './hours-table.tsx'
import type { SiteValues } from './site-values.ts'

const closed = weekOf(() => [])
const presets = {
  office: weekOf(day => (day === 'Sa' || day === 'Su' || day === 'PH' ? [] : [{ from: '08:30', to: '17:30' }])),
  daily: weekOf(() => [{ from: '08:00', to: '20:00' }]),
  always: weekOf(() => [allDay]),
}

/** SITE-4: a week in a table, which writes the text that is kept; whoever knows the form writes it themselves, and the table follows. */
export function HoursEditor({ form }: { form: FormState<SiteValues> }) {
  const say = useWords(editWords)
  const { hours } = form.values
  const { grid, put } = useGrid(hours, text => form.set('hours', text))
  const error = useHoursFault(hours, form.errorOf('hours'))
  return (
    <div className="site-hours">
      <Group label={say('hours')} required={say('required')}>
        <div className="site-acts">
          <span className="ui-hint">{say('hours.start')}</span>
          {(['office', 'daily', 'always'] as const).map(key => (
            <Button key={key} onClick={() => put({ week: presets[key], season: grid?.season ?? null })}>
              {say(`hours.${key}`)}
            </Button>
          ))}
        </div>
        {grid ? (
          <>
            <WeekTable week={grid.week} onChange={week => put({ ...grid, week })} label={say('hours')} />
            <p className="ui-hint">{say('hours.note')}</p>
            <Checkbox
              label={say('hours.season')}
              hint={say('hours.seasonHint')}
              checked={grid.season !== null}
              onChange={event => put({ ...grid, season: event.target.checked ? { from: '11-15', to: '03-15', week: grid.week } : null })}
            />
            {grid.season && <SeasonPart season={grid.season} onChange={season => put({ ...grid, season })} />}
          </>
        ) : (
          <Notice>
            <p>{say(readHours(hours).ok ? 'hours.beyond' : 'hours.broken')}</p>
            <Button onClick={() => put({ week: closed, season: null })}>{say('hours.retable')}</Button>
          </Notice>
        )}
      </Group>
      <Field
        {...form.field('hours')}
        error={error}
        label={say('hours.text')}
        hint={say('hours.textHint')}
        maxLength={300}
        spellCheck={false}
        autoComplete="off"
      />
      <HoursPreview text={hours} />
    </div>
  )
}

/** The table keeps what it was given while a time is half typed; a text written by hand makes it anew. */
function useGrid(text: string, write: (text: string) => void): { grid: Grid | undefined; put: (grid: Grid) => void } {
  const read = () => (text.trim() === '' ? { week: closed, season: null } : gridOf(text))
  const [held, setHeld] = useState<{ text: string; grid: Grid | undefined }>(() => ({ text, grid: read() }))
  const grid = held.text === text ? held.grid : read()
  if (held.text !== text) setHeld({ text, grid })
  return {
    grid,
    put: next => {
      const written = textOf(next)
      setHeld({ text: written, grid: next })
      write(written)
    },
  }
}

/** Of a text that cannot be read it is said at once why; of an empty one only when it is sent. */
function useHoursFault(text: string, error: string | undefined) {
  const [say, language] = [useWords(editWords), useLanguage()]
  if (text.trim() === '') return error
  if (text.includes('?')) return say('wrong.times')
  const read = readHours(text)
  return read.ok ? error : sayFault(`${read.why}?${new URLSearchParams({ at: read.at })}`, language)
}
