import { Copy } from 'lucide-react'
import { useParams } from 'react-router'
import { daysBetween } from '#kernel/pure/calendar.ts'
import { formatDay, formatMoment, formatProvisional, formatRemaining } from '#kernel/pure/formats.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useCopy } from '#kernel/web/copy-text.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Page } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { kindsOf } from '../../rules-everyday.ts'
import { adviceScreenWords } from '../advice-words.ts'
import { rightsWords } from '../before-words.ts'
import { diagnosisWords } from '../diagnosis-words.ts'
import { AskOn } from './advice-on.tsx'
import { type Advice, api } from './api.ts'
import { carry } from './carried.ts'
import './before.css'

/** A question and its answers, by the receipt. */
export function AdvicePage() {
  const { receipt = '' } = useParams<{ receipt: string }>()
  const [say, word] = [useWords(adviceScreenWords), useWords(rightsWords)]
  const advice = useAsk(['rights', 'advice', receipt], () => api.getAdvice({ receipt }), {
    offline: `rights.advice.${receipt}`,
    everyMs: 60_000,
  })
  const isGone = advice.problem !== undefined && !advice.problem.isPassing
  return (
    <Page title={say('one.title')} back={{ href: '/rights', word: word('back') }}>
      {isGone ? (
        <Empty title={say('one.gone')} action={<LinkButton href="/rights/advice">{say('mine.title')}</LinkButton>}>
          {say('one.goneNext')}
        </Empty>
      ) : (
        <Asked of={advice}>{one => <Stands advice={one} receipt={receipt} />}</Asked>
      )}
    </Page>
  )
}

function Stands({ advice, receipt }: { advice: Advice; receipt: string }) {
  const [say, name] = [useWords(adviceScreenWords), useWords(diagnosisWords)]
  const copy = useCopy()
  const toFile = () =>
    carry({
      matter: advice.turns
        .filter(turn => !turn.isAnswer)
        .map(turn => turn.said)
        .join('\n'),
      kinds: kindsOf[advice.topic],
      district: advice.district,
    })
  return (
    <>
      <p className="ui-hint">{name(`what.${advice.topic}`)}</p>
      {advice.turns.map(turn => (
        <Turn key={turn.n} turn={turn} />
      ))}
      <Waits advice={advice} />
      <AskOn advice={advice} receipt={receipt} />
      <div className="rights-cards">
        <LinkButton href="/rights/file" isWide onClick={toFile}>
          {say('one.file')}
        </LinkButton>
        <p className="ui-hint">{say('one.fileWhat')}</p>
        <Button icon={Copy} isWide onClick={() => void copy(`${location.origin}/rights/advice/${receipt}`)}>
          {say('one.copy')}
        </Button>
        <p className="ui-hint">{say('one.keep')}</p>
      </div>
    </>
  )
}

function Turn({ turn: { at, isAnswer, said, answeredFor } }: { turn: Advice['turns'][number] }) {
  const say = useWords(adviceScreenWords)
  const [language, today] = [useLanguage(), useToday()]
  const when = formatMoment(new Date(at), language, today)
  return (
    <article className="rights-turn" data-answer={isAnswer || undefined}>
      <p className="ui-hint">{isAnswer ? say('one.answeredBy', { unit: answeredFor, when }) : say('one.mine', { when })}</p>
      <p>{said || say('one.forgotten')}</p>
    </article>
  )
}

function Waits({ advice: { state, due, dueIsProvisional, unitName, unitEnglish } }: { advice: Advice }) {
  const say = useWords(adviceScreenWords)
  const [language, today] = [useLanguage(), useToday()]
  if (state === 'closed') return <Notice>{say('one.closed')}</Notice>
  if (state === 'answered') return null
  const unit = language === 'en' ? unitEnglish || unitName : unitName
  return (
    <Notice title={say('one.waiting', { unit })} tone={state === 'raised' ? 'soon' : 'info'} isLive>
      {state === 'raised' && <p>{say('one.raised')}</p>}
      {due && <p>{say('one.by', { day: formatDay(due, language, today), left: formatRemaining(daysBetween(today, due), language) })}</p>}
      {due && dueIsProvisional && <p className="ui-hint">{formatProvisional(due, language)}</p>}
    </Notice>
  )
}
