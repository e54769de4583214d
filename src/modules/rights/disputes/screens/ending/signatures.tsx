import { useState } from 'react'
import { formatMoment } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Notice, Tag } from '#ui/notice.tsx'
import { type Signature, SignaturePad } from '#ui/signature-pad.tsx'
import { type Agreement, api, askedAs } from './api.ts'
import { endingScreenWords } from './ending-screen-words.ts'

type Seen = { dispute: string; agreement: Agreement }

/** Who has signed, who is still to sign, and the one button for whoever reads this. */
export function Signatures({ dispute, agreement }: Seen) {
  const [say, language, today] = [useWords(endingScreenWords), useLanguage(), useToday()]
  const [isSigning, setSigning] = useState(false)
  const { seats, mySeat, consents, stage } = agreement
  const mine = seats.find(one => one.seat === mySeat)
  const nameOf = (one: Agreement['seats'][number]) => (one.side === 'mediator' ? say('seatMediator') : one.name)
  const left = consents.wanted - consents.given
  return (
    <Section title={say('signatures')}>
      <List label={say('signatures')}>
        {seats.map(one => (
          <Row
            key={one.seat}
            title={nameOf(one)}
            detail={
              one.at &&
              say(one.onPaper ? 'onPaper' : 'signedAt', { name: one.signedBy, at: formatMoment(new Date(one.at), language, today) })
            }
            aside={<Tag tone={one.at ? 'done' : 'soon'}>{say(one.at ? 'signedTag' : 'waiting')}</Tag>}
          />
        ))}
      </List>
      {consents.wanted > 0 && left > 0 && <Notice tone="soon">{say('consents', { given: consents.given, left })}</Notice>}
      {consents.mine !== null && stage === 'agreed' && <Consent dispute={dispute} agreement={agreement} />}
      {mine && !mine.at && stage === 'agreed' && (
        <Button kind="main" isWide onClick={() => setSigning(true)}>
          {say('sign')}
        </Button>
      )}
      {isSigning && <SignSheet dispute={dispute} draft={agreement.draft} onClose={() => setSigning(false)} />}
    </Section>
  )
}

function Consent({ dispute, agreement: { draft, consents } }: Seen) {
  const say = useWords(endingScreenWords)
  const consent = useAct(api.consentToAgreement, askedAs(dispute))
  if (consents.mine) return <Notice tone="done">{say('consented')}</Notice>
  return (
    <>
      <Refused problem={consent.problem} />
      <Button kind="main" isWide isBusy={consent.isBusy} onClick={() => void consent.act({ case: dispute, draft })}>
        {say('consent')}
      </Button>
    </>
  )
}

function SignSheet({ dispute, draft, onClose }: { dispute: string; draft: number; onClose: () => void }) {
  const say = useWords(endingScreenWords)
  const sign = useAct(api.signAgreement, ['disputes'])
  const [signature, setSignature] = useState<Signature>()
  const said = signature?.kind === 'drawn' ? { path: signature.path } : { name: signature?.name ?? '' }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={say('signTitle')}
      closeWord={say('close')}
      footer={
        <Button
          kind="main"
          isWide
          isBusy={sign.isBusy}
          onClick={() => void sign.act({ id: dispute, draft, signature: said }, undefined, onClose)}
        >
          {say('signDone')}
        </Button>
      }
    >
      <p>{say('signWhat')}</p>
      <Refused problem={sign.problem} />
      <SignaturePad
        label={say('signHere')}
        error={sign.problem?.fields?.signature ?? sign.problem?.fields?.['signature.name']}
        words={{
          undo: say('pad.undo'),
          clear: say('pad.clear'),
          typeInstead: say('pad.type'),
          drawInstead: say('pad.draw'),
          fullName: say('pad.name'),
          canvas: say('pad.canvas'),
        }}
        onChange={setSignature}
      />
    </Sheet>
  )
}
