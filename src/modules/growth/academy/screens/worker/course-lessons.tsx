import { formatDay, formatTime } from '#kernel/pure/formats.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Section } from '#ui/frame.tsx'
import { words } from '../../words.ts'
import { workerWords } from '../worker-words.ts'
import type { Session, Whole } from './api.ts'
import { Fact } from './course-facts.tsx'
import { daysOf } from './days.ts'

/** What is taught, day by day. */
export function Lessons({ course }: { course: Whole }) {
  const say = useWords(workerWords)
  const [language, today] = [useLanguage(), useToday()]
  if (course.sessions.length === 0) return null
  return (
    <Section title={say('course.days')}>
      <dl className="acad-facts">
        {daysOf(course.sessions).map(({ day, sessions }) => (
          <Fact key={day} name={formatDay(day, language, today)}>
            <ul className="acad-lessons">
              {sessions.map(session => (
                <Lesson key={session.id} session={session} place={course.place} />
              ))}
            </ul>
          </Fact>
        ))}
      </dl>
    </Section>
  )
}

function Lesson({ session, place }: { session: Session; place: string }) {
  const say = useWords(workerWords)
  const name = useWords(words)
  const isElsewhere = session.place && session.place !== place
  const beside = [
    name(`session.${session.kind}`),
    session.lecturer && say('course.lecturer', { name: session.lecturer }),
    isElsewhere && session.place,
  ]
  return (
    <li>
      <time dateTime={session.starts}>
        {formatTime(new Date(session.starts))}–{formatTime(new Date(session.ends))}
      </time>
      <div>{session.title}</div>
      <div className="ui-hint">{beside.filter(Boolean).join(' · ')}</div>
    </li>
  )
}
