/** What a member asks to have corrected (MEMBERS-14): until the union confirms it, nothing changes. */
import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { dayOf } from '#kernel/pure/calendar.ts'
import { type ResidentId, readResidentId } from '#kernel/pure/identifiers/resident-id.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { renamePerson } from '#kernel/server/house/people.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { type Correction, correctionBook, memberBook, refuse } from '../rules.ts'
import { isTooYoung } from '../rules-joining.ts'
import { isKept, isLiving } from '../rules-kinds.ts'
import type { MembersTables } from '../tables.ts'
import { keepConsent } from './agreed.ts'
import { type Act, findOwn, plain, type Read, withUnits } from './members.ts'
import { columnsOfNumber } from './numbers.ts'
import { day, id, personName, version } from './shapes.ts'
import { tellMember, tellOfficers } from './telling.ts'

const { action } = useCases<MembersTables>()
const stages = ['asked', 'late', 'confirmed', 'refused', 'recalled'] as const satisfies readonly Correction['state'][]
const open = ['asked', 'late'] as const

const changed = z.object({ id, state: z.enum(stages), version: z.int() })
const told = ({ id, state, version }: z.output<typeof changed>) => ({ id, state, version })

const wanted = z.object({
  name: personName.optional(),
  idNumber: line(40).min(1).optional(),
  employer: line(80).min(1).optional(),
  work: line(40).optional(),
  note: line(200).default(''),
  /** That the number may be used as it was told: without it no number is taken (PIPL 29). */
  agrees: z.boolean().default(false),
})

export const askCorrection = action({
  may: 'signed-in',
  input: wanted,
  output: changed.extend({ due: day.nullable() }),
  async run(ctx, asked) {
    // two presses at once: the second finds the first one's
    await lockName(ctx.db, `members.correction ${ctx.actor.id}`)
    const own = await findOwn(ctx)
    if (!own || !(isLiving(own.state) || isKept(own.state))) throw refuse('MEMBERS-14').at({ name: 'members.noMembership' })
    const waits = await ctx.db
      .selectFrom('membersCorrections')
      .select('id')
      .where('member', '=', own.id)
      .where('state', 'in', open)
      .executeTakeFirst()
    if (waits) throw refuse('MEMBERS-14').at({ note: 'members.oneWaits' })
    const change = differing(own, asked)
    const number = asked.idNumber === undefined ? undefined : readNumber(ctx, asked.idNumber, asked.agrees)
    if (Object.keys(change).length === 0 && !number) throw refuse('MEMBERS-14').at({ name: 'members.nothingDiffers' })
    const { id } = await begin(ctx, correctionBook, {
      owner: own.owner,
      unit: own.unit,
      member: own.id,
      at: ctx.now.toISOString(),
      note: asked.note,
      ...change,
    } as never)
    if (number) await keepNumber(ctx, id, number)
    const { due } = await ctx.db.selectFrom('membersCorrections').select('due').where('id', '=', id).executeTakeFirstOrThrow()
    const given = { name: own.name, due: due ?? '' }
    await tellOfficers(ctx, own.unit, 'told.correction', { subject: id, link: '/desk/members/corrections', given })
    ctx.hint(`members:${own.id}`)
    return { id, state: 'asked' as const, version: 1, due }
  },
})

export const recallCorrection = action({
  may: 'lifecycle',
  input: z.object({ id, version }),
  output: changed,
  run: async (ctx, { id, version }) => told(await advance(ctx, correctionBook, id, 'recall', {}, version)),
})

/** MEMBERS-14: file, person and number change together, or not at all. A number somebody else has is for a merger, not for a correction. */
export const confirmCorrection = action({
  may: 'lifecycle',
  input: z.object({ id, version }),
  output: changed,
  async run(ctx, { id, version }) {
    const number = await numberIn(ctx, id)
    if (number) await mustBeFree(ctx, number.blind, number.member)
    const row = await advance(ctx, correctionBook, id, 'confirm', {}, version)
    const { member, name, employer, work } = row
    const file = await advance(ctx, memberBook, member, 'correct', {
      ...(name !== null && { name }),
      ...(employer !== null && { employer }),
      ...(work !== null && { work }),
    })
    if (name !== null) await renamePerson(plain(ctx), file.owner, name)
    if (number)
      await ctx.db
        .updateTable('members')
        .set({ ...columnsOfNumber(ctx, 'members', member, number.value), twin: null })
        .where('id', '=', member)
        .execute()
    await tellCorrected(ctx, row, 'told.corrected')
    return told(row)
  },
})

export const refuseCorrection = action({
  may: 'lifecycle',
  input: z.object({ id, version, reason: line(200) }),
  output: changed,
  async run(ctx, { id, version, reason }) {
    const row = await advance(ctx, correctionBook, id, 'refuse', { reason }, version)
    await tellCorrected(ctx, row, 'told.notCorrected')
    return told(row)
  },
})

async function tellCorrected(ctx: Act, row: Correction, say: 'told.corrected' | 'told.notCorrected') {
  const [named] = await withUnits(ctx, [row])
  await tellMember(ctx, { id: row.member, owner: row.owner }, say, { unit: named!.unitName, reason: row.reason }, `${say} ${row.id}`)
  ctx.hint(`members:${row.member}`)
}

function differing(own: Read, { name, employer, work }: z.output<typeof wanted>) {
  const fields = { name, employer, work }
  return Object.fromEntries(Object.entries(fields).filter(([key, value]) => value !== undefined && value !== own[key as 'name']))
}

function readNumber({ now }: Act, typed: string, agrees: boolean): ResidentId {
  const today = dayOf(now)
  const read = readResidentId(typed, today)
  if (!read.ok) throw refuse('MEMBERS-14').at({ idNumber: read.why })
  if (isTooYoung(read.value, today)) throw refuse('MEMBERS-1').at({ idNumber: 'members.tooYoung' })
  if (!agrees) throw refuse('MEMBERS-3').at({ agrees: 'members.notTold' })
  return read.value
}

/** Sealed beside the row, never in it as it is begun: the record would keep it. */
async function keepNumber(ctx: Act, id: string, number: ResidentId) {
  await ctx.db
    .updateTable('membersCorrections')
    .set(columnsOfNumber(ctx, 'members_corrections', id, number))
    .where('id', '=', id)
    .execute()
  await keepConsent(ctx, 'identity', true)
}

async function numberIn({ db, seals }: Act, id: string) {
  const row = await db
    .selectFrom('membersCorrections')
    .select(['member', 'idSealed', 'idBlind'])
    .where('id', '=', id)
    .where('state', 'in', open)
    .executeTakeFirst()
  if (!row?.idSealed || !row.idBlind) return undefined
  return { member: row.member, blind: row.idBlind, value: seals.open(row.idSealed, `members_corrections.id.${id}`) }
}

/** MEMBERS-4: held until this ends, so that nobody else takes the number meanwhile. */
async function mustBeFree(ctx: Act, blind: string, member: string) {
  await lockName(ctx.db, blind)
  const other = await beyondSight(ctx, 'MEMBERS-14', ({ db }) =>
    db
      .selectFrom('members')
      .select('id')
      .where('idBlind', '=', blind)
      .where('id', '<>', member)
      .where('heir', 'is', null)
      .executeTakeFirst(),
  )
  if (other) throw refuse('MEMBERS-4').at({ idNumber: 'members.knownElsewhere' })
}
