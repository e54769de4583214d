import { MapPin } from 'lucide-react'
import type { ReactNode } from 'react'
import { idOf } from '#kernel/pure/people.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { hostRoles } from '../../rules.ts'
import { words } from '../../words.ts'
import { workerWords } from '../worker-words.ts'
import type { Whole } from './api.ts'
import { useDays, useTotal } from './class-card.tsx'
import { askedBy } from './fit.ts'
import { nameOfSkill, useTimes } from './terms.ts'

export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** When, where, how many, what it costs, and whom to ask. */
export function Facts({ course }: { course: Whole }) {
  const say = useWords(workerWords)
  const name = useWords(words)
  const [days, total] = [useDays(), useTotal()]
  const { seats, seated, waiting, unit, hosts, unitNames } = course
  return (
    <dl className="acad-facts">
      <Fact name={say('facts.when')}>
        {days(course)}
        <div className="ui-hint">{total(course)}</div>
      </Fact>
      <Where course={course} />
      {seats !== null && (
        <Fact name={say('facts.seats')}>
          {say('facts.seatsOf', { seats })}
          <div className="ui-hint">
            {[seated > 0 && say('facts.taken', { seated }), waiting > 0 && say('facts.waiting', { waiting })]
              .filter(Boolean)
              .join(say('comma'))}
          </div>
        </Fact>
      )}
      <Fact name={say('facts.cost')}>{course.cost || say('facts.free')}</Fact>
      {course.bring && <Fact name={say('facts.bring')}>{course.bring}</Fact>}
      <Fact name={say('facts.host')}>{unitNames[idOf(unit)]}</Fact>
      {hostRoles.map(role => {
        const ids = Object.keys(hosts).filter(id => hosts[id] === role)
        return (
          ids.length > 0 && (
            <Fact key={role} name={name(`host.${role}`)}>
              {ids.map(id => unitNames[id]).join(say('and'))}
            </Fact>
          )
        )
      })}
      {course.contact && <Fact name={say('facts.contact')}>{withPhone(course.contact)}</Fact>}
    </dl>
  )
}

function Where({ course: { place, address, route, groundName } }: { course: Whole }) {
  const say = useWords(workerWords)
  const lines = [...new Set([place, groundName, address])].filter(Boolean)
  return (
    <>
      <Fact name={say('facts.where')}>
        {lines.map((line, at) => (
          <div key={line} className={at > 0 ? 'ui-hint' : undefined}>
            {line}
          </div>
        ))}
        <LinkButton
          kind="plain"
          icon={MapPin}
          href={`https://uri.amap.com/search?keyword=${encodeURIComponent(address || place)}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          {say('facts.map')}
        </LinkButton>
      </Fact>
      {route && <Fact name={say('facts.route')}>{route}</Fact>}
    </>
  )
}

/** ACAD-4 as one reads it: which unit, trade, level, field and years. */
export function Who({ course }: { course: Whole }) {
  const say = useWords(workerWords)
  const language = useLanguage()
  const { openTo, unitNames, trades, leastSkill, worksIn, leastYears } = course
  const asked = askedBy(course)
  return (
    <Section title={say('course.who')}>
      <dl className="acad-facts">
        <Fact name={say('who.units')}>
          {openTo.map(id => (
            <div key={id}>{say('who.unitOf', { name: unitNames[id] ?? '' })}</div>
          ))}
        </Fact>
        {trades.length > 0 && <Fact name={say('who.trade')}>{trades.join(say('and'))}</Fact>}
        {leastSkill && <Fact name={say('who.level')}>{say('terms.level', { level: nameOfSkill(leastSkill, language) })}</Fact>}
        {worksIn.length > 0 && <Fact name={say('who.worksIn')}>{worksIn.join(say('and'))}</Fact>}
        {leastYears > 0 && <Fact name={say('who.years')}>{say('terms.years', { years: leastYears })}</Fact>}
      </dl>
      {asked.length === 0 && <p className="ui-hint">{say('who.open')}</p>}
    </Section>
  )
}

/** Not by enrolling: the unit nominates, within a window, so many, with these papers. */
export function How({ course }: { course: Whole }) {
  const say = useWords(workerWords)
  const { at, left } = useTimes()
  const { leastOfUnit: least, mostOfUnit: most, opens, closes, materials } = course
  return (
    <Section title={say('course.how')}>
      <dl className="acad-facts">
        <Fact name={say('how.by')}>{least === most ? say('how.nominatedSome', { most }) : say('how.nominated', { least, most })}</Fact>
        {opens && closes && (
          <Fact name={say('how.window')}>
            <div>{say('how.from', { at: at(opens) })}</div>
            <div>
              {say('how.until', { at: at(closes) })} <span className="ui-hint">{left(closes)}</span>
            </div>
          </Fact>
        )}
        {materials.length > 0 && <Fact name={say('how.materials')}>{materials.join(say('and'))}</Fact>}
        <Fact name={say('how.after')}>{say('how.admission')}</Fact>
      </dl>
    </Section>
  )
}

export function Pass({ course: { attendanceShare, theoryMark, practiceMark, certificate } }: { course: Whole }) {
  const say = useWords(workerWords)
  return (
    <Section title={say('course.pass')}>
      <dl className="acad-facts">
        <Fact name={say('pass.attendance')}>{say('pass.share', { share: attendanceShare })}</Fact>
        {theoryMark !== null && <Fact name={say('pass.theory')}>{say('pass.mark', { mark: theoryMark })}</Fact>}
        {practiceMark !== null && <Fact name={say('pass.practice')}>{say('pass.mark', { mark: practiceMark })}</Fact>}
        {certificate && (
          <Fact name={say('pass.certificate')}>
            {certificate}
            <div className="ui-hint">{say('pass.not')}</div>
          </Fact>
        )}
      </dl>
    </Section>
  )
}

/** The number in `职工服务中心 010-00000000` can be called by a tap. */
export function withPhone(contact: string) {
  const number = /\+?\d[\d -]{5,}\d/.exec(contact)?.[0]
  if (!number) return contact
  const at = contact.indexOf(number)
  return (
    <>
      {contact.slice(0, at)}
      <a className="acad-call" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
        {number}
      </a>
      {contact.slice(at + number.length)}
    </>
  )
}
