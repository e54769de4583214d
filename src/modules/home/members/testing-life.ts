import { z } from 'zod'
import { persons, pathOf } from '../../../../seeds/cast.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { dayOf } from '#kernel/pure/calendar.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { findBreak, findCut } from '#kernel/server/record.ts'
import type { World } from '#kernel/testing/world.ts'
import { memberBook } from './rules.ts'
import type { Stage } from './rules-kinds.ts'
import type { MembersTables } from './tables.ts'

// biome-ignore lint/correctness/useHookAtTopLevel: no hook of React's
const { action } = useCases<MembersTables>()
const id = z.uuid()

const applyAs = action({
  may: 'signed-in',
  input: z.object({ unit: z.string(), name: z.string() }),
  output: z.object({ id }),
  run: (ctx, { unit, name }) =>
    begin(ctx, memberBook, {
      owner: ctx.actor.id,
      unit: unit as `/${string}`,
      name,
      way: 'own',
      through: 'phone',
      employer: '暖灯科技',
      appliedOn: dayOf(ctx.now),
    }),
})
const confirmAs = action({
  may: 'members.manage',
  input: z.object({ id }),
  output: z.object({ id }),
  run: (ctx, { id }) => advance(ctx, memberBook, id, 'confirm', { joinedOn: dayOf(ctx.now) }),
})

/** One of the cast, a member of the unit they belong to, confirmed by this officer; only an applicant where none is named. */
export async function memberIn(w: World, who: string, by?: string): Promise<string> {
  const { name, unit } = persons.find(person => person.key === who)!
  const { id } = await w.as(who).does(applyAs, { unit: pathOf(unit), name })
  if (by) await w.as(by).does(confirmAs, { id })
  return id
}

/** How it stands, read past every policy. */
export const rowOf = async (w: World, id: string) =>
  (
    await w.look<{
      state: Stage
      unit: string
      parties: string[]
      transfer_to: string | null
      due: string | null
      version: number
      retained_for: string
      paid_to: string | null
      employer: string
      left_on: string | null
      warned_on: string | null
      reason: string
    }>(
      'select state, unit, parties, transfer_to, due::text, version, retained_for, paid_to::text, employer, left_on::text, warned_on::text, reason from members where id = $1',
      [id],
    )
  )[0]!

export const stepsOf = async (w: World, id: string) =>
  (await w.look<{ step: string }>('select step from record where subject = $1 order by n', [id])).map(line => line.step)
export const belongsTo = async (w: World, who: string) =>
  (
    await w.look<{ unit: string; retained: boolean }>(
      'select unit, retained from belongings where person = $1 and until is null order by unit',
      [idFor(who)],
    )
  ).map(({ unit, retained }) => (retained ? `retained ${unit}` : unit))
/** In the order of their names: several are told in one instant. */
export const toldTo = async (w: World, who: string) =>
  (await w.look<{ say: string }>(`select say from notices where owner = $1 and module = 'members' order by say`, [idFor(who)])).map(
    notice => notice.say,
  )

/** Where a chain does not fit or has lost its end, in all memberships. */
export async function faultsInChains(w: World): Promise<string[]> {
  const ids = (await w.look<{ id: string }>('select id from members')).map(row => row.id)
  return asHouse(w.house, w.now, async ({ db }) => {
    const broken: string[] = []
    for (const id of ids) if ((await findBreak(db, id)) !== undefined) broken.push(id)
    return [...broken, ...(await findCut(db, 'members'))]
  })
}
