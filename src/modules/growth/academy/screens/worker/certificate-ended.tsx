import { formatPaperDay } from '#kernel/pure/formats.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { certificateWords } from '../../words-certificates.ts'
import type { MyCertificate } from './api.ts'
import { resultWords } from './certificate-words.ts'

/** What was taken back or replaced: when and why, and nothing to print. */
export function EndedCertificates({ certificates }: { certificates: readonly MyCertificate[] }) {
  const say = useWords(resultWords)
  return (
    <>
      <h3 className="cert-ended">{say('past.title')}</h3>
      <List label={say('past.title')}>
        {certificates.map(one => (
          <Ended key={one.id} certificate={one} />
        ))}
      </List>
    </>
  )
}

function Ended({ certificate: { state, printed, endedOn, reason, replacedBy } }: { certificate: MyCertificate }) {
  const say = useWords(resultWords)
  const name = useWords(certificateWords)
  const language = useLanguage()
  // the house's own reason is a key of its words; anything else is what an officer wrote
  const why = reason === 'why.marks' ? name(reason) : reason
  const told = { day: endedOn ? formatPaperDay(endedOn, language) : '', reason: why }
  return (
    <Row
      title={<span className="cert-number">{printed.number}</span>}
      detail={
        <div className="cert-lines">
          <span>
            <Tag tone="refused">{name(`certificate.${state}`)}</Tag>
          </span>
          <span>{say(state === 'replaced' ? 'past.replaced' : 'past.revoked', told)}</span>
          {replacedBy && <span>{say('past.newNumber', { number: replacedBy })}</span>}
        </div>
      }
    />
  )
}
