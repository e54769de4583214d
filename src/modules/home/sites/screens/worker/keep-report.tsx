import { useState } from 'react'
import { formatDay, formatMoment } from '#kernel/pure/formats.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Tag } from '#ui/notice.tsx'
import { placeWords } from '../../words-places.ts'
import { keepWords } from '../keep-words.ts'
import { isOwed } from '../report-order.ts'
import { reportWords } from '../report-words.ts'
import { type Report, urls } from './api.ts'
import { KeepAnswer } from './keep-answer.tsx'
import { ReportPhoto } from './report-photo.tsx'

/** What somebody found, and by when they are told; of what is answered, the answer. */
export function KeepReport({ report }: { report: Report }) {
  const [say, tell, name] = [useWords(keepWords), useWords(reportWords), useWords(placeWords)]
  const [language, today] = [useLanguage(), useToday()]
  const [isAnswering, setAnswering] = useState(false)
  const { id, state, fault, said, at, due, answer } = report
  const isOpen = isOwed(report)
  return (
    <li>
      <div className="site-line">
        <strong>{name(`fault.${fault}`)}</strong>
        {isOpen && due && <Tag tone={due < today ? 'refused' : 'soon'}>{say('report.by', { day: formatDay(due, language, today) })}</Tag>}
        {state === 'raised' && <Tag tone="refused">{say('report.overdue')}</Tag>}
        {!isOpen && <Tag tone="done">{name(`report.${state}`)}</Tag>}
      </div>
      <p className="ui-hint">{formatMoment(new Date(at), language, today)}</p>
      {said && <p>{tell('quote', { said })}</p>}
      {isOpen && answer && <p className="site-answer">{say('report.before', { answer })}</p>}
      {isOpen && report.reopenedBecause && <p>{say('report.again', { why: report.reopenedBecause })}</p>}
      {state === 'raised' && <p className="ui-hint">{say('report.late')}</p>}
      {report.isRepeated && <p className="ui-hint">{say('report.repeated')}</p>}
      {report.hasPhoto && <ReportPhoto src={urls.getReportPhoto({ id, of: 'photo' })} word={tell('photo.theirs')} />}
      {!isOpen && <p className="site-answer">{answer}</p>}
      {!isOpen && report.hasProof && <ReportPhoto src={urls.getReportPhoto({ id, of: 'proof' })} word={tell('photo.proof')} />}
      {isOpen && (
        <Button isWide onClick={() => setAnswering(true)}>
          {say('answer')}
        </Button>
      )}
      {isAnswering && <KeepAnswer report={report} onClose={() => setAnswering(false)} />}
    </li>
  )
}
