/** What the minutes of a session are drafted from: who was there, what may stand in papers of what was said, what was settled (DISPUTES-70). */
import type { SessionFacts } from '../rules-minutes.ts'
import { mayStandInPapers, stageOf } from '../rules-room.ts'
import { type Act, disputeOf, type Read } from './disputes.ts'
import { namesIn } from './room-names.ts'
import { sittingIn } from './room-parties.ts'
import type { sessionOf } from './room-seats.ts'

type Session = Awaited<ReturnType<typeof sessionOf>>
const seatNames = { handler: '调解员', worker: '劳动者一方', employer: '用人单位一方' } as const
export async function factsOf(ctx: Act, { id, dispute: of, room, heldAt, endedAt, place, link }: Session): Promise<SessionFacts> {
  const dispute = await disputeOf(ctx, of)
  const sitting = await sittingIn(ctx.db, dispute)
  const people = await ctx.db.selectFrom('disputesAttendance').select(['owner', 'cameAt']).where('session', '=', id).execute()
  const messages = room === 'joint' ? await saidDuring(ctx, dispute, heldAt!, endedAt!) : []
  const names = await namesIn(ctx, dispute, [...people, ...messages])
  const nameOf = ({ owner }: { owner: string }) => names.get(owner) ?? ''
  const seatFor = ({ owner }: { owner: string }) =>
    seatNames[sitting.worker.includes(owner) ? 'worker' : sitting.employer.includes(owner) ? 'employer' : 'handler']
  return {
    ...{ number: dispute.number, worker: dispute.worker, employer: dispute.employer },
    ...{ heldAt: new Date(heldAt!), endedAt: new Date(endedAt!), where: place || `视频（${link}）` },
    present: people.filter(one => one.cameAt).map(one => ({ name: nameOf(one), seat: seatFor(one) })),
    absent: people.filter(one => !one.cameAt).map(nameOf),
    said: messages.map(one => ({ at: new Date(one.at), by: nameOf(one), said: one.said })),
    taken: room === 'joint' ? await takenUntil(ctx, of, endedAt!) : [],
  }
}

/** DISPUTES-68 decides what of it may stand there. */
async function saidDuring({ db }: Act, { id }: Pick<Read, 'id'>, from: string, to: string) {
  const rows = await db
    .selectFrom('disputesMessages')
    .select(['owner', 'said', 'at', 'room', 'isConcession'])
    .where('dispute', '=', id)
    .where('room', '=', 'joint')
    .where('at', '>=', from)
    .where('at', '<=', to)
    .orderBy('n')
    .limit(1_000)
    .execute()
  return rows.filter(row => row.said && mayStandInPapers(row))
}

async function takenUntil({ db }: Act, dispute: string, to: string) {
  const rows = await db
    .selectFrom('disputesProposals')
    .selectAll()
    .where('dispute', '=', dispute)
    .where('room', '=', 'joint')
    .where('at', '<=', to)
    .orderBy('at')
    .execute()
  const answers = await db.selectFrom('disputesAnswers').select(['proposal', 'side', 'takes']).where('dispute', '=', dispute).execute()
  return rows.filter(
    row =>
      stageOf(
        row,
        answers.filter(one => one.proposal === row.id),
      ) === 'taken',
  )
}
