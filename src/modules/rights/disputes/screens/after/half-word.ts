import { useWords } from '#kernel/web/person.tsx'
import { evaluateWords } from './evaluate-words.ts'

/** `2026-1` as people say it. */
export const useHalfWord = () => {
  const say = useWords(evaluateWords)
  return (half: string) => say(half.endsWith('1') ? 'half.1' : 'half.2', { year: half.slice(0, 4) })
}
