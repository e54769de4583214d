import { ClipboardCheck, DoorOpen, GraduationCap, MapPin, QrCode, UserPlus } from 'lucide-react'
import { formatMoment } from '#kernel/pure/formats.ts'
import { holdsAnywhere } from '#kernel/pure/people.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { seekPosition } from '#kernel/web/position.ts'
import { useIsSignedIn, useLanguage, useNow, usePerson, useToday, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { CardLink } from '#ui/list.tsx'
import { Empty } from '#ui/state.tsx'
import { workerWords } from '../worker-words.ts'
import { api, type Mine } from './api.ts'
import { Notices } from './looks.tsx'
import { useIsNotFor, useMine } from './mine-asks.ts'
import { inOrder, nextSession, sessionsOf } from './places.ts'

/** The first screen: a place to rest near by, where I am expected next, and what I can join. */
export function Home() {
  const say = useWords(workerWords)
  const person = usePerson()
  const isSignedIn = useIsSignedIn()
  return (
    <Page title={isSignedIn ? say('home.hello', { name: person.name }) : say('home.welcome')} lead={!isSignedIn && say('home.lead')}>
      <Nearest />
      {isSignedIn && <Next />}
      {person.unit === '/' && <Joining />}
      {holdsAnywhere(person, 'activities.keep') && (
        <LinkButton href="/keep" icon={ClipboardCheck} isWide>
          {say('home.keep')}
        </LinkButton>
      )}
      {holdsAnywhere(person, 'sites.keep') && (
        <LinkButton href="/keep-sites" icon={DoorOpen} isWide>
          {say('home.keepSites')}
        </LinkButton>
      )}
      <Coming />
      <LinkButton href="/academy" icon={GraduationCap} isWide>
        {say('home.academy')}
      </LinkButton>
    </Page>
  )
}

/** One press: it asks where its reader stands, and leads to what is open there. */
function Nearest() {
  const say = useWords(workerWords)
  return (
    <div className="act-nearest">
      <LinkButton href="/sites?open=now" kind="main" icon={MapPin} isWide onClick={seekPosition}>
        {say('home.nearest')}
      </LinkButton>
      <p className="ui-hint">{say('home.nearestWhy')}</p>
    </div>
  )
}

/** For whoever belongs to no union yet; an application that waits is told on the same page. */
function Joining() {
  const say = useWords(workerWords)
  return (
    <div>
      <LinkButton href="/join" icon={UserPlus} isWide>
        {say('home.join')}
      </LinkButton>
      <p className="ui-hint">{say('home.joinWhy')}</p>
    </div>
  )
}

function Next() {
  const say = useWords(workerWords)
  const now = useNow()
  const { data } = useMine()
  const next = data && inOrder(data, now).coming[0]
  return next ? (
    <Section title={say('home.next')} more={<Link href="/my/activities">{say('home.mine')}</Link>}>
      <NextCard mine={next} now={now} />
    </Section>
  ) : null
}

function NextCard({ mine: { entry, activity, offer, standing, ahead }, now }: { mine: Mine; now: Date }) {
  const say = useWords(workerWords)
  const [language, today] = [useLanguage(), useToday()]
  const session = nextSession(sessionsOf(activity, offer), now)
  return (
    <CardLink href={`/my/activities/${entry}`} title={activity.title} icon={QrCode}>
      {session && (
        <p>
          {formatMoment(new Date(session.starts), language, today)} · {session.place || activity.place}
        </p>
      )}
      <p className="ui-hint">{standing === 'waiting' ? say('place.waitingAt', { n: ahead + 1 }) : say('home.show')}</p>
    </CardLink>
  )
}

function Coming() {
  const say = useWords(workerWords)
  const now = useNow()
  const isNotFor = useIsNotFor()
  const coming = useAsk(['activities', 'coming'], () => api.listNotices({ limit: 5 }), { offline: 'activities.coming' })
  return (
    <Section title={say('home.coming')} more={<Link href="/activities">{say('all')}</Link>}>
      <Asked of={coming}>
        {({ rows }) =>
          rows.length > 0 ? (
            <Notices label={say('home.coming')} rows={rows} now={now} isNotFor={isNotFor} />
          ) : (
            <Empty title={say('list.empty')}>{say('list.emptyNext')}</Empty>
          )
        }
      </Asked>
    </Section>
  )
}
