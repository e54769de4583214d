import { FileSpreadsheet, Printer } from 'lucide-react'
import { useState } from 'react'
import type { Ask } from '#kernel/web/asks.tsx'
import { DeskSearch } from '#kernel/web/desk/search.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useLanguage, usePerson, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Empty } from '#ui/state.tsx'
import { deskWords } from '../desk-words.ts'
import { type Line, type Roster, urls, type Whole } from './calls.ts'
import { linesOf } from './lines.ts'
import type { OneView } from './one.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { RevealChild } from './reveal-child.tsx'
import { useRosterColumns } from './roster-columns.tsx'
import { mayHost, mayKeep } from './standing.tsx'

/** Who is enrolled, as far as this reader's reach goes. */
export function RosterPart({ activity, roster, view }: { activity: Whole; roster: Ask<Roster>; view: OneView }) {
  const [say, person] = [useWords(deskWords), usePerson()]
  const [removing, setRemoving] = useState<Line>()
  const [looking, setLooking] = useState<{ line: Line; child: number }>()
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
          activity,
          isHost,
          isAll: session === '',
          onRemove: setRemoving,
          onLook: (line, child) => setLooking({ line, child }),
        })}
        isLoading={roster.isLoading}
        problem={roster.problem}
        again={roster.again}
        empty={<Empty title={say('roster.empty')}>{say('roster.emptyNext')}</Empty>}
      />
      <RemoveDialog line={removing} onClose={() => setRemoving(undefined)} />
      {looking && <RevealChild {...looking} onClose={() => setLooking(undefined)} />}
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
