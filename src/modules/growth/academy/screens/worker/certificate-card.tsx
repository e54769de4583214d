import { BadgeCheck, Copy, FileText, QrCode as QrIcon, Share2 } from 'lucide-react'
import { useState } from 'react'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { useCopy } from '#kernel/web/copy-text.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { Mark } from '#ui/mark.tsx'
import { Tag } from '#ui/notice.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { certificateWords } from '../../words-certificates.ts'
import { type MyCertificate, urls } from './api.ts'
import { resultWords } from './certificate-words.ts'

type Props = { certificate: MyCertificate }

/** The certificate that holds, to look at and to hand on. */
export function CertificateCard({ certificate }: Props) {
  const say = useWords(resultWords)
  const name = useWords(certificateWords)
  const language = useLanguage()
  const { wording, title, name: holder, number, host, issuedOn } = certificate.printed
  return (
    <>
      <article className="cert-card" aria-label={title}>
        <header>
          <Mark size="2.25rem" />
          <strong>{wording}</strong>
          <Tag tone="done">{name('certificate.issued')}</Tag>
        </header>
        <p className="cert-holder">{holder}</p>
        <p className="cert-class">{title}</p>
        <dl>
          <div>
            <dt>{say('certificate.number')}</dt>
            <dd className="cert-number">{number}</dd>
          </div>
          <div>
            <dt>{say('certificate.on')}</dt>
            <dd>{formatPaperDay(issuedOn, language)}</dd>
          </div>
          <div>
            <dt>{say('certificate.by')}</dt>
            <dd>{host}</dd>
          </div>
        </dl>
      </article>
      <HandOn certificate={certificate} />
    </>
  )
}

function HandOn({ certificate: { id, printed } }: Props) {
  const say = useWords(resultWords)
  const { number, wording, title } = printed
  return (
    <>
      <div className="cert-acts">
        <Share text={say('certificate.shared', { wording, title, number })} number={number} />
        <Show number={number} />
        {(['zh', 'en'] as const).map(language => (
          <LinkButton key={language} icon={FileText} href={urls.getCertificate({ id, language })} target="_blank" rel="noopener">
            {say(`certificate.${language}`)}
          </LinkButton>
        ))}
      </div>
      <div className="cert-badge">
        <LinkButton kind="plain" icon={BadgeCheck} href={urls.getBadge({ number })} download={`${number}.json`}>
          {say('certificate.badge')}
        </LinkButton>
        <p className="ui-hint">{say('certificate.badgeWhat')}</p>
      </div>
    </>
  )
}

const checkAt = (number: string) => `${location.origin}/academy/check/${number}`

function Share({ text, number }: { text: string; number: string }) {
  const say = useWords(resultWords)
  const copyText = useCopy()
  const url = checkAt(number)
  const copy = () => copyText(url)
  // whoever closes the share sheet has not failed; where sharing itself fails, the address is still to be had
  const share = () => navigator.share({ text, url }).catch(error => (error.name === 'AbortError' ? undefined : copy()))
  const canShare = typeof navigator.share === 'function'
  return (
    <Button kind="main" icon={canShare ? Share2 : Copy} onClick={() => void (canShare ? share() : copy())}>
      {say(canShare ? 'certificate.share' : 'certificate.copy')}
    </Button>
  )
}

/** Held out to somebody across a table, who scans it with their own phone. */
function Show({ number }: { number: string }) {
  const say = useWords(resultWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon={QrIcon} onClick={() => setOpen(true)}>
        {say('certificate.show')}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={say('code.title')} closeWord={say('close')}>
        <QrCode text={checkAt(number)} name={say('code.title')} caption={number} />
        <p className="ui-hint">{say('code.what')}</p>
        <LinkButton isWide href={`/academy/check/${number}`}>
          {say('code.open')}
        </LinkButton>
      </Sheet>
    </>
  )
}
