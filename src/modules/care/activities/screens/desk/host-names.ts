import { lineOf } from '#kernel/pure/people.ts'
import { useWords } from '#kernel/web/person.tsx'
import { words } from '../../words.ts'
import type { Whole } from './calls.ts'

/** The host first, then the others in the order of their part: 主办、承办、协办. */
export function useHostNames() {
  const sayRule = useWords(words)
  return ({ unit, hosts, unitNames }: Whole) => [
    { role: sayRule('host'), name: unitNames[lineOf(unit).at(-1)!] ?? '' },
    ...(['organiser', 'helper'] as const).flatMap(as =>
      Object.entries(hosts)
        .filter(([, role]) => role === as)
        .map(([id]) => ({ role: sayRule(as), name: unitNames[id] ?? '' })),
    ),
  ]
}
