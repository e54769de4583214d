import { Plus } from 'lucide-react'
import { useState } from 'react'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskSearch } from '#kernel/web/desk/search.tsx'
import { type Column, DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useLanguage, usePerson, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Empty } from '#ui/state.tsx'
import { type Field, fields } from '../../rules.ts'
import { type AllyKind, type AllyStage, allyKinds, allyStages, type LoanKind, loanKinds } from '../../rules-network.ts'
import { words } from '../../words.ts'
import { networkWords } from '../../words-network.ts'
import { AllyDialog, DepartDialog } from './ally-dialog.tsx'
import { type Ally, api } from './calls.ts'
import { netDeskWords } from './network-words.ts'
import { mayHost, useComma } from './standing.tsx'

type Doing = { editing: Ally | undefined } | { leaving: Ally }
const start = { tab: 'allies', q: '', kind: '', field: '', lends: '', state: 'joined' }

/** ACAD-38: the units of the alliance, found by what they are and by what they lend. */
export function Allies() {
  const say = useWords(netDeskWords)
  const view = useView(start)
  const { q, kind, field, lends, state } = view.values
  const asked = {
    words: q,
    ...(kind && { kind: kind as AllyKind }),
    ...(field && { field: field as Field }),
    ...(lends && { lends: lends as LoanKind }),
    state: (state || 'joined') as AllyStage,
    ...(view.cursor && { after: view.cursor }),
  }
  const allies = useAsk(['academy', 'allies', JSON.stringify(asked)], () => api.listAllies(asked))
  const [doing, setDoing] = useState<Doing>()
  const stop = () => setDoing(undefined)
  const asNow = (ally: Ally | undefined) => allies.data?.rows.find(row => row.id === ally?.id) ?? ally
  const add = (
    <Button kind="main" icon={Plus} onClick={() => setDoing({ editing: undefined })}>
      {say('ally.add')}
    </Button>
  )
  const isNarrowed = Boolean(q || kind || field || lends) || state !== 'joined'
  return (
    <>
      <search className="desk-filters net-bar-of">
        <Filters view={view} />
        {add}
      </search>
      <DeskTable
        label={say('tab.allies')}
        rows={allies.data?.rows ?? []}
        rowKey={row => row.id}
        columns={useColumns(setDoing, state === 'left')}
        view={view}
        next={allies.data?.next ?? null}
        isLoading={allies.isLoading}
        problem={allies.problem}
        again={allies.again}
        empty={isNarrowed ? <Empty title={say('ally.none')} /> : <Empty title={say('ally.empty')}>{say('ally.emptyNext')}</Empty>}
      />
      {doing && 'leaving' in doing && <DepartDialog ally={doing.leaving} onClose={stop} />}
      {doing && 'editing' in doing && <AllyDialog editing={asNow(doing.editing)} onClose={stop} />}
    </>
  )
}

function Filters({ view }: { view: ReturnType<typeof useView<typeof start>> }) {
  const [say, name, sayRule] = [useWords(netDeskWords), useWords(networkWords), useWords(words)]
  const pick = (key: 'kind' | 'field' | 'lends', label: string, choices: { value: string; label: string }[]) => (
    <Select
      label={label}
      value={view.values[key]}
      empty={say('all')}
      choices={choices}
      onChange={event => view.set({ [key]: event.target.value })}
    />
  )
  return (
    <>
      <DeskSearch view={view} label={say('ally.search')} />
      {pick(
        'kind',
        say('ally.kind'),
        allyKinds.map(value => ({ value, label: name(`ally.${value}`) })),
      )}
      {pick(
        'field',
        say('field'),
        fields.map(value => ({ value, label: sayRule(`field.${value}`) })),
      )}
      {pick(
        'lends',
        say('ally.lends'),
        loanKinds.map(value => ({ value, label: name(`loan.${value}`) })),
      )}
      <Select
        label={say('ally.state')}
        value={view.values.state}
        choices={allyStages.map(value => ({ value, label: name(`allyStage.${value}`) }))}
        onChange={event => view.set({ state: event.target.value })}
      />
    </>
  )
}

function useColumns(setDoing: (doing: Doing) => void, hasLeft: boolean): Column<Ally>[] {
  const [say, name, sayRule] = [useWords(netDeskWords), useWords(networkWords), useWords(words)]
  const [person, language, comma] = [usePerson(), useLanguage(), useComma()]
  return [
    { key: 'name', title: say('ally.name'), render: row => <strong>{row.name}</strong> },
    { key: 'kind', title: say('ally.kind'), width: 96, english: 148, render: row => name(`ally.${row.kind}`) },
    {
      key: 'fields',
      title: say('fields'),
      width: 124,
      render: row => row.fields.map(field => sayRule(`field.${field}`)).join(comma) || '—',
    },
    {
      key: 'lends',
      title: say('ally.lends'),
      width: 216,
      render: row => (
        <span
          title={Object.values(row.lends)
            .map(loan => loan.words)
            .join(comma)}
        >
          {loanKinds
            .flatMap(kind => (row.lends[kind] ? [`${name(`loan.${kind}`)} ${row.lends[kind].count} ${row.lends[kind].measure}`] : []))
            .join(comma) || '—'}
        </span>
      ),
    },
    { key: 'contact', title: say('ally.contact'), width: 180, render: row => [row.contact, row.phone].filter(Boolean).join(' ') || '—' },
    hasLeft
      ? {
          key: 'left',
          title: say('ally.left'),
          width: 200,
          render: row => `${row.leftOn ? formatPaperDay(row.leftOn, language) : ''} ${row.reason}`,
        }
      : { key: 'joined', title: say('ally.joined'), width: 148, english: 166, render: row => formatPaperDay(row.joinedOn, language) },
    {
      key: 'acts',
      title: say('acts'),
      width: 150,
      render: row =>
        row.state === 'joined' &&
        mayHost(person, row) && (
          <span className="acad-acts">
            <Button kind="plain" onClick={() => setDoing({ editing: row })}>
              {say('edit')}
            </Button>
            <Button kind="plain" onClick={() => setDoing({ leaving: row })}>
              {say('ally.depart')}
            </Button>
          </span>
        ),
    },
  ]
}
