/// <reference lib="webworker" />
/**
 * Keeps the worker's face for where there is no network: the shell and the hashed files of this build. Never an answer of
 * /api: what people may see is decided anew each time, and offline copies are the screens' own, bound to a person.
 */
const scope = self as unknown as ServiceWorkerGlobalScope

/** Filled in by the build: another list is another worker, and so a new version. */
const FILES: readonly string[] = JSON.parse('__FILES__')
const CACHE = `niangjia-${hashOf(FILES.join())}`
const PATIENCE_MS = 4_000

scope.addEventListener('install', event => event.waitUntil(caches.open(CACHE).then(cache => cache.addAll(['/', ...FILES]))))

scope.addEventListener('activate', event =>
  event.waitUntil(
    caches
      .keys()
      .then(names => Promise.all(names.filter(name => name.startsWith('niangjia-') && name !== CACHE).map(name => caches.delete(name))))
      .then(() => scope.clients.claim()),
  ),
)

scope.addEventListener('message', event => {
  if (event.data === 'leave-none-waiting') void scope.skipWaiting()
})

scope.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || /^\/(?:api|desk|wall)(?:\/|$)/.test(pathname)) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (FILES.includes(pathname)) event.respondWith(caches.match(pathname, { cacheName: CACHE }).then(kept => kept ?? fetch(request)))
})

/** The network's page, if it comes in time; else the kept shell, which every path shares. */
async function page(request: Request): Promise<Response> {
  const kept = await caches.match('/', { cacheName: CACHE })
  if (!kept) return fetch(request)
  const late = new Promise<Response>(resolve => setTimeout(resolve, PATIENCE_MS, kept))
  return Promise.race([fetch(request).catch(() => kept), late])
}

/** FNV-1a: tells builds apart, keeps no secret. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193)
  return (hash >>> 0).toString(36)
}
