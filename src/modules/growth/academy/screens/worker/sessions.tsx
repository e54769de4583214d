import { formatDay } from '#kernel/pure/formats.ts'
import { Asked } from '#kernel/web/asks.tsx'
import { useLanguage, useNow, useToday, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { List } from '#ui/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import type { MyCourse } from './api.ts'
import { minesOf, useMyCourses } from './attend-asks.ts'
import { attendWords } from './attendance-words.ts'
import { resultWords } from './certificate-words.ts'
import { daysOf } from './days.ts'
import { inOrder, outlookOf } from './outlook.ts'
import { SessionRow } from './session-row.tsx'
import { resultsOf } from './to-results.tsx'
import { ToFeedback, ToWall } from './to-wall.tsx'
import './attend.css'
import './worker.css'

/** When and where I sit in class, what was written of me, and whether it is enough. */
export function SessionsPage() {
  const say = useWords(attendWords)
  const now = useNow()
  return (
    <Page title={say('sessions.title')} lead={say('sessions.lead')} back={{ href: '/academy', word: say('sessions.back') }}>
      <Asked of={useMyCourses()} shape="page">
        {courses => (courses.length > 0 ? inOrder(courses, now).map(one => <Course key={one.class} course={one} now={now} />) : <None />)}
      </Asked>
    </Page>
  )
}

function None() {
  const say = useWords(attendWords)
  return (
    <Empty
      title={say('sessions.empty')}
      action={
        <LinkButton kind="main" href="/academy">
          {say('sessions.look')}
        </LinkButton>
      }
    >
      {say('sessions.emptyNext')}
    </Empty>
  )
}

function Course({ course, now }: { course: MyCourse; now: Date }) {
  const result = useWords(resultWords)
  const hasBegun = course.sessions.some(one => new Date(one.starts) <= now)
  const [language, today] = [useLanguage(), useToday()]
  const mines = new Map(minesOf([course]).map(mine => [mine.session.id, mine]))
  return (
    <Section title={course.title} more={hasBegun && <Link href={resultsOf(course.class)}>{result('mine.short')}</Link>}>
      <p className="ui-hint">{course.place}</p>
      <Share course={course} />
      <ToFeedback course={course} />
      <p className="acad-acts">
        <ToWall id={course.class} />
      </p>
      {daysOf(course.sessions).map(({ day, sessions }) => (
        <section key={day} className="att-day">
          <h3>{formatDay(day, language, today)}</h3>
          <List>
            {sessions.map(session => {
              const mine = mines.get(session.id)
              return mine && <SessionRow key={session.id} mine={mine} now={now} />
            })}
          </List>
        </section>
      ))}
    </Section>
  )
}

function Share({ course }: { course: MyCourse }) {
  const say = useWords(attendWords)
  const { share, attendanceShare: least, sessions } = course
  const { verdict, best } = outlookOf(
    minesOf([course]).map(({ session, cell }) => ({ ...session, presence: cell.presence })),
    least,
  )
  const hours = sessions.reduce((sum, one) => sum + one.hours, 0)
  return (
    <div className="att-share">
      <p>
        <strong className="ui-figures">{say('share.of', { share, least })}</strong>
      </p>
      <div className="att-bar" role="img" aria-label={say('share.of', { share, least })} data-verdict={verdict}>
        <i style={{ inlineSize: `${share}%` }} />
        <b style={{ insetInlineStart: `${least}%` }} />
      </div>
      {verdict === 'short' || verdict === 'over' ? (
        <Notice tone="refused">
          {verdict === 'over' ? say('share.over') : say('share.short', { best })}{' '}
          <Link href={`/academy/${course.class}`}>{say('share.contact')}</Link>
        </Notice>
      ) : (
        <p className="ui-hint">
          {verdict === 'met' ? say('share.met') : say('share.reachable', { best })}
          {say('comma')}
          {say('share.how', { hours })}
        </p>
      )}
    </div>
  )
}
