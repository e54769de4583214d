/** A case as its people read it: each side its own view, and those who handle it the whole (DISPUTES-95). */
import { z } from 'zod'
import { may } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { supervises } from '../rules.ts'
import { partiesShown, placeOf } from '../rules-sides.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, disputeOf, plain, type Read } from './disputes.ts'
import { id, listed, one, type Seat, track } from './filing-shapes.ts'
import { standingIn } from './room-parties.ts'
import { askedOf, bind } from './sides.ts'

const { action, query } = useCases<DisputesTables>()

/** From where this reader looks at it. Whoever neither stands on a side nor sees to it is a partner body, which reads and no more. */
export async function seatOf(ctx: Act, dispute: Read): Promise<Seat> {
  const place = placeOf(dispute, await standingIn(ctx.db, dispute.id), ctx.actor)
  return place ?? (supervises(dispute, ctx.actor) ? 'handler' : 'partner')
}

export const getCase = query({
  may: 'signed-in',
  input: z.object({ id }),
  output: one,
  async run(ctx, { id }) {
    const dispute = await disputeOf(ctx, id)
    const seat = await seatOf(ctx, dispute)
    const [row] = await withBodies(ctx, [dispute])
    const [claims, sides, letters, body, names] = await Promise.all([
      ctx.db.selectFrom('disputesClaims').select(['n', 'kind', 'amountFen', 'said']).where('dispute', '=', id).orderBy('n').execute(),
      sidesOf(ctx, id, seat),
      ctx.db.selectFrom('disputesLetters').select(['id', 'kind', 'number', 'at']).where('dispute', '=', id).orderBy('at').execute(),
      ctx.db.selectFrom('disputesBodies').select(['phone', 'address']).where('id', '=', dispute.body).executeTakeFirst(),
      namesOf(plain(ctx), [dispute.mediator ?? '', dispute.second ?? '']),
    ])
    const named = { mediatorName: names.get(dispute.mediator ?? '') ?? '', secondName: names.get(dispute.second ?? '') ?? '' }
    const shown = seat === 'employer' || seat === 'partner' ? { ...row!, needs: '', usccBecause: '', age: 'adult' as const } : row!
    const at = { bodyPhone: body?.phone ?? '', bodyAddress: body?.address ?? '' }
    return { ...shown, ...named, ...at, parties: partiesShown(seat, dispute.parties), seat, claims, sides, letters }
  },
})

/** Phones of the other side are nobody's but the window's; a reason that one side gave the window, only its own. */
async function sidesOf(ctx: Act, dispute: string, seat: Seat) {
  const rows = await ctx.db
    .selectFrom('disputesSides')
    .select([
      'id',
      'side',
      'role',
      'name',
      'mandate',
      'phoneMasked',
      'state',
      'askedOn',
      'answeredAt',
      'toldBy',
      'reason',
      'owner',
      'version',
    ])
    .where('dispute', '=', dispute)
    .where('state', '<>', 'left')
    .orderBy('side', 'desc')
    .orderBy(eb => eb('role', '<>', 'party'))
    .orderBy('id')
    .execute()
  return rows.map(({ owner, ...row }) => {
    const isOwn = seat === 'handler' || row.side === seat
    const isMine = owner === ctx.actor.id
    return { ...row, ...(!isOwn && { phoneMasked: '', toldBy: '' }), owner: isOwn ? owner : '', isMine }
  })
}

export async function withBodies<R extends { body: string }>(ctx: Act, rows: readonly R[]) {
  const ids = [...new Set(rows.map(row => row.body))]
  const found =
    ids.length > 0 ? await ctx.db.selectFrom('disputesBodies').select(['id', 'name', 'english']).where('id', 'in', ids).execute() : []
  const names = new Map(found.map(body => [body.id, body]))
  return rows.map(row => {
    const body = names.get(row.body)
    return { ...row, bodyName: body?.name ?? '', bodyEnglish: body?.english || body?.name || '' }
  })
}

/** What I filed, what I was asked about, and how many invitations wait for my number to take them up. */
export const listMine = query({
  may: 'signed-in',
  input: z.object({}),
  output: z.object({ cases: z.array(listed.extend({ isMine: z.boolean() })), invitations: z.int() }),
  async run(ctx) {
    const { actor, db } = ctx
    const mine = db.selectFrom('disputesSides').select('dispute').where('owner', '=', actor.id).where('state', '<>', 'left')
    const rows = await db
      .selectFrom('disputes')
      .selectAll()
      .where(eb => eb.or([eb('owner', '=', actor.id), eb('id', 'in', mine)]))
      .orderBy('id', 'desc')
      .limit(100)
      .execute()
    const cases = (await withBodies(ctx, rows)).map(row => ({ ...row, isMine: row.owner === actor.id }))
    return { cases, invitations: (await askedOf(ctx)).length }
  },
})

/** DISPUTES-25: whoever has signed in with the number that was asked takes up what was asked of it. */
export const claimMine = action({
  may: 'signed-in',
  input: z.object({}),
  output: z.object({ cases: z.array(id) }),
  async run(ctx) {
    const asked = await askedOf(ctx)
    for (const side of asked) await bind(ctx, side)
    return { cases: [...new Set(asked.map(side => side.dispute))] }
  },
})

/** Its life, line by line. Those who handle it read all of it; a side, what happened since it came in. */
export const listTrack = query({
  may: 'signed-in',
  input: z.object({ id }),
  output: z.array(track),
  async run(ctx, { id }) {
    const dispute = await disputeOf(ctx, id)
    const isHandler = (await seatOf(ctx, dispute)) === 'handler'
    const lines = isHandler ? await beyondSight(ctx, 'DISPUTES-95', open => linesOf(open, id)) : await linesOf(ctx, id)
    const names = await namesOf(
      plain(ctx),
      lines.map(line => line.by),
    )
    return lines.map(({ said, by, ...line }) => {
      const { reason = '' } = (said ?? {}) as { reason?: string }
      return { ...line, by: by === ctx.actor.id ? 'me' : by === 'clock' ? 'house' : (names.get(by) ?? ''), reason: isHandler ? reason : '' }
    })
  },
})

const linesOf = ({ db }: Act, subject: string) =>
  db
    .selectFrom('record')
    .select(['n', 'step', 'at', 'by', 'from', 'to', 'said'])
    .where('subject', '=', subject)
    .orderBy('n', 'desc')
    .limit(300)
    .execute()

/** Whether a post lets this caller work at the window of this case. */
export const mayReceive = ({ actor }: Act, { owner, unit }: Pick<Read, 'owner' | 'unit'>) =>
  actor.id !== owner && may(actor, 'disputes.receive', { owner: '', unit })
