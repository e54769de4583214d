import { Select } from 'antd'
import { useEffect, useState } from 'react'
import { useWords } from '#kernel/web/person.tsx'
import { searchUnits, type Unit } from './calls.ts'
import { planWords } from './plan-words.ts'

const WAIT_MS = 250
type Aria = { id?: string; 'aria-describedby'?: string | undefined; 'aria-invalid'?: true | undefined; status?: 'error' | '' }

/** Units chosen by typing a part of their name; the tree is too large for a list. */
export function UnitSelect({
  value,
  onChange,
  label,
  ...aria
}: Aria & { value: Unit[]; onChange: (units: Unit[]) => void; label?: string }) {
  const say = useWords(planWords)
  const { found, search, isSearching, isFound } = useUnitSearch()
  const known = [...value, ...found]
  return (
    <Select
      {...aria}
      aria-label={label}
      mode="multiple"
      className="act-units"
      placeholder={say('units.search')}
      value={value.map(one => one.id)}
      onChange={(ids: string[]) => onChange(ids.map(id => known.find(one => one.id === id)!))}
      showSearch={{ filterOption: false, onSearch: search }}
      loading={isSearching}
      notFoundContent={say(isFound === false ? 'units.none' : 'units.search')}
      options={dedupe(known).map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

/** One more, for a list that says something about each. */
export function UnitAdd({ label, not, onAdd }: { label: string; not: readonly Unit[]; onAdd: (unit: Unit) => void }) {
  const say = useWords(planWords)
  const { found, search, isSearching, isFound } = useUnitSearch()
  return (
    <Select
      aria-label={label}
      className="act-units"
      placeholder={say('units.search')}
      value={null}
      onChange={(id: string | null) => id && onAdd(found.find(one => one.id === id)!)}
      showSearch={{ filterOption: false, onSearch: search }}
      loading={isSearching}
      notFoundContent={say(isFound === false ? 'units.none' : 'units.search')}
      options={found.filter(one => !not.some(had => had.id === one.id)).map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

function useUnitSearch() {
  const [asked, setAsked] = useState('')
  const [found, setFound] = useState<Unit[]>([])
  const [isSearching, setSearching] = useState(false)
  useEffect(() => {
    const words = asked.trim()
    if (!words) return
    let isOld = false
    setSearching(true)
    const timer = setTimeout(() => {
      searchUnits(words)
        .catch(() => [])
        .then(units => {
          if (isOld) return
          setFound(units)
          setSearching(false)
        })
    }, WAIT_MS)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [asked])
  // before anything is typed nothing was sought in vain
  return { found, isSearching, search: setAsked, isFound: isSearching || asked.trim() === '' ? undefined : found.length > 0 }
}

const dedupe = (units: readonly Unit[]) => [...new Map(units.map(unit => [unit.id, unit])).values()]
