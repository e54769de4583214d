import { createHash, createHmac } from 'node:crypto'
import type { Files } from './files.ts'

/** Any S3-compatible store: MinIO (path style), 阿里云 OSS, 腾讯云 COS, AWS (virtual hosts). */
export type S3 = {
  endpoint: string
  bucket: string
  region: string
  accessKey: string
  secretKey: string
  /** The bucket in the path (MinIO) rather than in the host name (OSS, COS). Default true. */
  pathStyle?: boolean
  /** First pause before a repeat, doubled each time. Default 200. */
  pauseMs?: number
}

/** A store that answers 5xx or 429, or not at all, is asked three times more; each of our requests may safely be repeated. */
export function openS3(s3: S3): Files {
  return {
    async put(key, bytes, type) {
      await ask(s3, 'PUT', key, { bytes, headers: { 'content-type': type } })
    },
    async get(key) {
      const answer = await ask(s3, 'GET', key)
      return answer && new Uint8Array(await answer.arrayBuffer())
    },
    async drop(key) {
      await ask(s3, 'DELETE', key)
    },
    async *list() {
      let after: string | undefined
      do {
        const query = { 'list-type': '2', ...(after && { 'continuation-token': after }) }
        const page = (await (await ask(s3, 'GET', '', { query }))?.text()) ?? ''
        for (const [, key] of page.matchAll(/<Key>([^<]*)<\/Key>/g)) yield plain(key!)
        after = /<IsTruncated>true/.test(page) ? plain(/<NextContinuationToken>([^<]*)</.exec(page)?.[1] ?? '') : undefined
      } while (after)
    },
  }
}

type Asked = { bytes?: Uint8Array; headers?: Record<string, string>; query?: Record<string, string> }

/** `undefined`: no such key. A missing bucket, a refused signature and a store that stays down are thrown, without any secret. */
async function ask(s3: S3, method: string, key: string, asked: Asked = {}): Promise<Response | undefined> {
  const { bytes = new Uint8Array(), headers = {}, query = {} } = asked
  const url = addressOf(s3, key, query)
  for (let attempt = 1; ; attempt++) {
    const sent = { ...headers, 'x-amz-content-sha256': sha256(bytes) }
    const authorised = sign({ method, url, headers: sent, payloadHash: sha256(bytes), ...s3, service: 's3', at: new Date() })
    const body = method === 'PUT' ? { body: bytes as Uint8Array<ArrayBuffer> } : {}
    const signal = AbortSignal.timeout(60_000)
    const answer = await fetch(url, { method, headers: authorised, redirect: 'manual', signal, ...body }).catch((reason: Error) => reason)
    if (answer instanceof Response && answer.ok) return answer
    const said = answer instanceof Response ? await answer.text().catch(() => '') : ''
    const code = /<Code>([^<]*)<\/Code>/.exec(said)?.[1] ?? ''
    if (answer instanceof Response && answer.status === 404 && code !== 'NoSuchBucket') return undefined
    const mayRecover = !(answer instanceof Response) || answer.status >= 500 || answer.status === 429
    if (!mayRecover || attempt === 4) {
      const why = answer instanceof Response ? `${answer.status} ${code}` : String(answer.cause ?? answer.message)
      throw new Error(`file store: ${method} ${s3.bucket}/${key}: ${why}`)
    }
    // spread, so that many processes do not knock at a waking store in the same instant
    await new Promise(done => setTimeout(done, (s3.pauseMs ?? 200) * 2 ** (attempt - 1) * (0.5 + Math.random())))
  }
}

function addressOf({ endpoint, bucket, pathStyle = true }: S3, key: string, query: Record<string, string>): URL {
  const url = new URL(endpoint)
  if (!pathStyle) url.host = `${bucket}.${url.host}`
  const folder = url.pathname.replace(/\/$/, '')
  url.pathname = `${folder}/${pathStyle ? `${bucket}/` : ''}${key.split('/').map(encode).join('/')}`
  url.search = ordered(Object.entries(query))
  return url
}

export type ToSign = {
  method: string
  /** Its path already encoded, once. */
  url: URL
  headers: Record<string, string>
  /** Lower-case hex SHA-256 of the body. */
  payloadHash: string
  region: string
  service: string
  accessKey: string
  secretKey: string
  at: Date
}

/** AWS Signature Version 4 in headers: gives the headers to send, `x-amz-date` and `authorization` among them (`host` is the client's). */
export function sign({ method, url, headers, payloadHash, region, service, accessKey, secretKey, at }: ToSign): Record<string, string> {
  const stamp = at.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const day = stamp.slice(0, 8)
  const lower = Object.entries({ ...headers, 'x-amz-date': stamp }).map(([name, value]) => [name.toLowerCase(), squeeze(value)] as const)
  const signed = [...lower, ['host', url.host] as const].sort(([a], [b]) => (a < b ? -1 : 1))
  const names = signed.map(([name]) => name).join(';')
  const lines = signed.map(([name, value]) => `${name}:${value}\n`).join('')
  const canonical = [method, url.pathname, ordered([...url.searchParams]), lines, names, payloadHash].join('\n')
  const scope = `${day}/${region}/${service}/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical)].join('\n')
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretKey}`)
  const signature = hmac(key, toSign).toString('hex')
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKey}/${scope}, SignedHeaders=${names}, Signature=${signature}`
  return { ...Object.fromEntries(lower), authorization }
}

const ordered = (pairs: [string, string][]) =>
  pairs
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')

/** RFC 3986's unreserved characters only, as the signature demands. */
const encode = (text: string) => encodeURIComponent(text).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

const squeeze = (value: string) => value.trim().replace(/ +/g, ' ')
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (xml: string) => xml.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
