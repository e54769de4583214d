/** DISPUTES-87: the workers decide (职工说了算). A voice is written down without anything that leads back to whose it is. */
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { idOf } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { evaluationBook, hasSpokenAlready, isVoteOpen, notAsked, openingObjection, voiceAnswers } from '../rules-evaluation.ts'
import { daysOfHalf, type Half } from '../rules-half.ts'
import { refuseRating } from '../rules-rating.ts'
import type { DisputesTables } from '../tables.ts'
import { day, half, id, spokenHalf, tellAfter, unitFor, version } from './afterwards.ts'
import type { Act } from './disputes.ts'

const { action } = useCases<DisputesTables>()
const answer = z.enum(voiceAnswers)
const link = '/rights/evaluate'

/** Everyone whose case ended in that half year under this union is asked; whom another union asked about it already is not asked twice. */
export const openEvaluation = action({
  may: 'disputes.head',
  input: z.object({ unit: id.optional(), half, closesOn: day }),
  output: z.object({ id, asked: z.int() }),
  async run(ctx, { unit: named, half, closesOn }) {
    const unit = await unitFor(ctx, named, 'disputes.head')
    const opensOn = dayOf(ctx.now)
    const refusal = openingObjection(half, closesOn, opensOn)
    if (refusal) throw refusal
    await lockName(ctx.db, `disputes.vote.${half}`)
    const held = await ctx.db
      .selectFrom('disputesEvaluations')
      .select('id')
      .where('unit', '=', unit)
      .where('half', '=', half)
      .executeTakeFirst()
    if (held) throw refuseRating('DISPUTES-87').at({ half: 'disputes.voteHeld' })
    const { id } = await begin(ctx, evaluationBook, { owner: '', unit, half, opensOn, closesOn })
    const people = await ask(ctx, id, half, idOf(unit))
    await ctx.db.updateTable('disputesEvaluations').set({ asked: people.length }).where('id', '=', id).execute()
    const { n, year } = spokenHalf(half)
    await tellAfter(ctx, people, `told.vote.${n}`, { subject: id, link, given: { year, until: closesOn }, once: `vote:${half}` })
    return { id, asked: people.length }
  },
})

const ask = (ctx: Act, evaluation: string, half: Half, unit: string): Promise<string[]> =>
  beyondSight(ctx, 'DISPUTES-87', async ({ db }) => {
    const { from, to } = daysOfHalf(half)
    const { rows } = await sql<{ owner: string }>`insert into disputes_asked (half, owner, evaluation)
      select ${half}, owner, ${evaluation}::uuid from (select distinct owner from disputes
        where closed_on between ${from}::date and ${to}::date and concerns @> ${[unit]}::text[] and owner <> '') as ended
      on conflict do nothing returning owner`.execute(db)
    return rows.map(row => row.owner)
  })

/** Once, and for ever: there is nothing to find it by. No line of the record either, for it would say when; the list of those asked says that they spoke. */
export const speakUp = action({
  may: 'signed-in',
  // the answer is kept nowhere beside its speaker, not even for a repeated press
  reveals: true,
  input: z.object({ evaluation: id, found: answer, fair: answer, again: answer, carried: answer }),
  output: z.object({ done: z.literal(true) }),
  run: (ctx, { evaluation, ...voice }) =>
    beyondSight(ctx, 'DISPUTES-87', async ({ db, draw, actor, now }) => {
      // whoever ends the vote waits for those who are speaking
      const open = await db
        .selectFrom('disputesEvaluations')
        .select(['state', 'closesOn'])
        .where('id', '=', evaluation)
        .forShare()
        .executeTakeFirst()
      if (!open) throw refuseInHouse('HOUSE-1')
      if (!isVoteOpen(open, dayOf(now))) throw refuseRating('DISPUTES-87')
      const spoken = await db
        .updateTable('disputesAsked')
        .set({ hasSpoken: true })
        .where('evaluation', '=', evaluation)
        .where('owner', '=', actor.id)
        .where('hasSpoken', '=', false)
        .returning('half')
        .executeTakeFirst()
      if (!spoken) throw await whyNot(db, evaluation, actor.id)
      await db
        .insertInto('disputesVoices')
        .values({ id: idOfChance(draw(16)), evaluation, owner: '', unit: '/', ...voice })
        .execute()
      return { done: true as const }
    }),
})

async function whyNot(db: Kysely<DisputesTables>, evaluation: string, person: string) {
  const asked = await db
    .selectFrom('disputesAsked')
    .select('half')
    .where('evaluation', '=', evaluation)
    .where('owner', '=', person)
    .executeTakeFirst()
  return asked ? hasSpokenAlready() : notAsked()
}

/** An id of the house begins with its time. */
function idOfChance(drawn: string) {
  const hex = Buffer.from(drawn, 'base64url').toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export const publishEvaluation = action({
  may: 'lifecycle',
  input: z.object({ id, version }),
  output: z.object({ id }),
  async run(ctx, { id, version }) {
    const { half } = await advance(ctx, evaluationBook, id, 'publish', {}, version)
    const people = await beyondSight(ctx, 'DISPUTES-87', ({ db }) =>
      db.selectFrom('disputesAsked').select('owner').where('evaluation', '=', id).execute(),
    )
    const { n, year } = spokenHalf(half)
    const about = { subject: id, link, given: { year }, once: `voteResult:${id}` }
    await tellAfter(
      ctx,
      people.map(one => one.owner),
      `told.voteResult.${n}`,
      about,
    )
    return { id }
  },
})
