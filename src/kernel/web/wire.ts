import { mayComeIn } from './gate.ts'
import { type Cut, Problem } from './problem.ts'

export type Press = {
  /** Idempotency key: the same press sent twice is done once. */
  key?: string
  signal?: AbortSignal
  /** Sent as multipart: the input in the field `input`, these as parts `file`. */
  files?: readonly File[]
  /** 0 to 1, while files leave the phone. */
  onProgress?: (share: number) => void
  /** Part of signing in itself, which must not wait for a sign-in. */
  isAtDoor?: boolean
}

const ASK_MS = 20_000
const UPLOAD_MS = 180_000

/** A question: asked once more when nothing came back, for nothing can be done twice by it. */
export async function ask(url: string, press: Press = {}): Promise<unknown> {
  const once = () => send(url, { method: 'GET', headers: { accept: 'application/json' } }, press)
  const answer = await once().catch(error => (isWorthAnother(error) ? once() : Promise.reject(error)))
  return settle(answer, once, press, false)
}

/** A change, or a search. */
export async function tell(url: string, input: unknown, press: Press = {}): Promise<unknown> {
  const key = press.key ?? newKey()
  const headers = { accept: 'application/json', 'idempotency-key': key }
  const once = () =>
    press.files
      ? upload(url, headers, input, press.files, press)
      : send(url, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(input ?? {}) }, press)
  return settle(await once(), once, press, true)
}

/** crypto.randomUUID wants https; a demo on a town's plain http must work too. */
export const newKey = (): string => {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

type Answer = { status: number; text: string; url: string }

/** Whoever's session ran out signs in over the form, and the same press goes once more. */
async function settle(answer: Answer, again: () => Promise<Answer>, { isAtDoor }: Press, isChange: boolean): Promise<unknown> {
  if (answer.status === 401 && !isAtDoor && (await mayComeIn(isChange))) return read(await again())
  return read(answer)
}

function read({ status, text, url }: Answer): unknown {
  const body = parse(text)
  if (status >= 200 && status < 300) return body
  throw new Problem({ status, ...(typeof body === 'object' ? body : {}) }, undefined, url.split('/')[2])
}

const parse = (text: string) => {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    // a proxy's own page, not ours
    return undefined
  }
}

async function send(url: string, init: RequestInit, { signal }: Press): Promise<Answer> {
  const late = AbortSignal.timeout(ASK_MS)
  try {
    const response = await fetch(url, { ...init, credentials: 'same-origin', signal: signal ? AbortSignal.any([signal, late]) : late })
    return { status: response.status, text: await response.text(), url }
  } catch (error) {
    if (signal?.aborted) throw error
    throw cut(late.aborted ? 'slow' : 'unsure')
  }
}

/** fetch tells nothing of how far an upload has come; XMLHttpRequest does. */
function upload(url: string, headers: Record<string, string>, input: unknown, files: readonly File[], { signal, onProgress }: Press) {
  const form = new FormData()
  form.append('input', JSON.stringify(input ?? {}))
  for (const file of files) form.append('file', file)
  return new Promise<Answer>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.timeout = UPLOAD_MS
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = event => event.lengthComputable && onProgress?.(event.loaded / event.total)
    request.onload = () => resolve({ status: request.status, text: request.responseText, url })
    request.onerror = () => reject(cut('unsure'))
    request.ontimeout = () => reject(cut('slow'))
    request.onabort = () => reject(signal?.reason ?? cut('unsure'))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })
}

/** `onLine` false is certain; true promises nothing. */
const cut = (kind: Cut) => new Problem({}, globalThis.navigator?.onLine === false ? 'offline' : kind)

const isWorthAnother = (error: unknown) => error instanceof Problem && (error.cut === 'unsure' || error.cut === 'slow')
