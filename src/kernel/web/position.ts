import { useEffect, useSyncExternalStore } from 'react'

export type Spot = { lon: number; lat: number }
/** unasked: nobody pressed yet; refused: by its owner or their phone; lost: no signal, too slow, or a page that is not https. */
export type Whereabouts = { spot: Spot | undefined; state: 'unasked' | 'asking' | 'known' | 'refused' | 'lost' }

// in memory alone: where somebody was is gone with the page
let whereabouts: Whereabouts = { spot: undefined, state: 'unasked' }
const listeners = new Set<() => void>()
function tell(next: Whereabouts) {
  whereabouts = next
  for (const listener of listeners) listener()
}

/** Asks the phone where it is. Call it on a press: only then does a reader know why they are asked. */
export function seekPosition(): void {
  if (whereabouts.state === 'asking') return
  // absent in some embedded browsers
  if (!navigator.geolocation) {
    tell({ ...whereabouts, state: 'lost' })
    return
  }
  tell({ ...whereabouts, state: 'asking' })
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => tell({ spot: { lon: coords.longitude, lat: coords.latitude }, state: 'known' }),
    ({ code }) => tell({ ...whereabouts, state: code === REFUSED ? 'refused' : 'lost' }),
    { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: FRESH_MS },
  )
}
const REFUSED = 1
const PATIENCE_MS = 10_000
const FRESH_MS = 60_000

/** Where the reader stands, as far as they have said. Whoever allowed it before is not asked again, and need not press. */
export function usePosition(): Whereabouts & { seek: () => void } {
  const known = useSyncExternalStore(subscribe, () => whereabouts)
  useEffect(() => {
    if (whereabouts.state !== 'unasked' || !navigator.permissions) return
    navigator.permissions.query({ name: 'geolocation' }).then(
      ({ state }) => state === 'granted' && whereabouts.state === 'unasked' && seekPosition(),
      () => {},
    )
  }, [])
  return { ...known, seek: seekPosition }
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
