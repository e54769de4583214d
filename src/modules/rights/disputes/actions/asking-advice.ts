/** Ask without a name, read the answer by the receipt, ask on (DISPUTES-17, DISPUTES-18). */
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { askObjection, questionBook } from '../rules-advice.ts'
import { refuseBefore as refuse } from '../rules-diagnosis.ts'
import type { DisputesTables } from '../tables.ts'
import { day, district, id, receipt, topic, wholeQuestion } from './advice-shapes.ts'
import { type Act, addTurn, orNull, questionsIn, tellAdvisers, turnsOf, unitFor } from './advising.ts'

const { action, query } = useCases<DisputesTables>()
const said = z.string().trim().max(4_000)

/**
 * Whoever is signed in shows a receipt too, and acts as its bearer: nobody learns who they are. One receipt, one question; sent again it is
 * the same one.
 */
export const askAdvice = action({
  may: 'public',
  receipt: asked => asked.receipt,
  input: z.object({ district: district.nullable(), topic, said, receipt }),
  output: z.object({ id, due: day.nullable() }),
  async run(ctx, { district, topic, said }) {
    const refusal = askObjection(said)
    if (refusal) throw refusal
    await lockName(ctx.db, `disputes.question ${ctx.actor.id}`)
    const known = await mine(ctx).executeTakeFirst()
    if (known) {
      if ((await turnsOf(ctx, known.id))[0]?.said !== said) throw refuse('DISPUTES-18')
      return known
    }
    const unit = await unitFor(ctx, district)
    const at = ctx.now.toISOString()
    const { id } = await begin(ctx, questionBook, { owner: ctx.actor.id, unit, at, topic, district: district ?? '', askedOn: 0 })
    await addTurn(ctx, { question: id, unit, n: 1, said })
    const { due } = await mine(ctx).executeTakeFirstOrThrow()
    await tellAdvisers(ctx, unit, 'told.questionAsked', { subject: id, link: `/desk/advice/${id}`, given: { due: due ?? '' } })
    return { id, due }
  },
})

export const getAdvice = query({
  may: 'public',
  receipt: asked => asked.receipt,
  input: z.object({ receipt }),
  output: wholeQuestion,
  async run(ctx) {
    const held = await mineOr404(ctx)
    return { ...held, district: orNull(held.district), turns: await turnsOf(ctx, held.id) }
  },
})

/** What was answered was not enough: the same question, for the same union, with its time anew. */
export const askOn = action({
  may: 'public',
  receipt: asked => asked.receipt,
  input: z.object({ receipt, said, version: z.int() }),
  output: z.object({ id, version: z.int(), due: day.nullable() }),
  async run(ctx, { said, version }) {
    const refusal = askObjection(said)
    if (refusal) throw refusal
    const held = await mineOr404(ctx)
    const row = await advance(ctx, questionBook, held.id, 'askOn', { askedOn: held.askedOn + 1, raisedAt: null }, version)
    await addTurn(ctx, { question: held.id, unit: row.unit, n: (await turnsOf(ctx, held.id)).length + 1, said })
    await tellAdvisers(ctx, row.unit, 'told.questionAskedOn', {
      subject: row.id,
      link: `/desk/advice/${row.id}`,
      given: { due: row.due ?? '' },
    })
    return row
  },
})

const mine = (ctx: Act) => questionsIn(ctx).where('q.owner', '=', ctx.actor.id)
async function mineOr404(ctx: Act) {
  const held = await mine(ctx).executeTakeFirst()
  if (!held) throw refuseInHouse('HOUSE-1')
  return held
}
