import { MapPin, MapPinned, Plus } from 'lucide-react'
import { useState } from 'react'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { type Column, DeskTable } from '#kernel/web/desk/table.tsx'
import { CityMap } from '#kernel/web/map/city-map.tsx'
import { useLanguage, usePerson, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import { words } from '../../words.ts'
import { onMap } from '../on-map.ts'
import { api, type Ground } from './calls.ts'
import { GroundDialog } from './ground-dialog.tsx'
import { inTree } from './ground-tree.ts'
import { groundWords } from './ground-words.ts'
import { mayHost, useComma } from './standing.tsx'
import './academy.css'
import './network.css'

type Placed = { row: Ground; depth: number }
type Doing = { editing: Ground } | { under: Ground | undefined } | { closing: Ground }

/** ACAD-16: the three tiers, each place under the one above it. */
export function Grounds() {
  const say = useWords(groundWords)
  const grounds = useAsk(['academy', 'grounds'], () => api.listGrounds({}))
  const [doing, setDoing] = useState<Doing>()
  const stop = () => setDoing(undefined)
  const rows = grounds.data ?? []
  const asNow = (ground: Ground) => rows.find(row => row.id === ground.id) ?? ground
  const add = (
    <Button kind="main" icon={Plus} onClick={() => setDoing({ under: undefined })}>
      {say('add')}
    </Button>
  )
  return (
    <DeskPage title={say('title')} lead={say('lead')} actions={rows.length > 0 && add}>
      <DeskTable
        label={say('title')}
        rows={inTree(rows)}
        rowKey={({ row }) => row.id}
        columns={useColumns(setDoing)}
        isLoading={grounds.isLoading}
        problem={grounds.problem}
        again={grounds.again}
        empty={
          <Empty title={say('empty')} action={add}>
            {say('emptyNext')}
          </Empty>
        }
      />
      <OnMap rows={rows} />
      {doing && 'closing' in doing && <CloseDialog ground={doing.closing} onClose={stop} />}
      {doing && !('closing' in doing) && (
        <GroundDialog
          grounds={rows}
          onClose={stop}
          {...('editing' in doing ? { editing: asNow(doing.editing) } : { under: doing.under })}
        />
      )}
    </DeskPage>
  )
}

/** Under the list, for whoever asks; a press says what stands there. */
function OnMap({ rows }: { rows: readonly Ground[] }) {
  const [say, sayRule] = [useWords(groundWords), useWords(words)]
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string>()
  const points = onMap(rows, tier => sayRule(`tier.${tier}`))
  const one = rows.find(row => row.id === chosen)
  if (points.length === 0) return null
  return (
    <div className="net-pick">
      <Button icon={MapPin} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say(isOpen ? 'map.hide' : 'map.show')}
      </Button>
      {isOpen && <CityMap label={say('title')} points={points} chosen={chosen} onOpen={setChosen} />}
      <output>{isOpen && one && [one.name, sayRule(`tier.${one.tier}`), one.address, one.phone].filter(Boolean).join(' · ')}</output>
    </div>
  )
}

function useColumns(setDoing: (doing: Doing) => void): Column<Placed>[] {
  const [say, sayRule, person, language, comma] = [useWords(groundWords), useWords(words), usePerson(), useLanguage(), useComma()]
  return [
    {
      key: 'name',
      title: say('name'),
      render: ({ row, depth }) => (
        <span className="acad-branch" style={{ paddingInlineStart: `${depth * 1.5}rem` }}>
          {depth === 0 && <MapPinned className="ui-icon" aria-hidden />}
          <strong>{row.name}</strong>
        </span>
      ),
    },
    { key: 'tier', title: say('tier'), width: 100, english: 166, render: ({ row }) => sayRule(`tier.${row.tier}`) },
    {
      key: 'address',
      title: say('where'),
      width: 230,
      render: ({ row }) => [row.address, row.phone].filter(Boolean).join(' · ') || '—',
    },
    {
      key: 'fields',
      title: say('fields'),
      width: 160,
      render: ({ row }) => row.fields.map(field => sayRule(`field.${field}`)).join(comma) || '—',
    },
    { key: 'since', title: say('since'), width: 148, english: 166, render: ({ row }) => formatPaperDay(row.since, language) },
    {
      key: 'acts',
      title: say('acts'),
      width: 190,
      english: 262,
      render: ({ row }) => (
        <span className="acad-acts">
          {row.tier !== 'point' && (
            <Button kind="plain" onClick={() => setDoing({ under: row })}>
              {say('add.under')}
            </Button>
          )}
          {mayHost(person, row) && (
            <>
              <Button kind="plain" onClick={() => setDoing({ editing: row })}>
                {say('edit')}
              </Button>
              <Button kind="plain" onClick={() => setDoing({ closing: row })}>
                {say('closeGround')}
              </Button>
            </>
          )}
        </span>
      ),
    },
  ]
}

function CloseDialog({ ground: { id, version, name }, onClose }: { ground: Ground; onClose: () => void }) {
  const [say, toast] = [useWords(groundWords), useToast()]
  const close = useAct((_: null, press) => api.closeGround({ id, version }, press), ['academy'])
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={say('close.ask', { name })}
      closeWord={say('back')}
      confirmWord={say('closeGround')}
      isDanger
      isBusy={close.isBusy}
      onConfirm={() =>
        void close.act(null, () => {
          toast({ tone: 'done', text: say('close.done') })
          onClose()
        })
      }
    >
      <p>{say('close.what')}</p>
      <Refused problem={close.problem} />
    </ConfirmDialog>
  )
}
