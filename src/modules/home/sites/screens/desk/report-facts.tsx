import { type ReactNode, useState } from 'react'
import { formatProvisional } from '#kernel/pure/formats.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Link } from '#ui/link.tsx'
import { placeWords } from '../../words-places.ts'
import { type Report, urls } from './calls.ts'
import { Left, ReportTag } from './report-columns.tsx'
import { reportWords } from './report-words.ts'
import { useSpeakTime } from './status.tsx'

export function ReportFacts({ report }: { report: Report }) {
  const [say, time, language] = [useWords(reportWords), useSpeakTime(), useLanguage()]
  const { due } = report
  const facts: [string, ReactNode][] = [
    [
      say('col.site'),
      <Link key="site" href={`/sites/${report.site}`}>
        {report.siteName}
      </Link>,
    ],
    [say('said'), report.said || say('said.none')],
    [say('at'), time.moment(report.at)],
    [
      say('due'),
      due && (
        <>
          {time.day(due)} <Left report={report} />
          {report.dueIsProvisional && <div className="ui-hint">{formatProvisional(due, language)}</div>}
        </>
      ),
    ],
    [say('col.state'), <ReportTag key="state" state={report.state} />],
    [say('photo'), report.hasPhoto && <Photo report={report} of="photo" />],
    [say('reopened'), report.reopenedBecause],
    [say('given'), report.answer],
    [say('proof'), report.hasProof && <Photo report={report} of="proof" />],
    [say('noProof'), report.noProofBecause],
  ]
  return (
    <dl className="site-facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** Small here, whole where it is opened. */
function Photo({ report: { id, siteName, fault }, of }: { report: Report; of: 'photo' | 'proof' }) {
  const [say, sayPlace] = [useWords(reportWords), useWords(placeWords)]
  const [isBroken, setBroken] = useState(false)
  if (isBroken) return <span className="ui-hint">{say('photo.broken')}</span>
  const at = urls.getReportPhoto({ id, of })
  return (
    <a href={at} target="_blank" rel="noreferrer" className="site-photo">
      <img src={at} alt={say(`${of}.alt`, { site: siteName, fault: sayPlace(`fault.${fault}`) })} onError={() => setBroken(true)} />
    </a>
  )
}
