import { dayOf } from '#kernel/pure/calendar.ts'
import { formatDays } from '#kernel/pure/formats.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { CardLink } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import type { Tone } from '#ui/tone.tsx'
import { type Phase, phaseOf } from '../../rules.ts'
import { hoursOf } from '../../rules-attendance.ts'
import { words } from '../../words.ts'
import { workerWords } from '../worker-words.ts'
import type { Listed, Whole } from './api.ts'
import { useIsNotFor } from './asks.ts'
import { daysOf } from './days.ts'
import { useTermsLine, useTimes } from './terms.ts'

const tones: Partial<Record<Phase, Tone>> = { soon: 'soon', nominating: 'done', running: 'done', cancelled: 'refused' }

export function PhaseTag({ course }: { course: Pick<Whole, 'state' | 'opens' | 'closes'> }) {
  const name = useWords(words)
  const phase = phaseOf(course, useTimes().now)
  return <Tag tone={tones[phase] ?? 'info'}>{name(`stage.${phase}`)}</Tag>
}

/** `9月27日 周五 – 9月29日 周日`. */
export function useDays() {
  const [language, today] = [useLanguage(), useToday()]
  return ({ starts, ends }: Pick<Whole, 'starts' | 'ends'>) =>
    starts && ends ? formatDays(dayOf(new Date(starts)), dayOf(new Date(ends)), language, today) : ''
}

/** `共 3 天，24 学时`: as the certificate counts them. */
export function useTotal() {
  const say = useWords(workerWords)
  return ({ sessions }: Pick<Whole, 'sessions'>) => {
    const days = daysOf(sessions).length
    const hours = sessions.reduce((sum, one) => sum + hoursOf(one), 0)
    return days === 1 ? say('facts.totalDay', { hours }) : say('facts.total', { days, hours })
  }
}

/** One class of the list: what, when, where, for whom, and until when. */
export function ClassCard({ row, isPast }: { row: Listed; isPast: boolean }) {
  const say = useWords(workerWords)
  const name = useWords(words)
  const days = useDays()
  const termsLine = useTermsLine()
  const isNotFor = useIsNotFor()
  const seats = row.seats !== null && say('card.seats', { seats: row.seats })
  return (
    <CardLink href={`/academy/${row.id}`} title={row.title}>
      <div className="acad-card">
        <p className="ui-hint">{[name(`kind.${row.kind}`), name(`field.${row.field}`)].join(' · ')}</p>
        <p>{days(row)}</p>
        <p>{[row.place, seats].filter(Boolean).join(' · ')}</p>
        {!isPast && <p className="ui-hint">{say('card.who', { terms: termsLine(row) })}</p>}
        <div className="acad-tags">
          <PhaseTag course={row} />
          {!isPast && <Closing row={row} />}
        </div>
        {!isPast && isNotFor(row) && <p className="ui-hint">{say('card.notMine')}</p>}
      </div>
    </CardLink>
  )
}

function Closing({ row: { state, opens, closes } }: { row: Listed }) {
  const say = useWords(workerWords)
  const { now, at, left } = useTimes()
  const phase = phaseOf({ state, opens, closes }, now)
  if (phase === 'soon') return <span>{say('card.opens', { at: at(opens!) })}</span>
  if (phase !== 'nominating') return null
  return (
    <span>
      {say('card.closes', { at: at(closes!) })} <span className="ui-hint">{left(closes!)}</span>
    </span>
  )
}
