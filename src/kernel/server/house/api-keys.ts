/** Keys by which programs sign in (decision 0026): issued, listed and revoked by a module that has asked who may. The door reads them itself. */
import { hash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Day } from '../../pure/calendar.ts'
import { refuse } from '../../pure/house-words.ts'
import type { UnitPath } from '../../pure/people.ts'
import type { Ctx } from '../action.ts'
import { withOpenEyes } from '../db.ts'
import { ofPerson } from '../live.ts'
import { append, tailOf } from '../record.ts'
import type { KernelTables } from '../tables.ts'

/** `nj_<id>_<secret>`: the id finds the row, the secret's hash is all that lies there. */
const form = /^nj_([0-9a-f]{32})_([\w-]{43})$/
export function readApiKey(text: string): { id: string; secret: string } | undefined {
  const [, hex, secret] = form.exec(text) ?? []
  if (!hex || !secret) return undefined
  return { id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'), secret }
}
/** The secret is drawn from 256 bits, so a plain hash is as good as a slow one. */
export const hashOfSecret = (secret: string): string => hash('sha256', `api key\0${secret}`, 'base64url')

type Issued = { person: string; unit: UnitPath; name: string; until: Day }
const dbOf = (ctx: Ctx) => ctx.db as Kysely<KernelTables>

/** The key itself leaves here and nowhere else: whoever issues it sees it once. */
export function issueKey(ctx: Ctx, { person, unit, name, until }: Issued): Promise<{ id: string; key: string }> {
  const [id, secret] = [ctx.newId(), ctx.draw(32)]
  return withOpenEyes(ctx, async open => {
    await dbOf(open)
      .insertInto('apiKeys')
      .values({ id, owner: person, unit, name, hash: hashOfSecret(secret), issuedBy: ctx.actor.id, issuedAt: ctx.now, until })
      .execute()
    await note(open, { id, owner: person, unit }, 'keyIssued', { name, until })
    return { id, key: `nj_${id.replaceAll('-', '')}_${secret}` }
  })
}

/** From this moment it opens nothing; again changes nothing. HOUSE-1 where that account has no such key. */
export function revokeKey(ctx: Ctx, id: string, person: string): Promise<void> {
  return withOpenEyes(ctx, async open => {
    const key = await dbOf(open)
      .selectFrom('apiKeys')
      .select(['owner', 'unit', 'revokedAt'])
      .where('id', '=', id)
      .where('owner', '=', person)
      .forUpdate()
      .executeTakeFirst()
    if (!key) throw refuse('HOUSE-1')
    if (key.revokedAt) return
    await dbOf(open).updateTable('apiKeys').set({ revokedAt: ctx.now, revokedBy: ctx.actor.id }).where('id', '=', id).execute()
    await note(open, { id, owner: key.owner, unit: key.unit }, 'keyRevoked', null)
    // whoever remembers this account for a few seconds forgets it
    ctx.hint(ofPerson(person))
  })
}

/** Every key this account ever had, newest first. */
export const listKeysOf = (ctx: Ctx, person: string) =>
  withOpenEyes(ctx, open =>
    dbOf(open)
      .selectFrom('apiKeys')
      .select(['id', 'name', 'issuedBy', 'issuedAt', 'until', 'lastUsedAt', 'revokedAt'])
      .where('owner', '=', person)
      .orderBy('issuedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(100)
      .execute(),
  )

/** A line of its record, and one among the sign-ins, where an auditor looks for who may come in. */
async function note(
  open: Ctx,
  { id, owner, unit }: { id: string; owner: string; unit: UnitPath },
  step: 'keyIssued' | 'keyRevoked',
  said: object | null,
) {
  const line = { module: 'house', owner, unit, step, by: open.actor.id, at: open.now, from: '', to: step, said }
  await append(open.db, id, await tailOf(open.db, id), [line])
  await sql`insert into sign_ins (id, owner, unit, way, outcome, device) values (${open.newId()}, ${owner}, ${unit}, 'key', ${step}, ${open.actor.name})`.execute(
    open.db,
  )
}
