import { useState } from 'react'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useNow, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { List } from '#ui/list.tsx'
import { Empty } from '#ui/state.tsx'
import { standingStages } from '../../rules-lecturers.ts'
import { api, type MyBooking, type MyLecturing } from './api.ts'
import { BookingRow } from './booking-row.tsx'
import { Fact } from './course-facts.tsx'
import { LecturerStanding } from './lecturer-standing.tsx'
import { lecturingWords } from './lecturing-words.ts'
import { OfferSheet } from './offer-sheet.tsx'
import './worker.css'

/** What I am asked to teach, what I shall teach, what I have taught, and how I stand; or how to begin. */
export function LecturingPage() {
  const say = useWords(lecturingWords)
  const mine = useAsk(['academy', 'lecturing'], () => api.getMyLecturing({}), { offline: 'academy.lecturing' })
  return (
    <Page title={say('title')} lead={say('lead')} back={{ href: '/academy', word: say('back') }}>
      <Asked of={mine} shape="page">
        {mine => (mine.lecturers.length > 0 ? <Teaching mine={mine} /> : <None />)}
      </Asked>
    </Page>
  )
}

function None() {
  const say = useWords(lecturingWords)
  const [isOpen, setOpen] = useState(false)
  const offer = (
    <Button kind="main" onClick={() => setOpen(true)}>
      {say('offer')}
    </Button>
  )
  return (
    <>
      <Empty title={say('mine.none')} action={offer}>
        {say('mine.noneNext')}
      </Empty>
      <OfferSheet isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}

function Again() {
  const say = useWords(lecturingWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('offer')}</Button>
      <OfferSheet isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}

function Teaching({ mine: { lecturers, bookings, hours } }: { mine: MyLecturing }) {
  const [say, now] = [useWords(lecturingWords), useNow(30_000)]
  const isToCome = ({ starts }: MyBooking) => now < new Date(starts)
  const asked = bookings.filter(one => one.state === 'asked' && isToCome(one)).reverse()
  const toCome = bookings.filter(one => one.state === 'accepted' && now < new Date(one.ends)).reverse()
  const past = bookings.filter(one => !asked.includes(one) && !toCome.includes(one))
  const isStanding = lecturers.some(one => standingStages.some(state => state === one.state))
  return (
    <>
      {asked.length > 0 && <Booked title={say('mine.asked')} rows={asked} now={now} />}
      {toCome.length > 0 && <Booked title={say('mine.toCome')} rows={toCome} now={now} />}
      {asked.length === 0 && toCome.length === 0 && <p className="ui-hint acad-quiet">{say('mine.noneToCome')}</p>}
      {hours.length > 0 && (
        <Section title={say('mine.hours')}>
          <dl className="acad-facts">
            {hours.map(({ year, hours, sessions }) => (
              <Fact key={year} name={say('mine.year', { year })}>
                <span className="ui-figures">{say('mine.of', { hours, sessions })}</span>
              </Fact>
            ))}
          </dl>
          <p className="ui-hint">{say('mine.how')}</p>
        </Section>
      )}
      <Section title={say('mine.standing')}>
        {lecturers.map(one => (
          <LecturerStanding key={one.id} lecturer={one} />
        ))}
        {!isStanding && <Again />}
      </Section>
      {past.length > 0 && <Booked title={say('mine.past')} rows={past} now={now} />}
    </>
  )
}

const Booked = ({ title, rows, now }: { title: string; rows: readonly MyBooking[]; now: Date }) => (
  <Section title={title}>
    <List>
      {rows.map(row => (
        <BookingRow key={row.id} booking={row} now={now} />
      ))}
    </List>
  </Section>
)
