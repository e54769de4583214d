import { ScanLine } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { formatMoment } from '#kernel/pure/formats.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Problem } from '#kernel/web/problem.ts'
import { useSearchParams } from '#kernel/web/search-params.ts'
import { Button } from '#ui/button.tsx'
import { CodeField } from '#ui/code-field.tsx'
import { Page } from '#ui/frame.tsx'
import { QrScanner } from '#ui/qr-scanner.tsx'
import { toneIcons } from '#ui/tone.tsx'
import { cardDigits, readCard } from '../../rules-card.ts'
import { words } from '../../words.ts'
import { ownWords } from '../own-words.ts'
import { api } from './own-api.ts'
import './own.css'

/** For a clerk or a shop: scan it or type it, and read the answer from across the counter. */
export function CheckPage() {
  const say = useWords(ownWords)
  const [search, setSearch] = useSearchParams()
  // the same code again is another look
  const [turn, setTurn] = useState(0)
  const code = search.get('code')
  const check = (code: string) => {
    setTurn(turn + 1)
    setSearch({ code }, { replace: true })
  }
  return (
    <Page title={say('check.title')} lead={!code && say('check.lead')}>
      {code ? (
        <>
          <Verdict key={`${turn} ${code}`} code={code} turn={turn} />
          <Button kind="main" isWide onClick={() => setSearch({}, { replace: true })}>
            {say('check.next')}
          </Button>
        </>
      ) : (
        <Ways onCode={check} />
      )}
    </Page>
  )
}

function Ways({ onCode }: { onCode: (code: string) => void }) {
  const say = useWords(ownWords)
  const [isScanning, setScanning] = useState(false)
  const [turn, setTurn] = useState(0)
  const [digits, setDigits] = useState('')
  const read = (text: string) => {
    if (readCard(text)) onCode(codeIn(text))
    // the camera ends with each code, and begins anew with the next turn
    else setTurn(before => before + 1)
  }
  const press = (event: FormEvent) => {
    event.preventDefault()
    if (digits.length === cardDigits) onCode(digits)
  }
  if (isScanning)
    return (
      <div className="own-ways">
        <QrScanner
          key={turn}
          words={{ aim: say('check.aim'), noCamera: say('check.noCamera'), typeLabel: say('check.orCode'), take: say('check.take') }}
          error={turn > 0 ? say('check.notCard') : undefined}
          onRead={read}
        />
        <Button isWide onClick={() => setScanning(false)}>
          {say('check.stop')}
        </Button>
      </div>
    )
  return (
    <div className="own-ways">
      <Button kind="main" isWide icon={ScanLine} onClick={() => setScanning(true)}>
        {say('check.scan')}
      </Button>
      <form className="own-ways" onSubmit={press} noValidate>
        <CodeField
          label={say('check.digits')}
          hint={say('check.digitsHint')}
          length={cardDigits}
          value={digits}
          onChange={setDigits}
          onComplete={onCode}
        />
        <Button type="submit" isWide>
          {say('check.take')}
        </Button>
      </form>
    </div>
  )
}
const codeIn = (text: string) => /[?&]code=([^&#]+)/.exec(text)?.[1] ?? text

function Verdict({ code, turn }: { code: string; turn: number }) {
  const found = useAsk(['members', 'check', code, turn], async () => ({ one: await api.findByCard({ code }).catch(ifNone) }))
  return (
    <Asked of={found} shape="card">
      {({ one }) => <Answer one={one} />}
    </Asked>
  )
}
function ifNone(error: unknown): null {
  if (error instanceof Problem && error.clause === 'MEMBERS-18') return null
  throw error
}

function Answer({ one }: { one: Awaited<ReturnType<typeof api.findByCard>> | null }) {
  const [say, rule] = [useWords(ownWords), useWords(words)]
  const [language, today] = [useLanguage(), useToday()]
  const tone = !one ? 'refused' : one.isRetained ? 'info' : 'done'
  const kind = !one ? 'no' : one.isRetained ? 'retained' : 'valid'
  const Icon = toneIcons[tone]
  const unit = one ? (language === 'en' ? one.unitEnglish : one.unitName) : ''
  return (
    <section className="own-verdict" data-tone={tone} role="status">
      <Icon className="ui-icon" aria-hidden />
      <h2>{say(`check.${kind}`)}</h2>
      {one && <p className="own-surname">{one.surname}＊＊</p>}
      <p>{kind === 'no' ? rule('MEMBERS-18') : say(`check.${kind}What`, { unit })}</p>
      {one && (
        <div className="ui-hint">
          <p>{say('check.ask')}</p>
          <p>{say('check.at', { at: formatMoment(new Date(one.at), language, today) })}</p>
        </div>
      )}
    </section>
  )
}
