import { Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import { dayOf } from '#kernel/pure/calendar.ts'
import { formatMoment, formatPaperDay } from '#kernel/pure/formats.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useNow, useWords } from '#kernel/web/person.tsx'
import { Problem } from '#kernel/web/problem.ts'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { toneIcons, type Tone } from '#ui/tone.tsx'
import { words } from '../../words.ts'
import { api, type Checked } from './api.ts'
import { resultWords } from './certificate-words.ts'
import { Fact } from './course-facts.tsx'

/** Asked anew each time, never from a copy: what was valid yesterday may be revoked today. */
export function Verdict({ number }: { number: string }) {
  const now = useNow()
  const found = useAsk(['academy', 'check', number], async () => ({
    one: await api.findCertificate({ number }).catch(ifNone),
    at: now.toISOString(),
  }))
  return (
    <Asked of={found} shape="card">
      {({ one, at }) => (
        <>
          {one ? <Found one={one} /> : <Unknown number={number} />}
          <Checking at={new Date(at)} />
        </>
      )}
    </Asked>
  )
}

function ifNone(error: unknown): null {
  if (error instanceof Problem && error.clause === 'ACAD-31') return null
  throw error
}

function Found({ one: { state, printed, endedOn, replacedBy } }: { one: Checked }) {
  const say = useWords(resultWords)
  const language = useLanguage()
  const told = { host: printed.host, day: endedOn ? formatPaperDay(endedOn, language) : '' }
  return (
    <>
      <Answer tone={state === 'issued' ? 'done' : 'refused'} word={say(state === 'issued' ? 'check.valid' : `check.${state}`)}>
        <p>{say(state === 'issued' ? 'check.validWhat' : `check.${state}What`, told)}</p>
        {replacedBy && (
          <p>
            <Link href={`/academy/check/${replacedBy}`}>{say('check.toNew', { number: replacedBy })}</Link>
          </p>
        )}
      </Answer>
      <Printed printed={printed} isValid={state === 'issued'} />
      <p className="ui-hint cert-not">{say('check.notGrade')}</p>
    </>
  )
}

function Unknown({ number }: { number: string }) {
  const say = useWords(resultWords)
  return (
    <Answer tone="refused" word={say('check.unknown')}>
      <p>{say('check.unknownWhat', { number })}</p>
    </Answer>
  )
}

function Answer({ tone, word, children }: { tone: Tone; word: string; children: ReactNode }) {
  const Icon = toneIcons[tone]
  return (
    <section className="cert-verdict" data-tone={tone} role="status">
      <Icon className="ui-icon" aria-hidden />
      <div>
        <h2>{word}</h2>
        {children}
      </div>
    </section>
  )
}

/** ACAD-31: what stands on the paper, and nothing besides. */
function Printed({ printed, isValid }: { printed: Checked['printed']; isValid: boolean }) {
  const say = useWords(resultWords)
  const name = useWords(words)
  const language = useLanguage()
  const day = (instant: string) => formatPaperDay(dayOf(new Date(instant)), language)
  const [from, to] = [day(printed.starts), day(printed.ends)]
  return (
    <section className="cert-paper" data-ended={!isValid || undefined} aria-label={say('check.printed')}>
      <h2>{printed.wording}</h2>
      <dl className="acad-facts">
        <Fact name={say('fact.name')}>
          <strong>{printed.name}</strong>
        </Fact>
        <Fact name={say('fact.class')}>{printed.title}</Fact>
        <Fact name={say('fact.kind')}>{[name(`kind.${printed.kind}`), name(`field.${printed.field}`)].join(' · ')}</Fact>
        <Fact name={say('fact.when')}>
          <span className="cert-day">{from}</span>
          {from !== to && say('fact.to')}
          {from !== to && <span className="cert-day">{to}</span>}
        </Fact>
        <Fact name={say('fact.hours')}>{printed.hours}</Fact>
        <Fact name={say('fact.host')}>{printed.host}</Fact>
        {printed.coHosts.length > 0 && <Fact name={say('fact.with')}>{printed.coHosts.join(say('and'))}</Fact>}
        <Fact name={say('fact.issued')}>{formatPaperDay(printed.issuedOn, language)}</Fact>
        <Fact name={say('fact.by')}>{printed.sealedBy}</Fact>
        <Fact name={say('fact.number')}>
          <span className="cert-number">{printed.number}</span>
        </Fact>
      </dl>
      {isValid && <p className="ui-hint">{say('check.compare')}</p>}
    </section>
  )
}

function Checking({ at }: { at: Date }) {
  const say = useWords(resultWords)
  const language = useLanguage()
  return (
    <div className="cert-checking">
      {/* with the year, for it may be printed and kept */}
      <span className="ui-hint ui-figures">{say('check.at', { at: formatMoment(at, language, '0000-01-01') })}</span>
      <Button icon={Printer} onClick={() => print()}>
        {say('check.print')}
      </Button>
    </div>
  )
}
