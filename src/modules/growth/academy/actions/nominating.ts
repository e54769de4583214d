import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import type { UnitPath } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { dropPaper, handOut, keepPaper } from '#kernel/server/uploads.ts'
import { refuse } from '../rules.ts'
import { askBook, isEnough, liveStages, mayAdd, mayCorrect, mustBring, mustMeet, nominationBook } from '../rules-nominations.ts'
import type { AcademyTables } from '../tables.ts'
import { type Act, countLive, courseOf, type FullCourse, lockQuota, mustAct, mustRead } from './courses.ts'
import { addTo, courseForUnit, sealNumber, takeOut } from './drafting.ts'
import { asked, id, path } from './shapes.ts'
import { tellOf } from './telling.ts'

const { action, upload, download } = useCases<AcademyTables>()
const done = z.object({ id, state: z.string(), version: z.int() })
const told = ({ id, state, version }: z.output<typeof done>) => ({ id, state, version })
const seen = { id, version: z.int() }
const fileTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp']

/** A worker of the unit is put on its list; the host sees nothing of it before the unit hands it in. */
export const draftNomination = action({
  may: 'academy.nominate',
  input: z.object({ ...asked, class: id, unit: path, person: id, ask: id.optional() }),
  output: z.object({ id }),
  async run(ctx, { class: classId, unit, person, ask, ...given }) {
    const course = await courseForUnit(ctx, classId, unit)
    await lockQuota(ctx, classId, unit)
    if (!ask) return addTo(ctx, course, unit, person, given)
    const asked = await takeUp(ctx, ask, { class: classId, unit, person })
    return addTo(ctx, course, unit, person, { ...given, certificate: given.certificate || asked.certificate, ask })
  },
})

export const editNomination = action({
  may: 'lifecycle',
  input: z.object({ ...seen, qualification: asked.qualification, words: asked.words, certificate: asked.certificate.optional() }),
  output: done,
  async run(ctx, { id, version, certificate, ...change }) {
    const row = await advance(ctx, nominationBook, id, 'edit', change, version)
    const refusal = mustMeet(row.qualification, await courseOf(ctx, row.class))
    if (refusal) throw refusal
    if (certificate) await sealNumber(ctx, 'academyNominations', id, certificate)
    return told(row)
  },
})

/** ACAD-13: the worker's asking is answered, and the number they gave is theirs to be nominated with, though the officer sees four digits. */
async function takeUp(ctx: Act, ask: string, of: { class: string; unit: UnitPath; person: string }) {
  const asked = await ctx.db
    .selectFrom('academyAsks')
    .select('certificateSealed')
    .where('id', '=', ask)
    .where('class', '=', of.class)
    .where('unit', '=', of.unit)
    .where('owner', '=', of.person)
    .executeTakeFirst()
  if (!asked) throw refuseInHouse('HOUSE-1')
  await advance(ctx, askBook, ask, 'nominate')
  const sealed = asked.certificateSealed
  return { certificate: sealed ? ctx.seals.open(sealed, `academyAsks.certificate.${ask}`) : '' }
}

/** One of the materials the class asks for; a second of the same name takes the first one's place. */
export const addMaterial = upload({
  may: 'academy.nominate',
  mostBytes: 10 * 1_048_576,
  input: z.object({ nomination: id, kind: z.string().trim().min(1).max(40) }),
  output: z.object({ id, name: z.string(), type: z.string(), bytes: z.int() }),
  async run(ctx, { nomination, kind }, files) {
    const row = await stillOpen(ctx, nomination)
    const course = await courseOf(ctx, row.class)
    if (!course.materials.includes(kind) || !files[0]) throw refuse('ACAD-8', { name: row.name, missing: kind })
    for (const { id } of await papersOf(ctx, nomination, kind)) await dropPaper(ctx, id)
    const { owner, unit, parties } = row
    return keepPaper(ctx, { module: 'academy', subject: nomination, kind, owner, unit, parties, types: fileTypes }, files[0])
  },
})

