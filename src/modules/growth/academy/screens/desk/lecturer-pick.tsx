import { Select as Search } from 'antd'
import { DeskItem } from '#kernel/web/desk/item.tsx'
import { useTypedSearch } from '#kernel/web/desk/typed-search.ts'
import { useWords } from '#kernel/web/person.tsx'
import { api } from './calls.ts'
import { netDeskWords } from './network-words.ts'

type Picked = { id: string; name: string; unitName: string }
const searchAppointed = (words: string) => api.searchLecturers({ words, state: 'appointed' })

/** ACAD-41: one of the appointed lecturers, found by typing; or nobody, and the name is written by hand. */
export function LecturerPick({
  value,
  error,
  onPick,
}: {
  value: Pick<Picked, 'id' | 'name'>
  error: string | undefined
  onPick: (lecturer: Picked) => void
}) {
  const say = useWords(netDeskWords)
  const { found, search, isSearching, isInVain } = useTypedSearch(searchAppointed)
  const options = found.map(one => ({ value: one.id, label: [one.name, one.craft, one.unitName].join(' ') }))
  const known = value.id && !found.some(one => one.id === value.id) ? [{ value: value.id, label: value.name }] : []
  const nobody = { id: '', name: '', unitName: '' }
  return (
    <DeskItem label={say('work.lecturer')} hint={say('work.lecturerHint')} value={value.id} error={error} onChange={() => {}}>
      {({ value: id, onChange: _, ...control }) => (
        <Search
          {...control}
          className="desk-select"
          // a dialog is in the browser's top layer, and what hangs on the body would lie under it
          getPopupContainer={box => box.parentElement!}
          placeholder={say('work.lecturerSearch')}
          value={id || null}
          allowClear
          onChange={(id: string | null) => onPick(found.find(one => one.id === id) ?? nobody)}
          showSearch={{ filterOption: false, onSearch: search }}
          loading={isSearching}
          notFoundContent={say(isInVain ? 'work.lecturerNone' : 'work.lecturerSearch')}
          options={[...known, ...options]}
        />
      )}
    </DeskItem>
  )
}
