import { formatDay } from '#kernel/pure/formats.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Link } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import type { Stage } from '../../rules-kinds.ts'
import { objectionToAccepting } from '../../rules-sides.ts'
import { queueWords } from '../queue-words.ts'
import type { One } from './calls.ts'

type Next = Exclude<Extract<keyof typeof queueWords, `next.${string}`>, 'next.by'>
const nextOf: Partial<Record<Stage, Next>> = {
  received: 'next.received',
  raised: 'next.late',
  seekingConsent: 'next.consent',
  unanswered: 'next.silent',
  accepted: 'next.assign',
  assigned: 'next.open',
  inMediation: 'next.talk',
  extended: 'next.talk',
  agreed: 'next.sign',
  effective: 'next.pay',
  breached: 'next.breached',
}

/** What the case waits for, and until when; nothing once it is over. */
export function CaseNext({ one }: { one: One }) {
  const [say, language, today] = [useWords(queueWords), useLanguage(), useToday()]
  const next = nextOf[one.state]
  if (!next) return null
  if (one.mass)
    return (
      <Notice title={say('next')}>
        <p>
          {say('next.joined')} <Link href={`/disputes/${one.mass}`}>{say('next.lead')}</Link>
        </p>
      </Notice>
    )
  const isAsked = one.state === 'seekingConsent' || one.state === 'unanswered'
  const isReady = isAsked && !objectionToAccepting(one.sides, one.heads)
  const isLate = one.state === 'raised' || one.state === 'breached'
  return (
    <Notice tone={isLate ? 'soon' : 'info'} title={say('next')}>
      <p>
        {say(isReady ? 'next.ready' : next)} {one.due && !isLate && say('next.by', { day: formatDay(one.due, language, today) })}
      </p>
    </Notice>
  )
}
