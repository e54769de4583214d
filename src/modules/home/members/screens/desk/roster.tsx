import { FileDown, FileUp, ListChecks, X } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskSearch } from '#kernel/web/desk/search.tsx'
import { ReasonDialog } from '#kernel/web/desk/sentence-dialog.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { UnitAdd } from '#kernel/web/desk/unit-select.tsx'
import { useView, type View } from '#kernel/web/desk/view.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Empty } from '#ui/state.tsx'
import { type Doubt, doubts, type Narrowing, stages, stagesOf } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { api, urls, useRosterUnits } from './roster-calls.ts'
import { useRosterColumns } from './roster-columns.tsx'
import { rosterScreenWords } from './roster-words.ts'
import './roster.css'

/** `named` is what the chosen union is called, so that a link says it without asking. */
const unfiltered = { asked: '', unit: '', named: '', state: '', doubt: '' }
type RosterView = View<typeof unfiltered>

export function MembersRoster() {
  const [say, view] = [useWords(rosterScreenWords), useView(unfiltered)]
  const [isExporting, setExporting] = useState(false)
  return (
    <DeskPage
      title={say('title')}
      lead={say('lead')}
      actions={
        <>
          <LinkButton icon={ListChecks} href="/members/quality">
            {say('quality')}
          </LinkButton>
          <Button icon={FileDown} onClick={() => setExporting(true)}>
            {say('export')}
          </Button>
          <LinkButton icon={FileUp} href="/members/import">
            {say('import')}
          </LinkButton>
        </>
      }
      filters={<Filters view={view} />}
    >
      <Listed view={view} />
      {isExporting && <Export view={view} onClose={() => setExporting(false)} />}
    </DeskPage>
  )
}

function Filters({ view }: { view: RosterView }) {
  const [say, sayKind] = [useWords(rosterScreenWords), useWords(kindWords)]
  const { unit, named, state, doubt } = view.values
  return (
    <>
      <DeskSearch view={view} label={say('search')} name="asked" />
      <div className="roster-union">
        {unit ? (
          <Button icon={X} onClick={() => view.set({ unit: '', named: '' })} title={say('clear')}>
            {named || say('union')}
          </Button>
        ) : (
          <UnitAdd
            label={say('union')}
            placeholder={say('union.all')}
            not={[]}
            onAdd={({ id, name }) => view.set({ unit: id, named: name })}
          />
        )}
      </div>
      <Select
        label={say('state')}
        empty={say('anyState')}
        value={state}
        onChange={event => view.set({ state: event.target.value })}
        choices={[
          ...(['living', 'kept'] as const).map(value => ({ value, label: say(`state.${value}`) })),
          ...stages.filter(one => one !== 'merged').map(value => ({ value, label: sayKind(`stage.${value}`) })),
        ]}
      />
      <Select
        label={say('doubt')}
        empty={say('anyDoubt')}
        value={doubt}
        onChange={event => view.set({ doubt: event.target.value })}
        choices={doubts.map(value => ({ value, label: sayKind(`doubt.${value}`) }))}
      />
    </>
  )
}

function Listed({ view }: { view: RosterView }) {
  const [say, navigate, columns] = [useWords(rosterScreenWords), useNavigate(), useRosterColumns()]
  const { asked, unit, state, doubt } = view.values
  const isTooShort = [...asked].length === 1
  const page = useAsk(
    ['members', 'roster', asked, unit, state, doubt, view.cursor ?? ''],
    () =>
      api.searchMembers({
        asked,
        ...(unit && { unit }),
        ...(state && { states: [...stagesOf(state as Narrowing)] }),
        ...(doubt && { doubt: doubt as Doubt }),
        ...(view.cursor && { after: view.cursor }),
        limit: 100,
      }),
    { isReady: !isTooShort },
  )
  const isNarrowed = Boolean(asked || unit || state || doubt)
  const clear = <Button onClick={() => view.set(unfiltered)}>{say('clear')}</Button>
  if (isTooShort) return <Empty title={say('tooShort')} action={clear} />
  return (
    <DeskTable
      label={say('title')}
      rows={page.data?.rows ?? []}
      rowKey={row => row.id}
      columns={columns}
      view={view}
      onOpen={row => navigate(`/members/${row.id}`)}
      next={page.data?.next}
      isLoading={page.isLoading}
      problem={page.problem}
      again={page.again}
      empty={
        isNarrowed ? (
          <Empty title={say('none')} action={clear}>
            {say('none.next')}
          </Empty>
        ) : (
          <Empty title={say('empty')}>{say('empty.next')}</Empty>
        )
      }
    />
  )
}

/** MEMBERS-16: for a purpose. The name that was searched for stays out of the address, so it does not narrow the sheet. */
function Export({ view, onClose }: { view: RosterView; onClose: () => void }) {
  const [say, units] = [useWords(rosterScreenWords), useRosterUnits()]
  const { unit, named, state, doubt } = view.values
  const of = unit ? { id: unit, name: named } : units.data?.[0]
  if (!of) return null
  const send = (purpose: string) => {
    const asked = { unit: of.id, purpose, ...(state && { state: state as Narrowing }), ...(doubt && { doubt: doubt as Doubt }) }
    location.assign(urls.getMembersSheet(asked))
    onClose()
  }
  return (
    <ReasonDialog
      isOpen
      title={say('export.title')}
      what={
        <>
          <p>{say('export.of', { unit: of.name })}</p>
          <p className="ui-hint">{say('export.what')}</p>
        </>
      }
      label={say('export.purpose')}
      word={say('export.go')}
      backWord={say('close')}
      kind="main"
      isBusy={false}
      problem={undefined}
      most={200}
      onSend={send}
      onClose={onClose}
    />
  )
}
