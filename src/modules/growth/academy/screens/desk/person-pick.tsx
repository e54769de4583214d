import { Select as Search } from 'antd'
import { DeskItem } from '#kernel/web/desk/item.tsx'
import { useTypedSearch } from '#kernel/web/desk/typed-search.ts'
import { useWords } from '#kernel/web/person.tsx'
import { searchWorkers } from './calls.ts'
import { lectureWords } from './lecturer-words.ts'

export type Picked = { id: string; name: string }

/** One person among those of a unit, found by typing. */
export function PersonPick({
  label,
  unit,
  value,
  error,
  onPick,
}: {
  label: string
  /** The unit's id. */
  unit: string
  value: Picked
  error: string | undefined
  onPick: (person: Picked) => void
}) {
  const say = useWords(lectureWords)
  const { found, search, isSearching, isInVain } = useTypedSearch(asked => searchWorkers(asked, unit))
  const options = found.map(one => ({ value: one.id, label: `${one.name} ${one.phoneMasked} ${one.unitName}` }))
  const known = value.id && !found.some(one => one.id === value.id) ? [{ value: value.id, label: value.name }] : []
  return (
    <DeskItem label={label} required={say('required')} value={value.id} error={error} onChange={() => {}}>
      {({ value: id, onChange: _, ...control }) => (
        <Search
          {...control}
          className="desk-select"
          // a dialog is in the browser's top layer, and what hangs on the body would lie under it
          getPopupContainer={box => box.parentElement!}
          placeholder={say('worker.search')}
          value={id || null}
          onChange={(id: string | null) => onPick({ id: id ?? '', name: found.find(one => one.id === id)?.name ?? '' })}
          showSearch={{ filterOption: false, onSearch: search }}
          loading={isSearching}
          notFoundContent={say(isInVain ? 'worker.none' : 'worker.search')}
          options={[...known, ...options]}
        />
      )}
    </DeskItem>
  )
}
