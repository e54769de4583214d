import { randomBytes } from 'node:crypto'
import { maskedMobile } from '#kernel/pure/identifiers/mobile.ts'
import { newId } from '#kernel/server/ids.ts'
import type { Borrowed } from '#kernel/server/pool.ts'
import type { Seals } from '#kernel/server/sealed.ts'

/** The person with this phone; whoever comes for the first time is made, belongs to no unit yet, and has no name but the masked phone. */
export async function personOfPhone(pool: Borrowed, seals: Seals, phone: string): Promise<string> {
  const blind = seals.blind('phone', phone)
  const find = async () => (await pool.query<{ id: string }>('select id from persons where phone_blind = $1', [blind])).rows[0]?.id
  const known = await find()
  if (known) return known
  const now = new Date()
  const id = newId(now)
  await pool.query(
    `insert into persons (id, owner, unit, name, phone_sealed, phone_blind, phone_masked, feed_token, at)
      values ($1, $7, '/', '', $2, $3, $4, $5, $6) on conflict (phone_blind) do nothing`,
    [id, seals.seal(phone, `persons.phone.${id}`), blind, maskedMobile(phone), randomBytes(24).toString('base64url'), now, id],
  )
  return (await find())!
}

/**
 * A person's one account, by whichever way they sign in. An address is mandatory in the library; this one leads nowhere. It is unique
 * too, and of two at once the database may meet it before the person: so no conflict is named.
 */
export async function accountOf(pool: Borrowed, person: string): Promise<string> {
  await pool.query(
    `insert into "user" (id, name, email, "emailVerified", "createdAt", "updatedAt", person)
      values ($1, '', $2, false, now(), now(), $3) on conflict do nothing`,
    [randomBytes(16).toString('base64url'), `${person}@person.invalid`, person],
  )
  const { rows } = await pool.query<{ id: string }>('select id from "user" where person = $1', [person])
  return rows[0]!.id
}

export type Known = { user: string; person: string; unit: string; userName: string | null; phoneBlind: string | null; hasTotp: boolean }

/** Asked whether or not the account exists, in the same time. */
export async function findByUserName(pool: Borrowed, userName: string): Promise<Known | undefined> {
  return (await pool.query<Known>(`${known} where u.username = $1`, [userName])).rows[0]
}

export async function findByUser(pool: Borrowed, user: string): Promise<Known | undefined> {
  return (await pool.query<Known>(`${known} where u.id = $1`, [user])).rows[0]
}

const known = `select u.id as "user", u.person, p.unit, u.username as "userName", p.phone_blind as "phoneBlind", u."twoFactorEnabled" as "hasTotp"
  from "user" u join persons p on p.id = u.person::uuid`
