import { divisions } from '#kernel/pure/identifiers/divisions.ts'
import type { View } from '#kernel/web/desk/view.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Select } from '#ui/field.tsx'
import { kinds } from '../../rules-places.ts'
import { placeWords } from '../../words-places.ts'
import type { Coverage, Layer } from './calls.ts'
import { nameOf } from './coverage-figures.ts'
import { coverageWords } from './coverage-words.ts'

export const asCovered = { layer: '', kind: '', division: '', next: '5', without: '' }
export type CoverageView = View<typeof asCovered>
const counts = ['0', '3', '5', '10', '20']
/** As many as somebody looks through; any other is chosen on the map. */
const mostOffered = 100

/** What is asked; it stands in the address, so that a colleague sees the same. */
export function CoverageFilters({ view, layers, told }: { view: CoverageView; layers: readonly Layer[]; told: Coverage | undefined }) {
  const [say, sayPlace, language] = [useWords(coverageWords), useWords(placeWords), useLanguage()]
  const pick = (name: keyof typeof asCovered) => ({
    value: view.values[name],
    onChange: (event: { target: { value: string } }) => view.set({ [name]: event.target.value }),
  })
  const { without } = told ?? {}
  const offered = (told?.stations ?? []).slice(0, mostOffered)
  return (
    <>
      <Select
        {...pick('layer')}
        value={view.values.layer || (layers[0]?.id ?? '')}
        label={say('layer')}
        choices={layers.map(({ id, name, isSketch }) => ({ value: id, label: isSketch ? `${name} · ${say('sketch')}` : name }))}
      />
      <Select
        {...pick('kind')}
        label={say('kind')}
        empty={say('anyKind')}
        choices={kinds.map(value => ({ value, label: sayPlace(`kind.${value}`) }))}
      />
      <Select
        {...pick('division')}
        label={say('division')}
        empty={say('anyDivision')}
        choices={divisions.map(one => ({ value: one.code, label: one[language] }))}
      />
      <Select {...pick('next')} label={say('next')} choices={counts.map(n => ({ value: n, label: say('next.count', { n }) }))} />
      <Select
        {...pick('without')}
        label={say('without')}
        empty={say('without.none')}
        choices={[...(without ? [without] : []), ...offered].map(({ id, ...named }) => ({ value: id, label: nameOf(named, language) }))}
      />
    </>
  )
}
