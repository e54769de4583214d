import { useState } from 'react'
import { formatMoment, formatTime } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useNow, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import type { Tone } from '#ui/tone.tsx'
import { isNearlyTime } from '../../rules-room.ts'
import { api, type RoomView, type Session, urls } from './api.ts'
import { useHeard } from './heard.ts'
import { MinutesSheet } from './minutes.tsx'
import { roomScreenWords } from './room-words.ts'
import { CancelForm, CannotComeForm, SessionForm } from './session-forms.tsx'

const tones: Record<Session['state'], Tone> = { planned: 'soon', held: 'soon', ended: 'done', cancelled: 'info' }

/** DISPUTES-69: what is set, who comes, who was there. */
export function Sessions({ view, heard }: { view: RoomView; heard: number }) {
  const say = useWords(roomScreenWords)
  const [isOpen, setOpen] = useState(false)
  const all = useAsk(['disputes', 'room', view.dispute, 'sessions'], () => api.listSessions({ dispute: view.dispute }))
  useHeard(heard, all.again)
  return (
    <div className="room">
      <Asked of={all} shape="list">
        {sessions =>
          sessions.length === 0 ? (
            <Empty title={say('session.none')}>{say('session.noneNext')}</Empty>
          ) : (
            <ul className="room-list">
              {sessions.map(session => (
                <SessionItem key={session.id} view={view} session={session} />
              ))}
            </ul>
          )
        }
      </Asked>
      {view.isOpen && view.seat === 'handler' && (
        <Button kind="main" isWide onClick={() => setOpen(true)}>
          {say('session.new')}
        </Button>
      )}
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={say('session.new')} closeWord={say('close')}>
        <SessionForm view={view} onSent={() => setOpen(false)} />
      </Sheet>
    </div>
  )
}

type Item = { view: RoomView; session: Session }
function SessionItem({ view, session }: Item) {
  const [say, language, today] = [useWords(roomScreenWords), useLanguage(), useToday()]
  const { state, room, startsAt, minutes, place, reason } = session
  const until = new Date(new Date(startsAt).getTime() + minutes * 60_000)
  return (
    <li>
      <div className="room-by">
        <strong className="ui-figures">
          {formatMoment(new Date(startsAt), language, today)}–{formatTime(until)}
        </strong>
        <Tag tone={tones[state]}>{say(`session.${state}`)}</Tag>
      </div>
      <p>{[say(`tab.${room}`), place].filter(Boolean).join(' · ')}</p>
      {reason && <p className="ui-hint">{reason}</p>}
      <People session={session} />
      <div className="room-acts">
        <Answering view={view} session={session} />
        {session.isMine && <Leading view={view} session={session} />}
        {state === 'ended' && <MinutesSheet view={view} session={session} />}
      </div>
    </li>
  )
}

function People({ session: { people, state } }: { session: Session }) {
  const say = useWords(roomScreenWords)
  const wordOf = ({ comes, cameAt, note }: Session['people'][number]) => {
    if (cameAt) return say('person.came', { at: formatTime(new Date(cameAt)) })
    const word = say(comes === null ? 'person.unsure' : comes ? 'person.yes' : 'person.no')
    return note ? word + say('because', { reason: note }) : word
  }
  if (state === 'cancelled') return null
  return <p className="ui-hint">{people.map(one => say('person.told', { name: one.name, what: wordOf(one) })).join(' · ')}</p>
}

function Answering({ view, session: { id, state, link, isMine, myAnswer, people } }: Item) {
  const say = useWords(roomScreenWords)
  const [isOpen, setOpen] = useState(false)
  const key = ['disputes', 'room', view.dispute, 'sessions']
  const answer = useAct(api.answerSession, key)
  const come = useAct(api.markPresent, key)
  const isLive = state === 'planned' || state === 'held'
  if (!isLive) return null
  return (
    <>
      <Refused problem={answer.problem ?? come.problem} />
      {state === 'planned' && !isMine && myAnswer !== true && (
        <Button kind="main" isBusy={answer.isBusy} onClick={() => void answer.act({ id, comes: true })}>
          {say('session.comes')}
        </Button>
      )}
      {state === 'planned' && !isMine && myAnswer !== false && <Button onClick={() => setOpen(true)}>{say('session.comesNot')}</Button>}
      {state === 'held' && !isMine && (
        <Button kind="main" isBusy={come.isBusy} onClick={() => void come.act({ id })}>
          {say('session.here')}
        </Button>
      )}
      {state === 'held' &&
        isMine &&
        people
          .filter(one => !one.cameAt)
          .map(one => (
            <Button key={one.person} isBusy={come.isBusy} onClick={() => void come.act({ id, person: one.person })}>
              {say('person.told', { name: one.name, what: say('session.marks') })}
            </Button>
          ))}
      {link && (
        <a className="ui-button" data-kind="quiet" href={link} target="_blank" rel="noreferrer">
          <span className="ui-button-face">{say('session.join')}</span>
        </a>
      )}
      <LinkButton kind="plain" href={urls.getSessionFile({ id })} download>
        {say('session.calendar')}
      </LinkButton>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={say('session.comesNot')} closeWord={say('close')}>
        <CannotComeForm view={view} id={id} onSent={() => setOpen(false)} />
      </Sheet>
    </>
  )
}

function Leading({ view, session }: Item) {
  const say = useWords(roomScreenWords)
  const [open, setOpen] = useState<'move' | 'cancel'>()
  const key = ['disputes', 'room', view.dispute, 'sessions']
  const [hold, end] = [useAct(api.holdSession, key), useAct(api.endSession, key)]
  const { id, version, state, startsAt } = session
  const now = useNow(30_000)
  return (
    <>
      <Refused problem={hold.problem ?? end.problem} />
      {state === 'planned' && (
        <>
          {isNearlyTime(startsAt, now) && (
            <Button kind="main" isBusy={hold.isBusy} onClick={() => void hold.act({ id, version })}>
              {say('session.hold')}
            </Button>
          )}
          <Button onClick={() => setOpen('move')}>{say('session.move')}</Button>
          <Button kind="plain" onClick={() => setOpen('cancel')}>
            {say('session.cancel')}
          </Button>
          {!isNearlyTime(startsAt, now) && <span className="ui-hint">{say('session.early')}</span>}
        </>
      )}
      {state === 'held' && (
        <Button kind="main" isBusy={end.isBusy} onClick={() => void end.act({ id, version })}>
          {say('session.end')}
        </Button>
      )}
      <Sheet isOpen={open === 'move'} onClose={() => setOpen(undefined)} title={say('session.move')} closeWord={say('close')}>
        <SessionForm view={view} session={session} onSent={() => setOpen(undefined)} />
      </Sheet>
      <Sheet isOpen={open === 'cancel'} onClose={() => setOpen(undefined)} title={say('session.cancel')} closeWord={say('close')}>
        <CancelForm view={view} session={session} onSent={() => setOpen(undefined)} />
      </Sheet>
    </>
  )
}
