/** DISPUTES-33: cases heard together stand where the one that leads them stands; each keeps its number, its notice and its own way to arbitration. */
import { sql } from 'kysely'
import { advance } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { nextNumber } from '#kernel/server/numbers.ts'
import { recordStep } from '#kernel/server/record.ts'
import { type DisputeStep, disputeBook } from '../rules.ts'
import { totalOf } from '../rules-agreement.ts'
import { opening, underWay } from '../rules-kinds.ts'
import { followStep, ownEnd } from '../rules-mass.ts'
import { type Act, disputeOf, inHousesName, plain, type Read, seat } from './disputes.ts'
import { peopleOf } from '../rules-sides.ts'
import { noteOn, sidesOf, tellOf } from './ending-people.ts'
import { tellPeople, tellWindow } from './filing-telling.ts'
import { issueLetter } from './letters.ts'
import { endExit } from './legs-telling.ts'

/** Called where the leading case has taken a step, and once a minute for what the clock did. Whoever leads no one: nothing. */
export const followLead = (ctx: Act, lead: string): Promise<void> =>
  beyondSight(ctx, 'DISPUTES-33', async open => {
    const led = await open.db.selectFrom('disputes').selectAll().where('mass', '=', lead).orderBy('id').limit(500).forUpdate().execute()
    if (led.length === 0) return
    const leading = await disputeOf(open, lead)
    for (const one of led) {
      if (leading.state === 'withdrawn' || leading.state === 'outOfScope') await release(open, one)
      else await bring(inHousesName(open), leading, one)
    }
  })

/** Whoever leads goes their own way, and takes nobody along. */
export const releaseLed = (ctx: Act, lead: string): Promise<void> =>
  beyondSight(ctx, 'DISPUTES-33', async open => {
    for (const one of await open.db.selectFrom('disputes').selectAll().where('mass', '=', lead).orderBy('id').limit(500).execute())
      await release(open, one)
  })

async function bring(house: Act, lead: Read, one: Read) {
  let own = one
  for (let step = followStep(lead.state, own.state); step; step = followStep(lead.state, own.state)) {
    await advance(house, disputeBook, own.id, step, await changeFor(house, lead, step))
    if (step === 'followAccept') await askedWith(house, lead, one)
    own = await disputeOf(house, own.id)
    await afterStep(house, own, step)
  }
  if ((underWay as readonly string[]).includes(own.state) && (own.mediator !== lead.mediator || own.second !== lead.second))
    await house.db.updateTable('disputes').set({ mediator: lead.mediator, second: lead.second }).where('id', '=', own.id).execute()
  // those named by a step on the way see it from now on, and those who were replaced no more
  if (own.version !== one.version || one.mediator !== lead.mediator || one.second !== lead.second) await seat(house, own.id)
  const sums = await house.db
    .selectFrom('disputesInstalments')
    .select('state')
    .where('dispute', '=', lead.id)
    .where('owner', '=', own.owner)
    .execute()
  const end = ownEnd(own.state, sums, lead.state)
  if (end) await advance(house, disputeBook, own.id, end)
}

async function changeFor(house: Act, { mediator, acceptedOn, extraDays, closedOn, cause, reason }: Read, step: DisputeStep) {
  if (step === 'followAccept') return { number: await nextNumber(plain(house), '京工调'), acceptedOn }
  if (step === 'followLonger') return { extraDays }
  if (step === 'takeEffect') return { closedOn }
  if (step === 'stop') return { cause: cause || ('timeOut' as const), reason, closedOn }
  return step === 'refuseConsent' ? { cause, reason, closedOn } : { mediator }
}

/** Each worker is told of their own case; a notice of failure comes with the minute, as for whatever the clock ends. */
async function afterStep(house: Act, own: Read, step: DisputeStep) {
  const about = { subject: own.id }
  if (step === 'followAccept')
    await tellPeople(house, [own.owner], 'told.accepted', { ...about, given: { number: own.number ?? '', due: own.due ?? '' } })
  if (step === 'refuseConsent') {
    await issueLetter(house, own, 'consentRefused')
    await tellPeople(house, [own.owner], 'told.declined', { ...about, given: { who: own.employer } })
  }
  if (step === 'takeEffect') {
    await endExit(house, own)
    await tellOf(house, [own.owner], own, 'told.effective', { grave: true })
  }
}

