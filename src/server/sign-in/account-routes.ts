import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { refuse as refuseHouse } from '#kernel/pure/house-words.ts'
import { holdsAnywhere, isWithin, type Power, reachOf, type UnitPath } from '#kernel/pure/people.ts'
import { isRole, sideOf } from '#kernel/pure/roles.ts'
import { parseInput } from '#kernel/server/input.ts'
import type { SignedIn } from './actor.ts'
import { type Entrance, mustBeSignedIn } from './entrance.ts'
import { type Outcome, writeSignIn } from './ledger.ts'
import type { SignInGiven } from './routes.ts'
import { refuse } from './words.ts'

const ACCOUNTS: Power = 'unions.accounts'
const person = z.uuid()

/** Staff accounts, for those who hold the power over everything the account's owner holds. */
export function mountAccounts(app: FastifyInstance, entrance: Entrance, tellOwner: SignInGiven['tellOwner'] = async () => {}) {
  const { accounts } = entrance
  app.post('/accounts/create', async request => {
    const asked = parseInput(z.object({ person, userName: z.string().trim().min(1).max(64) }), request.body)
    const actor = await mustHandle(entrance, request, asked.person)
    const temporaryPassword = await accounts.createAccount(asked)
    await note(entrance, request, actor, asked.person, 'accountMade')
    await tellOwner(asked.person, 'accountMade')
    return { temporaryPassword }
  })
  app.post('/accounts/reset', async request => {
    const asked = parseInput(z.object({ person, totpToo: z.boolean().optional() }), request.body)
    const actor = await mustHandle(entrance, request, asked.person)
    const temporaryPassword = await accounts.resetPassword(asked)
    await note(entrance, request, actor, asked.person, 'accountReset')
    await tellOwner(asked.person, 'accountReset')
    return { temporaryPassword }
  })
  app.post('/accounts/unlock', async request => {
    const asked = parseInput(z.object({ person }), request.body)
    const actor = await mustHandle(entrance, request, asked.person)
    await accounts.unlock(asked)
    await note(entrance, request, actor, asked.person, 'accountUnlocked')
    return {}
  })
  app.get('/accounts/list', async request => {
    const asked = parseInput(z.object({ person }), request.query)
    await mustHandle(entrance, request, asked.person, true)
    const { rows } = await entrance.pool.query<{ name: string }>('select name from persons where id = $1', [asked.person])
    return { name: rows[0]?.name ?? '', accounts: await accounts.listAccounts(asked.person) }
  })
}

/**
 * A new password is a key to everything its owner may do. So the power must reach the person's unit and every unit of their posts,
 * an administrator's account is handled by an administrator, and nobody's by themselves.
 */
async function mustHandle(entrance: Entrance, request: FastifyRequest, id: string, onlyLooks = false): Promise<SignedIn> {
  const actor = await mustBeSignedIn(entrance, request)
  if (actor.mustChangePassword || !holdsAnywhere(actor, ACCOUNTS)) throw refuseHouse('HOUSE-2')
  const held = await holdingsOf(entrance, id)
  const reach = reachOf(actor, ACCOUNTS)
  const isReached = held.units.length > 0 && held.units.every(unit => reach.some(above => isWithin(unit, above)))
  if (!isReached || (held.isAdministrator && !actor.session.isAdministrator)) throw refuseHouse('HOUSE-1')
  if (actor.id === id && !onlyLooks) throw refuse('SIGN-14')
  return actor
}

/** A line for the owner of the account, which names who did it, and one for whoever did it. */
async function note({ pool }: Entrance, request: FastifyRequest, actor: SignedIn, owner: string, outcome: Outcome) {
  const { rows } = await pool.query<{ unit: string }>('select unit from persons where id = $1', [owner])
  await writeSignIn(pool, request, 'session', outcome, { person: owner, unit: rows[0]?.unit, by: `${actor.name} ${actor.id}` })
  await writeSignIn(pool, request, 'session', outcome, { person: actor.id, unit: actor.unit, by: owner })
}

async function holdingsOf({ pool }: Entrance, id: string) {
  const { rows } = await pool.query<{ unit: UnitPath; role: string }>(
    `select unit, '' as role from persons where id = $1 and unit <> '/' union all select unit, role from posts where owner = $2 and state = 'held'`,
    [id, id],
  )
  return { units: rows.map(row => row.unit), isAdministrator: rows.some(({ role }) => isRole(role) && sideOf(role) === 'administration') }
}
