import { useNavigate } from 'react-router'
import type { UnitPath } from '#kernel/pure/people.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { type Column, DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useNow, useWords } from '#kernel/web/person.tsx'
import { Select } from '#ui/field.tsx'
import { Empty } from '#ui/state.tsx'
import { mayNominate } from '../../rules-nominations.ts'
import { words } from '../../words.ts'
import { Asks } from './asks.tsx'
import { api, type Open } from './calls.ts'
import { nominateAt } from './nominate-at.ts'
import { nominateWords } from './nominate-words.ts'
import { PhaseTag, useSpeakTime } from './standing.tsx'
import { type OwnUnit, useUnitsWith } from './units.ts'
import './academy.css'

/** What my unit may nominate to, those that close first before the others, and the workers who wait for an answer. */
export function OpenClasses() {
  const say = useWords(nominateWords)
  const units = useUnitsWith('academy.nominate')
  const view = useView({ unit: '' })
  const unit = units.data?.find(one => one.value === view.values.unit) ?? units.data?.[0]
  return (
    <DeskPage
      title={say('title')}
      lead={say('lead')}
      filters={
        units.data &&
        units.data.length > 1 && (
          <Select label={say('unit')} value={unit?.value} onChange={event => view.set({ unit: event.target.value })} choices={units.data} />
        )
      }
    >
      <Asks />
      <Asked of={units}>{() => (unit ? <Classes unit={unit} /> : <Empty title={say('one.noUnit')} />)}</Asked>
    </DeskPage>
  )
}

function Classes({ unit }: { unit: OwnUnit }) {
  const [say, navigate, now] = [useWords(nominateWords), useNavigate(), useNow(30_000)]
  const open = useAsk(['academy', 'openTo', unit.value], () => api.listOpenTo({ unit: unit.value as UnitPath }), { everyMs: 60_000 })
  // what can be acted on now, before what has closed
  const openFirst = [...(open.data ?? [])].sort(
    (a, b) => Number(mayNominate(a, now) !== undefined) - Number(mayNominate(b, now) !== undefined),
  )
  return (
    <DeskTable
      label={say('title')}
      rows={openFirst}
      rowKey={row => row.id}
      columns={useColumns()}
      onOpen={row => navigate(nominateAt(row.id, unit.value))}
      isLoading={open.isLoading}
      problem={open.problem}
      again={open.again}
      empty={<Empty title={say('open.empty')}>{say('open.emptyNext')}</Empty>}
    />
  )
}

function useColumns(): Column<Open>[] {
  const [say, sayRule, time] = [useWords(nominateWords), useWords(words), useSpeakTime()]
  return [
    {
      key: 'title',
      title: say('open.class'),
      render: row => (
        <>
          <strong>{row.title}</strong> <span className="ui-hint">{sayRule(`kind.${row.kind}`)}</span>
        </>
      ),
    },
    { key: 'host', title: say('open.host'), width: 140, render: row => row.unitName },
    { key: 'state', title: say('open.state'), width: 132, english: 150, render: row => <PhaseTag course={row} /> },
    { key: 'closes', title: say('open.closes'), width: 176, render: row => <span className="ui-figures">{time.moment(row.closes)}</span> },
    {
      key: 'quota',
      title: say('open.quota'),
      width: 118,
      english: 140,
      align: 'right',
      render: row => say('quota.of', { live: row.live, most: row.mostOfUnit }),
    },
    { key: 'begins', title: say('open.begins'), width: 176, render: row => <span className="ui-figures">{time.moment(row.starts)}</span> },
    { key: 'place', title: say('open.place'), width: 160, render: row => row.place },
  ]
}
