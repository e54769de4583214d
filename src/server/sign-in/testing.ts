import Fastify, { type InjectOptions } from 'fastify'
import { testSeals } from '#kernel/testing/image.ts'
import type { World } from '#kernel/testing/world.ts'
import { defineModule } from '#kernel/server/module.ts'
import { idFor } from '../../../seeds/ids.ts'
import { cost } from './passwords.ts'
import { mountSignIn, type SignInGiven } from './routes.ts'

// a test asks whether a password is right, not how long a thief would need
cost.log2 = 10

const unions = defineModule({
  name: 'unions',
  title: { zh: '组织', en: 'Unions' },
  powers: {
    'unions.accounts': { zh: '管理账号', en: 'Handle accounts', roles: ['chair', 'securityAdmin'] },
    'unions.look': { zh: '查看', en: 'Look', roles: ['officer', 'keeper', 'chair', 'auditAdmin'] },
  },
  words: {},
  lifecycles: [],
  actions: {},
})

/** The door of a world: sign-in mounted on a bare host, the codes it sends, and browsers to stand before it. */
export function door(w: World, given: Partial<SignInGiven> = {}) {
  const app = Fastify({ trustProxy: true })
  const sent: { phone: string; code: string }[] = []
  const signIn = mountSignIn(app, {
    pool: w.pool,
    seals: testSeals,
    modules: [unions],
    secret: 'a secret of the tests: Zq8#fP2!mL0$xV7',
    baseURL: 'http://127.0.0.1',
    sendCode: (phone, code) => void sent.push({ phone, code }),
    ...given,
  })
  app.get('/who', async request => signIn.whoIs(request))
  const accounts = signIn.entrance.accounts
  const person = (who: string) => idFor(who)
  return {
    app,
    sent,
    signIn,
    accounts,
    person,
    browser: (from: { address?: string; headers?: Record<string, string> } = {}) => browser(app, from),
    /** A staff account with its password already changed. */
    async account(who: string, userName: string, password: string) {
      const temporary = await accounts.createAccount({ person: person(who), userName })
      const b = browser(app, {})
      await b.post('by-password', { userName, password: temporary })
      await b.post('change-password', { password: temporary, newPassword: password })
      return b
    },
    close: () => app.close(),
  }
}
export type Door = ReturnType<typeof door>
// biome-ignore lint/suspicious/noExplicitAny: answers of every shape
type Answer = { status: number; body: any; headers: Record<string, unknown> }

/** Keeps its cookies, as browsers do. */
function browser(
  app: ReturnType<typeof Fastify>,
  { address = '10.0.0.1', headers = {} }: { address?: string; headers?: Record<string, string> },
) {
  const jar = new Map<string, string>()
  const ask = async (options: InjectOptions): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await app.inject({
      ...options,
      headers: { 'x-forwarded-for': address, ...(cookie && { cookie }), ...headers, ...options.headers },
    })
    for (const set of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (/max-age=0/i.test(set)) jar.delete(name)
      else jar.set(name, value)
    }
    return { status: answer.statusCode, body: answer.body ? answer.json() : undefined, headers: answer.headers }
  }
  return {
    jar,
    ask,
    get: (path: string, more: Record<string, string> = {}) => ask({ method: 'GET', url: `/api/sign-in/${path}`, headers: more }),
    post: (path: string, payload: object = {}, more: Record<string, string> = {}) =>
      ask({ method: 'POST', url: `/api/sign-in/${path}`, payload, headers: more }),
    who: async () => (await ask({ method: 'GET', url: '/who' })).body,
  }
}
