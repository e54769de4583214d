import { dayOf } from '#kernel/pure/calendar.ts'
import { formatTime } from '#kernel/pure/formats.ts'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import type { AbsenceStage } from '../../rules-attendance.ts'
import { attendanceWords } from '../../words-attendance.ts'
import { type Mine, toneOf } from './attend-asks.ts'
import { attendWords } from './attendance-words.ts'
import { AskLeave, WithdrawLeave } from './session-leave.tsx'
import { mayAsk } from './outlook.ts'
import type { Tone } from '#ui/tone.tsx'

const absenceTone: Record<AbsenceStage, Tone> = { asked: 'soon', granted: 'done', denied: 'refused', withdrawn: 'info' }

/** One session of mine: when, where, how it stands, and the one thing to do about it. */
export function SessionRow({ mine, now }: { mine: Mine; now: Date }) {
  const { course, session, cell } = mine
  const say = useWords(attendWords)
  const name = useWords(attendanceWords)
  const today = useToday()
  const time = `${formatTime(new Date(session.starts))}–${formatTime(new Date(session.ends))}`
  const isElsewhere = session.place !== '' && session.place !== course.place
  const written = [
    cell.at && cell.way !== 'madeUp' && say('at', { at: formatTime(new Date(cell.at)) }),
    cell.leftAt && say('leftAt', { at: formatTime(new Date(cell.leftAt)) }),
    cell.note,
  ].filter(Boolean)
  const canCheckIn = cell.presence === 'awaited' && dayOf(new Date(session.starts)) === today
  const canAsk = mayAsk(session, cell.presence, cell.absence?.state, now)
  return (
    <Row
      title={
        <>
          <time className="att-time ui-figures" dateTime={session.starts}>
            {time}
          </time>
          <strong>{session.title}</strong>
        </>
      }
      detail={
        <div className="att-lines">
          <span>{[say('hours', { hours: session.hours }), isElsewhere && session.place].filter(Boolean).join(' · ')}</span>
          <span className="att-tags">
            <Tag tone={toneOf[cell.presence]}>{name(`presence.${cell.presence}`)}</Tag>
            {written.length > 0 && <span>{written.join(say('comma'))}</span>}
          </span>
          {cell.absence && cell.absence.state !== 'withdrawn' && <Absence absence={cell.absence} />}
        </div>
      }
      aside={
        <div className="att-side">
          {canCheckIn && (
            <LinkButton kind="main" href={`/academy/here?s=${session.id}`}>
              {say('here.title')}
            </LinkButton>
          )}
          {canAsk && <AskLeave session={session} isAgain={cell.absence !== null} />}
          {cell.absence && <WithdrawLeave session={session} absence={cell.absence} now={now} />}
        </div>
      }
    />
  )
}

type Asked = NonNullable<Mine['cell']['absence']>
function Absence({ absence: { state, reason, answer } }: { absence: Asked }) {
  const say = useWords(attendWords)
  const name = useWords(attendanceWords)
  return (
    <>
      <span className="att-tags">
        <Tag tone={absenceTone[state]}>{name(`absence.${state}`)}</Tag>
      </span>
      <span>{say('leave.said', { reason })}</span>
      {answer && <span>{say('leave.answer', { answer })}</span>}
    </>
  )
}
