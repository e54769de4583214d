import { formatMoment } from '#kernel/pure/formats.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Notice, Tag } from '#ui/notice.tsx'
import type { Coverage, Layer } from './calls.ts'
import { heads, nameOf, share } from './coverage-figures.ts'
import { coverageWords } from './coverage-words.ts'

/** The share in one line, where its figures come from, and what would be lost. */
export function CoverageSums({ told, layer, onBack }: { told: Coverage; layer: Layer | undefined; onBack: () => void }) {
  const [say, language] = [useWords(coverageWords), useLanguage()]
  const { people, covered, standing, next } = told
  return (
    <>
      {told.layer?.isSketch && (
        <Notice tone="soon" title={say('sketch')}>
          <p>{say('sketchWhat')}</p>
        </Notice>
      )}
      {told.without && <Lost told={told} station={told.without} onBack={onBack} />}
      <dl className="cover-sums">
        <Sum label={say('share')} figure={share(covered, people)} more={say('heads', { covered: heads(covered), people: heads(people) })} />
        <Sum label={say('left')} figure={heads(people - covered)} />
        <Sum label={say('stations')} figure={heads(standing)} />
        {next.length > 0 && <Sum label={say('planned', { n: next.length })} figure={share(next.at(-1)!.covered, people)} />}
      </dl>
      {layer && (
        <p className="ui-hint">
          {layer.isSketch && <Tag tone="soon">{say('sketch')}</Tag>} {layer.name} ·{' '}
          {say('source', {
            unit: language === 'zh' ? layer.unitName : layer.unitEnglish || layer.unitName,
            at: formatMoment(new Date(layer.at), language),
            by: layer.by,
            places: heads(told.layer?.places ?? 0),
          })}
        </p>
      )}
    </>
  )
}

const Sum = ({ label, figure, more }: { label: string; figure: string; more?: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>
      <strong className="ui-figures">{figure}</strong>
      {more && <span className="ui-hint">{more}</span>}
    </dd>
  </div>
)

function Lost({ told, station, onBack }: { told: Coverage; station: NonNullable<Coverage['without']>; onBack: () => void }) {
  const [say, language] = [useWords(coverageWords), useLanguage()]
  const { people, covered } = told
  const { reaches, alone } = station
  return (
    <Notice tone="info" title={say('lost.title', { name: nameOf(station, language) })} isLive>
      <p>
        {say('lost', {
          reaches: heads(reaches),
          alone: heads(alone),
          before: share(covered + alone, people),
          after: share(covered, people),
        })}
      </p>
      <Button onClick={onBack}>{say('back')}</Button>
    </Notice>
  )
}
