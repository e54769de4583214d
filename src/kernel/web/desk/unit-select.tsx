import { Select } from 'antd'
import { useWords } from '../person.tsx'
import { deskWords } from './desk-words.ts'
import { useTypedSearch } from './typed-search.ts'
import { searchUnits, type Unit } from './units.ts'

type Aria = { id?: string; 'aria-describedby'?: string | undefined; 'aria-invalid'?: true | undefined; status?: 'error' | '' }
type Adding = { label: string; placeholder?: string; not: readonly Unit[]; onAdd: (unit: Unit) => void }

/** Units chosen by typing a part of their name; the tree is too large for a list. */
export function UnitSelect({ value, onChange, ...aria }: Aria & { value: Unit[]; onChange: (units: Unit[]) => void }) {
  const say = useWords(deskWords)
  const { found, search, isSearching, isInVain } = useTypedSearch(searchUnits)
  const known = [...new Map([...value, ...found].map(unit => [unit.id, unit])).values()]
  return (
    <Select
      {...aria}
      mode="multiple"
      className="desk-select"
      placeholder={say('units.search')}
      value={value.map(one => one.id)}
      onChange={(ids: string[]) => onChange(ids.flatMap(id => known.find(one => one.id === id) ?? []))}
      showSearch={{ filterOption: false, onSearch: search }}
      loading={isSearching}
      notFoundContent={say(isInVain ? 'units.none' : 'units.search')}
      options={known.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

/** One more, for a list that says something about each. */
export function UnitAdd({ label, placeholder, not, onAdd }: Adding) {
  const say = useWords(deskWords)
  const { found, search, isSearching, isInVain } = useTypedSearch(searchUnits)
  return (
    <Select
      aria-label={label}
      className="desk-select"
      placeholder={placeholder ?? say('units.search')}
      value={null}
      onChange={(id: string | null) => {
        const unit = found.find(one => one.id === id)
        if (unit) onAdd(unit)
      }}
      showSearch={{ filterOption: false, onSearch: search }}
      loading={isSearching}
      notFoundContent={say(isInVain ? 'units.none' : 'units.search')}
      options={found.filter(one => !not.some(had => had.id === one.id)).map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
