import { formatDay, formatDays, formatMoney } from '#kernel/pure/formats.ts'
import { fill } from '#kernel/pure/words.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import type { Kind } from '../../rules-kinds.ts'
import type { Sum, SumStep } from '../../rules-sums.ts'
import { sumsWords } from '../sums-words.ts'
import { carry } from './carried.ts'

/** The sum with each step: the formula in the person's own figures, and the article it stands on. */
export function Shown({ sum, kind, divisorSource }: { sum: Sum; kind: Kind; divisorSource?: string | undefined }) {
  const [say, language] = [useWords(sumsWords), useLanguage()]
  const divisor = sum.steps.find(step => step.given.divisor)?.given.divisor
  return (
    <Section title={say('steps')}>
      <div role="status">
        {sum.steps.map(step => (
          <StepShown key={`${step.formula} ${step.given.month ?? ''}`} step={step} />
        ))}
        {divisor && divisorSource && <p className="ui-hint">{say('divisor', { divisor, source: divisorSource })}</p>}
        <p className="rights-total">
          <span>{say('total')}</span>
          <strong className="rights-amount">{formatMoney(sum.totalFen, language)}</strong>
        </p>
      </div>
      {sum.caveats.length > 0 && (
        <Notice>
          {sum.caveats.map(one => (
            <p key={one}>{say(`caveat.${one}`)}</p>
          ))}
        </Notice>
      )}
      <Onward amountFen={sum.totalFen} kind={kind} />
    </Section>
  )
}

function StepShown({ step: { formula, given, amountFen, source, span } }: { step: SumStep }) {
  const say = useWords(sumsWords)
  const [language, today] = [useLanguage(), useToday()]
  const shown = Object.entries(given).map(([hole, value]) => [hole, hole.endsWith('Fen') ? formatMoney(value, language) : value])
  return (
    <div className="rights-step">
      <p>{fill(sumsWords[`f.${formula}`][language], Object.fromEntries(shown))}</p>
      {span && (
        <p className="ui-hint">
          {say('span', { days: formatDays(span.from, span.to, language, today), until: formatDay(span.until, language, today) })}
          {span.isLate && <strong> {say('late')}</strong>}
        </p>
      )}
      <p className="ui-hint">{say(`source.${source}`)}</p>
      <p className="rights-amount">{formatMoney(amountFen, language)}</p>
    </div>
  )
}

function Onward({ amountFen, kind }: { amountFen: number; kind: Kind }) {
  const say = useWords(sumsWords)
  return (
    <div className="rights-cards">
      <LinkButton href="/rights/file" isWide onClick={() => carry({ amountFen, kinds: [kind] })}>
        {say('on.file')}
      </LinkButton>
      <LinkButton href="/rights/ask" kind="plain">
        {say('on.ask')}
      </LinkButton>
    </div>
  )
}
