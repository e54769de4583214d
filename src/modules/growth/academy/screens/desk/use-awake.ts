import { useEffect } from 'react'

/** Keeps a tablet's screen from going dark, where the browser can; it lets go whenever the page is hidden. */
export function useAwake(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded || !navigator.wakeLock) return
    let lock: WakeLockSentinel | undefined
    let isGone = false
    const take = async () => {
      if (document.visibilityState !== 'visible') return
      // refused on a low battery: then the screen goes dark as it always does
      lock = await navigator.wakeLock.request('screen').catch(() => undefined)
      if (isGone) void lock?.release()
    }
    void take()
    document.addEventListener('visibilitychange', take)
    return () => {
      isGone = true
      document.removeEventListener('visibilitychange', take)
      void lock?.release()
    }
  }, [isNeeded])
}
