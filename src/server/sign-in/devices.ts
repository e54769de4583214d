import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { cookieIn, prefixOf } from './cookies.ts'
import { LONGEST_SESSION_SECONDS } from './rules.ts'

const MOST_MARKS = 8
const form = /^[\w-]{22}$/

/** By this cookie a device shows to which accounts it has signed in before. Marks are signed, name no account, and open nothing: they only spare a wait. */
export function openDevices({ secret, baseURL }: { secret: string; baseURL: string }) {
  const name = `${prefixOf(baseURL)}device`
  const attributes = `Max-Age=${2 * LONGEST_SESSION_SECONDS}; Path=/; HttpOnly; SameSite=Lax${baseURL.startsWith('https://') ? '; Secure' : ''}`
  const markOf = (id: string, account: string) =>
    createHmac('sha256', secret).update(`device\0${id}\0${account}`).digest('base64url').slice(0, 22)
  const read = (request: FastifyRequest) => {
    const [id = '', ...marks] = (cookieIn(request, name) ?? '').split('.')
    return { id, marks: marks.filter(mark => form.test(mark)) }
  }
  return {
    /** The device's id, when it has signed in to this account before. */
    known(request: FastifyRequest, account: string): string | undefined {
      const { id, marks } = read(request)
      const wanted = Buffer.from(markOf(id, account))
      return form.test(id) && marks.some(mark => timingSafeEqual(Buffer.from(mark), wanted)) ? id : undefined
    },
    remember(request: FastifyRequest, reply: FastifyReply, accounts: readonly string[]): void {
      const { id: given, marks } = read(request)
      const id = form.test(given) ? given : randomBytes(16).toString('base64url')
      const all = new Set([...accounts.map(account => markOf(id, account)), ...marks])
      reply.header('set-cookie', `${name}=${[id, ...[...all].slice(0, MOST_MARKS)].join('.')}; ${attributes}`)
    },
  }
}
export type Devices = ReturnType<typeof openDevices>
