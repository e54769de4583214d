import { FileSpreadsheet, Printer } from 'lucide-react'
import { useState } from 'react'
import type { Ask } from '#kernel/web/asks.tsx'
import { DeskSearch } from '#kernel/web/desk/search.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useLanguage, usePerson, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import { type Line, type Roster, urls, type Whole } from './calls.ts'
import { LookUpDialog, RemoveDialog } from './entry-dialogs.tsx'
import { type Standing, linesOf, standingOf } from './lines.ts'
import type { OneView } from './one.tsx'
import { mayHost, mayKeep } from './standing.tsx'

type Chosen = { line: Line; child?: number }

/** Who is enrolled, as far as this reader's reach goes. */
export function RosterPart({ activity, roster, view }: { activity: Whole; roster: Ask<Roster>; view: OneView }) {
  const [say, person] = [useWords(deskWords), usePerson()]
  const [removing, setRemoving] = useState<Chosen>()
  const [looking, setLooking] = useState<Chosen>()
  const isHost = mayHost(person, activity)
  const { q, session } = view.values
  const lines = linesOf(roster.data?.lines ?? [], { q, offer: session })
  const heads = lines.reduce((sum, line) => sum + (line.leftAt ? 0 : line.heads), 0)
  return (
    <>
      <div className="act-bar">
        <DeskSearch view={view} label={say('roster.search')} />
        {activity.perSession && <SessionSelect activity={activity} value={session} onChange={offer => view.set({ session: offer })} />}
        <span className="ui-hint ui-figures">{say('roster.count', { lines: lines.length, heads })}</span>
        <Papers activity={activity} />
      </div>
      <DeskTable
        label={say('tab.roster')}
        rows={lines}
        rowKey={line => line.id}
        columns={useRosterColumns({
          isHost,
          onRemove: line => setRemoving({ line }),
          onLook: (line, child) => setLooking({ line, child }),
        })}
        isLoading={roster.isLoading}
        problem={roster.problem}
        again={roster.again}
        empty={<Empty title={say('roster.empty')}>{say('roster.emptyNext')}</Empty>}
      />
      <RemoveDialog line={removing?.line} onClose={() => setRemoving(undefined)} />
      <LookUpDialog line={looking?.line} child={looking?.child} onClose={() => setLooking(undefined)} />
    </>
  )
}

export function SessionSelect({
  activity,
  value,
  onChange,
  all = true,
}: {
  activity: Whole
  value: string
  onChange: (offer: string) => void
  all?: boolean
}) {
  const say = useWords(deskWords)
  return (
    <Select
      label={say('session')}
      value={value}
      onChange={event => onChange(event.target.value)}
      {...(all && { empty: say('roster.session') })}
      choices={activity.sessions.map((one, at) => ({ value: one.offer, label: one.title || say('session.n', { n: at + 1 }) }))}
    />
  )
}

function Papers({ activity }: { activity: Whole }) {
  const [say, person, language] = [useWords(deskWords), usePerson(), useLanguage()]
  if (!mayKeep(person, activity)) return null
  return (
    <span className="act-papers">
      <LinkButton icon={Printer} target="_blank" href={urls.getRosterPaper({ activity: activity.id, kind: 'signIn', language })}>
        {say('roster.signIn')}
      </LinkButton>
      {Object.keys(activity.materials).length > 0 && (
        <LinkButton icon={Printer} target="_blank" href={urls.getRosterPaper({ activity: activity.id, kind: 'receipt', language })}>
          {say('roster.receipts')}
        </LinkButton>
      )}
      {mayHost(person, activity) && (
        <LinkButton icon={FileSpreadsheet} download href={urls.getReportSheet({ activity: activity.id, language })}>
          {say('roster.sheet')}
        </LinkButton>
      )}
    </span>
  )
}

const tones: Record<Standing, 'done' | 'soon' | 'info' | 'refused'> = {
  came: 'done',
  seated: 'info',
  waiting: 'soon',
  left: 'info',
  absent: 'refused',
}

type Does = { isHost: boolean; onRemove: (line: Line) => void; onLook: (line: Line, child: number) => void }
function useRosterColumns({ isHost, onRemove, onLook }: Does) {
  const [say, sayRule] = [useWords(deskWords), useWords(words)]
  const came = (line: Line) => Math.max(0, ...line.marks.map(mark => mark.heads))
  return [
    { key: 'name', title: say('roster.name'), width: 130, render: (line: Line) => <strong>{line.name}</strong> },
    { key: 'unit', title: say('roster.unit'), render: (line: Line) => line.unitName },
    {
      key: 'phone',
      title: say('roster.phone'),
      width: 120,
      render: (line: Line) => <span className="ui-figures">{line.phoneMasked}</span>,
    },
    { key: 'heads', title: say('roster.heads'), width: 60, align: 'right' as const, render: (line: Line) => line.heads },
    {
      key: 'children',
      title: say('roster.children'),
      width: 180,
      render: (line: Line) =>
        line.children.map(child => {
          const words = say('roster.child', { called: child.called, age: child.age })
          return isHost && child.called !== '—' ? (
            <Button key={child.n} kind="plain" title={say('child.look', { called: child.called })} onClick={() => onLook(line, child.n)}>
              {words}
            </Button>
          ) : (
            <span key={child.n}>{words} </span>
          )
        }),
    },
    {
      key: 'place',
      title: say('roster.place'),
      width: 110,
      render: (line: Line) => <Tag tone={tones[standingOf(line)]}>{sayRule(`place.${standingOf(line)}`)}</Tag>,
    },
    { key: 'came', title: say('roster.came'), width: 60, align: 'right' as const, render: (line: Line) => came(line) || '—' },
    {
      key: 'received',
      title: say('roster.received'),
      width: 130,
      render: (line: Line) => line.receipts.map(one => `${one.item}×${one.quantity}`).join(' ') || '—',
    },
    {
      key: 'needs',
      title: say('roster.needs'),
      width: 160,
      render: (line: Line) => (
        <>
          {line.needs} {!line.allowsPhotos && <span className="ui-hint">{say('roster.noPhotos')}</span>}
        </>
      ),
    },
    ...(isHost
      ? [
          {
            key: 'acts',
            title: say('col.acts'),
            width: 100,
            render: (line: Line) =>
              !line.leftAt && (
                <Button kind="plain" onClick={() => onRemove(line)}>
                  {say('roster.remove')}
                </Button>
              ),
          },
        ]
      : []),
  ]
}
