import { useState } from 'react'
import { daysBetween } from '#kernel/pure/calendar.ts'
import { formatDay, formatMoment, formatRemaining } from '#kernel/pure/formats.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { type Step, Steps } from '#ui/steps.tsx'
import type { Stage } from '../../rules-kinds.ts'
import { filingWords } from '../../words-filing.ts'
import { caseWords } from '../case-words.ts'
import { api, type Line, type One } from './cases-api.ts'

const shownAtFirst = 6
const isKey = (key: string): key is keyof typeof filingWords => key in filingWords
const bad: readonly string[] = ['putOut', 'refuseConsent', 'stopWaiting', 'fail', 'stop', 'timeOut', 'withdraw', 'breach', 'raise']

/** Followed like a parcel: what happened, what is awaited, and by when. */
export function CaseTrack({ one }: { one: One }) {
  const [say, language, today] = [useWords(caseWords), useLanguage(), useToday()]
  const [isWhole, setWhole] = useState(false)
  const ahead = useAhead(one)
  const track = useAsk(['disputes', 'track', one.id], () => api.listTrack({ id: one.id }), { offline: `disputes.track.${one.id}` })
  const stopOf = (line: Line): Step => {
    const key = `step.${line.step}`
    return {
      title: isKey(key) ? filingWords[key][language] : line.step,
      reached: bad.includes(line.step) ? 'refused' : 'done',
      at: formatMoment(new Date(line.at), language, today),
      detail: line.by === 'me' ? say('by.me') : line.by === 'house' ? say('by.house') : line.by,
    }
  }
  return (
    <Asked of={track}>
      {lines => {
        const past = lines.toReversed()
        const shown = isWhole ? past : past.slice(-shownAtFirst)
        const hidden = past.length - shown.length
        return (
          <>
            {hidden > 0 && (
              <Button kind="plain" onClick={() => setWhole(true)}>
                {say('earlier', { n: hidden })}
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

type Ahead =
  | 'next.screen'
  | 'next.raised'
  | 'next.consent'
  | 'next.unanswered'
  | 'next.assign'
  | 'next.mediate'
  | 'next.sign'
  | 'next.perform'
/** What comes, the next first. */
const aheadOf: Partial<Record<Stage, readonly Ahead[]>> = {
  received: ['next.screen', 'next.consent', 'next.mediate'],
  raised: ['next.raised', 'next.consent', 'next.mediate'],
  seekingConsent: ['next.consent', 'next.mediate'],
  unanswered: ['next.unanswered', 'next.mediate'],
  accepted: ['next.assign', 'next.mediate', 'next.sign'],
  assigned: ['next.mediate', 'next.sign'],
  inMediation: ['next.mediate', 'next.sign'],
  extended: ['next.mediate', 'next.sign'],
  agreed: ['next.sign', 'next.perform'],
  effective: ['next.perform'],
}

function useAhead({ state, due, dueIsProvisional, bodyName, bodyEnglish }: One): Step[] {
  const [say, language, today] = [useWords(caseWords), useLanguage(), useToday()]
  const body = language === 'zh' ? bodyName : bodyEnglish
  const until = () => {
    if (!due) return {}
    const day = formatDay(due, language, today)
    if (dueIsProvisional) return { at: say('provisional', { day }) }
    return { at: due < today ? say('until', { day }) : say('untilLeft', { day, left: formatRemaining(daysBetween(today, due), language) }) }
  }
  return (aheadOf[state] ?? []).map((key, n) => ({
    title: key === 'next.screen' ? say(key, { body }) : say(key),
    reached: n === 0 ? 'current' : 'ahead',
    ...(n === 0 && until()),
  }))
}
