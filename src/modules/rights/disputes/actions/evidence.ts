/** DISPUTES-23: things shown. Each keeps its hash and its time; it can be shared and taken back, and never changed. */
import { sql } from 'kysely'
import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { type Incoming, useCases } from '#kernel/server/action.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { recordStep } from '#kernel/server/record.ts'
import { sniff } from '#kernel/server/sniff.ts'
import { dropPaper, handOut, keepPaper } from '#kernel/server/uploads.ts'
import { refuse } from '../rules.ts'
import { evidenceTypes, mostEvidenceBytes } from '../rules-filing.ts'
import { actsFor } from '../rules-referrals.ts'
import { evidenceKinds, isClosed, type Side, sides } from '../rules-kinds.ts'
import type { DisputesTables } from '../tables.ts'
import { seatOf } from './case.ts'
import { type Act, disputeOf, plain, type Read, seat } from './disputes.ts'
import { evidence, id } from './filing-shapes.ts'
import { tellWindow } from './filing-telling.ts'

const { action, query, upload, download } = useCases<DisputesTables>()
const mostOfSide = 60
const mostAtOnce = 6

/** `side` is for the window, which takes in what somebody brings; a party hands in for its own. */
export const addEvidence = upload({
  may: 'signed-in',
  mostBytes: mostEvidenceBytes,
  mostFiles: mostAtOnce,
  input: z.object({
    id,
    kind: z.enum(evidenceKinds),
    said: line(200).default(''),
    isShared: z.boolean().default(false),
    side: z.enum(sides).optional(),
  }),
  output: z.object({ ids: z.array(id) }),
  async run(ctx, { id, side: asked, ...said }, files) {
    const dispute = await disputeOf(ctx, id)
    const side = await sideFor(ctx, dispute, asked)
    if (files.length === 0) throw refuse('DISPUTES-23').at({ file: 'missing' })
    for (const file of files) mustBeEvidence(file)
    await mustHaveRoom(ctx, id, side, files.length)
    const ids: string[] = []
    for (const file of files) ids.push(await keepOne(ctx, dispute, { ...said, side }, file))
    await seat(ctx, id)
    if (ctx.actor.id === dispute.owner)
      await tellWindow(ctx, dispute, 'told.evidence', { worker: dispute.worker }, `evidence:${id}:${ids[0]}`)
    return { ids }
  },
})

async function sideFor(ctx: Act, dispute: Read, asked: Side | undefined): Promise<Side> {
  if (isClosed(dispute.state)) throw refuse('DISPUTES-23')
  const place = await seatOf(ctx, dispute)
  // whoever sent the case hands in what came with it, for the side it came from; another partner body acts for nobody
  if (place === 'partner' && !(await isSender(ctx, dispute.id))) throw refuseInHouse('HOUSE-2')
  if (place !== 'handler' && place !== 'partner') return place
  if (!asked) throw refuseInHouse('HOUSE-5').at({ side: 'missing' })
  return asked
}

/** DISPUTES-53. */
const isSender = async ({ db, actor }: Act, dispute: string) => {
  const sent = await db
    .selectFrom('disputesReferrals as r')
    .innerJoin('disputesBodies as b', 'b.id', 'r.body')
    .select('b.unit')
    .where('r.dispute', '=', dispute)
    .where('r.state', '=', 'taken')
    .execute()
  return sent.some(({ unit }) => actsFor(actor, unit))
}

/** By its bytes: a program is none, whatever it is called. */
function mustBeEvidence({ bytes }: Incoming) {
  const kind = sniff(bytes)
  if (!kind || !(evidenceTypes as readonly string[]).includes(kind.type)) throw refuse('DISPUTES-23').at({ file: 'disputes.notEvidence' })
}

async function mustHaveRoom({ db }: Act, dispute: string, side: Side, more: number) {
  const { rows } = await sql<{ held: number }>`select count(*)::int as held from disputes_evidence
    where dispute = ${dispute} and side = ${side} and withdrawn_at is null`.execute(db)
  if ((rows[0]?.held ?? 0) + more > mostOfSide) throw refuse('DISPUTES-23').at({ file: `disputes.tooManyPapers?most=${mostOfSide}` })
}

