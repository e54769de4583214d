/** The letters of supervision as they are read: at the desk, by the employer they went to, by the authority. */
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { reach } from '#kernel/server/reach.ts'
import type { KernelTables } from '#kernel/server/tables.ts'
import { handOut } from '#kernel/server/uploads.ts'
import { letterKinds, lettersOver, openLetters, unanswered } from '../rules-supervision-kinds.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, disputeOf, plain } from './disputes.ts'
import { beyondDue, dueFirst, placeIn } from './due-first.ts'
import { id } from './filing-shapes.ts'
import { draftOf, renderSupervision, type Sealed } from './papers/supervision.ts'
import { letterOf, letterSeat, type LetterSeat, listedLetter, unionOf, wholeLetter, withUnions } from './supervision-shapes.ts'

const { query, download } = useCases<DisputesTables>()
const columns = [
  ...(['id', 'kind', 'number', 'state', 'employer', 'matters', 'issuedOn', 'deliveredOn', 'due', 'dueIsProvisional', 'unit'] as const),
  'version',
] as const
const groups = { open: openLetters, late: unanswered, over: lettersOver } as const

/** What is due first; what is over, the latest first. */
export const listLetters = query({
  may: 'disputes.receive',
  input: z.object({
    of: z.enum(['open', 'late', 'over']).default('open'),
    kind: z.enum(letterKinds).optional(),
    employer: line(40).optional(),
    after: z.string().max(60).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  output: z.object({ rows: z.array(listedLetter), next: z.string().nullable() }),
  async run(ctx, { of, kind, employer, after, limit }) {
    let list = ctx.db
      .selectFrom('disputesSupervisions')
      .select(columns)
      .where(reach(ctx.actor, 'disputes.receive'))
      .where('state', 'in', [...groups[of]])
    if (kind) list = list.where('kind', '=', kind)
    if (employer) list = list.where(sql<boolean>`position(${employer} in employer) > 0`)
    const direction = of === 'over' ? 'desc' : 'asc'
    const beyond = beyondDue(after, direction)
    if (beyond) list = list.where(beyond)
    const rows = await list
      .orderBy(dueFirst, direction)
      .orderBy('id', direction)
      .limit(limit + 1)
      .execute()
    const end = rows.length > limit ? rows[limit - 1] : undefined
    return { rows: await withUnions(ctx, rows.slice(0, limit)), next: end ? placeIn(end) : null }
  },
})

/** Beside a case: for its window all of them, for the employer's people what was delivered to them. */
export const listCaseLetters = query({
  may: 'signed-in',
  input: z.object({ dispute: id }),
  output: z.array(listedLetter),
  async run(ctx, { dispute }) {
    await disputeOf(ctx, dispute)
    const rows = await ctx.db
      .selectFrom('disputesSupervisions')
      .select(columns)
      .where('dispute', '=', dispute)
      .orderBy('id')
      .limit(50)
      .execute()
    return withUnions(ctx, rows)
  },
})

/** DISPUTES-94: what was proposed to one's own body, and nothing else of the matter. */
export const listProposedLetters = query({
  may: 'disputes.partner',
  input: z.object({}),
  output: z.array(listedLetter),
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('disputesSupervisions')
      .select(columns)
      .where(reach(ctx.actor, 'disputes.partner'))
      .where('kind', '=', 'proposal')
      .orderBy('id', 'desc')
      .limit(100)
      .execute()
    return withUnions(ctx, rows)
  },
})

export const getSupervisionLetter = query({
  may: 'signed-in',
  input: z.object({ id }),
  output: wholeLetter,
  async run(ctx, { id }) {
    const letter = await letterOf(ctx, id)
    const seat = letterSeat(ctx, letter)
    const [[named], names, body, around, papers] = await Promise.all([
      withUnions(ctx, [letter]),
      namesOf(plain(ctx), letter.writers),
      letter.body ? ctx.db.selectFrom('disputesBodies').select('name').where('id', '=', letter.body).executeTakeFirst() : undefined,
      aroundOf(ctx, letter),
      papersOf(ctx, id),
    ])
    const writerNames = letter.writers.map(one => names.get(one) ?? '')
    const whole = {
      ...named!,
      seat,
      bodyName: body?.name ?? '',
      writerNames,
      ...around,
      papers,
      isAnonymised: letter.anonymisedAt !== null,
    }
    return seat === 'office' ? whole : { ...whole, ...hidden(seat) }
  },
})

/** DISPUTES-94: of the case and of whoever complained nothing leaves the office; nor what passed between the other two. */
const hidden = (seat: LetterSeat) => ({
  ...{ dispute: null, complainant: '', isNamed: false, writers: [], writerNames: [], reason: '', proof: '', former: null, next: null },
  ...(seat === 'authority' ? { answer: '', answeredOn: null, verdict: '' } : { body: null, bodyName: '', outcome: '', decidedOn: null }),
})

async function aroundOf({ db }: Act, { id, former }: { id: string; former: string | null }) {
  const numbered = db.selectFrom('disputesSupervisions').select(['id', 'number'])
  const [before, after] = await Promise.all([
    former ? numbered.where('id', '=', former).executeTakeFirst() : undefined,
    numbered
      .where(eb => eb.or([eb('replaces', '=', id), eb.and([eb('former', '=', id), eb('replaces', 'is', null)])]))
      .where('state', '<>', 'withdrawn')
      .orderBy('id', 'desc')
      .executeTakeFirst(),
  ])
  return { former: before ?? null, next: after ?? null }
}

const papersOf = ({ db }: Act, subject: string) =>
  (db as unknown as Kysely<KernelTables>)
    .selectFrom('papers')
    .select(['id', 'kind', 'name', 'bytes'])
    .where('module', '=', 'disputes')
    .where('subject', '=', subject)
    .where('droppedAt', 'is', null)
    .orderBy('id')
    .limit(20)
    .execute()

/** As it was sealed; before that as it would read, without a number and a seal. */
export const getSupervisionPaper = download({
  may: 'signed-in',
  input: z.object({ id }),
  async run(ctx, { id }) {
    const letter = await letterOf(ctx, id)
    letterSeat(ctx, letter)
    if (letter.anonymisedAt) throw refuseInHouse('HOUSE-1')
    const said =
      (letter.said as Sealed | null) ??
      (await beyondSight(ctx, 'DISPUTES-92', async open => draftOf(open, letter, await unionOf(open, letter.unit), dayOf(ctx.now))))
    return { name: `${said.title}.pdf`, type: 'application/pdf', bytes: await renderSupervision(said), inline: true }
  },
})

/** What came with an answer, a delivery or an outcome, for those who see its line. */
export const getLetterFile = download({
  may: 'signed-in',
  input: z.object({ id, file: id }),
  async run(ctx, { id, file }) {
    const letter = await letterOf(ctx, id)
    letterSeat(ctx, letter)
    if (!(await papersOf(ctx, id)).some(one => one.id === file)) throw refuseInHouse('HOUSE-1')
    return handOut(plain(ctx), file)
  },
})
