import { useAsk } from '../asks.tsx'
import { useLive } from '../live.ts'
import { isAtHome, usePerson } from '../person.tsx'
import { house, houseLinks } from './house-api.ts'

/** How many notices wait in my inbox; follows them as they come. */
export function useUnread(): number {
  const isIn = isAtHome(usePerson())
  const count = useAsk(['inbox', 'unread'], () => house.countUnread({}), { isReady: isIn })
  useLive(isIn ? houseLinks.watchInbox({}) : undefined, count.again)
  return count.data?.unread ?? 0
}
