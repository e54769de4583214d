import { CalendarSync } from 'lucide-react'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { formatMoment } from '#kernel/pure/formats.ts'
import { useLanguage, useNow, useToday, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import type { Tone } from '#ui/tone.tsx'
import { workerWords } from '../worker-words.ts'
import { api, type Mine } from './api.ts'
import { CopyButton } from './copy-button.tsx'
import { Leaf } from './looks.tsx'
import { useMine } from './mine-asks.ts'
import { inOrder, nextSession, sessionsOf } from './places.ts'

/** My places: what is to come with the next first, what has been, and the address a calendar follows. */
export function MinePage() {
  const say = useWords(workerWords)
  const now = useNow()
  return (
    <Page title={say('home.mine')} back={{ href: '/activities', word: say('list.title') }}>
      <Asked of={useMine()}>{mine => (mine.length > 0 ? <Mines {...inOrder(mine, now)} now={now} /> : <None />)}</Asked>
    </Page>
  )
}

const None = () => {
  const say = useWords(workerWords)
  return (
    <Empty
      title={say('mine.empty')}
      action={
        <LinkButton kind="main" href="/activities">
          {say('mine.look')}
        </LinkButton>
      }
    >
      {say('mine.emptyNext')}
    </Empty>
  )
}

function Mines({ coming, past, now }: { coming: Mine[]; past: Mine[]; now: Date }) {
  const say = useWords(workerWords)
  return (
    <>
      <Section title={say('mine.coming')}>
        {coming.length > 0 ? <Rows rows={coming} now={now} /> : <p className="ui-hint">{say('mine.noneComing')}</p>}
      </Section>
      {past.length > 0 && (
        <Section title={say('mine.past')}>
          <Rows rows={past} now={now} />
        </Section>
      )}
      <Feed />
    </>
  )
}

const Rows = ({ rows, now }: { rows: readonly Mine[]; now: Date }) => (
  <List>
    {rows.map(mine => (
      <MineRow key={mine.entry} mine={mine} now={now} />
    ))}
  </List>
)

function MineRow({ mine, now }: { mine: Mine; now: Date }) {
  const say = useWords(workerWords)
  const [language, today] = [useLanguage(), useToday()]
  const session = nextSession(sessionsOf(mine.activity, mine.offer), now)
  const at = session?.starts ?? mine.activity.starts
  const { tone, key } = standingOf(mine)
  return (
    <Row
      href={`/my/activities/${mine.entry}`}
      lead={at && <Leaf at={new Date(at)} />}
      title={<strong>{mine.activity.title}</strong>}
      detail={
        <>
          {at && <div className="act-line">{formatMoment(new Date(at), language, today)}</div>}
          <div className="act-line">{session?.place || mine.activity.place}</div>
          <div className="act-tags">
            <Tag tone={tone}>{key === 'place.waitingAt' ? say(key, { n: mine.ahead + 1 }) : say(key)}</Tag>
          </div>
        </>
      }
    />
  )
}

function standingOf({ activity, standing, sessionsCome, hasRated }: Mine) {
  const isOver = activity.state === 'closed' || activity.state === 'reported'
  const told = (
    tone: Tone,
    key:
      | 'phase.cancelled'
      | 'place.left'
      | 'place.waitingAt'
      | 'place.missed'
      | 'place.came'
      | 'place.rate'
      | 'place.absent'
      | 'place.seated',
  ) => ({
    tone,
    key,
  })
  if (activity.state === 'cancelled') return told('refused', 'phase.cancelled')
  if (standing === 'released') return told('info', 'place.left')
  if (standing === 'waiting') return isOver ? told('info', 'place.missed') : told('soon', 'place.waitingAt')
  if (sessionsCome.length > 0) return isOver && !hasRated ? told('soon', 'place.rate') : told('done', 'place.came')
  return isOver ? told('info', 'place.absent') : told('done', 'place.seated')
}

/** Calendar apps ask this address again by themselves; whoever has it sees these places, so it is for its owner alone. */
function Feed() {
  const say = useWords(workerWords)
  const feed = useAsk(['activities', 'feed'], () => api.getFeedAddress({}))
  if (!feed.data) return null
  const address = `${location.origin}${feed.data.path}`
  return (
    <Section title={say('feed.title')}>
      <p className="ui-hint">{say('feed.how')}</p>
      <div className="act-side">
        <LinkButton icon={CalendarSync} href={address.replace(/^https?/, 'webcal')}>
          {say('feed.open')}
        </LinkButton>
        <CopyButton text={address} word={say('feed.copy')} />
      </div>
    </Section>
  )
}
