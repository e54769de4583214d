import type { ReactNode } from 'react'
import { lineOf } from '#kernel/pure/people.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Link } from '#ui/link.tsx'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import type { Whole } from './calls.ts'
import { useComma, useSpeakTerms, useSpeakTime } from './standing.tsx'

/** What was settled, in pairs of a name and what it is. */
export function Facts({ course }: { course: Whole }) {
  const [say, sayRule] = [useWords(deskWords), useWords(words)]
  const comma = useComma()
  const { host, others } = useHostNames(course)
  const facts: [string, ReactNode][] = [
    [say('list.kind'), [sayRule(`kind.${course.kind}`), sayRule(`field.${course.field}`)].join(' · ')],
    [say('hosts'), [[say('host'), host] as const, ...others].map(([role, name]) => <div key={role + name}>{`${role} ${name}`}</div>)],
    ...useTermFacts(course),
    [say('openTo'), course.openTo.map(id => course.unitNames[id] ?? id).join(comma)],
    [say('pass'), usePassing(course)],
    [say('certificate'), `${course.certificate} · ${sayRule(`layout.${course.certificateLayout}`)}`],
    [say('contact'), course.contact],
    [say('cost'), course.cost],
    [say('bring'), course.bring],
    [say('route'), course.route],
    [say('about'), course.about && <span className="acad-text">{course.about}</span>],
    [say('reason'), course.reason],
    [say('copiedFrom'), course.copiedFrom && <Link href={`/academy/${course.copiedFrom}`}>{say('copiedFrom.open')}</Link>],
  ]
  return <FactList facts={facts} />
}

/** Those that say something. */
export const FactList = ({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) => (
  <dl className="acad-facts">
    {facts
      .filter(([, value]) => value && !(Array.isArray(value) && value.length === 0))
      .map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)

/** What a nominating unit asks first: until when, how many, whom, with which papers, and where. */
export function useTermFacts(course: Whole): [string, ReactNode][] {
  const [say, time, speakTerms, comma] = [useWords(deskWords), useSpeakTime(), useSpeakTerms(), useComma()]
  const { leastOfUnit: least, mostOfUnit: most } = course
  const terms = speakTerms(course)
  return [
    [say('window'), course.opens && `${time.moment(course.opens)} – ${time.moment(course.closes)}`],
    [say('quota'), least === most ? say('quota.one', { most }) : say('quota.of', { least, most })],
    [say('terms'), terms.length > 0 ? terms.map(term => <div key={term}>{term}</div>) : say('anything')],
    [say('materials'), course.materials.length > 0 ? course.materials.join(comma) : say('none')],
    [
      say('place'),
      [course.place.includes(course.groundName) ? '' : course.groundName, course.place, course.address].filter(Boolean).join(comma),
    ],
  ]
}

function usePassing({ attendanceShare, theoryMark, practiceMark }: Whole) {
  const [say, comma] = [useWords(deskWords), useComma()]
  return [
    say('pass.attendance', { share: attendanceShare }),
    theoryMark && say('pass.theory', { mark: theoryMark }),
    practiceMark && say('pass.practice', { mark: practiceMark }),
  ]
    .filter(Boolean)
    .join(comma)
}

/** The host, and the others in the order of their part: 承办 before 协办. */
export function useHostNames({ unit, hosts, unitNames }: Whole) {
  const sayRule = useWords(words)
  const others = (['organiser', 'helper'] as const).flatMap(as =>
    Object.entries(hosts).flatMap(([id, role]) => (role === as ? [[sayRule(`host.${as}`), unitNames[id] ?? ''] as const] : [])),
  )
  return { host: unitNames[lineOf(unit).at(-1)!] ?? '', others }
}
