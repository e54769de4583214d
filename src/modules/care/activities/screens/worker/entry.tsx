import { useParams } from 'react-router'
import { Asked } from '#kernel/web/asks.tsx'
import { useLive } from '#kernel/web/live.ts'
import { useNow, useWords } from '#kernel/web/person.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { Empty } from '#ui/state.tsx'
import { mayRate } from '../../rules.ts'
import { workerWords } from '../worker-words.ts'
import { Album } from './album.tsx'
import { type Mine, urls } from './api.ts'
import { codeText, readable } from './entry-code.ts'
import { EntryConsents } from './entry-consents.tsx'
import { LeavePlace } from './entry-leave.tsx'
import { RatePlace } from './entry-rate.tsx'
import { When } from './joined.tsx'
import { useMine } from './mine-asks.ts'
import { MyPlace } from './my-place.tsx'

/** One place of mine: the code to show, where it stands, and what I may still do with it. */
export function EntryPage() {
  const say = useWords(workerWords)
  const { entry = '' } = useParams<{ entry: string }>()
  const mine = useMine()
  const one = mine.data?.find(held => held.entry === entry)
  useLive(one && urls.watchActivity({ id: one.activity.id }), mine.again)
  return (
    <Page
      title={one?.activity.title ?? say('entry.title')}
      back={{ href: '/my/activities', word: say('home.mine') }}
      lead={
        one && (
          <LinkButton kind="plain" href={`/activities/${one.activity.id}`}>
            {say('entry.notice')}
          </LinkButton>
        )
      }
    >
      <Asked of={mine} shape="page">
        {() => (one ? <Told mine={one} /> : <Empty title={say('entry.none')}>{say('entry.noneNext')}</Empty>)}
      </Asked>
    </Page>
  )
}

function Told({ mine }: { mine: Mine }) {
  const say = useWords(workerWords)
  const now = useNow()
  const { activity, standing, entry, code } = mine
  const isOver = activity.state === 'closed' || activity.state === 'reported'
  const isLive = standing === 'seated' && !isOver && activity.state !== 'cancelled'
  return (
    <>
      {isLive && (
        <div className="act-code">
          <QrCode text={codeText(entry)} name={say('entry.qr')} caption={readable(code)} />
          <p className="ui-hint">{say('entry.show')}</p>
        </div>
      )}
      {activity.state === 'cancelled' && (
        <Notice tone="refused" title={say('notice.cancelled')}>
          <p>{say('notice.reason', { reason: activity.reason })}</p>
        </Notice>
      )}
      {mayRate(activity, mine.sessionsCome.length > 0) === undefined && <RatePlace mine={mine} />}
      <Section title={say('entry.where')}>
        <When mine={mine} />
      </Section>
      <MyPlace mine={mine} now={now} isHere />
      {isOver && mine.sessionsCome.length > 0 && <Album activity={activity.id} />}
      {standing !== 'released' && activity.state !== 'cancelled' && !(isOver && standing === 'waiting') && <EntryConsents mine={mine} />}
      {standing !== 'released' && !isOver && activity.state !== 'cancelled' && mine.sessionsCome.length === 0 && (
        <LeavePlace mine={mine} now={now} />
      )}
    </>
  )
}
