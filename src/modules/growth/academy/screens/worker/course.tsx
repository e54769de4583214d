import { useState } from 'react'
import { useParams } from 'react-router'
import { holdsAnywhere } from '#kernel/pure/people.ts'
import { Asked } from '#kernel/web/asks.tsx'
import { useLive } from '#kernel/web/live.ts'
import { useIsSignedIn, usePerson, useWords } from '#kernel/web/person.tsx'
import { Copied } from '#kernel/web/problems.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { words } from '../../words.ts'
import { workerWords } from '../worker-words.ts'
import { urls, type Whole } from './api.ts'
import { useClass, useParcels } from './asks.ts'
import { Chances } from './chances.tsx'
import { PhaseTag } from './class-card.tsx'
import { Facts, How, Pass, Who } from './course-facts.tsx'
import { Lessons } from './course-lessons.tsx'
import type { Typed } from './fit.ts'
import type { Parcel } from './parcel.ts'
import { ParcelTrack } from './parcel-track.tsx'
import { hasResults, ToResults } from './to-results.tsx'
import { ToSessions } from './to-sessions.tsx'
import { ToWall } from './to-wall.tsx'
import './worker.css'

/** What was typed of oneself outlives the sign-in that comes between. */
export type Held = { typed: Partial<Typed>; set: (change: Partial<Typed>) => void }

/** One class for anyone: what, when, where, for whom, how one gets in; and for me, whether I can and how my asking stands. */
export function CoursePage() {
  const say = useWords(workerWords)
  const { id = '' } = useParams<{ id: string }>()
  const isSignedIn = useIsSignedIn()
  const [typed, setTyped] = useState<Partial<Typed>>({})
  const one = useClass(id)
  const mine = useParcels()
  useLive(urls.watchClass({ id }), () => {
    one.again()
    if (isSignedIn) mine.again()
  })
  const held = { typed, set: (change: Partial<Typed>) => setTyped(before => ({ ...before, ...change })) }
  const isKnown = !isSignedIn || mine.data !== undefined || mine.problem !== undefined
  if (one.data)
    return (
      <Told
        course={one.data}
        copiedAt={one.copiedAt}
        parcels={isKnown ? (mine.data ?? []).filter(parcel => parcel.class === id) : undefined}
        held={held}
      />
    )
  return (
    <Page title={say('course.title')} back={{ href: '/academy', word: say('list.title') }}>
      <Asked of={one} shape="page">
        {() => null}
      </Asked>
    </Page>
  )
}

type Props = { course: Whole; copiedAt: Date | undefined; parcels: readonly Parcel[] | undefined; held: Held }
function Told({ course, copiedAt, parcels, held }: Props) {
  const say = useWords(workerWords)
  const name = useWords(words)
  return (
    <Page
      title={course.title}
      back={{ href: '/academy', word: say('list.title') }}
      lead={
        <span className="acad-tags">
          {[name(`kind.${course.kind}`), name(`field.${course.field}`)].join(' · ')}
          <PhaseTag course={course} />
        </span>
      }
    >
      <Copied at={copiedAt} />
      {course.state === 'cancelled' && <Cancelled reason={course.reason} />}
      {parcels && <Mine course={course} parcels={parcels} />}
      <Facts course={course} />
      <Who course={course} />
      {parcels && <Chances course={course} parcels={parcels} held={held} />}
      <How course={course} />
      <Lessons course={course} />
      {course.about && (
        <Section title={say('course.about')}>
          <p className="acad-prose">{course.about}</p>
        </Section>
      )}
      <Pass course={course} />
      <AtTheDesk id={course.id} />
      <p className="acad-quiet">
        <Link href="/rules/academy">{say('course.rules')}</Link>
      </p>
    </Page>
  )
}

function Cancelled({ reason }: { reason: string }) {
  const say = useWords(workerWords)
  return (
    <Notice tone="refused" title={say('course.cancelled')}>
      {reason && <p>{say('course.reason', { reason })}</p>}
    </Notice>
  )
}

function Mine({ course, parcels }: Pick<Props, 'course'> & { parcels: readonly Parcel[] }) {
  const say = useWords(workerWords)
  return parcels.map(parcel => (
    <Section key={parcel.id} title={say('track.title')} more={<Link href="/academy/mine">{say('mine')}</Link>}>
      <ParcelTrack parcel={parcel} course={course} />
      <p className="acad-acts">
        {parcel.nomination?.standing === 'seated' && course.state !== 'cancelled' && <ToSessions />}
        {hasResults(parcel, course) && <ToResults of={course.id} />}
        {isOfClass(parcel) && course.state !== 'cancelled' && <ToWall id={course.id} />}
      </p>
    </Section>
  ))
}

/** ACAD-43, as far as the phone knows it; the wall itself says the rest. */
const isOfClass = ({ nomination }: Parcel) =>
  nomination !== undefined && ['nominated', 'returned', 'verified', 'admitted'].includes(nomination.state)

/** Whoever acts for a unit comes here from a notice, too. */
function AtTheDesk({ id }: { id: string }) {
  const say = useWords(workerWords)
  if (!holdsAnywhere(usePerson(), 'academy.nominate')) return null
  return (
    <p className="acad-quiet">
      <a href={`/desk/academy/${id}/nominate`}>{say('course.desk')}</a>
    </p>
  )
}
