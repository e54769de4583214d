import type { FastifyInstance, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { dayOf } from '#kernel/pure/calendar.ts'
import { type Actor, nobody } from '#kernel/pure/people.ts'
import type { Role } from '#kernel/pure/roles.ts'
import { type Module, powersOf } from '#kernel/server/module.ts'
import { poolAs } from '#kernel/server/pool.ts'
import type { Seals } from '#kernel/server/sealed.ts'
import { languageOf } from '../http.ts'
import { mountAccounts } from './account-routes.ts'
import { openAccounts } from './accounts.ts'
import { openActors } from './actor.ts'
import { mountByPassword } from './by-password.ts'
import { mountByPhone, type SendCode } from './by-phone.ts'
import { openCookies } from './cookies.ts'
import { openDevices } from './devices.ts'
import { mountDemo, type Played } from './demo.ts'
import { type Entrance, signedIn } from './entrance.ts'
import { keyShown, openKeys } from './keys.ts'
import { openLockout } from './lockout.ts'
import { openSignIn, type Outside } from './options.ts'
import { mountMe, mountOwnSessions } from './own-sessions.ts'
import { problemOf } from '../problems.ts'
import { ownSite } from './own-site.ts'
import { mountSecondFactor } from './second-factor.ts'
import { signInWords } from './words.ts'

export type SignInGiven = Outside & {
  pool: pg.Pool
  seals: Seals
  modules: readonly Module[]
  sendCode: SendCode
  /** The house's clock, by whose day posts begin and end. */
  now?: (() => Date) | undefined
  /** Tells this house's other processes that what they remember of a person may be over. */
  tellOthers?: ((person: string) => void) | undefined
  /** A password that an administrator made is told to the owner of the account, by every way there is. */
  tellOwner?: ((person: string, outcome: 'accountMade' | 'accountReset') => Promise<void>) | undefined
  /** Only in the demo city. */
  demo?: { cast: readonly Played[] } | undefined
}

/** Sign-in without a wire, for the command line, and with `mountSignIn` for everybody. */
export function openEntrance({
  pool,
  seals,
  modules,
  secret,
  baseURL,
  trustedOrigins,
  now = () => new Date(),
  tellOthers,
  demo,
}: Omit<SignInGiven, 'sendCode'>): Entrance {
  const asSignIn = poolAs(pool, 'app_auth', 'auth, public')
  const auth = openSignIn(pool, { secret, baseURL, trustedOrigins })
  const lockout = openLockout(asSignIn, secret)
  const held = new Map<Role, ReturnType<typeof powersOf>>()
  const powers = (role: Role) => held.get(role) ?? held.set(role, powersOf(modules, role)).get(role)!
  const today = () => dayOf(now())
  const actors = openActors(asSignIn, { powers, today, isDemo: !!demo, tellOthers })
  return {
    auth,
    now,
    pool: asSignIn,
    seals,
    lockout,
    actors,
    cookies: openCookies({ secret, baseURL }),
    devices: openDevices({ secret, baseURL }),
    keys: openKeys(asSignIn, { powers, today, lockout }),
    accounts: openAccounts(auth, asSignIn, lockout, actors),
  }
}

/** An allowlist of our own thin endpoints; nothing else of the library can be reached. */
export function mountSignIn(app: FastifyInstance, given: SignInGiven) {
  const entrance = openEntrance(given)
  const mustBeOwnSite = ownSite([given.baseURL, ...(given.trustedOrigins ?? [])])
  app.register(
    async scope => {
      scope.addHook('onRequest', async (request, reply) => {
        reply.header('cache-control', 'no-store')
        mustBeOwnSite(request)
      })
      scope.setErrorHandler(async (error: Error, request, reply) => {
        const actor = await signedIn(entrance, request).catch(() => undefined)
        const problem = problemOf(error, actor?.language ?? languageOf(request), signInWords, request.id)
        // a bug is the host's to log and to number
        if (problem.status >= 500 && !problem.clause) throw error
        if (problem.waitSeconds) reply.header('retry-after', problem.waitSeconds)
        return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
      })
      mountMe(scope, entrance)
      mountOwnSessions(scope, entrance)
      mountByPhone(scope, entrance, given.sendCode)
      mountByPassword(scope, entrance)
      mountSecondFactor(scope, entrance)
      mountAccounts(scope, entrance, given.tellOwner)
      if (given.demo) mountDemo(scope, entrance, given.demo.cast)
    },
    { prefix: '/api/sign-in' },
  )
  return {
    entrance,
    mustBeOwnSite,
    /** Who asks: by a key, or by their session. Somebody with a temporary password is nobody until it is changed: two people know it. */
    whoIs: async (request: FastifyRequest): Promise<Actor> => {
      const key = keyShown(request)
      if (key) return entrance.keys.actorOf(request, key)
      const actor = await signedIn(entrance, request)
      return actor && !actor.mustChangePassword ? actor : nobody
    },
    /** When a post, a unit or a name of this person changes. */
    forget: (person: string) => {
      entrance.actors.drop(person)
      entrance.keys.drop(person)
    },
  }
}
