import { useEffect, useState } from 'react'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { type Ask, Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Page } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Notice, Tag } from '#ui/notice.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { Empty } from '#ui/state.tsx'
import { cardSeconds } from '../../rules-card.ts'
import type { Stage } from '../../rules-kinds.ts'
import { ownWords } from '../own-words.ts'
import { api, type Card } from './own-api.ts'
import './own.css'

type Shown = Awaited<ReturnType<typeof api.showCard>>

/** Held out at arm's length: the code first, big and dark on light, and what to say where it cannot be scanned. */
export function CardPage() {
  const say = useWords(ownWords)
  // when this page heard of it: the phone's own clock may be wrong, so only what has passed since is counted
  const shown = useAsk(['members', 'card'], async () => ({ ...(await api.showCard({})), heardAt: performance.now() }))
  return (
    <Page title={say('card.title')} back={{ href: '/me', word: say('back') }}>
      <Asked of={shown} shape="card">
        {({ card, heardAt, ...rest }) => (card ? <Face card={card} heardAt={heardAt} ask={shown} /> : <NoCard {...rest} />)}
      </Asked>
      <p className="ui-hint own-quiet">{say('card.whoSees')}</p>
      <List>
        <Row href="/card-check" title={say('card.toCheck')} />
        <Row href="/my/consents" title={say('card.toConsents')} />
      </List>
    </Page>
  )
}

function Face({ card, heardAt, ask }: { card: Card; heardAt: number; ask: Ask<unknown> }) {
  const [say, language] = [useWords(ownWords), useLanguage()]
  const left = useLeft(heardAt + card.leftMs, ask.again)
  // an old code shown on would be called a forgery
  const isOver = left <= 0 && ask.problem !== undefined
  return (
    <section className="own-card" aria-label={say('card.title')}>
      {isOver ? (
        <Notice tone="soon" title={say('card.offline')} isLive>
          <p>{say('card.offlineWhat')}</p>
          <Button onClick={ask.again} isBusy={ask.isRefreshing}>
            {say('card.again')}
          </Button>
        </Notice>
      ) : (
        <>
          <QrCode text={card.address} name={say('card.code')} />
          <p className="ui-hint">{say('card.say')}</p>
          <p className="own-digits ui-figures" role="img" aria-label={[...card.digits].join(' ')}>
            {card.digits.slice(0, 4)} {card.digits.slice(4)}
          </p>
          <Ring left={left} />
        </>
      )}
      <div className="own-who">
        <strong>{card.name}</strong>
        <Tag tone={card.isRetained ? 'info' : 'done'}>{say(card.isRetained ? 'card.retained' : 'card.valid')}</Tag>
      </div>
      <p className="own-unit">{language === 'en' ? card.unitEnglish : card.unitName}</p>
      {card.joinedOn && (
        <p className="ui-hint">
          {say('joined')} {formatPaperDay(card.joinedOn, language)}
        </p>
      )}
    </section>
  )
}

/** How much of the turn is left, drawn and said. */
function Ring({ left }: { left: number }) {
  const say = useWords(ownWords)
  const seconds = Math.ceil(left / 1_000)
  return (
    <p className="own-ring">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="8" />
        <circle cx="10" cy="10" r="8" pathLength={cardSeconds} strokeDasharray={`${Math.max(seconds, 0)} ${cardSeconds}`} />
      </svg>
      <span className="ui-figures">{seconds > 0 ? say('card.left', { seconds }) : say('card.changing')}</span>
    </p>
  )
}

const AGAIN_MS = 3_000
/** Milliseconds to this moment of the page's own clock. When it comes, and while nothing is heard, the next code is asked for. */
function useLeft(end: number, ask: () => void): number {
  const [left, setLeft] = useState(() => end - performance.now())
  useEffect(() => {
    let asked = 0
    const look = () => {
      const now = performance.now()
      setLeft(end - now)
      // a phone that slept finds it long over: at once, and then every few seconds
      if (end > now || now - asked < AGAIN_MS || document.hidden) return
      asked = now
      ask()
    }
    look()
    const timer = setInterval(look, 250)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [end, ask])
  return left
}

function NoCard({ state, isOff }: Pick<Shown, 'state' | 'isOff'>) {
  const say = useWords(ownWords)
  const kind = reasonOf(state, isOff)
  const way = {
    off: ['/my/consents', 'card.toSwitch'],
    waiting: ['/my/membership', 'card.toMembership'],
    none: ['/join', 'card.join'],
  } as const
  const [href, word] = way[kind]
  return (
    <Empty
      title={say(`card.${kind}`)}
      action={
        <LinkButton kind="main" href={href}>
          {say(word)}
        </LinkButton>
      }
    >
      {say(`card.${kind}What`)}
    </Empty>
  )
}
function reasonOf(state: Stage | null, isOff: boolean): 'off' | 'waiting' | 'none' {
  if (state === 'applied' || state === 'raised') return 'waiting'
  return isOff && state !== null ? 'off' : 'none'
}
