import { ExternalLink, FileText } from 'lucide-react'
import { idOf, may } from '#kernel/pure/people.ts'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { Tag } from '#ui/notice.tsx'
import { certificateBook } from '../../rules-certifying.ts'
import { certificateWords } from '../../words-certificates.ts'
import { type Issued, type MarkLine, urls, type Whole } from './calls.ts'
import { sealWords } from './certificate-words.ts'
import { heldBy } from './mark-lines.ts'
import { useSayEnd, useSayWhen } from './use-mark-words.ts'

type Ask = (what: 'revoke' | 'reissue', certificate: Issued) => void

/** One pupil's certificates: the one that holds, and those that ended, with the day and the reason. */
export function CertificatePart({ course, line, onAsk }: { course: Whole; line: MarkLine; onAsk: Ask }) {
  const say = useWords(sealWords)
  const held = heldBy(line)
  if (course.state !== 'closed' && held.length === 0) return null
  return (
    <Section title={say('of')}>
      {held.length === 0 && <p className="ui-hint">{say('none')}</p>}
      <ol className="mark-history">
        {held.map((certificate, at) => (
          <li key={certificate.id}>
            <One certificate={certificate} name={line.name} />
            {at === 0 && <Acts course={course} certificate={certificate} line={line} onAsk={onAsk} />}
          </li>
        ))}
      </ol>
    </Section>
  )
}

const tones = { issued: 'done', revoked: 'refused', replaced: 'info' } as const
function One({ certificate, name }: { certificate: Issued; name: string }) {
  const [say, sayRule, sayEnd, when] = [useWords(sealWords), useWords(certificateWords), useSayEnd(), useSayWhen()]
  const { id, number, state, issuedAt, endedOn } = certificate
  const stateWord = sayRule(`certificate.${state}`)
  return (
    <>
      <span className="mark-pair">
        <b className="ui-figures mark-number">{number}</b> <Tag tone={tones[state]}>{stateWord}</Tag>
      </span>
      <span className="acad-reason">
        {[certificate.name !== name && certificate.name, say('issued.at', { day: when.dayOfMoment(issuedAt) })].filter(Boolean).join(' · ')}
      </span>
      {endedOn && (
        <span>
          {say('ended.on', { day: when.day(endedOn), state: stateWord })} · {sayEnd(certificate)}
        </span>
      )}
      <span className="acad-acts">
        {state === 'issued' && (
          <>
            <LinkButton icon={FileText} target="_blank" href={urls.getCertificate({ id, language: 'zh' })}>
              {say('pdf')}
            </LinkButton>
            <LinkButton icon={FileText} target="_blank" href={urls.getCertificate({ id, language: 'en' })}>
              {say('pdf.en')}
            </LinkButton>
          </>
        )}
        {/* the browser leads to the other face, not this one's router */}
        <LinkButton icon={ExternalLink} target="_blank" href={`/academy/check/${number}`}>
          {say('check')}
        </LinkButton>
      </span>
    </>
  )
}

/** The last of them can be ended or replaced; who may not is told who may. */
function Acts({ course, certificate, line, onAsk }: { course: Whole; certificate: Issued; line: MarkLine; onAsk: Ask }) {
  const [say, person] = [useWords(sealWords), usePerson()]
  if (!may(person, 'academy.certify', { owner: '', unit: course.unit }))
    return <span className="ui-hint">{say('head', { unit: course.unitNames[idOf(course.unit)] ?? '' })}</span>
  const row = caseOf(course, line, certificate)
  const objects = (step: 'revoke' | 'replace') => certificateBook.objection(row, step, person) !== undefined
  const isPassed = line.result.kind === 'passed'
  return (
    <span className="acad-acts">
      {!objects('replace') && isPassed && <Button onClick={() => onAsk('reissue', certificate)}>{say('reissue')}</Button>}
      {!objects('revoke') && <Button onClick={() => onAsk('revoke', certificate)}>{say('revoke')}</Button>}
    </span>
  )
}

const caseOf = ({ unit }: Whole, { person }: MarkLine, { id, state, version }: Issued) => ({
  ...{ id, state, version, unit },
  owner: person,
  parties: [],
  due: null,
  dueIsProvisional: false,
  // asked for in the dialog, where the rulebook's least length is told
  reason: 'given later',
})
