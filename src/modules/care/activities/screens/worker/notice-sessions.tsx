import { formatRange } from '#kernel/pure/formats.ts'
import { lineOf } from '#kernel/pure/people.ts'
import { useLanguage, usePerson, useToday, useWords } from '#kernel/web/person.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { workerWords } from '../worker-words.ts'
import type { Mine, Session, Whole } from './api.ts'
import { freeAt } from './free.ts'
import { FreeTag } from './looks.tsx'

/** Every session with what is free in it; one session alone is told by its time already, unless it was cancelled. */
export function Sessions({ activity, mine, now }: { activity: Whole; mine: readonly Mine[]; now: Date }) {
  const say = useWords(workerWords)
  const isTold = activity.sessions.length > 1 || activity.sessions.some(session => session.cancelledAt)
  if (!isTold) return <Quota activity={activity} />
  return (
    <Section title={say(activity.perSession ? 'sessions.each' : 'sessions.all')}>
      <List>
        {activity.sessions.map((session, at) => (
          <SessionRow key={session.id} activity={activity} session={session} n={at + 1} mine={mine} now={now} />
        ))}
      </List>
      <Quota activity={activity} />
    </Section>
  )
}

function SessionRow({
  activity,
  session,
  n,
  mine,
  now,
}: {
  activity: Whole
  session: Session
  n: number
  mine: readonly Mine[]
  now: Date
}) {
  const say = useWords(workerWords)
  const [language, today] = [useLanguage(), useToday()]
  const isMine = mine.some(one => one.offer === session.offer && one.standing === 'seated')
  const isOver = new Date(session.ends) <= now
  return (
    <Row
      title={session.title || say('sessions.nth', { n })}
      detail={
        <>
          <div>{formatRange(new Date(session.starts), new Date(session.ends), language, today)}</div>
          {session.place && session.place !== activity.place && <div>{session.place}</div>}
          {session.cancelledAt && session.reason && <div>{say('notice.reason', { reason: session.reason })}</div>}
        </>
      }
      aside={
        session.cancelledAt ? (
          <Tag tone="refused">{say('phase.cancelled')}</Tag>
        ) : isMine && activity.perSession ? (
          <Tag tone="done">{say('sessions.mine')}</Tag>
        ) : isOver ? (
          <Tag>{say('phase.closed')}</Tag>
        ) : (
          activity.perSession && <FreeTag free={freeAt(activity, session.offer, now)} opens={activity.enrolOpens} />
        )
      }
    />
  )
}

/** A quota binds everyone in a unit and below it: whoever is in one should know it. */
function Quota({ activity: { seatsByUnit, unitNames } }: { activity: Whole }) {
  const say = useWords(workerWords)
  const { unit } = usePerson()
  const id = lineOf(unit).find(one => seatsByUnit && one in seatsByUnit)
  if (!seatsByUnit || !id) return null
  return <p className="ui-hint act-quiet">{say('sessions.quota', { unit: unitNames[id] ?? '', n: seatsByUnit[id]! })}</p>
}
