import { UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { type Ask, useAsk } from '#kernel/web/asks.tsx'
import { useNow, usePerson, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { useToast } from '#ui/toast.tsx'
import { bookingBook } from '../../rules-bookings.ts'
import { BookDialog } from './book-dialog.tsx'
import { api, type Booking, type Whole } from './calls.ts'
import { BookingTag } from './lecturer-standing.tsx'
import { lectureWords } from './lecturer-words.ts'
import { ReasonDialog } from '#kernel/web/desk/sentence-dialog.tsx'
import { mayHost } from './standing.tsx'

export const useBookings = (course: Pick<Whole, 'id' | 'state'>): Ask<Booking[]> =>
  useAsk(['academy', 'bookings', course.id], () => api.listBookings({ class: course.id }), { isReady: course.state !== 'draft' })

type Cell = { course: Whole; session: Whole['sessions'][number]; bookings: readonly Booking[] }

/** Who teaches one session: whoever was booked and how they answered, or the name that was written. */
export function SessionLecturers({ course, session, bookings }: Cell) {
  const [say, person, now] = [useWords(lectureWords), usePerson(), useNow(30_000)]
  const [isBooking, setBooking] = useState(false)
  const own = bookings.filter(one => one.session === session.id && ['asked', 'accepted', 'declined', 'lapsed'].includes(one.state))
  const isOpen = (course.state === 'published' || course.state === 'running') && now < new Date(session.starts)
  const isHeld = own.some(one => one.state === 'asked' || one.state === 'accepted')
  const isWritten = session.lecturer && !own.some(one => one.state === 'accepted')
  return (
    <div className="acad-lecturers">
      {isWritten && <span>{session.lecturer}</span>}
      {own.map(booking => (
        <Booked key={booking.id} booking={booking} isOpen={isOpen} />
      ))}
      {isOpen && !isHeld && mayHost(person, course) && (
        <Button kind="plain" icon={UserRoundPlus} onClick={() => setBooking(true)} aria-label={say('book.of', { session: session.title })}>
          {say('book')}
        </Button>
      )}
      {!isOpen && !isWritten && own.length === 0 && '—'}
      {isBooking && <BookDialog field={course.field} session={session} onClose={() => setBooking(false)} />}
    </div>
  )
}

function Booked({ booking, isOpen }: { booking: Booking; isOpen: boolean }) {
  const [say, person] = [useWords(lectureWords), usePerson()]
  const [isRecalling, setRecalling] = useState(false)
  const { id, state, unit, version, person: owner } = booking
  const gate = { ...{ id, state, unit, version, owner }, parties: [], due: null, dueIsProvisional: false }
  return (
    <div>
      <span className="acad-acts">
        <Link href={`/academy-lecturers/${booking.lecturer}`}>{booking.name}</Link> <BookingTag state={state} />
        {isOpen && !bookingBook.objection(gate, 'recall', person) && (
          <Button kind="plain" onClick={() => setRecalling(true)} aria-label={say('book.recallOf', { name: booking.name })}>
            {say('book.recall')}
          </Button>
        )}
      </span>
      {state === 'declined' && booking.reason && <div className="acad-reason">{booking.reason}</div>}
      {isRecalling && <Recall booking={booking} onClose={() => setRecalling(false)} />}
    </div>
  )
}

function Recall({ booking: { id, version, name }, onClose }: { booking: Booking; onClose: () => void }) {
  const [say, toast] = [useWords(lectureWords), useToast()]
  const recall = useAct((reason: string, press) => api.recallBooking({ id, version, reason }, press), ['academy'])
  return (
    <ReasonDialog
      isOpen
      title={say('book.recallOf', { name })}
      what={say('book.recallWhat')}
      label={say('why')}
      word={say('book.recall')}
      backWord={say('back')}
      isBusy={recall.isBusy}
      problem={recall.problem}
      onClose={onClose}
      onSend={reason =>
        void recall.act(reason, () => {
          toast({ tone: 'done', text: say('book.recalled') })
          onClose()
        })
      }
    />
  )
}
