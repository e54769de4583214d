import { X } from 'lucide-react'
import { useAsk } from '#kernel/web/asks.tsx'
import { UnitAdd } from '#kernel/web/desk/unit-select.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { api } from './decide-calls.ts'
import { decideWords } from './decide-words.ts'

/** One union and those below it, named in the address by its id. */
export function UnitFilter({ value, onChange }: { value: string; onChange: (unit: string) => void }) {
  const [say, language] = [useWords(decideWords), useLanguage()]
  const chosen = useAsk(['members', 'doorway', value, ''], () => api.findDoorway({ unit: value }), { isReady: value !== '' })
  if (!value) return <UnitAdd label={say('unit')} placeholder={say('unit')} not={[]} onAdd={unit => onChange(unit.id)} />
  const union = chosen.data?.union
  return (
    <span className="mem-filter">
      {union && say('unit.only', { unit: language === 'zh' ? union.name : union.english || union.name })}
      <Button kind="plain" icon={X} onClick={() => onChange('')}>
        {say('unit.clear')}
      </Button>
    </span>
  )
}
