/**
 * The worker's face kept on the phone, so that it opens in a basement. WeChat's browser may clear service workers at any
 * moment: nothing there depends on one, and none is begun.
 */
const newer = new Set<() => void>()
let waiting: ServiceWorker | undefined
const HOUR_MS = 3_600_000

export function takeHome(): void {
  // in a frame of another site nothing is kept: its visitors came for something else
  if (self !== top || !('serviceWorker' in navigator) || !isSecureContext || /MicroMessenger/i.test(navigator.userAgent)) return
  addEventListener('load', () => void register().catch(() => {}))
}

/** Tells when a newer version stands ready. */
export function onNewVersion(tell: () => void): () => void {
  newer.add(tell)
  if (waiting) tell()
  return () => void newer.delete(tell)
}

/** The old version leaves, and the page opens in the new one. Drafts and the outbox stay. */
export function takeNewVersion(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting?.postMessage('leave-none-waiting')
}

async function register() {
  const registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
  const offer = () => {
    // the very first one has nothing to replace
    if (!registration.waiting || !navigator.serviceWorker.controller) return
    waiting = registration.waiting
    for (const tell of newer) tell()
  }
  offer()
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer))
  setInterval(() => void registration.update().catch(() => {}), HOUR_MS)
}
