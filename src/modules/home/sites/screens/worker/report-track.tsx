import { formatDay, formatMoment, formatProvisional } from '#kernel/pure/formats.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { type Step, Steps } from '#ui/steps.tsx'
import { placeWords } from '../../words-places.ts'
import { reportWords } from '../report-words.ts'
import { type Report, urls } from './api.ts'
import { ReportPhoto } from './report-photo.tsx'
import { type Stop, trackOf } from './track.ts'

/** The report followed like a parcel, with what was said and shown at each stop. */
export function Track({ report, receipt }: { report: Report; receipt?: string }) {
  const [say, name] = [useWords(reportWords), useWords(placeWords)]
  const [language, today] = [useLanguage(), useToday()]
  const stepOf = (stop: Stop): Step => ({
    title: stop.key === 'reported' ? say('step.reported', { fault: name(`fault.${report.fault}`) }) : say(`step.${stop.key}`),
    reached: stop.reached,
    ...(stop.at && { at: formatMoment(new Date(stop.at), language, today) }),
    detail: <Detail stop={stop} report={report} {...(receipt && { receipt })} />,
  })
  return (
    <Steps
      label={say('track')}
      words={{ done: say('steps.done'), current: say('steps.current'), ahead: say('steps.ahead'), refused: say('steps.refused') }}
      steps={trackOf(report).map(stepOf)}
    />
  )
}

function Detail({ stop: { key, by }, report, receipt }: { stop: Stop; report: Report; receipt?: string }) {
  const say = useWords(reportWords)
  const [language, today] = [useLanguage(), useToday()]
  const photo = (of: 'photo' | 'proof') => urls.getReportPhoto({ id: report.id, of, ...(receipt && { receipt }) })
  const isDue = key === 'waiting' || key === 'waitingUp' || key === 'again'
  return (
    <>
      {key === 'reported' && report.said && <p>{say('quote', { said: report.said })}</p>}
      {key === 'reported' && report.hasPhoto && <ReportPhoto src={photo('photo')} word={say('photo.mine')} />}
      {key === 'reopened' && <p>{say('quote', { said: report.reopenedBecause })}</p>}
      {key === 'answered' && <p className="site-answer">{report.answer}</p>}
      {key === 'answered' && report.hasProof && <ReportPhoto src={photo('proof')} word={say('photo.proof')} />}
      {key === 'answered' && report.noProofBecause && <p>{say('noProof', { why: report.noProofBecause })}</p>}
      {isDue && by && <p>{say('step.by', { day: formatDay(by, language, today) })}</p>}
      {isDue && by && report.dueIsProvisional && <p>{formatProvisional(by, language)}</p>}
      {key === 'settle' && by && <p>{say('step.settleBy', { day: formatDay(by, language, today) })}</p>}
    </>
  )
}
