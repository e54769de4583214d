import { useState } from 'react'
import { formatMoment, formatRange } from '#kernel/pure/formats.ts'
import { may } from '#kernel/pure/people.ts'
import { useLanguage, useNow, usePerson, useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { attendanceWords } from '../../words-attendance.ts'
import { actsOf, listUntil } from './attendance-acts.ts'
import type { Cell, Line, Meeting } from './attendance-lines.ts'
import { attendWords } from './attendance-words.ts'
import type { Attendance, Whole } from './calls.ts'
import { opensAt } from './door-time.ts'
import { FactList } from './facts.tsx'
import { ConfirmClaim, LeaveAnswer, MadeUpAsk, UndoLeft } from './mark-acts.tsx'
import { LeftMark, ListMark } from './mark-times.tsx'
import { PresenceMark } from './presence-mark.tsx'
import { mayHost } from './standing.tsx'

export type Marked = { line: Line; session: Meeting; cell: Cell; onDone: () => void }
type Props = {
  course: Whole
  attendance: Attendance
  at: { nomination: string; session: string } | undefined
  onClose: () => void
}

/** One person in one session: what is written, and what may be written now. */
export function MarkDialog({ course, attendance, at, onClose }: Props) {
  const line = attendance.lines.find(one => one.nomination === at?.nomination)
  const column = attendance.sessions.findIndex(one => one.id === at?.session)
  const [session, cell] = [attendance.sessions[column], line?.cells[column]]
  if (!line || !session || !cell) return null
  return <Open key={`${line.nomination} ${session.id}`} course={course} line={line} session={session} cell={cell} onDone={onClose} />
}

function Open({ course, ...marked }: Marked & { course: Whole }) {
  const [say, language, today, person, now] = [useWords(attendWords), useLanguage(), useToday(), usePerson(), useNow(10_000)]
  const [asking, setAsking] = useState<'deny' | 'madeUp'>()
  const { line, session, cell, onDone } = marked
  const rights = { mayKeep: may(person, 'academy.keep', { owner: '', unit: course.unit }), mayHost: mayHost(person, course) }
  const acts = actsOf(cell, session, rights, now)
  const back = () => setAsking(undefined)
  if (asking === 'deny') return <LeaveAnswer {...marked} isDenying onAsk={back} />
  if (asking === 'madeUp') return <MadeUpAsk {...marked} onClose={back} />
  return (
    <Dialog
      isOpen
      onClose={onDone}
      title={line.name}
      closeWord={say('close')}
      footer={
        <>
          <Button onClick={onDone}>{say('close')}</Button>
          {acts.has('madeUp') && <Button onClick={() => setAsking('madeUp')}>{say('madeUp.do')}</Button>}
          {acts.has('undoLeft') && <UndoLeft {...marked} />}
          {acts.has('answer') && <LeaveAnswer {...marked} isDenying={false} onAsk={() => setAsking('deny')} />}
          {acts.has('confirm') && <ConfirmClaim {...marked} />}
        </>
      }
    >
      <p className="ui-hint">
        {session.title} · {formatRange(new Date(session.starts), new Date(session.ends), language, today)}
      </p>
      <Written {...marked} />
      {acts.has('confirm') && <p>{say('claimed.what')}</p>}
      {acts.has('list') && <ListMark {...marked} />}
      {acts.has('left') && <LeftMark {...marked} />}
      {acts.size === 0 && <WhyNothing session={session} cell={cell} now={now} />}
    </Dialog>
  )
}

function Written({ line, cell }: Marked) {
  const [say, sayRule, language, today] = [useWords(attendWords), useWords(attendanceWords), useLanguage(), useToday()]
  const moment = (at: string | null) => at && formatMoment(new Date(at), language, today)
  return (
    <FactList
      facts={[
        [say('unit'), line.unitName],
        [
          say('mark.phone'),
          <span key="phone" className="ui-figures">
            {line.phoneMasked}
          </span>,
        ],
        [say('mark.state'), <PresenceMark key="state" cell={cell} />],
        [say('mark.way'), cell.way && say(`way.${cell.way}`)],
        [say('mark.at'), moment(cell.at)],
        [say('mark.leftAt'), moment(cell.leftAt)],
        [say('mark.note'), cell.note],
        [say('mark.leave'), cell.absence && sayRule(`absence.${cell.absence.state}`)],
        [say('mark.leaveReason'), cell.absence?.reason],
        [say('mark.answer'), cell.absence?.answer],
      ]}
    />
  )
}

/** Why nothing can be done, where there is something to say. */
function WhyNothing({ session, cell, now }: { session: Meeting; cell: Cell; now: Date }) {
  const [say, language, today] = [useWords(attendWords), useLanguage(), useToday()]
  const opens = opensAt(session)
  if (now < opens) return <p className="ui-hint">{say('list.notYet', { opens: formatMoment(opens, language, today) })}</p>
  return <p className="ui-hint">{cell.way === null && now > listUntil(session) ? say('list.over') : say('nothing')}</p>
}
