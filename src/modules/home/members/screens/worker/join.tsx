import { useState } from 'react'
import { formatDay } from '#kernel/pure/formats.ts'
import { useRefresh } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useIsSignedIn, useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { useSearchParams } from '#kernel/web/search-params.ts'
import { LinkButton } from '#ui/button.tsx'
import { Page } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { isKept, isLiving, isWaiting } from '../../rules-kinds.ts'
import { joinWords } from '../join-words.ts'
import { joinTitle } from '../titles.ts'
import { api, type Mine, type Received } from './join-api.ts'
import { JoinForm } from './join-form.tsx'
import './join.css'

/** MEMBERS-1, MEMBERS-2: five things and a minute; whoever scanned a code finds the union filled in. */
export function JoinPage() {
  const [say, title] = [useWords(joinWords), useWords({ joinTitle })]
  const [params] = useSearchParams()
  const isSignedIn = useIsSignedIn()
  const [sent, setSent] = useState<Received>()
  const refresh = useRefresh()
  const [unit, site] = [idIn(params, 'unit'), idIn(params, 'site')]
  const doorway = useAsk(['members', 'doorway', unit ?? '', site ?? ''], () =>
    api.findDoorway({ ...(unit && { unit }), ...(site && { site }) }),
  )
  const mine = useAsk(['members', 'mine'], () => api.getMine({}), { isReady: isSignedIn })
  const own = mine.data?.member
  const taken = (answer: Received) => {
    setSent(answer)
    void refresh(['members'])
  }
  return (
    <Page title={title('joinTitle')} lead={sent ? undefined : say('lead')} back={{ href: '/', word: say('back') }}>
      {sent ? (
        <Sent answer={sent} />
      ) : own && isTaken(own) ? (
        <Had own={own} />
      ) : (
        <Asked of={doorway}>
          {at => (
            <>
              {own?.state === 'refused' && <Notice tone="soon">{say('had.refused', { reason: own.reason })}</Notice>}
              <JoinForm key={at.union?.id ?? ''} doorway={at} onSent={taken} />
            </>
          )}
        </Asked>
      )}
    </Page>
  )
}

/** A code that was copied by hand may be cut short: then one chooses. */
const idIn = (params: URLSearchParams, name: string) => {
  const text = params.get(name) ?? ''
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text) ? text : undefined
}
const isTaken = ({ state }: Mine) => isWaiting(state) || isLiving(state) || isKept(state) || state === 'expelled'

function Sent({ answer }: { answer: Received }) {
  const [say, language, today] = [useWords(joinWords), useLanguage(), useToday()]
  const { due, dueIsProvisional } = answer
  const unit = language === 'zh' ? answer.unitName : answer.unitEnglish
  return (
    <>
      <Notice tone="done" title={say('sent.title', { unit })} isLive>
        {due && (
          <p className="join-by">{say(dueIsProvisional ? 'sent.byProvisional' : 'sent.by', { day: formatDay(due, language, today) })}</p>
        )}
        <p>{say('sent.next')}</p>
      </Notice>
      <LinkButton href="/my/membership" kind="main" isWide>
        {say('sent.track')}
      </LinkButton>
    </>
  )
}

/** MEMBERS-13: nothing is asked twice. */
function Had({ own }: { own: Mine }) {
  const [say, language] = [useWords(joinWords), useLanguage()]
  const unit = language === 'zh' ? own.unitName : own.unitEnglish
  const [title, next] = isWaiting(own.state)
    ? [say('had.waiting'), undefined]
    : isLiving(own.state)
      ? [say('had.living', { unit }), say('had.livingNext')]
      : isKept(own.state)
        ? [say('had.kept', { unit }), say('had.keptNext')]
        : [say('had.expelled'), undefined]
  return (
    <>
      <Notice title={title}>{next && <p>{next}</p>}</Notice>
      <LinkButton href="/my/membership" kind="main" isWide>
        {say('had.toMine')}
      </LinkButton>
    </>
  )
}
