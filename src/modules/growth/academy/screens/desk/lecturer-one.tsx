import { Smartphone } from 'lucide-react'
import { useParams } from 'react-router'
import { formatMoment, formatRange } from '#kernel/pure/formats.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { words } from '../../words.ts'
import { lecturerWords } from '../../words-lecturers.ts'
import { api, type Booking, type LecturerPage } from './calls.ts'
import { FactList } from './facts.tsx'
import { LecturerActs } from './lecturer-acts.tsx'
import { BookingTag, LecturerTag, Term } from './lecturer-standing.tsx'
import { lectureWords } from './lecturer-words.ts'
import { Timeline } from './timeline.tsx'
import { Trials } from './trials.tsx'
import './academy.css'

/** One lecturer: how they came, their trials, their term, and what they have taught. */
export function LecturerOne() {
  const { id = '' } = useParams<{ id: string }>()
  const page = useAsk(['academy', 'lecturer', id], () => api.getLecturer({ id }))
  return (
    <Asked of={page} shape="page">
      {page => <Opened page={page} />}
    </Asked>
  )
}

function Opened({ page }: { page: LecturerPage }) {
  const [say, sayRule] = [useWords(lectureWords), useWords(lecturerWords)]
  const { lecturer, trials, bookings } = page
  return (
    <DeskPage
      title={lecturer.name}
      back={{ href: '/academy-lecturers', word: say('back') }}
      lead={
        <>
          <LecturerTag state={lecturer.state} /> {lecturer.unitName} · {lecturer.craft}
        </>
      }
      actions={<LecturerActs lecturer={lecturer} />}
    >
      <div className="acad-beside-it">
        <div>
          <Section title={say('bookings')}>
            <Bookings rows={bookings} />
          </Section>
          <Section title={say('trials')}>
            <Trials lecturer={lecturer} trials={trials} />
          </Section>
          <Section title={say('timeline')}>
            <Timeline id={lecturer.id} begun={sayRule(`way.${lecturer.way}`)} />
          </Section>
        </div>
        <aside>
          <Section title={say('facts')}>
            <About page={page} />
          </Section>
          <Section title={say('hours')}>
            <Hours page={page} />
          </Section>
          {lecturer.state === 'appointed' && (
            <Section title={say('links')}>
              {/* the browser leads to the other face, not this one's router */}
              <LinkButton icon={Smartphone} href="/academy/lecturers" target="_blank">
                {say('link')}
              </LinkButton>
            </Section>
          )}
        </aside>
      </div>
    </DeskPage>
  )
}

function About({ page: { lecturer } }: { page: LecturerPage }) {
  const [say, sayField, sayRule] = [useWords(lectureWords), useWords(words), useWords(lecturerWords)]
  const [language, today] = [useLanguage(), useToday()]
  const moment = (at: string) => formatMoment(new Date(at), language, today)
  return (
    <FactList
      facts={[
        [say('col.academy'), lecturer.academy],
        [say('col.term'), lecturer.since && <Term key="term" lecturer={lecturer} />],
        [say('field'), lecturer.fields.map(one => sayField(`field.${one}`)).join(say('comma'))],
        [say('introduction'), lecturer.introduction],
        [say('col.way'), sayRule(`way.${lecturer.way}`)],
        [say('col.offered'), moment(lecturer.offeredAt)],
        [say('col.agreed'), lecturer.agreedAt ? `${say('agreed')} ${moment(lecturer.agreedAt)}` : say('notAgreed')],
        [say('reason'), lecturer.reason],
      ]}
    />
  )
}

function Hours({ page: { hours } }: { page: LecturerPage }) {
  const say = useWords(lectureWords)
  if (hours.length === 0) return <p className="ui-hint">{say('hours.none')}</p>
  return (
    <>
      <FactList
        facts={hours.map(({ year, hours, sessions }) => [say('hours.year', { year }), say('hours.of', { hours, sessions })] as const)}
      />
      <p className="ui-hint">{say('hours.how')}</p>
    </>
  )
}

function Bookings({ rows }: { rows: readonly Booking[] }) {
  const [say, language, today] = [useWords(lectureWords), useLanguage(), useToday()]
  if (rows.length === 0) return <p className="ui-hint">{say('bookings.none')}</p>
  return (
    <table className="acad-table">
      <thead>
        <tr>
          <th scope="col">{say('bookings.class')}</th>
          <th scope="col">{say('bookings.session')}</th>
          <th scope="col">{say('bookings.when')}</th>
          <th scope="col">{say('bookings.hours')}</th>
          <th scope="col">{say('bookings.rating')}</th>
          <th scope="col">{say('state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id} data-fallen={row.state !== 'asked' && row.state !== 'accepted' ? true : undefined}>
            <th scope="row">{row.classTitle}</th>
            <td>{row.sessionTitle}</td>
            <td className="ui-figures">{formatRange(new Date(row.starts), new Date(row.ends), language, today)}</td>
            <td className="ui-figures">{row.hours}</td>
            <td className="ui-figures">{row.rating ? say('bookings.rated', row.rating) : '—'}</td>
            <td>
              <BookingTag state={row.state} />
              {row.reason && <div className="acad-reason">{row.reason}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
