/** DISPUTES-75, 77 and 84: what both sides settled is written down, and written anew where it changes. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { yuanOf } from '#kernel/pure/money.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { disputeBook } from '../rules.ts'
import { mayNoteOnSpot, mostOnSpotFen, type Printed, seatsOf, type Terms, totalOf, whatIsVague } from '../rules-agreement.ts'
import { kinds } from '../rules-kinds.ts'
import { instalmentBook } from '../rules-performance.ts'
import { peopleOf } from '../rules-sides.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, inHousesName, plain, type Read, lockDispute } from './disputes.ts'
import { bodiesNamed, besideOf, mustBeSeen, mustHandle, noteOn, type Sides, sidesOf, tellOf } from './ending-people.ts'
import { id, reason, terms, version } from './ending-shapes.ts'
import { followLead } from './following.ts'
import { massedCases } from './massed.ts'
import { endExit } from './legs-telling.ts'
import { layInstalments } from './performance-laying.ts'

const { action } = useCases<DisputesTables>()

/** The first draft, or the next: it takes the place of the one before, and whoever had signed that one reads and signs again. */
export const draftAgreement = action({
  may: 'mediation.mediate',
  input: z.object({ id, version, terms }),
  output: z.object({ draft: z.int(), totalFen: z.int() }),
  async run(ctx, { id, version, terms }) {
    const dispute = await lockDispute(ctx, id)
    mustHandle(ctx, dispute)
    mustBeSeen(dispute, version)
    const vague = whatIsVague(terms, dayOf(ctx.now))
    if (vague) throw vague
    await mustBeMassed(ctx, id, terms)
    const sides = await sidesOf(ctx, id)
    const before = await ctx.db.selectFrom('disputesAgreements').select('draft').where('dispute', '=', id).executeTakeFirst()
    const draft = (before?.draft ?? 0) + 1
    await advance(ctx, disputeBook, id, dispute.state === 'agreed' ? 'redraft' : 'agree', {}, version)
    const printed = await printedOf(ctx, dispute, sides, inOrder(terms))
    const totalFen = await keepDraft(ctx, dispute, draft, printed, false)
    await noteOn(ctx, { ...dispute, state: 'agreed' }, 'writeTerms', { draft, totalFen })
    const { worker, employer } = peopleOf(dispute, sides)
    await tellOf(ctx, [...worker, ...employer], dispute, draft === 1 ? 'told.agreement' : 'told.redraft', {
      once: `agreement:${id}:${draft}`,
      grave: true,
    })
    await followLead(ctx, id)
    await tellMassed(ctx, dispute, draft)
    ctx.hint(`dispute:${id}`)
    return { draft, totalFen }
  },
})

/** DISPUTES-84: a small sum paid before everyone's eyes: no paper, a note; and the case is settled and performed at once. */
export const settleOnSpot = action({
  may: 'mediation.mediate',
  input: z.object({ id, version, kind: z.enum(kinds), amountFen: z.int(), note: reason }),
  output: z.object({ paidFen: z.int() }),
  async run(ctx, { id, version, kind, amountFen, note }) {
    const dispute = await lockDispute(ctx, id)
    mustHandle(ctx, dispute)
    mustBeSeen(dispute, version)
    const refusal = mayNoteOnSpot(amountFen, note)
    if (refusal) throw refusal
    const today = dayOf(ctx.now)
    const sides = await sidesOf(ctx, id)
    const paid: Terms = {
      ...{ requests: dispute.wishes, facts: '', duties: [], remaining: '' },
      items: [{ kind, said: note, way: 'cash', holder: dispute.worker, bank: '', payments: [{ amountFen, dueOn: today }], payee: null }],
    }
    await advance(ctx, disputeBook, id, 'agree', {}, version)
    await keepDraft(ctx, dispute, 1, await printedOf(ctx, dispute, sides, paid), true)
    await ctx.db.updateTable('disputesAgreements').set({ effectiveOn: today }).where('dispute', '=', id).execute()
    await noteOn(ctx, { ...dispute, state: 'agreed' }, 'payOnSpot', { amountFen, note })
    await advance(inHousesName(ctx), disputeBook, id, 'takeEffect', { closedOn: today })
    const [only] = await layInstalments(inHousesName(ctx), dispute, paid)
    await advance(ctx, instalmentBook, only!, 'notePaid', { paidOn: today, note })
    await advance(inHousesName(ctx), disputeBook, id, 'perform')
    await endExit(ctx, dispute)
    await tellOf(ctx, peopleOf(dispute, sides).worker, dispute, 'told.onSpot', { given: { yuan: yuanOf(amountFen) }, grave: true })
    ctx.hint(`dispute:${id}`)
    return { paidFen: Math.min(amountFen, mostOnSpotFen) }
  },
})

async function keepDraft({ db, actor, now }: Act, dispute: Read, draft: number, terms: Printed, onSpot: boolean): Promise<number> {
  const totalFen = totalOf(terms)
  const said = { draft, draftedAt: now, draftedBy: actor.id, terms: JSON.stringify(terms), totalFen, onSpot }
  await db
    .insertInto('disputesAgreements')
    .values({ dispute: dispute.id, owner: dispute.owner, ...besideOf(dispute), ...said } as never)
    .onConflict(row => row.column('dispute').doUpdateSet({ ...said, ...besideOf(dispute) } as never))
    .execute()
  return totalFen
}

/** Each item's sums in the order of their days: the first instalment is the first to fall due. */
const inOrder = (terms: Terms): Terms => ({
  ...terms,
  items: terms.items.map(item => ({ ...item, payments: [...item.payments].sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? '')) })),
})

async function printedOf(ctx: Act, dispute: Read, sides: Sides, terms: Terms): Promise<Printed> {
  const [{ body }, names] = await Promise.all([bodiesNamed(ctx, dispute), namesOf(plain(ctx), [dispute.mediator ?? ''])])
  const seats = seatsOf(dispute, sides)
  const signing = (side: 'worker' | 'employer') => {
    const people = seats.filter(one => one.side === side).flatMap(one => one.people)
    return [...new Set(sides.filter(one => one.side === side && people.includes(one.owner)).map(one => one.name))]
  }
  const phone = sides.find(one => one.side === 'worker' && one.role === 'party')?.phoneMasked ?? ''
  return {
    ...terms,
    worker: { name: dispute.worker, phone, by: signing('worker').filter(name => name !== dispute.worker) },
    employer: { name: dispute.employer, uscc: dispute.uscc ?? '', by: signing('employer') },
    body,
    mediator: names.get(dispute.mediator ?? '') ?? ctx.actor.name,
    caseNumber: dispute.number ?? '',
  }
}

/** Money may be owed to a worker of a case that is heard together with this one, and to nobody else. */
async function mustBeMassed(ctx: Act, id: string, { items }: Terms) {
  const payees = [...new Set(items.flatMap(item => item.payee ?? []))].filter(payee => payee !== id)
  if (payees.length === 0) return
  const found = await massedCases(ctx, id)
  if (payees.some(payee => !found.some(one => one.id === payee))) throw refuseInHouse('HOUSE-1')
}

async function tellMassed(ctx: Act, dispute: Read, draft: number) {
  for (const one of await massedCases(ctx, dispute.id))
    await tellOf(ctx, [one.owner], one, 'told.consent', { once: `consent:${one.id}:${draft}`, grave: true })
}