export const getMaterial = download({
  may: 'signed-in',
  input: z.object({ id }),
  async run(ctx, { id }) {
    const of = await ctx.db
      .selectFrom('papers as p')
      .innerJoin('academyNominations as m', 'm.id', 'p.subject')
      .select(['m.owner', 'm.unit', 'm.parties'])
      .where('p.id', '=', id)
      .where('p.module', '=', 'academy')
      .executeTakeFirst()
    if (!of) throw refuseInHouse('HOUSE-1')
    mustRead(ctx, of)
    return handOut(ctx, id)
  },
})

/** ACAD-6: everything the unit has prepared, at once, under its head's seal. */
export const submitNominations = action({
  may: 'academy.seal',
  input: z.object({ class: id, unit: path }),
  output: z.object({ submitted: z.int() }),
  async run(ctx, { class: classId, unit }) {
    const course = await courseForUnit(ctx, classId, unit)
    mustAct(ctx, 'academy.seal', unit)
    await lockQuota(ctx, classId, unit)
    const live = await countLive(ctx, classId, unit, liveStages)
    const refusal = isEnough(course, live)
    if (refusal) throw refusal
    const drafted = await ctx.db
      .selectFrom('academyNominations')
      .select(['id', 'name', 'owner'])
      .where('class', '=', classId)
      .where('unit', '=', unit)
      .where('state', '=', 'drafted')
      .orderBy('id')
      .execute()
    for (const row of drafted) await handIn(ctx, course, row)
    await tellOf(
      ctx,
      course,
      drafted.map(row => row.owner),
      'told.nominated',
    )
    ctx.hint(`academy:${classId}`)
    return { submitted: drafted.length }
  },
})

/** ACAD-10: what was returned, corrected, after the window too. */
export const resubmitNomination = action({
  may: 'academy.seal',
  input: z.object(seen),
  output: done,
  async run(ctx, { id, version }) {
    const row = await stillOpen(ctx, id)
    const course = await courseOf(ctx, row.class)
    mustAct(ctx, 'academy.seal', row.unit)
    await lockQuota(ctx, row.class, row.unit)
    const refusal = mayCorrect(course) ?? mayAdd(course, await countLive(ctx, row.class, row.unit, liveStages))
    if (refusal) throw refusal
    const after = await handIn(ctx, course, row, version)
    await tellOf(ctx, course, [row.owner], 'told.nominated')
    ctx.hint(`academy:${course.id}`)
    return told(after)
  },
})

async function handIn(ctx: Act, course: FullCourse, { id, name }: { id: string; name: string }, version?: number) {
  const held = await papersOf(ctx, id)
  const refusal = mustBring(
    course,
    name,
    held.map(paper => paper.kind),
  )
  if (refusal) throw refusal
  const parties = [course.unit]
  const change = { parties, nominatedAt: ctx.now.toISOString(), sealedBy: ctx.actor.name }
  const row = await advance(ctx, nominationBook, id, 'submit', change, version)
  const unmet = mustMeet(row.qualification, course)
  if (unmet) throw unmet
  await ctx.db.updateTable('papers').set({ parties }).where('subject', '=', id).execute()
  return row
}

/** The unit takes a nomination back. */
export const withdrawNomination = action({
  may: 'lifecycle',
  input: z.object(seen),
  output: done,
  run: async (ctx, { id, version }) => told(await takeOut(ctx, id, 'withdraw', version)),
})

async function stillOpen(ctx: Act, nomination: string) {
  const row = await ctx.db
    .selectFrom('academyNominations')
    .select(['id', 'class', 'name', 'owner', 'unit', 'parties', 'state'])
    .where('id', '=', nomination)
    .where('state', 'in', ['drafted', 'returned'])
    // two files of one kind at once: the second takes the first one's place
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuseInHouse('HOUSE-1')
  mustAct(ctx, 'academy.nominate', row.unit)
  return row
}

const papersOf = ({ db }: Act, subject: string, kind?: string) =>
  db
    .selectFrom('papers')
    .select(['id', 'kind'])
    .where('subject', '=', subject)
    .where('droppedAt', 'is', null)
    .$if(kind !== undefined, papers => papers.where('kind', '=', kind!))
    .execute()
