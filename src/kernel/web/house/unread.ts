import { useAsk } from '../asks.tsx'
import { useLive } from '../live.ts'
import { useIsSignedIn } from '../person.tsx'
import { house, houseLinks } from './house-api.ts'

/** How many notices wait in my inbox; follows them as they come. */
export function useUnread(): number {
  const isSignedIn = useIsSignedIn()
  const count = useAsk(['inbox', 'unread'], () => house.countUnread({}), { isReady: isSignedIn })
  useLive(isSignedIn ? houseLinks.watchInbox({}) : undefined, count.again)
  return count.data?.unread ?? 0
}
