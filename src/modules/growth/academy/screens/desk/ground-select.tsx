import { useAsk } from '#kernel/web/asks.tsx'
import type { FormState } from '#kernel/web/form-state.ts'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Select } from '#ui/field.tsx'
import { words } from '../../words.ts'
import { api } from './calls.ts'
import { inTree } from './ground-tree.ts'
import type { PlanValues } from './plan-values.ts'
import { planWords } from './plan-words.ts'

/** The ground brings its name and address along, where nothing stands yet or what stands came from another ground. */
export function GroundSelect({ form }: { form: FormState<PlanValues> }) {
  const [say, sayRule, today] = [useWords(planWords), useWords(words), useToday()]
  const grounds = useAsk(['academy', 'grounds'], () => api.listGrounds({}))
  const open = (grounds.data ?? []).filter(one => one.until === null || one.until > today || one.id === form.values.ground)
  if (open.length === 0) return null
  const choose = (id: string) => {
    const [chosen, before] = [open.find(one => one.id === id), open.find(one => one.id === form.values.ground)]
    const isFree = (typed: string, had: string | undefined) => typed.trim() === '' || typed === had
    form.put({
      ground: id,
      ...(chosen && isFree(form.values.place, before?.name) && { place: chosen.name }),
      ...(chosen && isFree(form.values.address, before?.address) && { address: chosen.address }),
    })
  }
  return (
    <Select
      {...form.field('ground')}
      onChange={event => choose(event.target.value)}
      label={say('ground')}
      empty={say('ground.none')}
      choices={inTree(open).map(({ row, depth }) => ({
        value: row.id,
        label: `${'　'.repeat(depth)}${row.name}（${sayRule(`tier.${row.tier}`)}）`,
      }))}
    />
  )
}
