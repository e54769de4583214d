import { CalendarPlus } from 'lucide-react'
import { formatRange } from '#kernel/pure/formats.ts'
import { useLanguage, useNow, useToday, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { workerWords } from '../worker-words.ts'
import { type Mine, urls } from './api.ts'
import { Fact } from './notice-facts.tsx'
import { nextSession, sessionsOf } from './places.ts'
import { codeText, readable } from './entry-code.ts'

/** What came of asking: the code and the day, or the place in the queue and what happens next. */
export function Joined({ mine }: { mine: Mine }) {
  const say = useWords(workerWords)
  const { activity, entry, standing } = mine
  const isSeated = standing === 'seated'
  return (
    <Page
      title={say(isSeated ? 'joined.seated' : 'joined.waiting')}
      lead={activity.title}
      action={
        <LinkButton kind="main" href={`/my/activities/${entry}`} isWide>
          {say('joined.mine')}
        </LinkButton>
      }
    >
      {isSeated ? (
        <QrCode text={codeText(entry)} name={say('entry.qr')} caption={readable(mine.code)} />
      ) : (
        <Notice tone="soon" title={say('place.waitingAt', { n: mine.ahead + 1 })}>
          <p>{say('joined.waitingNext')}</p>
        </Notice>
      )}
      <When mine={mine} />
      <Section title={say('joined.next')}>
        <ol className="act-next">
          {(isSeated ? (['joined.1', 'joined.2', 'joined.3'] as const) : (['joined.w1', 'joined.w2', 'joined.w3'] as const)).map(key => (
            <li key={key}>{say(key)}</li>
          ))}
        </ol>
        <LinkButton icon={CalendarPlus} href={urls.getCalendarFile({ id: activity.id })} download="">
          {say('facts.calendar')}
        </LinkButton>
      </Section>
    </Page>
  )
}

export function When({ mine: { activity, offer } }: { mine: Mine }) {
  const say = useWords(workerWords)
  const [language, today, now] = [useLanguage(), useToday(), useNow()]
  const session = nextSession(sessionsOf(activity, offer), now)
  return (
    <dl className="act-facts">
      {session && <Fact name={say('facts.when')}>{formatRange(new Date(session.starts), new Date(session.ends), language, today)}</Fact>}
      <Fact name={say('facts.where')}>
        {session?.place || activity.place}
        {activity.address && <div className="ui-hint">{activity.address}</div>}
      </Fact>
      {activity.bring && <Fact name={say('facts.bring')}>{activity.bring}</Fact>}
    </dl>
  )
}
