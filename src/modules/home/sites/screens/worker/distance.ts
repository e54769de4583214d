import { useWords } from '#kernel/web/person.tsx'
import { walkMinutes } from '../../rules-distance.ts'
import { workerWords } from '../worker-words.ts'

/** `350 米 · 步行约 6 分钟`; beyond an hour's walk the way alone, for nobody walks it. */
export function useDistance() {
  const say = useWords(workerWords)
  return (metres: number, minutes: 'minutes' | 'minutesEstimated' = 'minutes') => {
    const far =
      metres < 995
        ? say('metres', { n: Math.max(10, Math.round(metres / 10) * 10) })
        : say('kilometres', { n: (metres / 1_000).toFixed(1) })
    const walk = walkMinutes(metres)
    return walk > LONGEST_WALK ? far : `${far} · ${say(minutes, { n: walk })}`
  }
}
const LONGEST_WALK = 60
