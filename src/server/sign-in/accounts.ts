import type { Borrowed } from '#kernel/server/pool.ts'
import type { Actors } from './actor.ts'
import { byName } from './entrance.ts'
import type { Lockout } from './lockout.ts'
import type { Auth } from './options.ts'
import { hashPassword, temporaryPassword } from './passwords.ts'
import { accountOf } from './people.ts'
import { readUserName } from './rules.ts'
import { refuse } from './words.ts'

export type Account = {
  userName: string | null
  hasTotp: boolean
  mustChangePassword: boolean
  sessions: number
  lastSignInAt: string | null
}
export type Accounts = ReturnType<typeof openAccounts>

/**
 * Staff accounts. There is no default account: the first is made on the command line, the others by people with the power, and
 * every password made here is known to two people only until its owner changes it at the first sign-in.
 */
export function openAccounts(auth: Auth, pool: Borrowed, lockout: Lockout, actors: Actors) {
  async function giveTemporary(user: string): Promise<string> {
    const password = temporaryPassword()
    const hash = await hashPassword(password)
    const { internalAdapter } = await auth.$context
    if (await internalAdapter.findCredentialAccount(user)) await internalAdapter.updatePassword(user, hash)
    else await internalAdapter.createAccount({ userId: user, providerId: 'credential', accountId: user, password: hash })
    await pool.query('update "user" set "mustChangePassword" = true where id = $1', [user])
    return password
  }

  return {
    /** Gives a person a user name; returns the temporary password, which is shown once. */
    async createAccount({ person, userName }: { person: string; userName: string }): Promise<string> {
      const read = readUserName(userName)
      if (!read.ok) throw refuse('SIGN-8').at({ userName: read.why })
      const user = await accountOf(pool, person)
      try {
        const { rowCount } = await pool.query(
          'update "user" set username = $2, "displayUsername" = $3 where id = $1 and username is null',
          [user, read.value, userName.trim()],
        )
        if (!rowCount) throw refuse('SIGN-8').at({ userName: 'hasUserName' })
      } catch (error) {
        if ((error as { code?: string }).code !== '23505') throw error
        throw refuse('SIGN-8').at({ userName: 'userNameTaken' })
      }
      const password = await giveTemporary(user)
      actors.forget(person)
      return password
    },

    /** A new temporary password; all sessions end. `totpToo`: the authenticator is lost with its backup codes. */
    async resetPassword({ person, totpToo = false }: { person: string; totpToo?: boolean | undefined }): Promise<string> {
      const { user, userName } = await mustHaveName(pool, person)
      const password = await giveTemporary(user)
      if (totpToo) {
        await pool.query('delete from "twoFactor" where "userId" = $1', [user])
        await pool.query('update "user" set "twoFactorEnabled" = false where id = $1', [user])
      }
      await pool.query('delete from session where "userId" = $1', [user])
      await lockout.unlock(byName(userName))
      actors.forget(person)
      return password
    },

    /** Ends every wait of this account, the second factor's too. */
    async unlock({ person }: { person: string }): Promise<void> {
      const { user, userName } = await mustHaveName(pool, person)
      await lockout.unlock(byName(userName))
      await pool.query('update "twoFactor" set "failedVerificationCount" = 0, "lockedUntil" = null where "userId" = $1', [user])
    },

    async listAccounts(person: string): Promise<Account[]> {
      const { rows } = await pool.query<Account>(
        `select u.username as "userName", coalesce(u."twoFactorEnabled", false) as "hasTotp", coalesce(u."mustChangePassword", false) as "mustChangePassword",
          (select count(*)::integer from session s where s."userId" = u.id and s."expiresAt" > now()) as sessions,
          (select max(at) from sign_ins i where i.owner = $1 and i.outcome = 'ok') as "lastSignInAt"
          from "user" u where u.person = $1`,
        [person],
      )
      return rows
    },
  }
}

async function mustHaveName(pool: Borrowed, person: string): Promise<{ user: string; userName: string }> {
  const { rows } = await pool.query<{ user: string; userName: string }>(
    'select id as "user", username as "userName" from "user" where person = $1 and username is not null',
    [person],
  )
  if (!rows[0]) throw refuse('SIGN-15')
  return rows[0]
}
