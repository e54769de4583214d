import { List, Map as MapIcon } from 'lucide-react'
import { divisions } from '#kernel/pure/identifiers/divisions.ts'
import { DeskSearch } from '#kernel/web/desk/search.tsx'
import type { View } from '#kernel/web/desk/view.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Segments } from '#ui/display.tsx'
import { Select } from '#ui/field.tsx'
import { kinds, lives } from '../../rules-places.ts'
import { placeWords } from '../../words-places.ts'
import { siteWords } from './site-words.ts'

export const unfiltered = { asked: '', kind: '', division: '', state: '', due: '', shown: 'list' }
export type SitesView = View<typeof unfiltered>
const dues = ['inspection', 'lacks', 'plaque', 'repeated', 'overdue', 'round', 'low'] as const

/** What the list is narrowed by; it stands in the address. */
export function Filters({ view }: { view: SitesView }) {
  const [say, sayPlace, language] = [useWords(siteWords), useWords(placeWords), useLanguage()]
  const isMap = view.values.shown === 'map'
  const pick = (name: 'kind' | 'division' | 'state' | 'due') => ({
    value: view.values[name],
    onChange: (event: { target: { value: string } }) => view.set({ [name]: event.target.value }),
  })
  return (
    <>
      {!isMap && <DeskSearch view={view} label={say('search')} name="asked" />}
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
      {!isMap && (
        <>
          <Select
            {...pick('state')}
            label={say('state')}
            empty={say('anyState')}
            choices={lives.map(value => ({ value, label: sayPlace(`life.${value}`) }))}
          />
          <Select
            {...pick('due')}
            label={say('due')}
            empty={say('anyDue')}
            choices={dues.map(value => ({ value, label: say(`due.${value}`) }))}
          />
        </>
      )}
    </>
  )
}

/** The same stations in rows or where they stand. */
export function Shown({ view }: { view: SitesView }) {
  const say = useWords(siteWords)
  return (
    <Segments
      label={say('shown')}
      value={view.values.shown === 'map' ? 'map' : 'list'}
      onChange={shown => view.set({ shown })}
      segments={[
        { key: 'list', title: say('shown.list'), icon: List },
        { key: 'map', title: say('shown.map'), icon: MapIcon },
      ]}
    />
  )
}
