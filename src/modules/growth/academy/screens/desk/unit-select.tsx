import { Select } from 'antd'
import { useWords } from '#kernel/web/person.tsx'
import { searchUnits, type Unit } from './calls.ts'
import { planWords } from './plan-words.ts'
import { useTypedSearch } from './search.ts'

type Aria = { id?: string; 'aria-describedby'?: string | undefined; 'aria-invalid'?: true | undefined; status?: 'error' | '' }

/** Units chosen by typing a part of their name; the tree is too large for a list. */
export function UnitSelect({ value, onChange, ...aria }: Aria & { value: Unit[]; onChange: (units: Unit[]) => void }) {
  const say = useWords(planWords)
  const { found, search, isSearching, isInVain } = useTypedSearch(searchUnits)
  const known = [...new Map([...value, ...found].map(unit => [unit.id, unit])).values()]
  return (
    <Select
      {...aria}
      mode="multiple"
      className="acad-units"
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
export function UnitAdd({ label, not, onAdd }: { label: string; not: readonly Unit[]; onAdd: (unit: Unit) => void }) {
  const say = useWords(planWords)
  const { found, search, isSearching, isInVain } = useTypedSearch(searchUnits)
  return (
    <Select
      aria-label={label}
      className="acad-units"
      placeholder={label}
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

/** Short names typed one after the other: trades, fields of work, materials. */
export function TagsInput({
  value,
  onChange,
  offered,
  placeholder,
  ...aria
}: Aria & { value: string[]; onChange: (names: string[]) => void; offered: readonly string[]; placeholder: string }) {
  return (
    <Select
      {...aria}
      mode="tags"
      className="acad-units"
      placeholder={placeholder}
      value={value}
      tokenSeparators={['、', '，', ',', '；', ';']}
      onChange={(names: string[]) => onChange([...new Set(names.map(name => name.trim().slice(0, 40)).filter(Boolean))])}
      options={offered.map(name => ({ value: name, label: name }))}
    />
  )
}