type Said = Pick<z.output<typeof evidence>, 'kind' | 'said' | 'isShared' | 'side'>
async function keepOne(ctx: Act, dispute: Read, said: Said, file: Incoming): Promise<string> {
  const own = { owner: ctx.actor.id, unit: dispute.unit }
  const paper = await keepPaper(
    plain(ctx),
    { module: 'disputes', ...own, subject: dispute.id, kind: 'evidence', types: evidenceTypes },
    { ...file, name: file.name },
  )
  const id = ctx.newId()
  const { name, bytes, sha256 } = paper
  await ctx.db
    .insertInto('disputesEvidence')
    .values({ id, dispute: dispute.id, ...own, ...said, file: paper.id, name, bytes, sha256, at: ctx.now })
    .execute()
  await note(ctx, dispute, 'addEvidence', { name, sha256 })
  return id
}

/** What one side keeps to itself leaves no line that the other could read. */
const note = (ctx: Act, { id, unit, state }: Read, step: string, said: object | null) =>
  recordStep(plain(ctx), id, { module: 'disputes', owner: ctx.actor.id, unit, parties: [], step, from: state, to: state, said }, 'disputes')

export const listEvidence = query({
  may: 'signed-in',
  input: z.object({ id }),
  output: z.array(evidence),
  async run(ctx, { id }) {
    await disputeOf(ctx, id)
    const rows = await ctx.db
      .selectFrom('disputesEvidence')
      .select(['id', 'side', 'kind', 'said', 'name', 'bytes', 'sha256', 'at', 'isShared', 'withdrawnAt', 'owner'])
      .where('dispute', '=', id)
      .orderBy('at')
      .orderBy('id')
      .limit(2 * mostOfSide)
      .execute()
    return rows.map(({ owner, ...row }) => ({ ...row, isMine: owner === ctx.actor.id }))
  },
})

/** Whoever sees the line may have the file; what was taken back is nobody's any more. */
export const getEvidence = download({
  may: 'signed-in',
  input: z.object({ id }),
  async run(ctx, { id }) {
    const { file, withdrawnAt } = await evidenceOf(ctx, id)
    if (withdrawnAt) throw refuseInHouse('HOUSE-1')
    return beyondSight(ctx, 'DISPUTES-23', open => handOut(plain(open), file))
  },
})

/** Only whoever handed it in decides who sees it. */
export const shareEvidence = action({
  may: 'signed-in',
  input: z.object({ id, isShared: z.boolean() }),
  output: z.object({ id, isShared: z.boolean() }),
  async run(ctx, { id, isShared }) {
    const { dispute } = await ownEvidence(ctx, id)
    await ctx.db.updateTable('disputesEvidence').set({ isShared }).where('id', '=', id).execute()
    await note(ctx, dispute, isShared ? 'share' : 'unshare', null)
    await seat(ctx, dispute.id)
    return { id, isShared }
  },
})

/** The file goes; its name, its hash and its time stay. */
export const takeBack = action({
  may: 'signed-in',
  input: z.object({ id }),
  output: z.object({ id }),
  async run(ctx, { id }) {
    const { dispute, file, name, sha256 } = await ownEvidence(ctx, id)
    await ctx.db.updateTable('disputesEvidence').set({ withdrawnAt: ctx.now, isShared: false }).where('id', '=', id).execute()
    await dropPaper(plain(ctx), file)
    await note(ctx, dispute, 'takeBack', { name, sha256 })
    await seat(ctx, dispute.id)
    return { id }
  },
})

async function evidenceOf({ db }: Act, id: string) {
  const found = await db.selectFrom('disputesEvidence').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw refuseInHouse('HOUSE-1')
  return found
}

async function ownEvidence(ctx: Act, id: string) {
  const found = await evidenceOf(ctx, id)
  const dispute = await disputeOf(ctx, found.dispute)
  if (found.owner !== ctx.actor.id || found.withdrawnAt) throw refuse('DISPUTES-23')
  return { ...found, dispute }
}