/** The employer has agreed for all of them: it stands on the other side of each. */
async function askedWith(house: Act, lead: Read, own: Read) {
  const sides = await house.db
    .selectFrom('disputesSides')
    .selectAll()
    .where('dispute', '=', lead.id)
    .where('side', '=', 'employer')
    .execute()
  const held = await sidesOf(house, own.id)
  for (const { owner, role, name, mandate, phoneBlind, phoneMasked, state, askedOn, answeredAt } of sides) {
    if (state === 'left' || held.some(one => one.side === 'employer' && one.role === role && one.name === name)) continue
    const id = house.newId()
    const row = {
      owner,
      unit: own.unit,
      state,
      side: 'employer' as const,
      role,
      name,
      mandate,
      phoneBlind,
      phoneMasked,
      askedOn,
      answeredAt,
    }
    await house.db
      .insertInto('disputesSides')
      .values({ id, dispute: own.id, ...row, toldBy: '在牵头的案件里答复' })
      .execute()
    const line = {
      module: 'disputes',
      owner,
      unit: own.unit,
      parties: [own.owner],
      step: 'begin',
      from: '',
      to: state,
      said: { with: lead.id },
    }
    await recordStep(plain(house), id, line, 'disputes_sides')
  }
  await seat(house, own.id)
}

/** Whoever leads has withdrawn their own claim: the others go on, each by themselves, until the window joins them anew. */
async function release(open: Act, one: Read) {
  await open.db.updateTable('disputes').set({ mass: null }).where('id', '=', one.id).execute()
  await noteOn(inHousesName(open), one, 'part', {})
  await tellPeople(open, [one.owner], 'told.leadLeft', { subject: one.id, given: { worker: one.worker } })
  await tellWindow(open, one, 'told.leadLeft', { worker: one.worker })
}

/**
 * One of many goes their own way: they are no longer counted among those spoken for, and a draft that lies on the table loses what it
 * promised them; with that it is another draft, and everybody reads and signs anew (DISPUTES-75).
 */
export const leaveLead = (ctx: Act, own: Pick<Read, 'id' | 'worker' | 'mass'>): Promise<void> =>
  beyondSight(ctx, 'DISPUTES-33', async open => {
    const lead = await open.db.selectFrom('disputes').selectAll().where('id', '=', own.mass).forUpdate().executeTakeFirst()
    if (!lead) return
    await open.db
      .updateTable('disputes')
      .set({ heads: Math.max(1, lead.heads - 1) })
      .where('id', '=', lead.id)
      .execute()
    await noteOn(open, lead, 'oneLeft', { case: own.id })
    const { handling, worker, employer } = peopleOf(lead, await sidesOf(open, lead.id))
    await tellPeople(open, [...handling, ...worker], 'told.oneLeft', { subject: lead.id, given: { worker: own.worker } })
    if (lead.state !== 'agreed') return
    const kept = await open.db.selectFrom('disputesAgreements').selectAll().where('dispute', '=', lead.id).executeTakeFirstOrThrow()
    const terms = { ...kept.terms, items: kept.terms.items.filter(item => item.payee !== own.id) }
    const draft = kept.draft + 1
    const said = { draft, draftedAt: open.now, terms: JSON.stringify(terms), totalFen: totalOf(terms) }
    await open.db
      .updateTable('disputesAgreements')
      .set(said as never)
      .where('dispute', '=', lead.id)
      .execute()
    await noteOn(open, lead, 'writeTerms', { draft, totalFen: totalOf(terms) })
    await tellOf(open, [...worker, ...employer], lead, 'told.redraft', { once: `agreement:${lead.id}:${draft}`, grave: true })
  })

/** Cases that the clock, or an assignment, has left behind the one that leads them. */
export async function followAll(ctx: Act): Promise<void> {
  const { rows } = await sql<{ mass: string }>`select distinct own.mass from disputes as own join disputes as lead on lead.id = own.mass
    where own.state in (${sql.join([...opening, ...underWay].map(state => sql.lit(state)))})
      and lead.state not in (${sql.join(opening.map(state => sql.lit(state)))})
      and (own.state <> lead.state or own.mediator is distinct from lead.mediator or own.second is distinct from lead.second)
    limit 50`.execute(ctx.db)
  for (const { mass } of rows) await followLead(ctx, mass)
}
