import { useState } from 'react'
import { formatRange } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import type { Tone } from '#ui/tone.tsx'
import { type BookingStage, isTaught } from '../../rules-bookings.ts'
import { lecturerWords } from '../../words-lecturers.ts'
import { api, type MyBooking } from './api.ts'
import { lecturingWords } from './lecturing-words.ts'
import { ReasonSheet } from './reason-sheet.tsx'

const tones: Record<BookingStage, Tone> = {
  asked: 'soon',
  accepted: 'done',
  declined: 'info',
  recalled: 'info',
  released: 'info',
  lapsed: 'info',
}

/** One session I am asked to teach, and my answer. */
export function BookingRow({ booking, now }: { booking: MyBooking; now: Date }) {
  const [say, name] = [useWords(lecturingWords), useWords(lecturerWords)]
  const [language, today] = [useLanguage(), useToday()]
  const { state, starts, ends, place, hours, reason, rating } = booking
  const isOpen = (state === 'asked' || state === 'accepted') && now < new Date(starts)
  return (
    <Row
      title={<strong>{booking.sessionTitle}</strong>}
      detail={
        <div className="lect-lines">
          <Link href={`/academy/${booking.class}`}>{booking.classTitle}</Link>
          <span className="ui-figures">{formatRange(new Date(starts), new Date(ends), language, today)}</span>
          <span>{[place, say('hours', { hours })].filter(Boolean).join(' · ')}</span>
          <span>
            <Tag tone={tones[state]}>
              {state === 'asked' ? say('mine.asked') : isTaught(booking, now) ? say('taught') : name(`booking.${state}`)}
            </Tag>
          </span>
          {rating && <span>{say('rated', rating)}</span>}
          {state === 'accepted' && <Link href={`/academy/${booking.class}/questions`}>{say('toWall')}</Link>}
          {reason && <span>{say('reason', { reason })}</span>}
          {isOpen && <Answer booking={booking} />}
        </div>
      }
    />
  )
}

function Answer({ booking: { id, version, state, sessionTitle: session } }: { booking: MyBooking }) {
  const [say, toast] = [useWords(lecturingWords), useToast()]
  const [isDeclining, setDeclining] = useState(false)
  const accept = useAct((_: null, press) => api.acceptBooking({ id, version }, press), ['academy'])
  const decline = useAct((reason: string, press) => api.declineBooking({ id, version, reason }, press), ['academy'])
  return (
    <>
      <span className="acad-acts">
        {state === 'asked' && (
          <Button
            kind="main"
            isBusy={accept.isBusy}
            aria-label={say('accept.of', { session })}
            onClick={() => void accept.act(null, () => toast({ tone: 'done', text: say('accept.done') }))}
          >
            {say('accept')}
          </Button>
        )}
        <Button aria-label={say(state === 'asked' ? 'decline.of' : 'decline.cannotOf', { session })} onClick={() => setDeclining(true)}>
          {say(state === 'asked' ? 'decline' : 'decline.cannot')}
        </Button>
      </span>
      <Refused problem={accept.problem} />
      <ReasonSheet
        isOpen={isDeclining}
        title={say('decline.of', { session })}
        what={say('decline.what')}
        word={say('decline')}
        act={decline}
        onClose={() => setDeclining(false)}
        onSent={() => toast({ tone: 'done', text: say('decline.done') })}
      />
    </>
  )
}
