import { Image } from 'lucide-react'
import { daysBetween } from '#kernel/pure/calendar.ts'
import { formatRemaining } from '#kernel/pure/formats.ts'
import type { Column } from '#kernel/web/desk/table.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Tag } from '#ui/notice.tsx'
import type { Tone } from '#ui/tone.tsx'
import type { ReportStage } from '../../rules-places.ts'
import { placeWords } from '../../words-places.ts'
import type { Report } from './calls.ts'
import { isOwed } from '../report-order.ts'
import { reportWords } from './report-words.ts'
import { useSpeakTime } from './status.tsx'

const tones: Record<ReportStage, Tone> = { reported: 'soon', raised: 'refused', answered: 'info', reopened: 'soon', settled: 'done' }
export function ReportTag({ state }: Pick<Report, 'state'>) {
  const say = useWords(placeWords)
  return <Tag tone={tones[state]}>{say(`report.${state}`)}</Tag>
}

/** How long the station has, or since when it is late; of what is answered nothing. */
export function Left({ report: { state, due } }: { report: Report }) {
  const [say, language, today] = [useWords(reportWords), useLanguage(), useToday()]
  // what has gone up has no day of its own any more
  if (state === 'raised' && !due) return <Tag tone="refused">{say('overdue')}</Tag>
  if (!due || !isOwed({ state })) return '—'
  const days = daysBetween(today, due)
  return <Tag tone={days < 0 ? 'refused' : 'soon'}>{formatRemaining(days, language)}</Tag>
}

export function useReportColumns(): Column<Report>[] {
  const [say, sayPlace, time] = [useWords(reportWords), useWords(placeWords), useSpeakTime()]
  return [
    { key: 'due', title: say('col.due'), width: 140, english: 170, render: row => <Left report={row} /> },
    {
      key: 'fault',
      title: say('col.fault'),
      width: 190,
      english: 280,
      render: row => (
        <>
          <strong>{sayPlace(`fault.${row.fault}`)}</strong> {row.isRepeated && <Tag tone="refused">{say('repeated')}</Tag>}
        </>
      ),
    },
    { key: 'site', title: say('col.site'), width: 210, render: row => row.siteName },
    {
      key: 'said',
      title: say('col.said'),
      render: row => (
        <span className="site-said">
          {row.hasPhoto && <Image className="ui-icon" role="img" aria-label={say('hasPhoto')} />} {row.said || '—'}
        </span>
      ),
    },
    { key: 'at', title: say('col.at'), width: 168, render: row => <span className="ui-figures">{time.moment(row.at)}</span> },
    { key: 'state', title: say('col.state'), width: 170, english: 190, render: row => <ReportTag state={row.state} /> },
  ]
}
