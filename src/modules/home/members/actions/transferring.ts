/** A membership goes to another union: the member or the old union asks, the receiving union takes it up (MEMBERS-7). */
import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { dayOf } from '#kernel/pure/calendar.ts'
import type { UnitPath } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { unitCards } from '../../unions/door.ts'
import { memberBook, refuse } from '../rules.ts'
import { kindsFor, type Way, ways } from '../rules-kinds.ts'
import type { MembersTables } from '../tables.ts'
import { bringAlong, settled } from './ending.ts'
import { type Act, memberOf, mustTake, unionName } from './members.ts'
import { because, changed, id, version } from './shapes.ts'
import { tellMember, tellOfficers } from './telling.ts'

const { action } = useCases<MembersTables>()

const whereto = z.object({ id, unit: id, way: z.enum(ways), employer: line(80).default(''), reason: because, version })

export const askTransfer = action({
  may: 'lifecycle',
  input: whereto,
  output: changed,
  run: (ctx, asked) => setOut(ctx, 'askTransfer', asked),
})

/** The old union knows where its member went before the member asks; they may take it back. */
export const offer = action({
  may: 'lifecycle',
  input: whereto,
  output: changed,
  async run(ctx, asked) {
    const row = await setOut(ctx, 'offer', asked)
    await tellMember(ctx, row, 'told.offered', { unit: await unionName(ctx, row.parties[0] as UnitPath) })
    return row
  },
})

/** From here on the receiving union has it: with its history, and the rights with the new union. */
export const accept = action({
  may: 'lifecycle',
  input: z.object({ id, employer: line(80).default(''), version }),
  output: changed,
  async run(ctx, { id, employer, version }) {
    const row = await memberOf(ctx, id)
    mustTake(ctx, row, 'accept')
    const target = await livingUnit(ctx, row.transferTo!)
    const change = {
      ...settled,
      unit: target.path,
      employer: employer || row.nextEmployer || row.employer,
      way: row.nextWay || row.way,
      retainedFor: '' as const,
      // whoever comes back owes dues from today's month on
      ...(row.state === 'returning' && { resumedOn: dayOf(ctx.now) }),
      warnedOn: null,
      reason: '',
      basis: '',
    }
    const member = await advance(ctx, memberBook, id, 'accept', change, version ?? row.version)
    await bringAlong(ctx, member, row.unit)
    await tellMember(ctx, member, 'told.accepted', { unit: target.name })
    return member
  },
})

export const decline = action({
  may: 'lifecycle',
  input: z.object({ id, reason: because, version }),
  output: changed,
  async run(ctx, { id, reason, version }) {
    const row = await memberOf(ctx, id)
    mustTake(ctx, row, 'decline')
    // the row leaves the receiving union's sight with this step
    const member = await beyondSight(ctx, 'MEMBERS-7', ctx =>
      advance(ctx, memberBook, id, 'decline', { ...settled, reason, basis: '' }, version),
    )
    const unit = row.transferTo ? await unitCards(ctx, [row.transferTo]) : undefined
    await tellMember(ctx, member, 'told.declined', { unit: unit?.get(row.transferTo!)?.name ?? '', reason })
    return member
  },
})

export const cancel = action({
  may: 'lifecycle',
  input: z.object({ id, version }),
  output: changed,
  run: (ctx, { id, version }) => advance(ctx, memberBook, id, 'cancel', { ...settled, reason: '' }, version),
})

async function setOut(ctx: Act, step: 'askTransfer' | 'offer', { id, unit, way, employer, reason, version }: z.output<typeof whereto>) {
  const row = await memberOf(ctx, id)
  mustTake(ctx, row, step)
  const target = await livingUnit(ctx, unit)
  if (!isFor(way, target.kind)) throw refuse('MEMBERS-2').at({ unit: 'members.notForThisWay' })
  const change = { transferTo: unit, parties: [target.path], nextEmployer: employer, nextWay: way, reason, basis: '' }
  const member = await advance(ctx, memberBook, id, step, change, version)
  const given = { name: member.name, unit: target.name, due: member.due ?? '' }
  await tellOfficers(ctx, target.path, 'told.transfer', { subject: id, given, link: `/desk/members/${id}` })
  return member
}

const isFor = (way: Way, kind: string) => kindsFor[way].includes(kind)

/** It may have ended since it was chosen. */
async function livingUnit(ctx: Act, unit: string) {
  const card = (await unitCards(ctx, [unit])).get(unit)
  if (!card?.isLiving) throw refuse('MEMBERS-7').at({ unit: 'members.unionEnded' })
  return card
}
