/** Messages to programs elsewhere: signed by the Standard Webhooks scheme, and sent nowhere inside (DISPUTES-99). */
import { createHmac } from 'node:crypto'
import { lookup as resolve } from 'node:dns'
import { request as plainly } from 'node:http'
import { request as securely } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** From 32 drawn bytes (base64url) to the scheme's own way of writing a secret. */
export const hookSecret = (drawn: string): string => `whsec_${Buffer.from(drawn, 'base64url').toString('base64')}`

/** One signature for each secret that is good now; the receiver takes whichever fits. `at`: seconds. */
export function signedHeaders(id: string, at: number, body: string, secrets: readonly string[]): Record<string, string> {
  const signature = (secret: string) =>
    createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
      .update(`${id}.${at}.${body}`)
      .digest('base64')
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(at),
    'webhook-signature': secrets.map(secret => `v1,${signature(secret)}`).join(' '),
  }
}

/** The answer's code, or why there was none. Never throws. */
export type Posted = { code: number | null; why: string }
export type Post = (url: string, headers: Record<string, string>, body: string) => Promise<Posted>

const WAIT_MS = 10_000
const MOST_ANSWER_BYTES = 64 * 1_024

// IANA's registries of special-purpose addresses: this machine, private nets, links, carriers' own, tunnels, groups
const inside = new BlockList()
for (const [net, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
  ] as const),
  ...([
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
  ] as const),
  ...([
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
])
  inside.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ...([
    // with :: and ::1, and IPv4 addresses written the old way (::127.0.0.1)
    ['::', 96],
    ['64:ff9b::', 96],
    ['64:ff9b:1::', 48],
    ['100::', 64],
    ['2001::', 23],
    ['2001:db8::', 32],
  ] as const),
  ...([
    ['2002::', 16],
    ['fc00::', 7],
    ['fe80::', 10],
    ['fec0::', 10],
    ['3fff::', 20],
    ['5f00::', 16],
    ['ff00::', 8],
  ] as const),
])
  inside.addSubnet(net, bits, 'ipv6')
const here = new BlockList()
here.addSubnet('127.0.0.0', 8, 'ipv4')
here.addAddress('::1', 'ipv6')

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')
/** An IPv4 address that comes in IPv6's clothes (::ffff:127.0.0.1) is judged as what it is: the list itself sees to that. */
export const isOutside = (address: string): boolean => isIP(address) !== 0 && !inside.check(address, familyOf(address))
const isHere = (address: string) => here.check(address, familyOf(address))

/**
 * Posts to the world and not into the house: every address a name stands for is judged at the moment of connecting, so that a name which
 * changes its meaning afterwards (DNS rebinding) gains nothing. Redirects are answers like others. `allowsLocal` is for the demo and stories:
 * this very machine may then be called, also without TLS.
 */
export function openPost({ allowsLocal }: { allowsLocal: boolean }): Post {
  const mayCall = (address: string) => isOutside(address) || (allowsLocal && isHere(address))
  const lookup: LookupFunction = (name, options, done) =>
    resolve(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '')
      const bad = found.find(({ address }) => !mayCall(address))
      if (bad || found.length === 0) return done(new Error('the address is not public'), '')
      return options.all ? done(null, found) : done(null, found[0]!.address, found[0]!.family)
    })
  return (url, headers, body) => {
    const { protocol, hostname } = new URL(url)
    const literal = hostname.replace(/^\[|\]$/g, '')
    // a bare address is never looked up
    if (isIP(literal) !== 0 && !mayCall(literal)) return Promise.resolve({ code: null, why: 'the address is not public' })
    if (protocol !== 'https:' && !allowsLocal) return Promise.resolve({ code: null, why: 'the address is not https' })
    return post(
      protocol === 'https:' ? securely : plainly,
      url,
      { headers: { ...headers, 'content-length': Buffer.byteLength(body) }, lookup },
      body,
    )
  }
}

type Options = { headers: Record<string, string | number>; lookup: LookupFunction }
function post(request: typeof securely, url: string, options: Options, body: string): Promise<Posted> {
  return new Promise(resolve => {
    const end = (posted: Posted) => {
      resolve(posted)
      sending.destroy()
    }
    // a connection of its own each time: one that was kept would not be judged anew
    const sending = request(url, { ...options, method: 'POST', agent: false, signal: AbortSignal.timeout(WAIT_MS) }, answer => {
      let bytes = 0
      const answered = { code: answer.statusCode ?? null, why: '' }
      answer.on('data', (part: Buffer) => {
        bytes += part.length
        if (bytes > MOST_ANSWER_BYTES) end(answered)
      })
      answer.on('end', () => end(answered))
      // it has told its code and then broke off, or took too long to end
      answer.on('error', () => end(answered))
    })
    sending.on('error', (error: NodeJS.ErrnoException) =>
      end({
        code: null,
        why:
          error.name === 'TimeoutError' || error.code === 'ABORT_ERR'
            ? 'no answer within 10 seconds'
            : (error.code ?? error.message).slice(0, 100),
      }),
    )
    sending.end(body)
  })
}
