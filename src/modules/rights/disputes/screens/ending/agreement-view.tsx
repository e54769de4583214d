import { formatPaperDay } from '#kernel/pure/formats.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { agreementWords } from '../../words-agreement.ts'
import { AgreementTerms } from './agreement-terms.tsx'
import { type Agreement, urls } from './api.ts'
import { endingScreenWords } from './ending-screen-words.ts'
import { Signatures } from './signatures.tsx'
import { Sums } from './sums.tsx'
import { Ways } from './ways.tsx'
import './ending.css'

/** An agreement from its draft to its last sum, on one page: what is owed and what can be done now stand first once it is in effect. */
export function AgreementView({ dispute, agreement }: { dispute: string; agreement: Agreement }) {
  const [say, word, language] = [useWords(endingScreenWords), useWords(agreementWords), useLanguage()]
  const { number, code, effectiveOn, sealedName, draft, onSpot, side, terms, totalFen } = agreement
  const isEffective = effectiveOn !== null
  return (
    <>
      <p className="ui-hint">
        {number ? [number, code].filter(Boolean).join(' · ') : onSpot ? say('onSpot') : say('draftNo', { n: draft })}
      </p>
      {isEffective && !onSpot && (
        <Notice tone="done">{say('sealedBy', { name: sealedName, day: formatPaperDay(effectiveOn, language) })}</Notice>
      )}
      {onSpot && <Notice>{word('DISPUTES-84')}</Notice>}
      {isEffective && <Sums agreement={agreement} isEmployer={side === 'employer'} />}
      {isEffective && <Ways dispute={dispute} agreement={agreement} />}
      <AgreementTerms terms={terms} totalFen={totalFen} />
      {!onSpot && <Signatures dispute={dispute} agreement={agreement} />}
      {!onSpot && (
        <div className="ending-acts">
          <LinkButton href={urls.getAgreementPaper({ id: dispute, language })} target="_blank" isWide>
            {say(isEffective ? 'paper' : 'draftPaper')}
          </LinkButton>
        </div>
      )}
    </>
  )
}
