import { useState } from 'react'
import { useParams } from 'react-router'
import { may } from '#kernel/pure/people.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useView, type View } from '#kernel/web/desk/view.ts'
import { useLive } from '#kernel/web/live.ts'
import { useNow, usePerson, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { phaseOf } from '../../rules.ts'
import { mayAdd, mayNominate } from '../../rules-nominations.ts'
import { words } from '../../words.ts'
import { Asks } from './asks.tsx'
import { api, type Asking, type Nominee, urls, type Whole } from './calls.ts'
import { FactList, useTermFacts } from './facts.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { MaterialsDialog } from './materials.tsx'
import { nominateWords } from './nominate-words.ts'
import { NomineeForm } from './nominee-form.tsx'
import { OwnList } from './own-list.tsx'
import { PhaseTag, useSpeakTime } from './standing.tsx'
import { Submit } from './submit.tsx'
import { type OwnUnit, useUnitsWith } from './units.ts'
import './academy.css'

type NominateView = View<{ unit: string; ask: string }>

/** One class for one unit: its terms, the unit's own list, and the seal under which it is handed in. */
export function Nominate() {
  const [{ id = '' }, say, person] = [useParams<{ id: string }>(), useWords(nominateWords), usePerson()]
  const asked = useAsk(['academy', 'one', id], () => api.getClass({ id }))
  const units = useUnitsWith('academy.nominate')
  const view = useView({ unit: '', ask: '' })
  const own = units.data ?? []
  // an officer also nominates for a unit below their own, where a worker of it has asked
  const unit =
    own.find(one => one.value === view.values.unit) ??
    (view.values.unit ? { value: view.values.unit as OwnUnit['value'], label: '' } : own[0])
  return (
    <Asked of={asked} shape="page">
      {course => (
        <DeskPage
          title={say('one.of', { title: course.title })}
          back={{ href: '/academy-nominate', word: say('back') }}
          lead={
            <>
              <PhaseTag course={course} /> {unit?.label}
            </>
          }
          filters={
            own.length > 1 && (
              <Select label={say('unit')} value={unit?.value} onChange={event => view.set({ unit: event.target.value })} choices={own} />
            )
          }
        >
          <Asked of={units}>
            {() => {
              if (!unit) return <Empty title={say('one.noUnit')} />
              if (!may(person, 'academy.nominate', { owner: '', unit: unit.value }))
                return <Empty title={say('one.notYours')}>{say('one.notYoursNext')}</Empty>
              return <ForUnit key={unit.value} course={course} unit={unit} view={view} />
            }}
          </Asked>
        </DeskPage>
      )}
    </Asked>
  )
}

function ForUnit({ course, unit, view }: { course: Whole; unit: OwnUnit; view: NominateView }) {
  const [say, sayRule, now, person] = [useWords(nominateWords), useWords(words), useNow(15_000), usePerson()]
  const list = useAsk(['academy', 'ofUnit', course.id, unit.value], () => api.listOfUnit({ class: course.id, unit: unit.value }))
  const asks = useAsk(['academy', 'asks', course.id], () => api.listAsks({ class: course.id }))
  useLive(urls.watchClass({ id: course.id }), list.again)
  const taken = asks.data?.find(ask => ask.id === view.values.ask)
  const [editing, setEditing] = useState<'new' | Nominee>()
  const [papersOf, setPapersOf] = useState<string>()
  const [isImporting, setImporting] = useState(false)
  const isOpen = !mayNominate(course, now)
  // what was begun in time stays open past the close, so that nothing typed vanishes and the press is answered
  const [beganOpen] = useState(isOpen)
  const maySeal = may(person, 'academy.seal', { owner: '', unit: unit.value })
  const isFull = (live: number) => mayAdd(course, live) !== undefined
  const stopForm = () => {
    setEditing(undefined)
    if (view.values.ask) view.set({ ask: '' })
  }
  return (
    <div className="acad-beside-it">
      <div>
        <WindowNotice course={course} />
        <Asks course={course.id} />
        <Asked of={list}>
          {({ live, rows }) => (
            <Section title={say('list')} more={<Quota course={course} live={live} />}>
              <div className="acad-acts acad-bar">
                {isOpen && !isFull(live) && <Button onClick={() => setEditing('new')}>{say('add')}</Button>}
                {isOpen && !isFull(live) && <Button onClick={() => setImporting(true)}>{say('import')}</Button>}
                <Submit course={course} unit={named(unit, rows)} rows={rows} live={live} isOpen={isOpen} maySeal={maySeal} />
                {isOpen && isFull(live) && <p className="ui-hint acad-later">{sayRule('ACAD-5', { most: course.mostOfUnit })}</p>}
              </div>
              <OwnList course={course} rows={rows} maySeal={maySeal} onEdit={setEditing} onPapers={row => setPapersOf(row.id)} />
              <MaterialsDialog course={course} row={rows.find(row => row.id === papersOf)} onClose={() => setPapersOf(undefined)} />
            </Section>
          )}
        </Asked>
      </div>
      <aside>
        <Section title={say('terms')}>
          <FactList facts={useTermFacts(course)} />
        </Section>
      </aside>
      <Forming {...{ course, unit, editing, beganOpen }} taken={taken} onClose={stopForm} onAdded={setPapersOf} />
      {isImporting && <ImportDialog course={course} unit={unit} onClose={() => setImporting(false)} />}
    </div>
  )
}

type Forms = {
  course: Whole
  unit: OwnUnit
  editing: 'new' | Nominee | undefined
  taken: Asking | undefined
  beganOpen: boolean
  onClose: () => void
  onAdded: (id: string) => void
}
/** A worker put on the list is asked for their materials next. */
function Forming({ course, unit, editing, taken, beganOpen, onClose, onAdded }: Forms) {
  const row = editing === 'new' ? undefined : editing
  if (!editing && !(taken && beganOpen)) return null
  return (
    <NomineeForm
      course={course}
      unit={unit}
      row={row}
      ask={taken}
      onClose={onClose}
      onAdded={id => {
        onClose()
        if (course.materials.length > 0) onAdded(id)
      }}
    />
  )
}

/** A unit below one's own comes with the address alone; its name comes with its people. */
const named = (unit: OwnUnit, rows: readonly Nominee[]): OwnUnit => ({ ...unit, label: unit.label || rows[0]?.unitName || '' })

function WindowNotice({ course }: { course: Whole }) {
  const [say, now, time] = [useWords(nominateWords), useNow(15_000), useSpeakTime()]
  const phase = phaseOf(course, now)
  if (phase === 'nominating') return null
  if (phase === 'soon') return <Notice tone="soon">{say('one.soon', { opens: time.moment(course.opens) })}</Notice>
  return <Notice tone="soon">{phase === 'nominated' ? say('one.over') : say('one.notOpen')}</Notice>
}

function Quota({ course: { leastOfUnit: least, mostOfUnit: most }, live }: { course: Whole; live: number }) {
  const say = useWords(nominateWords)
  return <span className="ui-figures">{say('quota.now', { live, most, least })}</span>
}
