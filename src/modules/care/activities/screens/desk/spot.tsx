import { CheckCheck } from 'lucide-react'
import { useContext, useState } from 'react'
import { formatTime } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import type { Ask } from '#kernel/web/asks.tsx'
import { DeskSearch } from '#kernel/web/desk/search.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { ClockContext, useNow, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import { checkInOpensMinutes, mayMark } from '../../rules.ts'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import { api, type Line, type Roster, type Whole } from './calls.ts'
import { HandOutDialog } from './hand-out-dialog.tsx'
import { expectedAt, linesOf } from './lines.ts'
import type { OneView } from './one.tsx'
import { SessionPick } from './session-pick.tsx'
import { shownSession } from '../wall/sessions.ts'
import { useSpotColumns } from './spot-columns.tsx'
import { useSpeakTime } from './standing.tsx'

type Mark = { entry: string; heads: number }

/** The door, kept at a desk: one session at a time, by the list, with everybody else's marks as they come. */
export function Spot({ activity, roster, view }: { activity: Whole; roster: Ask<Roster>; view: OneView }) {
  const [say, now] = [useWords(deskWords), useNow()]
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isAsking, setAsking] = useState(false)
  const [handing, setHanding] = useState<{ line: Line; item: string }>()
  const session = activity.sessions.find(one => one.id === view.values.session) ?? shownSession(activity.sessions, now)
  const mark = useMarking(session?.id ?? '')
  const expected = session ? expectedAt(roster.data?.lines ?? [], session) : []
  const lines = linesOf(expected, { q: view.values.q, offer: '' })
  const isOpen = session !== undefined && mayMark(session, now, now) === undefined
  const waiting = lines.filter(line => chosen.has(line.id) && !line.marks.some(one => one.session === session?.id))
  const columns = useSpotColumns({
    activity,
    session: session?.id ?? '',
    isOpen,
    isBusy: mark.isBusy,
    onMark: one => mark.send([one]),
    onHand: (line, item) => setHanding({ line, item }),
  })
  if (!session) return <Empty title={say('spot.empty')} />
  return (
    <>
      <div className="act-bar">
        <SessionPick activity={activity} value={session.id} onChange={id => view.set({ session: id })} />
        <DeskSearch view={view} label={say('spot.search')} />
        <Counts lines={expected} session={session.id} />
        {waiting.length > 0 && isOpen && (
          <Button kind="main" icon={CheckCheck} isBusy={mark.isBusy} onClick={() => setAsking(true)}>
            {say('spot.markChosen', { count: waiting.length })}
          </Button>
        )}
      </div>
      <When session={session} isOpen={isOpen} />
      <Refused problem={mark.problem} />
      <DeskTable
        label={say('tab.spot')}
        rows={lines}
        rowKey={line => line.id}
        columns={columns}
        selected={chosen}
        onSelect={setChosen}
        isLoading={roster.isLoading}
        problem={roster.problem}
        again={roster.again}
        empty={<Empty title={say('spot.empty')} />}
      />
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={say('spot.chosen.ask', { lines: waiting.length })}
        closeWord={say('close')}
        confirmWord={say('spot.mark')}
        onConfirm={() => {
          setAsking(false)
          mark.send(
            waiting.map(line => ({ entry: line.id, heads: line.heads })),
            () => setChosen(new Set()),
          )
        }}
      >
        <p>{say('spot.chosen.what', { heads: waiting.reduce((sum, line) => sum + line.heads, 0) })}</p>
      </ConfirmDialog>
      <HandOutDialog activity={activity} session={session.id} handing={handing} onClose={() => setHanding(undefined)} />
    </>
  )
}

/** Marks are made at the house's own moment, to the second: a correction within the same half minute must count as later. */
function useMarking(session: string) {
  const [say, sayRule, toast, ahead] = [useWords(deskWords), useWords(words), useToast(), useContext(ClockContext)]
  const { act, isBusy, problem } = useAct(
    (marks: (Mark & { at: string })[], press) =>
      api.checkIn({ session, marks: marks.map(one => ({ ...one, way: 'list' as const })) }, press),
    ['activities'],
  )
  const send = (marks: Mark[], then?: () => void) => {
    const at = new Date(Date.now() + ahead).toISOString()
    void act(
      marks.map(one => ({ ...one, at })),
      outcomes => {
        const refused = outcomes.filter(one => !one.done)
        const clause = refused[0]?.clause
        if (refused.length > 0)
          toast({
            tone: 'refused',
            text: say('spot.refused', { count: refused.length, why: clause === 'ACT-11' ? sayRule('ACT-11') : (clause ?? '') }),
          })
        else if (marks.some(one => one.heads > 0)) toast({ tone: 'done', text: say('spot.done', { count: marks.length }) })
        then?.()
      },
    )
  }
  return { send, isBusy, problem }
}

function Counts({ lines, session }: { lines: readonly Line[]; session: string }) {
  const say = useWords(deskWords)
  const came = lines.reduce((sum, line) => sum + (line.marks.find(one => one.session === session)?.heads ?? 0), 0)
  const due = lines.reduce((sum, line) => sum + line.heads, 0)
  return (
    <output className="act-counts">
      {say('came')} <strong>{came}</strong> · {say('spot.expected')} <strong>{due}</strong>
    </output>
  )
}

function When({ session, isOpen }: { session: Whole['sessions'][number]; isOpen: boolean }) {
  const [say, time] = [useWords(deskWords), useSpeakTime()]
  if (isOpen) return <Notice tone="done">{say('spot.open')}</Notice>
  const opens = new Date(new Date(session.starts).getTime() - checkInOpensMinutes * 60_000)
  return (
    <Notice tone="soon">
      {session.cancelledAt
        ? say('session.cancelled', { reason: session.reason })
        : say('spot.closed', { from: time.moment(opens.toISOString()), to: formatTime(new Date(session.ends)) })}
    </Notice>
  )
}
