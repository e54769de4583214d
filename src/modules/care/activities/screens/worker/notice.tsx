import { useParams } from 'react-router'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLive } from '#kernel/web/live.ts'
import { useIsSignedIn, useLanguage, useNow, usePerson, useToday, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { words } from '../../words.ts'
import { workerWords } from '../worker-words.ts'
import { api, type Mine, urls, type Whole } from './api.ts'
import { freeOf } from './free.ts'
import { FreeTag, WhyNot } from './looks.tsx'
import { MyPlace } from './my-place.tsx'
import { Facts } from './notice-facts.tsx'
import { Sessions } from './notice-sessions.tsx'
import { type Way, wayOn } from './way.ts'
import { nearMoment } from './when.ts'

/** One activity for anyone: when, where, for whom, what is free, and the one thing to do next. */
export function NoticePage() {
  const say = useWords(workerWords)
  const { id = '' } = useParams<{ id: string }>()
  const isSignedIn = useIsSignedIn()
  const one = useAsk(['activities', 'one', id], () => api.getActivity({ id }), { offline: `activities.one.${id}` })
  const mine = useAsk(['activities', 'mine', id], () => (isSignedIn ? api.listMine({ activity: id }) : Promise.resolve([])), {
    ...(isSignedIn && { offline: `activities.mine.${id}` }),
  })
  useLive(urls.watchActivity({ id }), () => {
    one.again()
    if (isSignedIn) mine.again()
  })
  if (one.data) return <Told activity={one.data} mine={mine.data ?? []} isKnown={mine.data !== undefined || mine.problem !== undefined} />
  return (
    <Page title={say('notice.title')} back={{ href: '/activities', word: say('list.title') }}>
      <Asked of={one} shape="page">
        {() => null}
      </Asked>
    </Page>
  )
}

function Told({ activity, mine, isKnown }: { activity: Whole; mine: readonly Mine[]; isKnown: boolean }) {
  const say = useWords(workerWords)
  const kind = useWords(words)
  const now = useNow()
  const way = wayOn(activity, mine, usePerson(), now)
  return (
    <Page
      title={activity.title}
      back={{ href: '/activities', word: say('list.title') }}
      lead={
        <span className="act-tags">
          {kind(activity.kind)}
          <FreeTag free={freeOf(activity, now)} opens={activity.enrolOpens} />
        </span>
      }
      action={isKnown ? actionOf(way, activity.id, say) : undefined}
    >
      {activity.state === 'cancelled' && (
        <Notice tone="refused" title={say('notice.cancelled')}>
          {activity.reason && <p>{say('notice.reason', { reason: activity.reason })}</p>}
          <p>{say('notice.cancelledNext')}</p>
        </Notice>
      )}
      {isKnown && <WayWords way={way} activity={activity} />}
      {mine.map(one => (
        <MyPlace key={one.entry} mine={one} now={now} />
      ))}
      <Facts activity={activity} now={now} />
      <Sessions activity={activity} mine={mine} now={now} />
      {activity.about && (
        <Section title={say('notice.about')}>
          <p className="act-prose">{activity.about}</p>
        </Section>
      )}
      <p className="act-quiet">
        <Link href="/rules/activities">{say('notice.rules')}</Link>
      </p>
    </Page>
  )
}

function WayWords({ way, activity }: { way: Way; activity: Whole }) {
  const say = useWords(workerWords)
  const [language, today] = [useLanguage(), useToday()]
  if (way.kind === 'soon')
    return (
      <Notice tone="soon" title={say('opensAt', { at: nearMoment(new Date(way.opens), language, today) })}>
        <p>{say('notice.soonNext')}</p>
      </Notice>
    )
  if (way.kind !== 'not') return null
  return (
    <WhyNot
      title={say('notice.cannot')}
      why={way.why}
      wayOn={
        way.why.clause === 'ACT-4' ? (
          <LinkButton href="/activities">{say('notice.others')}</LinkButton>
        ) : (
          activity.contact && <span>{say('notice.askContact', { contact: activity.contact })}</span>
        )
      }
    />
  )
}

function actionOf(way: Way, id: string, say: ReturnType<typeof useWords<typeof workerWords>>) {
  if (way.kind === 'show')
    return (
      <LinkButton kind="main" href={`/my/activities/${way.entry}`} isWide>
        {say(way.isQueue ? 'notice.showQueue' : 'notice.show')}
      </LinkButton>
    )
  if (way.kind !== 'join') return undefined
  return (
    <LinkButton kind="main" href={`/activities/${id}/join`} isWide>
      {say(way.isQueue ? 'notice.queue' : way.isMore ? 'notice.joinMore' : 'notice.join')}
    </LinkButton>
  )
}
