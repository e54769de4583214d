import { useState } from 'react'
import { formatDay, formatMoment, formatRemaining } from '#kernel/pure/formats.ts'
import { addDays, daysBetween } from '#kernel/pure/calendar.ts'
import type { Language } from '#kernel/pure/words.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { type Step, Steps } from '#ui/steps.tsx'
import { warnedDays } from '../../rules.ts'
import { stepWords } from '../../words-steps.ts'
import { lifeWords } from '../life-words.ts'
import { api, type Mine, type Told, unitOf } from './life-api.ts'

const shownAtFirst = 6
/** Months of dues have a place of their own. */
const isShown = ({ step }: Told) => step !== 'recordDues' && step !== 'takeBackDues'

/** The membership followed like a parcel: what happened, what is awaited and by when. */
export function Track({ member }: { member: Mine }) {
  const [say, language, today] = [useWords(lifeWords), useLanguage(), useToday()]
  const [isWhole, setWhole] = useState(false)
  const ahead = useAhead(member)
  const track = useAsk(['members', 'track', member.id], () => api.listTrack({ id: member.id }), { offline: 'members.track' })
  const stopOf = (line: Told): Step => ({
    title: stepTitle(line, language),
    reached: ['refuse', 'decline', 'lapse', 'expel'].includes(line.step) ? 'refused' : 'done',
    at: formatMoment(new Date(line.at), language, today),
    detail: <Said line={line} />,
  })
  return (
    <Asked of={track}>
      {lines => {
        const past = lines.filter(isShown).reverse()
        const shown = isWhole ? past : past.slice(-shownAtFirst)
        const hidden = past.length - shown.length
        return (
          <>
            {hidden > 0 && (
              <Button kind="plain" onClick={() => setWhole(true)}>
                {say('track.earlier', { n: hidden })}
              </Button>
            )}
            <Steps
              label={say('track')}
              words={{ done: say('steps.done'), current: say('steps.current'), ahead: say('steps.ahead'), refused: say('steps.refused') }}
              steps={[...shown.map(stopOf), ...ahead]}
            />
          </>
        )
      }}
    </Asked>
  )
}

const isKey = (key: string): key is keyof typeof stepWords => key in stepWords
function stepTitle({ step }: Told, language: Language): string {
  const key = `step.${step}`
  return isKey(key) ? stepWords[key][language] : step
}

function Said({ line }: { line: Told }) {
  const [say, language] = [useWords(lifeWords), useLanguage()]
  const { step, by, reason, basis, purpose } = line
  if (step === 'revealId') return <p>{say('track.looked', { by, purpose })}</p>
  return (
    <>
      <p>{unitOf(line, language)}</p>
      {reason && <p>{say('reason', { reason })}</p>}
      {basis && <p>{say('basis', { basis })}</p>}
    </>
  )
}

/** What is awaited now, by when, and what follows if nothing comes. */
function useAhead(member: Mine): Step[] {
  const [say, language, today] = [useWords(lifeWords), useLanguage(), useToday()]
  const { state, due, dueIsProvisional, transferTo, warnedOn } = member
  const unit = unitOf(member, language)
  const to = transferTo ? (language === 'zh' ? transferTo.name : transferTo.english) : ''
  const until = (day: string | null) => {
    if (!day) return {}
    const by = say(dueIsProvisional ? 'byProvisional' : 'by', { day: formatDay(day, language, today) })
    return { at: day < today ? by : `${by} · ${formatRemaining(daysBetween(today, day), language)}` }
  }
  switch (state) {
    case 'applied':
    case 'raised':
      return [
        { title: say('next.decide', { unit }), reached: 'current', ...until(due) },
        { title: say('next.member'), reached: 'ahead' },
      ]
    case 'transferring':
    case 'returning':
      return [
        { title: say('next.take', { to }), reached: 'current', ...until(due), detail: <p>{say('next.takeElse')}</p> },
        { title: say('next.there', { to }), reached: 'ahead' },
      ]
    case 'leaving':
      return [{ title: say('next.declare', { unit }), reached: 'current', ...until(due), detail: <p>{say('next.declareElse')}</p> }]
    case 'warned':
      return [
        {
          title: say('next.pay'),
          reached: 'current',
          ...until(warnedOn && addDays(warnedOn, warnedDays)),
          detail: <p>{say('next.payElse')}</p>,
        },
      ]
    default:
      return []
  }
}
