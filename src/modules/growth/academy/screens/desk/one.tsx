import { Smartphone } from 'lucide-react'
import { useParams } from 'react-router'
import { lineOf } from '#kernel/pure/people.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useLive } from '#kernel/web/live.ts'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import { AttendanceLinks } from './attendance-links.tsx'
import { api, urls, type Whole } from './calls.ts'
import { Counts, useNominations } from './counts.tsx'
import { Facts, useHostNames } from './facts.tsx'
import { HostActs } from './host-acts.tsx'
import { MarksLink } from './marks-link.tsx'
import { missingOf } from './plan-checks.ts'
import { QuestionLinks } from './question-links.tsx'
import { Ready } from './ready.tsx'
import { SessionLecturers, useBookings } from './session-lecturers.tsx'
import { isOfHosts, mayHost, PhaseTag, useSpeakTime } from './standing.tsx'
import { Timeline } from './timeline.tsx'
import './academy.css'

/** One class: what its host does with it, and what a co-host may see of it. */
export function One() {
  const { id = '' } = useParams<{ id: string }>()
  const asked = useAsk(['academy', 'one', id], () => api.getClass({ id }))
  return (
    <Asked of={asked} shape="page">
      {course => <Opened course={course} again={asked.again} />}
    </Asked>
  )
}

function Opened({ course, again }: { course: Whole; again: () => void }) {
  const [say, person] = [useWords(deskWords), usePerson()]
  const nominations = useNominations(course)
  const isDraft = course.state === 'draft'
  const isOurs = isOfHosts(person, course)
  useLive(isDraft ? undefined : urls.watchClass({ id: course.id }), () => {
    again()
    nominations.again()
  })
  return (
    <DeskPage
      title={course.title}
      back={{ href: '/academy', word: say('back') }}
      lead={
        <>
          <PhaseTag course={course} /> {course.unitNames[lineOf(course.unit).at(-1)!]}
        </>
      }
      actions={<HostActs course={course} />}
    >
      <LookingOn course={course} />
      <div className="acad-beside-it">
        <div>
          {isDraft ? <Ready missing={missingOf(course as never)} isSaved /> : isOurs && <Counts course={course} />}
          <Sessions course={course} />
          <Section title={say('facts')}>
            <Facts course={course} />
          </Section>
        </div>
        <aside>
          {!isDraft && (
            <Section title={say('links')}>
              <div className="acad-acts">
                <AttendanceLinks course={course} />
                <MarksLink course={course} />
                {isOurs && <QuestionLinks course={course} />}
                {/* the browser leads to the other face, not this one's router */}
                <LinkButton icon={Smartphone} href={`/academy/${course.id}`} target="_blank">
                  {say('link.worker')}
                </LinkButton>
              </div>
            </Section>
          )}
          {isDraft && (
            <Section title={say('links')}>
              <QuestionLinks course={course} />
            </Section>
          )}
          {isOurs && (
            <Section title={say('timeline')}>
              <Timeline id={course.id} />
            </Section>
          )}
        </aside>
      </div>
    </DeskPage>
  )
}

/** Says beforehand what a co-host, or whoever is none, will not find here, and who has it. */
function LookingOn({ course }: { course: Whole }) {
  const [say, sayRule, person] = [useWords(deskWords), useWords(words), usePerson()]
  const { host } = useHostNames(course)
  if (mayHost(person, course)) return null
  if (!isOfHosts(person, course)) return <Notice title={say('stranger')}>{say('stranger.what', { host })}</Notice>
  const mine = person.posts.flatMap(post => lineOf(post.unit).slice(-1))
  const role = Object.entries(course.hosts).find(([unit]) => mine.includes(unit))?.[1] ?? 'helper'
  return <Notice title={say('coHost', { role: sayRule(`host.${role}`) })}>{say('coHost.what', { host })}</Notice>
}

function Sessions({ course }: { course: Whole }) {
  const [say, sayRule, time] = [useWords(deskWords), useWords(words), useSpeakTime()]
  const bookings = useBookings(course)
  if (course.sessions.length === 0) return null
  return (
    <Section title={say('sessions')}>
      <table className="acad-table">
        <thead>
          <tr>
            <th scope="col">{say('sessions')}</th>
            <th scope="col">{say('session.when')}</th>
            <th scope="col">{say('session.kind')}</th>
            <th scope="col">{say('session.lecturer')}</th>
            <th scope="col">{say('place')}</th>
          </tr>
        </thead>
        <tbody>
          {course.sessions.map((session, at) => (
            <tr key={session.id}>
              <th scope="row">{session.title || say('session.n', { n: at + 1 })}</th>
              <td className="ui-figures">{time.span(session.starts, session.ends)}</td>
              <td className="acad-short">{sayRule(`session.${session.kind}`)}</td>
              <td>
                <SessionLecturers course={course} session={session} bookings={bookings.data ?? []} />
              </td>
              <td>{session.place || course.place || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
