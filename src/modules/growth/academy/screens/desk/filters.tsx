import { DeskSearch } from '#kernel/web/desk/search.tsx'
import type { useView } from '#kernel/web/desk/view.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Select } from '#ui/field.tsx'
import { kinds, stages } from '../../rules.ts'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'

type View = ReturnType<typeof useView<{ q: string; state: string; kind: string }>>
/** What the list is narrowed by; it stands in the address. */
export function Filters({ view }: { view: View }) {
  const [say, sayRule] = [useWords(deskWords), useWords(words)]
  return (
    <>
      <DeskSearch view={view} label={say('list.search')} />
      <Select
        label={say('list.state')}
        value={view.values.state}
        onChange={event => view.set({ state: event.target.value })}
        empty={say('list.anyState')}
        choices={stages.map(value => ({ value, label: sayRule(`stage.${value}`) }))}
      />
      <Select
        label={say('list.kind')}
        value={view.values.kind}
        onChange={event => view.set({ kind: event.target.value })}
        empty={say('list.anyKind')}
        choices={kinds.map(value => ({ value, label: sayRule(`kind.${value}`) }))}
      />
    </>
  )
}
