/** A case comes in, from whom and whichever way: written once, and its people told (DISPUTES-20 to 22). */
import { dayOf } from '#kernel/pure/calendar.ts'
import { may, type UnitPath } from '#kernel/pure/people.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { makeFindable } from '#kernel/server/search.ts'
import { disputeBook, refuse } from '../rules.ts'
import { exitDayOf, type Filing, isMass, isSent, mobileOf, sumOf, usccOf } from '../rules-filing.ts'
import { closed, type Way } from '../rules-kinds.ts'
import { sideBook } from '../rules-sides.ts'
import { type Act, disputeOf, type Read, seat } from './disputes.ts'
import { tellAbove, tellInspection, tellPeople, tellWindow } from './filing-telling.ts'
import { beginExit } from './legs-telling.ts'
import { nameSide, phoneOf } from './sides.ts'

type Body = { id: string; unit: UnitPath; name: string; english: string }
/** Whence it came: the worker, and their number with whoever sent it. */
type Whence = { worker: string; way: Way; reference?: string; body: Body; referrer?: string | undefined }

const columnsOfBody = ['id', 'unit', 'name', 'english'] as const
const centres = (ctx: Act) =>
  ctx.db
    .selectFrom('disputesBodies')
    .select([...columnsOfBody, 'unionDistrict'])
    .where('kind', '=', 'centre')
    .where('state', '<>', 'closed')

/** DISPUTES-21: the centre of the district one works in; where it has none, the city's. */
export async function bodyFor(ctx: Act, district: string): Promise<Body> {
  const found = await centres(ctx)
    .where(eb => eb.or([eb('unionDistrict', '=', district), eb('unionDistrict', 'is', null)]))
    .orderBy(eb => eb('unionDistrict', 'is', null))
    .orderBy('id')
    .executeTakeFirst()
  if (!found) throw refuse('DISPUTES-21').at({ district: 'disputes.noBody' })
  return found
}

/** Where this clerk sits: the district's own centre where it is theirs, else the one they may receive for. */
export async function bodyAtWindow(ctx: Act, district: string): Promise<Body> {
  const all = await centres(ctx).orderBy('id').execute()
  const own = all.filter(one => may(ctx.actor, 'disputes.receive', { owner: '', unit: one.unit }))
  const found = own.find(one => one.unionDistrict === district) ?? own[0]
  if (!found) throw refuse('DISPUTES-21').at({ district: 'disputes.noBody' })
  return found
}

/** What is written of a filing, at its beginning and each time it is amended. */
export const asWritten = (said: Filing) => ({
  ...{ kind: said.kind, matter: said.matter, wishes: said.wishes, isPlatform: said.isPlatform },
  ...{ worker: said.name, employer: said.employer, employerPlace: said.employerPlace },
  ...{ uscc: usccOf(said.uscc), usccBecause: said.usccBecause, division: said.district },
  ...{ age: said.age, knownOn: said.knownOn, leftOn: said.leftOn, claimedFen: sumOf(said.claims), heads: said.heads },
})

export async function receive(ctx: Act, said: Filing, { worker, way, reference = '', body, referrer }: Whence): Promise<Read> {
  const today = dayOf(ctx.now)
  const { id } = await begin(ctx, disputeBook, {
    ...{ owner: worker, unit: body.unit, body: body.id, way, reference, referrer, ...asWritten(said) },
    ...{ receivedOn: today, exitOn: exitDayOf(today) },
  })
  // what somebody needs because of an illness or a disability stays out of the record, which nobody can change
  await ctx.db.updateTable('disputes').set({ needs: said.needs }).where('id', '=', id).execute()
  await writeClaims(ctx, { id, owner: worker, unit: body.unit }, said.claims)
  const dispute = await disputeOf(ctx, id)
  await nameWorkers(ctx, dispute, said, way)
  await findableAs(ctx, dispute)
  await beginExit(ctx, dispute)
  await seat(ctx, id)
  await tellReceived(ctx, dispute, body)
  return dispute
}

export async function writeClaims(ctx: Act, { id, owner, unit }: Pick<Read, 'id' | 'owner' | 'unit'>, claims: Filing['claims']) {
  await ctx.db.deleteFrom('disputesClaims').where('dispute', '=', id).execute()
  if (claims.length === 0) return
  await ctx.db
    .insertInto('disputesClaims')
    .values(claims.map((claim, n) => ({ dispute: id, n: n + 1, owner, unit, ...claim })))
    .execute()
}

/** By name and number, for the window alone: the worker who files has no part in its index. */
export const findableAs = (ctx: Act, { id, unit, number, worker, employer, reference }: Read) =>
  beyondSight(ctx, 'DISPUTES-95', open => {
    const texts = [worker, employer, ...[number, reference].flatMap(one => one || [])]
    return makeFindable(open, { module: 'disputes', subject: id, owner: '', unit }, texts)
  })

/** Whoever files asks for mediation by it; a case that others send asks its worker first (DISPUTES-27). */
async function nameWorkers(ctx: Act, dispute: Read, said: Filing, way: Way) {
  const isOwn = ctx.actor.id === dispute.owner
  const phone = await phoneOf(ctx, dispute.owner)
  const side = await nameSide(ctx, dispute, {
    ...{ side: 'worker', role: 'party', name: said.name, person: dispute.owner, phone, telling: false, seating: false },
  })
  if (isOwn) await advance(ctx, sideBook, side, 'consent', { answeredAt: ctx.now.toISOString() })
  else if (!isSent(way))
    await advance(ctx, sideBook, side, 'noteConsent', { answeredAt: ctx.now.toISOString(), toldBy: '当场口头提出，笔录签字' })
  const { agent, guardian, representatives } = said
  const others = [
    ...(guardian ? [{ ...guardian, role: 'guardian' as const }] : []),
    ...(agent ? [{ ...agent, role: 'agent' as const }] : []),
    ...representatives.map(one => ({ ...one, role: 'representative' as const })),
  ]
  for (const one of others) await nameSide(ctx, dispute, { side: 'worker', ...one, phone: mobileOf(one.phone), seating: false })
}

async function tellReceived(ctx: Act, dispute: Read, body: Body) {
  const given = { body: body.name, worker: dispute.worker, employer: dispute.employer, due: dispute.due ?? '', heads: dispute.heads }
  await tellPeople(ctx, [dispute.owner], isSent(dispute.way) ? 'told.led' : 'told.received', { subject: dispute.id, given })
  // a sheet is told of as one
  if (dispute.way !== 'sheet') await tellWindow(ctx, dispute, 'told.filed', given)
  if (isMass(dispute.heads)) await tellAbove(ctx, dispute, 'told.mass', given, `mass:${dispute.id}`)
  if (dispute.age === 'child') await tellInspection(ctx, dispute, dispute.division, given)
}

/** DISPUTES-32: a case of this worker that is under way on the same matter against the same employer. Seen with their own eyes. */
export const underWayFor = (ctx: Act, worker: string, said: Pick<Filing, 'kind'> & { key: string; uscc: string | null }) =>
  ctx.db
    .selectFrom('disputes')
    .select(['id', 'state', 'version'])
    .where('owner', '=', worker)
    .where('kind', '=', said.kind)
    .where('state', 'not in', [...closed])
    .where(eb => eb.or([eb('employerKey', '=', said.key), eb('uscc', '=', said.uscc ?? '')]))
    .orderBy('id')
    .executeTakeFirst()
