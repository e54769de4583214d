import { useState } from 'react'
import { useNavigate } from 'react-router'
import { idOf } from '#kernel/pure/people.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { UnitAdd } from '#kernel/web/desk/unit-select.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { house } from '#kernel/web/house/house-api.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Notice, Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import { monthOf } from '../../rules.ts'
import { kindWords } from '../../words-kinds.ts'
import { memberWords } from '../member-words.ts'
import { api, monthName, monthsUpTo } from './life-calls.ts'
import './member.css'

/** MEMBERS-12: a month of one union, all but those unticked. */
export function DuesPage() {
  const [say, language, today] = [useWords(memberWords), useLanguage(), useToday()]
  const view = useView({ unit: '', name: '', month: '' })
  const units = useOwnUnits()
  const own = units.find(one => one.value === view.values.unit)
  const chosen = view.values.unit || units[0]?.value || ''
  const unitName = own?.label ?? (view.values.unit ? view.values.name : (units[0]?.label ?? ''))
  const month = view.values.month || monthOf(today)
  const isElsewhere = view.values.unit !== '' && !own
  return (
    <DeskPage
      title={say('all.title')}
      lead={say('all.lead')}
      back={{ href: '/members', word: say('back') }}
      filters={
        <>
          <Select
            name="unit"
            label={say('all.unit')}
            value={chosen}
            onChange={event => view.set({ unit: event.target.value, name: '' })}
            choices={[...units, ...(isElsewhere ? [{ value: view.values.unit, label: unitName }] : [])]}
          />
          <UnitAdd
            label={say('all.other')}
            placeholder={say('all.other')}
            not={[]}
            onAdd={unit => view.set({ unit: unit.id, name: unit.name })}
          />
          <Select
            name="month"
            label={say('all.month')}
            value={month}
            onChange={event => view.set({ month: event.target.value })}
            choices={monthsUpTo(today).map(value => ({ value, label: monthName(value, language) }))}
          />
        </>
      }
    >
      {chosen && <Month key={`${chosen} ${month}`} unit={chosen} unitName={unitName} month={month} />}
    </DeskPage>
  )
}

/** The unions at which this person holds a post that manages members. */
function useOwnUnits() {
  const posts = useAsk(['house', 'posts'], () => house.listMyPosts({}))
  const held = (posts.data ?? []).filter(post => post.powers.some(one => one.power === 'members.manage'))
  return [...new Map(held.map(post => [idOf(post.unit), { value: idOf(post.unit), label: post.unitName }])).values()]
}

const tones = { paid: 'done', due: 'soon', retained: 'info', beforeJoining: 'info' } as const

function Month({ unit, unitName, month }: { unit: string; unitName: string; month: string }) {
  const [say, kind, language, toast, navigate] = [useWords(memberWords), useWords(kindWords), useLanguage(), useToast(), useNavigate()]
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set())
  const page = useAsk(['members', 'month', unit, month], () => api.listMonth({ unit, month }))
  const rows = page.data?.rows ?? []
  const due = rows.filter(row => row.is === 'due')
  const ticked = new Set(due.filter(row => !unticked.has(row.id)).map(row => row.id))
  const record = useAct(
    (_: null, press) =>
      api.recordDues({ unit, month, ...(ticked.size > due.length / 2 ? { except: [...unticked] } : { members: [...ticked] }) }, press),
    ['members'],
  )
  return (
    <>
      {page.data?.isCut && <Notice tone="soon">{say('all.cut')}</Notice>}
      <div className="life-bar">
        <Button
          kind="main"
          aria-disabled={ticked.size === 0}
          isBusy={record.isBusy}
          onClick={() =>
            ticked.size > 0 && void record.act(null, ({ recorded }) => toast({ tone: 'done', text: say('all.done', { n: recorded }) }))
          }
        >
          {say('all.record', { n: ticked.size })}
        </Button>
        <Refused problem={record.problem} />
      </div>
      <DeskTable
        label={say('all.table', { unit: unitName, month: monthName(month, language) })}
        rows={rows}
        rowKey={row => row.id}
        onOpen={row => navigate(`/members/${row.id}`)}
        selected={ticked}
        onSelect={selected => setUnticked(new Set(due.filter(row => !selected.has(row.id)).map(row => row.id)))}
        isSelectable={row => row.is === 'due'}
        columns={[
          { key: 'name', title: say('all.name'), render: row => row.name },
          { key: 'phone', title: say('all.phone'), width: 150, render: row => <span className="ui-figures">{row.phoneMasked}</span> },
          { key: 'state', title: say('all.stage'), width: 150, render: row => kind(`stage.${row.state}`) },
          { key: 'is', title: say('all.is'), width: 190, render: row => <Tag tone={tones[row.is]}>{say(`all.${row.is}`)}</Tag> },
        ]}
        isLoading={page.isLoading}
        problem={page.problem}
        again={page.again}
        empty={<Empty title={say('all.none')}>{say('all.noneNext')}</Empty>}
      />
    </>
  )
}
