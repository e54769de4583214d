/** The member card (MEMBERS-18): a code that changes by itself, and whoever is shown it. Who checked whom is written nowhere. */
import { sql } from 'kysely'
import { z } from 'zod'
import { useCases } from '#kernel/server/action.ts'
import { realTurns } from '#kernel/server/turning.ts'
import { cardSeconds, isShown, readCard, shortId } from '../rules-card.ts'
import { isKept, isLiving, stages } from '../rules-kinds.ts'
import type { MembersTables } from '../tables.ts'
import { hasCard } from './agreed.ts'
import { digitsNow, markOf, memberShown } from './card-codes.ts'
import { findOwn, withUnits } from './members.ts'
import { day, instant } from './shapes.ts'

const { action, query } = useCases<MembersTables>()

const card = z.object({
  name: z.string(),
  unitName: z.string(),
  unitEnglish: z.string(),
  isRetained: z.boolean(),
  joinedOn: day.nullable(),
  /** What the code leads to. */
  address: z.url(),
  digits: z.string(),
  /** Until it changes; by real time, whatever the phone's clock says. */
  leftMs: z.int(),
})

/** One's own card, if one has it; else why not. */
export const showCard = action({
  may: 'signed-in',
  input: z.object({}),
  output: z.object({ card: card.nullable(), state: z.enum(stages).nullable(), isOff: z.boolean() }),
  async run(ctx) {
    const own = await findOwn(ctx)
    const isOff = !(await hasCard(ctx))
    if (!own || isOff || !(isLiving(own.state) || isKept(own.state))) return { card: null, state: own?.state ?? null, isOff }
    const { turns, leftMs } = realTurns(cardSeconds)
    const [named] = await withUnits(ctx, [own])
    const { name, unitName, unitEnglish, joinedOn, state, id } = named!
    const address = `${ctx.address}/card-check?code=${shortId(id)}.${markOf(ctx, id, turns[0])}`
    const digits = await digitsNow(ctx, own, turns[0])
    return { card: { name, unitName, unitEnglish, joinedOn, isRetained: isKept(state), address, digits, leftMs }, state, isOff }
  },
})

/** For whoever is shown it: whether it is valid, the surname, the union. */
export const findByCard = query({
  may: 'public',
  isGuessable: true,
  input: z.object({ code: z.string().max(200) }),
  output: z.object({ surname: z.string(), isRetained: z.boolean(), unitName: z.string(), unitEnglish: z.string(), at: instant }),
  async run(ctx, { code }) {
    const shown = readCard(code)
    const member = shown && (await memberShown(ctx, shown))
    const { rows } = await sql<Told>`select * from members_card(${member ?? null})`.execute(ctx.db)
    const told = rows[0]
    const refusal = isShown(Boolean(told))
    if (refusal) throw refusal
    const { surname, state, unitName, unitEnglish } = told!
    return { surname, isRetained: state === 'retained', unitName, unitEnglish: unitEnglish || unitName, at: ctx.now.toISOString() }
  },
})
type Told = { surname: string; state: 'valid' | 'retained'; unitName: string; unitEnglish: string }
