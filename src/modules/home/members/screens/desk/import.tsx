import { FileDown } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { Asked } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { UnitAdd } from '#kernel/web/desk/unit-select.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { FilePick } from '#ui/file-pick.tsx'
import { Section } from '#ui/frame.tsx'
import { mostLines } from '../../rules-roster.ts'
import { RosterHistory, useRosterHistory } from './import-history.tsx'
import { RosterRead } from './import-read.tsx'
import { api, type OwnUnit, urls, useRosterUnits } from './roster-calls.ts'
import { rosterScreenWords } from './roster-words.ts'
import './roster.css'

const MOST_BYTES = 12 * 1_048_576
const SHEETS = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** MEMBERS-15: a roster from a sheet, read first; `?roster=` is one that was handed in. */
export function ImportRoster() {
  const [say, units, view] = [useWords(rosterScreenWords), useRosterUnits(), useView({ roster: '' })]
  const { roster } = view.values
  const history = useRosterHistory(view.cursor)
  return (
    <DeskPage title={say('import.title')} lead={say('import.lead')} back={{ href: '/members/roster', word: say('back') }}>
      {roster ? (
        <RosterRead id={roster} onMoved={history.again} onAgain={() => view.set({ roster: '' })} />
      ) : (
        <Asked of={units} shape="card">
          {units => units[0] && <Sheet units={units} first={units[0]} onRead={id => view.set({ roster: id })} />}
        </Asked>
      )}
      <Section title={say('import.history')}>
        <RosterHistory page={history} view={view} onOpen={id => view.set({ roster: id })} />
      </Section>
    </DeskPage>
  )
}

type Chosen = { unit: string; files: File[] }
function Sheet({ units, first, onRead }: { units: readonly OwnUnit[]; first: OwnUnit; onRead: (id: string) => void }) {
  const say = useWords(rosterScreenWords)
  const [unit, setUnit] = useState(first)
  const [files, setFiles] = useState<File[]>([])
  const reading = useAct(({ unit, files }: Chosen, press) => api.readRoster({ unit }, { ...press, files }), ['members', 'rosters'])
  const choose = (files: File[]) => {
    setFiles(files)
    reading.reset()
    if (files.length > 0) void reading.act({ unit: unit.id, files }, ({ id }) => onRead(id))
  }
  return (
    <>
      <Section title={say('import.one')}>
        <div className="roster-steps">
          <Into units={units} unit={unit} onChange={setUnit} />
          <p className="ui-hint">{say('import.template.hint')}</p>
          <div>
            <LinkButton icon={FileDown} download href={urls.getTemplate({ unit: unit.id })}>
              {say('import.template')}
            </LinkButton>
          </div>
        </div>
      </Section>
      <Section title={say('import.two')}>
        <div className="roster-steps">
          <FilePick
            label={say('import.file')}
            hint={say('import.file.hint', { most: mostLines })}
            files={files}
            onChange={choose}
            accept={SHEETS}
            maxBytes={MOST_BYTES}
            tooLarge={name => say('import.tooLarge', { name })}
            words={{ pick: say('import.pick'), remove: say('import.remove') }}
          />
          {reading.isBusy && <p role="status">{say('import.reading')}</p>}
          <Refused problem={reading.problem} />
        </div>
      </Section>
    </>
  )
}

/** One's own unions in a list; one below them is found by typing. */
function Into({ units, unit, onChange }: { units: readonly OwnUnit[]; unit: OwnUnit; onChange: (unit: OwnUnit) => void }) {
  const say = useWords(rosterScreenWords)
  const known = units.some(one => one.id === unit.id) ? units : [...units, unit]
  return (
    <>
      <Select
        label={say('import.union')}
        value={unit.id}
        onChange={event => onChange(known.find(one => one.id === event.target.value) ?? unit)}
        choices={known.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <UnitAdd label={say('union.pick')} placeholder={say('union.pick')} not={[unit]} onAdd={onChange} />
    </>
  )
}
