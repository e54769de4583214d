/** Keys by which a partner's platform signs in as an account of the partner's own (DISPUTES-98, decision 0026). */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { useCases } from '#kernel/server/action.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { issueKey, listKeysOf, revokeKey } from '#kernel/server/house/api-keys.ts'
import { enterPerson, namesOf } from '#kernel/server/house/people.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { recordStep } from '#kernel/server/record.ts'
import { enterPost } from '../../../home/unions/door.ts'
import { keyObjection } from '../rules-hooks.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, plain } from './disputes.ts'
import { type BodyRead, bodyOf, day, id, instant, registeredPartner } from './network.ts'

const { action, query } = useCases<DisputesTables>()

/** Told once, and kept for no repetition: a key whose answer was lost is revoked, and another issued. */
export const issuePartnerKey = action({
  may: 'disputes.head',
  reveals: true,
  input: z.object({ body: id, name: z.string().trim().min(2).max(40), until: day }),
  output: z.object({ id, key: z.string() }),
  async run(ctx, { body: at, name, until }) {
    const seen = await registeredPartner(ctx, at)
    await lockName(ctx.db, `keys of ${at}`)
    const live = seen.machine
      ? (await listKeysOf(plain(ctx), seen.machine)).filter(one => !one.revokedAt && one.until >= dayOf(ctx.now))
      : []
    const refusal = keyObjection({ name, until }, dayOf(ctx.now), live)
    if (refusal) throw refusal
    const person = await machineOf(ctx, await bodyOf(ctx, at))
    const issued = await issueKey(plain(ctx), { person, unit: seen.unit, name, until })
    await note(ctx, seen, 'issueKey', { name, until })
    return issued
  },
})

/** The account in whose name the platform acts: an officer of the body that is no person and has no telephone. Ended, it is named again. */
async function machineOf(ctx: Act, { id, name, unit, machine }: BodyRead): Promise<string> {
  return beyondSight(ctx, 'DISPUTES-98', async open => {
    const person = machine ?? (await enterPerson(plain(open), { name: `${name}平台`, unit: '/' }))
    if (!machine) await open.db.updateTable('disputesBodies').set({ machine: person }).where('id', '=', id).execute()
    const post = await open.db
      .selectFrom('posts')
      .select('id')
      .where('owner', '=', person)
      .where('unit', '=', unit)
      .where('state', '=', 'held')
      .executeTakeFirst()
    if (!post) await enterPost(open, { person, role: 'partnerOfficer', unit, until: null })
    return person
  })
}

export const revokePartnerKey = action({
  may: 'disputes.head',
  input: z.object({ body: id, id }),
  output: z.object({ id }),
  async run(ctx, { body: at, id }) {
    const body = await registeredPartner(ctx, at)
    await revokeKey(plain(ctx), id, body.machine ?? '')
    await note(ctx, body, 'revokeKey', { key: id })
    return { id }
  },
})

export const listPartnerKeys = query({
  may: 'disputes.head',
  input: z.object({ body: id }),
  output: z.array(
    z.object({
      id,
      name: z.string(),
      state: z.enum(['live', 'over', 'revoked']),
      until: day,
      issuedBy: z.string(),
      issuedAt: instant,
      lastUsedAt: instant.nullable(),
      revokedAt: instant.nullable(),
    }),
  ),
  async run(ctx, { body: at }) {
    const { machine } = await registeredPartner(ctx, at)
    const keys = machine ? await listKeysOf(plain(ctx), machine) : []
    const names = await namesOf(
      plain(ctx),
      keys.map(one => one.issuedBy),
    )
    const today = dayOf(ctx.now)
    return keys.map(key => ({
      ...key,
      state: key.revokedAt ? ('revoked' as const) : key.until < today ? ('over' as const) : ('live' as const),
      issuedBy: names.get(key.issuedBy) ?? '',
    }))
  },
})

const note = (ctx: Act, { id, unit, parties, state }: BodyRead, step: string, said: object) =>
  recordStep(ctx, id, { module: 'disputes', owner: '', unit, parties, step, from: state, to: state, said }, 'disputes_bodies')
