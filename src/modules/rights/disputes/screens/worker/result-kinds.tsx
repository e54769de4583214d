import { formatDay, formatProvisional } from '#kernel/pure/formats.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Section } from '#ui/frame.tsx'
import type { Likely } from '../../rules-diagnosis.ts'
import type { Limitation, TrailLine } from '../../rules-limitation.ts'
import { kindWords } from '../../words-kinds.ts'
import { diagnosisWords } from '../diagnosis-words.ts'
import { resultWords } from '../result-words.ts'

/** Each kind with what made it likely, its last day, and how that came about. */
export function LikelyKinds({ likely }: { likely: readonly Likely[] }) {
  const [say, name] = [useWords(resultWords), useWords(kindWords)]
  return (
    <Section title={say('likely')}>
      {likely.map(({ kind, because, limitation }) => (
        <article key={kind} className="rights-kind">
          <h3>{name(`kind.${kind}`)}</h3>
          <p className="ui-hint">{say(`because.${because}`)}</p>
          <Until limitation={limitation} />
          {kind === 'noContract' && <p className="ui-hint">{say('monthsApart')}</p>}
          {kind === 'platform' && <p className="ui-hint">{say('platformYears')}</p>}
        </article>
      ))}
    </Section>
  )
}

function Until({ limitation }: { limitation: Limitation }) {
  const say = useWords(resultWords)
  const [language, today] = [useLanguage(), useToday()]
  if (!('last' in limitation)) return <p>{say(`lim.${limitation.is}`)}</p>
  const { last, trail, is } = limitation
  return (
    <>
      <p>
        <strong>{say(`lim.${is}`, { day: formatDay(last.day, language, today) })}</strong>
      </p>
      {last.isProvisional && <p className="ui-hint">{formatProvisional(last.day, language)}</p>}
      <details>
        <summary>{say('trail')}</summary>
        <ol className="rights-trail">
          {trail.map(line => (
            <TrailStop key={`${line.what} ${line.day}`} line={line} />
          ))}
        </ol>
        <p className="ui-hint">{say('source.year')}</p>
      </details>
    </>
  )
}

function TrailStop({ line: { what, day, until, effect, last } }: { line: TrailLine }) {
  const [say, asked] = [useWords(resultWords), useWords(diagnosisWords)]
  const [language, today] = [useLanguage(), useToday()]
  const said = (one: string) => formatDay(one, language, today)
  const name = what === 'knew' || what === 'ended' || what === 'pause' ? say(`trail.${what}`) : asked(`event.${what}`)
  const becomes =
    effect === 'starts' || effect === 'anew'
      ? say(`effect.${effect}`, { day: said(last!.day) })
      : effect === 'paused'
        ? say('effect.paused', { day: said(until!) })
        : say(`effect.${effect}`)
  return (
    <li>
      <span className="ui-figures">{said(day)}</span> {name}
      <br />
      <span className="ui-hint">{becomes}</span>
    </li>
  )
}
