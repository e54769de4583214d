import { CalendarPlus, MapPin } from 'lucide-react'
import type { ReactNode } from 'react'
import { daysBetween, dayOf } from '#kernel/pure/calendar.ts'
import { formatRange, formatRemaining } from '#kernel/pure/formats.ts'
import { idOf } from '#kernel/pure/people.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { hostRoles } from '../../rules.ts'
import { words } from '../../words.ts'
import { workerWords } from '../worker-words.ts'
import { urls, type Whole } from './api.ts'
import { CopyButton } from './copy-button.tsx'
import { nearMoment } from './when.ts'

/** When, where, who, for whom, what to bring: the notice as one reads it at the gate. */
export function Facts({ activity, now }: { activity: Whole; now: Date }) {
  const say = useWords(workerWords)
  const [language, today] = [useLanguage(), useToday()]
  const { starts, ends, enrolCloses, state } = activity
  const closes = enrolCloses && (state === 'published' || state === 'enrolling') ? new Date(enrolCloses) : undefined
  const until = closes && say('facts.until', { at: nearMoment(closes, language, today) })
  const left = closes && closes > now && formatRemaining(daysBetween(today, dayOf(closes)), language)
  return (
    <dl className="act-facts">
      <Fact name={say('facts.when')}>
        {starts && ends && formatRange(new Date(starts), new Date(ends), language, today)}
        {activity.state !== 'cancelled' && (
          <div>
            <LinkButton kind="plain" icon={CalendarPlus} href={urls.getCalendarFile({ id: activity.id })} download="">
              {say('facts.calendar')}
            </LinkButton>
          </div>
        )}
      </Fact>
      <Where activity={activity} />
      {until && (
        <Fact name={say('facts.enrol')}>
          {until}
          {left && <span className="ui-hint"> {left}</span>}
        </Fact>
      )}
      <Fact name={say('facts.for')}>{whomFor(activity, say)}</Fact>
      <Fact name={say('facts.price')}>{say('facts.free')}</Fact>
      {activity.bring && <Fact name={say('facts.bring')}>{activity.bring}</Fact>}
      <Hosts activity={activity} />
      {activity.contact && <Fact name={say('facts.contact')}>{withPhone(activity.contact)}</Fact>}
    </dl>
  )
}

export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function Where({ activity: { place, address } }: { activity: Whole }) {
  const say = useWords(workerWords)
  const asked = address || place
  return (
    <Fact name={say('facts.where')}>
      {place}
      {address && address !== place && <div className="ui-hint">{address}</div>}
      <div className="act-side">
        <LinkButton
          kind="plain"
          icon={MapPin}
          href={`https://uri.amap.com/search?keyword=${encodeURIComponent(asked)}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          {say('facts.map')}
        </LinkButton>
        <CopyButton text={asked} word={say('facts.copy')} />
      </div>
    </Fact>
  )
}

function Hosts({ activity: { unit, hosts, unitNames } }: { activity: Whole }) {
  const name = useWords(words)
  const told = hostRoles.map(role => [role, Object.keys(hosts).filter(id => hosts[id] === role)] as const)
  return (
    <>
      <Fact name={name('host')}>{unitNames[idOf(unit)]}</Fact>
      {told.map(
        ([role, ids]) =>
          ids.length > 0 && (
            <Fact key={role} name={name(role)}>
              {ids.map(id => (
                <div key={id}>{unitNames[id]}</div>
              ))}
            </Fact>
          ),
      )}
    </>
  )
}

function whomFor(
  { openTo, unitNames, isForFamilies, mostChildren, ageFrom, ageTo }: Whole,
  say: ReturnType<typeof useWords<typeof workerWords>>,
) {
  const names = openTo.map(id => unitNames[id]).filter(Boolean)
  return (
    <>
      {names.map(name => (
        <div key={name}>{say('facts.workersOf', { name: name! })}</div>
      ))}
      {isForFamilies && (
        <div className="ui-hint">
          {ageFrom === null && ageTo === null
            ? say('facts.children', { most: mostChildren })
            : say('facts.childrenAged', { most: mostChildren, from: ageFrom ?? 0, to: ageTo ?? 17 })}
        </div>
      )}
    </>
  )
}

/** The number in `苏敏 010-00000000` can be called by a tap. */
function withPhone(contact: string) {
  const [number] = /\+?\d[\d -]{5,}\d/.exec(contact) ?? []
  if (!number) return contact
  const [before, after] = contact.split(number)
  return (
    <>
      {before}
      <a className="act-call" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
        {number}
      </a>
      {after}
    </>
  )
}
