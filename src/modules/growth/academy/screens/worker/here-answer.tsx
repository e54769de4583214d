import { CircleCheck, CircleX, Clock, CloudOff, LoaderCircle, LogIn, type LucideIcon, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { dayOf } from '#kernel/pure/calendar.ts'
import { formatMoment, formatTime } from '#kernel/pure/formats.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { useSentence } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { doorOpensMinutes } from '../../rules-attendance.ts'
import type { Mine } from './attend-asks.ts'
import { attendWords } from './attendance-words.ts'
import { useVisit } from './use-visit.ts'
import { type Answer, answerOf, type Door, type Visit, type Why, whyNot } from './visit.ts'

type Props = { door: Door; mines: readonly Mine[] | undefined; children: ReactNode }
type Seen = { answer: Answer; visit: Visit; mine: Mine | undefined; why: Why | undefined; problem: ReturnType<typeof useVisit>['problem'] }

/** One big answer, what it rests on, and, where it is no, the other ways in. */
export function HereAnswer({ door, mines, children }: Props) {
  const say = useWords(attendWords)
  const mine = mines?.find(one => one.session.id === door.session)
  const { visit, problem, again } = useVisit(door, [say('here.title'), mine?.session.title].filter(Boolean).join(' · '))
  if (!visit) return <Big answer="busy" title={say('here.busy')} />
  const answer = answerOf({
    presence: mine?.cell.presence,
    visit,
    isRefused: problem !== undefined && !problem.isSignedOut && !problem.isPassing,
    isSignedOut: problem?.isSignedOut ?? false,
    isCut: problem?.isPassing ?? false,
  })
  const why = problem && whyNot(problem.clause, door.session, mines, new Date(visit.at))
  return (
    <>
      <Big answer={answer} title={say(titleOf[answer])} of={mine}>
        <Because answer={answer} visit={visit} mine={mine} why={why} problem={problem} />
      </Big>
      <div className="att-acts">
        {answer === 'signIn' && (
          <Button kind="main" isWide onClick={again}>
            {say('here.signInDo')}
          </Button>
        )}
        {answer === 'cut' && (
          <Button kind="main" isWide onClick={again}>
            {say('here.again')}
          </Button>
        )}
        {(answer === 'here' || answer === 'claimed' || answer === 'kept') && (
          <LinkButton isWide href="/academy/sessions">
            {say('here.toSessions')}
          </LinkButton>
        )}
      </div>
      {answer === 'not' && mayTryAgain(why) && children}
    </>
  )
}

/** No other code helps against the time. */
const mayTryAgain = (why: Why | undefined) => why !== 'early' && why !== 'over' && why !== 'tooLate'

const titleOf = {
  busy: 'here.busy',
  here: 'here.done',
  claimed: 'here.claimed',
  kept: 'here.kept',
  not: 'here.not',
  signIn: 'here.signIn',
  cut: 'here.cut',
} as const
const looks: Record<Answer, { icon: LucideIcon; tone: string }> = {
  busy: { icon: LoaderCircle, tone: 'info' },
  here: { icon: CircleCheck, tone: 'done' },
  claimed: { icon: Clock, tone: 'soon' },
  kept: { icon: CloudOff, tone: 'soon' },
  not: { icon: CircleX, tone: 'refused' },
  signIn: { icon: LogIn, tone: 'info' },
  cut: { icon: WifiOff, tone: 'soon' },
}

function Big({ answer, title, of, children }: { answer: Answer; title: string; of?: Mine | undefined; children?: ReactNode }) {
  const { icon: Icon, tone } = looks[answer]
  const [language, today] = [useLanguage(), useToday()]
  return (
    <div className="att-answer ui-notice" data-tone={tone} role={answer === 'not' ? 'alert' : 'status'}>
      <Icon className={answer === 'busy' ? 'ui-icon ui-turning' : 'ui-icon'} aria-hidden />
      <p className="att-word">{title}</p>
      {children}
      {of && (
        <div className="att-of">
          <strong>{of.session.title}</strong>
          <span>{of.course.title}</span>
          <span className="ui-figures">
            {formatMoment(new Date(of.session.starts), language, today)}–{formatTime(new Date(of.session.ends))}
          </span>
        </div>
      )}
    </div>
  )
}

function Because({ answer, visit, mine, why, problem }: Seen) {
  const say = useWords(attendWords)
  const sentence = useSentence()
  const [language, today] = [useLanguage(), useToday()]
  const told = (at: string) => (dayOf(new Date(at)) === today ? formatTime(new Date(at)) : formatMoment(new Date(at), language, today))
  const at = told(answer === 'here' || answer === 'claimed' ? (mine?.cell.at ?? visit.at) : visit.at)
  if (answer === 'here') return <p>{say(hereOf(mine), { at })}</p>
  if (answer === 'claimed') return <p>{say('here.claimedWhat', { at })}</p>
  if (answer === 'kept')
    return (
      <>
        <p>{say('here.keptWhat', { at })}</p>
        <p>{say('here.keptDo')}</p>
      </>
    )
  if (answer === 'signIn') return <p>{say('here.signInWhat', { at })}</p>
  if (answer === 'cut') return <p>{problem?.cut === 'offline' ? say('here.cutWhat', { at }) : problem && sentence(problem)}</p>
  if (answer !== 'not' || !problem) return null
  if (!why) return <p>{sentence(problem)}</p>
  const opens = mine ? told(new Date(Date.parse(mine.session.starts) - doorOpensMinutes * 60_000).toISOString()) : ''
  return <p>{say(`here.${why}`, { at: opens })}</p>
}

function hereOf(mine: Mine | undefined) {
  const presence = mine?.cell.presence
  if (presence === 'madeUp') return 'here.madeUp'
  if (presence === 'left') return 'here.left'
  return presence === 'late' ? 'here.late' : 'here.doneAt'
}
