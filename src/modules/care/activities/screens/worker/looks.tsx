import type { ReactNode } from 'react'
import { houseWords } from '#kernel/pure/house-words.ts'
import type { Refusal as No } from '#kernel/pure/refusal.ts'
import { fill, type Pair } from '#kernel/pure/words.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { DateChip } from '#ui/figure.tsx'
import { Link } from '#ui/link.tsx'
import { List, Row } from '#ui/list.tsx'
import { Refusal, Tag } from '#ui/notice.tsx'
import type { Tone } from '#ui/tone.tsx'
import { formatRange, formatTime } from '#kernel/pure/formats.ts'
import { dayOf } from '#kernel/pure/calendar.ts'
import type { Phase } from '../../rules.ts'
import { words } from '../../words.ts'
import { workerWords } from '../worker-words.ts'
import type { Listed } from './api.ts'
import { type Free, freeIn } from './free.ts'
import { leafOf, nearMoment } from './when.ts'
import './worker.css'

/** What is free, in a few words: 剩 6 个名额, 已满，可候补, 明天 10:00 开始报名. */
export function FreeTag({ free: { phase, left }, opens }: { free: Free; opens?: string | null }) {
  const say = useWords(workerWords)
  const [language, today] = [useLanguage(), useToday()]
  if (phase === 'published' && opens) return <Tag tone="soon">{say('opensAt', { at: nearMoment(new Date(opens), language, today) })}</Tag>
  if (phase === 'enrolling' && left !== null)
    return <Tag tone={left <= FEW ? 'soon' : 'done'}>{left === 1 ? say('leftOne') : say('left', { left })}</Tag>
  return <Tag tone={tones[phase] ?? 'info'}>{say(`phase.${phase}`)}</Tag>
}
const FEW = 5
const tones: Partial<Record<Phase, Tone>> = { enrolling: 'done', waitingOnly: 'soon', running: 'done', cancelled: 'refused' }

export const Leaf = ({ at }: { at: Date }) => <DateChip {...leafOf(at, useLanguage())} />

/** Activities under each other, each wholly to be tapped. `objection` says who it is not for. */
export function Notices({
  label,
  rows,
  now,
  isNotFor,
}: {
  label: string
  rows: readonly Listed[]
  now: Date
  isNotFor?: (row: Listed) => boolean
}) {
  return (
    <List label={label}>
      {rows.map(row => (
        <NoticeRow key={row.id} row={row} now={now} isNotMine={isNotFor?.(row) ?? false} />
      ))}
    </List>
  )
}

function NoticeRow({ row, now, isNotMine }: { row: Listed; now: Date; isNotMine: boolean }) {
  const say = useWords(workerWords)
  const kind = useWords(words)
  const [language, today] = [useLanguage(), useToday()]
  const [starts, ends] = [new Date(row.starts!), new Date(row.ends!)]
  const isOneDay = dayOf(starts) === dayOf(ends)
  const time = isOneDay ? `${formatTime(starts)}–${formatTime(ends)}` : formatRange(starts, ends, language, today)
  return (
    <Row
      href={`/activities/${row.id}`}
      lead={<Leaf at={starts} />}
      title={<strong>{row.title}</strong>}
      detail={
        <>
          <div className="act-line">{time}</div>
          <div className="act-line">{row.place}</div>
          <div className="act-line">{[kind(row.kind), row.unitName].join(' · ')}</div>
          <div className="act-tags">
            <FreeTag free={freeIn(row, now)} opens={row.enrolOpens} />
            {isNotMine && say('notForYou')}
          </div>
        </>
      }
    />
  )
}

/** A no of the rulebook's, told before anything was pressed. */
export function WhyNot({ title, why, wayOn }: { title: string; why: No; wayOn?: ReactNode }) {
  const say = useWords(workerWords)
  const language = useLanguage()
  const clause = why.clause.startsWith('ACT-') ? why.clause : 'ACT-8'
  const pair = { ...houseWords, ...words }[why.sentence as keyof typeof words] as Pair
  return (
    <Refusal
      title={title}
      reason={fill(pair[language], why.given)}
      rule={<Link href={`/rules/activities#${clause}`}>{say('rule', { clause })}</Link>}
      wayOn={wayOn}
    />
  )
}
