import { useWords } from '#kernel/web/person.tsx'
import { useLanguage, useToday } from '#kernel/web/person.tsx'
import { formatMoment } from '#kernel/pure/formats.ts'
import { Section } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { type Step, Steps } from '#ui/steps.tsx'
import { workerWords } from '../worker-words.ts'
import type { Mine } from './api.ts'
import { sessionsOf } from './places.ts'

/** Where my place stands, followed like a parcel: asked for, given, come, received, rated. */
export function MyPlace({ mine, now, isHere = false }: { mine: Mine; now: Date; isHere?: boolean }) {
  const say = useWords(workerWords)
  const steps = <MySteps mine={mine} now={now} />
  const [session] = mine.activity.perSession ? sessionsOf(mine.activity, mine.offer) : []
  const title = session?.title ? say('place.titleOf', { session: session.title }) : say('place.title')
  const more = !isHere && mine.standing !== 'released' && <Link href={`/my/activities/${mine.entry}`}>{say('place.open')}</Link>
  return (
    <Section title={title} more={more}>
      {steps}
    </Section>
  )
}

function MySteps({ mine, now }: { mine: Mine; now: Date }) {
  const say = useWords(workerWords)
  const [language, today] = [useLanguage(), useToday()]
  const at = (instant: string) => formatMoment(new Date(instant), language, today)
  const reachedWords = { done: say('steps.done'), current: say('steps.current'), ahead: say('steps.ahead'), refused: say('steps.refused') }
  return <Steps label={say('place.title')} words={reachedWords} steps={stepsOf(mine, now, say, at)} />
}

type Say = ReturnType<typeof useWords<typeof workerWords>>

function stepsOf(mine: Mine, now: Date, say: Say, at: (instant: string) => string): Step[] {
  const claimed: Step = {
    title: say('place.asked'),
    reached: 'done',
    at: at(mine.at),
    ...(headsOf(mine, say) && { detail: headsOf(mine, say) }),
  }
  if (mine.activity.state === 'cancelled') return [claimed, { title: say('phase.cancelled'), reached: 'refused' }]
  if (mine.standing === 'released')
    return [claimed, { title: say('place.left'), reached: 'refused', ...(mine.leftAt && { at: at(mine.leftAt) }) }]
  const isOver = mine.activity.state === 'closed' || mine.activity.state === 'reported'
  if (mine.standing === 'waiting' && isOver) return [claimed, { title: say('place.missed'), reached: 'refused' }]
  if (mine.standing === 'waiting')
    return [
      claimed,
      { title: say('place.waitingAt', { n: mine.ahead + 1 }), reached: 'current', detail: say('place.waitingNext') },
      { title: say('place.seated'), reached: 'ahead' },
    ]
  return [claimed, { title: say('place.seated'), reached: 'done' }, ...fromTheDay(mine, now, say, at)]
}

function fromTheDay(mine: Mine, now: Date, say: Say, at: (instant: string) => string): Step[] {
  const sessions = sessionsOf(mine.activity, mine.offer).filter(session => !session.cancelledAt)
  const came = sessions.filter(session => mine.sessionsCome.includes(session.id)).length
  const next = sessions.find(session => new Date(session.ends) > now)
  const isOver = mine.activity.state === 'closed' || mine.activity.state === 'reported'
  const come: Step = {
    title: came > 0 ? say('place.came') : isOver ? say('place.absent') : say('place.come'),
    reached: came > 0 ? 'done' : isOver ? 'refused' : 'current',
    ...(next && { at: at(next.starts) }),
    detail:
      sessions.length > 1 ? say('place.cameOf', { came, all: sessions.length }) : !isOver && came === 0 ? say('place.comeNext') : undefined,
  }
  const receives = Object.keys(mine.activity.materials).length > 0
  const received: Step = {
    title: say(mine.received.length > 0 ? 'place.received' : 'place.receive'),
    reached: mine.received.length > 0 ? 'done' : isOver ? 'ahead' : came > 0 ? 'current' : 'ahead',
    ...(mine.received.length > 0 && { detail: mine.received.map(one => `${one.item} × ${one.quantity}`).join('，') }),
  }
  const rated: Step = {
    title: say(mine.hasRated ? 'place.rated' : 'place.rate'),
    reached: mine.hasRated ? 'done' : isOver && came > 0 ? 'current' : 'ahead',
  }
  return [come, ...(receives ? [received] : []), ...(isOver && came === 0 ? [] : [rated])]
}

const headsOf = ({ children }: Mine, say: Say) =>
  children.length > 0 ? children.map(child => say('place.child', { called: child.called, age: child.age })).join('，') : ''
