/** What the union tree asks of memberships when a unit ends. */
import { sql } from 'kysely'
import { addDays, dayOf } from '#kernel/pure/calendar.ts'
import { aboveOf, clock, idOf, type UnitPath } from '#kernel/pure/people.ts'
import type { Ctx } from '#kernel/server/action.ts'
import { advanceMany } from '#kernel/server/advance-many.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { tell } from '#kernel/server/notices.ts'
import { unitCards, unitNames } from '../unions/door.ts'
import { settled } from './actions/ending.ts'
import type { Act } from './actions/members.ts'
import { memberBook } from './rules.ts'
import { isWaiting, type Stage } from './rules-kinds.ts'

const atOnce = 1_000
const heldStates = Object.keys(memberBook.steps.hold.move) as Stage[]
const followStates = Object.keys(memberBook.steps.follow.move) as Stage[]

/**
 * The memberships of a unit that ends pass to another one, with everything under way: held by the union above it where it was closed
 * (MEMBERS-8), simply of its heir where it was merged. As the clock's doing, in the transaction that ends the unit. What people belong to
 * is the tree's own to move.
 */
export async function followUnit<T>(ctx: Ctx<T>, from: UnitPath, to: UnitPath, isHeld: boolean): Promise<void> {
  await beyondSight(ctx as unknown as Act, 'MEMBERS-8', async open => {
    const act = { ...open, actor: clock }
    const names = await unitNames(act, [idOf(from), idOf(to)])
    const [ended, next] = [names.get(idOf(from))?.zh ?? '', names.get(idOf(to))?.zh ?? '']
    await redirect(act, from, to, isHeld, ended)
    if (isHeld) {
      const held = { unit: to, retainedFor: 'unitClosed', retainedOn: dayOf(ctx.now), warnedOn: null } as const
      await eachThousand(act, { unit: from, states: heldStates }, async ids => {
        const rows = await advanceMany(act, memberBook, ids, 'hold', held)
        await goAlong(act, rows, to)
        await tellAll(act, rows, 'told.retained', next)
      })
    }
    await eachThousand(act, { unit: from, states: followStates }, async ids => {
      const rows = await advanceMany(act, memberBook, ids, 'follow', { unit: to })
      await goAlong(act, rows, to)
      const applicants = rows.filter(row => isWaiting(row.state))
      await tellAll(act, applicants, 'told.passed', next)
      await tellAll(
        act,
        rows.filter(row => !applicants.includes(row)),
        isHeld ? 'told.retained' : 'told.accepted',
        next,
      )
    })
  })
}

/** Transfers into a unit that ends fall back, or go on to its heir; whoever is with the heir already has arrived. */
async function redirect(act: Act, from: UnitPath, to: UnitPath, isHeld: boolean, ended: string) {
  const states = ['transferring', 'returning'] as const
  const back = async (ids: string[]) => {
    const rows = await advanceMany(act, memberBook, ids, 'fallBack', settled)
    await tellAll(act, rows, 'told.targetEnded', ended)
  }
  // from here to the heir, and from the heir to here: there is nothing left to transfer
  await eachThousand(act, { unit: from, states, transferTo: idOf(to) }, ids => advanceMany(act, memberBook, ids, 'fallBack', settled))
  await eachThousand(act, { unit: to, states, transferTo: idOf(from) }, back)
  await eachThousand(act, { states, transferTo: idOf(from) }, async ids => {
    if (isHeld) await back(ids)
    else await advanceMany(act, memberBook, ids, 'follow', { transferTo: idOf(to), parties: [to] })
  })
}

type Which = { states: readonly Stage[]; unit?: UnitPath; transferTo?: string }
/** Each thousand changes so that it is not found again. */
async function eachThousand(act: Act, { states, unit, transferTo }: Which, work: (ids: string[]) => Promise<unknown>) {
  for (;;) {
    let some = act.db.selectFrom('members').select('id').where('state', 'in', states)
    if (unit) some = some.where('unit', '=', unit)
    if (transferTo) some = some.where('transferTo', '=', transferTo)
    const rows = await some.orderBy('id').limit(atOnce).execute()
    if (rows.length > 0) await work(rows.map(row => row.id))
    if (rows.length < atOnce) return
  }
}

async function goAlong({ db }: Act, rows: readonly { id: string; owner: string }[], unit: UnitPath) {
  const [ids, owners] = [rows.map(row => row.id), rows.map(row => row.owner)]
  await db
    .updateTable('membersCorrections')
    .set({ unit })
    .where(sql<boolean>`member = any (${ids}::uuid[])`)
    .where('state', 'in', ['asked', 'late'])
    .execute()
  await db.updateTable('membersConsents').set({ unit }).where(sql<boolean>`owner = any (${owners})`).execute()
}

const tellAll = (
  act: Act,
  rows: readonly { owner: string }[],
  say: 'told.retained' | 'told.accepted' | 'told.passed' | 'told.targetEnded',
  unit: string,
) =>
  tell(
    act,
    rows.map(row => row.owner),
    { module: 'members', say, given: { unit }, link: '/my/membership' },
  )

/** Whatever came into a unit in the very moment it ended, follows within a minute. */
export async function followLate(act: Act): Promise<void> {
  const ended = await act.db
    .selectFrom('units')
    .select(['id', 'unit', 'state', 'heir'])
    .where('state', '<>', 'active')
    .where('endedOn', '>=', addDays(dayOf(act.now), -3))
    .where(row =>
      row.or([
        row.exists(
          row
            .selectFrom('members')
            .select('members.id')
            .whereRef('members.unit', '=', 'units.unit')
            .where('members.state', 'in', followStates),
        ),
        row.exists(
          row
            .selectFrom('members')
            .select('members.id')
            .whereRef('members.transferTo', '=', 'units.id')
            .where('members.state', 'in', ['transferring', 'returning']),
        ),
      ]),
    )
    .limit(20)
    .execute()
  const heirs = await unitCards(
    act,
    ended.flatMap(unit => unit.heir ?? []),
  )
  for (const { unit, heir } of ended) await followUnit(act, unit, heirs.get(heir ?? '')?.path ?? aboveOf(unit), !heir)
}
