import { UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskSearch } from '#kernel/web/desk/search.tsx'
import { type Column, DeskTable } from '#kernel/web/desk/table.tsx'
import { useView, type View } from '#kernel/web/desk/view.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Link } from '#ui/link.tsx'
import { Empty } from '#ui/state.tsx'
import { type Field, fields } from '../../rules.ts'
import { type LecturerStage, lecturerStages } from '../../rules-lecturers.ts'
import { words } from '../../words.ts'
import { lecturerWords } from '../../words-lecturers.ts'
import { api, type Lecturer } from './calls.ts'
import { NominateLecturer } from './lecturer-form.tsx'
import { LecturerTag, TermEnd } from './lecturer-standing.tsx'
import { lectureWords } from './lecturer-words.ts'
import './academy.css'

type Chosen = { q: string; field: string; state: string }

/** Who stands where: those whom one's units have nominated, or whose academy is one's own. */
export function Lecturers() {
  const [say, navigate] = [useWords(lectureWords), useNavigate()]
  const view = useView({ q: '', field: '', state: '' })
  const { q, field, state } = view.values
  const chosen = { ...(field && { field: field as Field }), ...(state && { state: state as LecturerStage }) }
  const listed = useAsk(['academy', 'lecturers', q, field, state, view.cursor ?? ''], async () =>
    q
      ? { rows: await api.searchLecturers({ ...chosen, words: q }), next: null }
      : api.listLecturers({ ...chosen, ...(view.cursor && { after: view.cursor }) }),
  )
  const [isNominating, setNominating] = useState(false)
  const nominate = (
    <Button kind="main" icon={UserRoundPlus} onClick={() => setNominating(true)}>
      {say('nominate')}
    </Button>
  )
  return (
    <DeskPage title={say('title')} lead={say('lead')} actions={nominate} filters={<Filters view={view} />}>
      <Counts field={field} />
      <DeskTable
        label={say('title')}
        rows={listed.data?.rows ?? []}
        rowKey={row => row.id}
        columns={useColumns()}
        view={view}
        onOpen={row => navigate(`/academy-lecturers/${row.id}`)}
        next={listed.data?.next ?? null}
        isLoading={listed.isLoading}
        problem={listed.problem}
        again={listed.again}
        empty={
          q || field || state ? (
            <Empty title={say('none')} action={<Button onClick={() => view.set({ q: '', field: '', state: '' })}>{say('clear')}</Button>} />
          ) : (
            <Empty title={say('empty')}>{say('emptyNext')}</Empty>
          )
        }
      />
      {isNominating && <NominateLecturer onClose={() => setNominating(false)} />}
    </DeskPage>
  )
}

function Filters({ view }: { view: View<Chosen> }) {
  const [say, sayField, sayRule] = [useWords(lectureWords), useWords(words), useWords(lecturerWords)]
  return (
    <>
      <DeskSearch view={view} label={say('search')} />
      <Select
        label={say('state')}
        value={view.values.state}
        onChange={event => view.set({ state: event.target.value })}
        empty={say('anyState')}
        choices={lecturerStages.map(value => ({ value, label: sayRule(`lecturer.${value}`) }))}
      />
      <Select
        label={say('field')}
        value={view.values.field}
        onChange={event => view.set({ field: event.target.value })}
        empty={say('anyField')}
        choices={fields.map(value => ({ value, label: sayField(`field.${value}`) }))}
      />
    </>
  )
}

const counted = ['nominated', 'trying', 'passed', 'failed', 'appointed', 'lapsed'] as const satisfies readonly LecturerStage[]

/** Each number leads to those it counts. */
function Counts({ field }: { field: string }) {
  const sayRule = useWords(lecturerWords)
  const counts = useAsk(['academy', 'lecturerCounts', field], () => api.countLecturers(field ? { field: field as Field } : {}))
  return (
    <div className="acad-bar">
      <dl className="acad-counts">
        {counted.map(state => {
          const count = counts.data && (counts.data.find(one => one.state === state)?.count ?? 0)
          const search = new URLSearchParams({ state, ...(field && { field }) })
          return (
            <div key={state}>
              <dt>{sayRule(`lecturer.${state}`)}</dt>
              <dd>{count ? <Link href={`/academy-lecturers?${search}`}>{count}</Link> : (count ?? '…')}</dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}

function useColumns(): Column<Lecturer>[] {
  const [say, sayField, sayRule] = [useWords(lectureWords), useWords(words), useWords(lecturerWords)]
  return [
    {
      key: 'name',
      title: say('col.name'),
      render: row => (
        <>
          <strong>{row.name}</strong> <span className="ui-hint">{row.unitName}</span>
        </>
      ),
    },
    { key: 'craft', title: say('col.craft'), width: 200, render: row => row.craft },
    {
      key: 'fields',
      title: say('field'),
      width: 200,
      render: row => row.fields.map(one => sayField(`field.${one}`)).join(say('comma')),
    },
    { key: 'state', title: say('state'), width: 132, english: 150, render: row => <LecturerTag state={row.state} /> },
    {
      key: 'way',
      title: say('col.way'),
      width: 168,
      english: 230,
      render: row => (
        <>
          {sayRule(`way.${row.way}`)} {!row.agreedAt && <span className="ui-hint">{say('notAgreed')}</span>}
        </>
      ),
    },
    { key: 'term', title: say('appoint.until'), width: 230, english: 220, render: row => <TermEnd lecturer={row} /> },
  ]
}
