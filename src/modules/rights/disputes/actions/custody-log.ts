/** DISPUTES-52: where a case is and every move it made, to be read and to be put on file. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { formatPaperMoment } from '#kernel/pure/formats.ts'
import { may } from '#kernel/pure/people.ts'
import { type Language, speak } from '#kernel/pure/words.ts'
import { useCases } from '#kernel/server/action.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { isHandling } from '../rules.ts'
import { moveKinds, moveStages } from '../rules-kinds.ts'
import { aidBodies } from '../rules-legs.ts'
import { moveBook } from '../rules-moves.ts'
import { sideOf } from '../rules-sides.ts'
import type { DisputesTables } from '../tables.ts'
import { networkWords } from '../words-network.ts'
import { type Act, disputeOf, type Read } from './disputes.ts'
import { language } from './ending-shapes.ts'
import { day, id, instant } from './network.ts'
import { renderLetter } from './papers/letter.ts'
import { standingIn } from './room-parties.ts'

const { query, download } = useCases<DisputesTables>()

const line = z.object({
  id,
  kind: z.enum(moveKinds),
  state: z.enum(moveStages),
  from: z.string(),
  to: z.string(),
  at: instant,
  due: day.nullable(),
  answeredAt: instant.nullable(),
  said: z.string(),
  reason: z.string(),
  outcome: z.string(),
  number: z.string(),
  asSecond: z.boolean(),
  version: z.int(),
  /** What the caller may do with it now. */
  open: z.array(z.string()),
})
const log = z.object({ now: z.object({ body: z.string(), address: z.string(), phone: z.string() }), lines: z.array(line) })
/** The custody log, oldest first: for the file, and for those in it. Why a mediator declined is for those who work on it. */
export const listCustody = query({
  may: 'signed-in',
  input: z.object({ dispute: id }),
  output: log,
  async run(ctx, { dispute: asked }) {
    return logOf(ctx, await disputeOf(ctx, asked))
  },
})

/** The same on paper, for the file. */
export const getCustodyPaper = download({
  may: 'signed-in',
  input: z.object({ dispute: id, language }),
  async run(ctx, { dispute: asked, language }) {
    const dispute = await disputeOf(ctx, asked)
    const { now, lines } = await logOf(ctx, dispute, language)
    const say = speak(networkWords, language)
    const moment = (at: string) => formatPaperMoment(new Date(at), language)
    const [colon, semicolon] = language === 'zh' ? ['：', '；'] : [': ', '; ']
    const paragraphs = lines.map(one =>
      [
        `${moment(one.at)} ${say(`move.${one.kind}`)}${colon}${[one.from, one.to].filter(Boolean).join(' → ')}`,
        `${say(`moved.${one.state}`)}${one.answeredAt ? ` ${moment(one.answeredAt)}` : ''}`,
        ...[one.said, one.reason, one.outcome].filter(Boolean),
      ].join(semicolon),
    )
    const bytes = await renderLetter({
      ...{
        language,
        title: say('custody.title'),
        number: dispute.number ?? '',
        to: '',
        closing: '',
        signers: [],
        unit: now.body,
        day: dayOf(ctx.now),
      },
      facts: [
        [say('custody.sides'), `${dispute.worker} — ${dispute.employer}`],
        [say('custody.body'), [now.body, now.address, now.phone].filter(Boolean).join(' ')],
      ],
      paragraphs: paragraphs.length > 0 ? paragraphs : [say('custody.none')],
    })
    return { name: 'custody.pdf', type: 'application/pdf', bytes, inline: true }
  },
})

async function logOf(ctx: Act, dispute: Read, language: Language = 'zh'): Promise<z.infer<typeof log>> {
  const asked = dispute.id
  const worksOnIt = isHandling(dispute, ctx.actor) || may(ctx.actor, 'disputes.receive', { owner: '', unit: dispute.unit })
  const isEmployers = sideOf(dispute, await standingIn(ctx.db, asked), ctx.actor.id) === 'employer'
  const rows = await ctx.db
    .selectFrom('disputesMoves as m')
    .leftJoin('disputesBodies as b', 'b.id', 'm.toBody')
    .selectAll('m')
    .where('m.dispute', '=', asked)
    // DISPUTES-59: a case sent to whoever grants legal aid says that it was asked for
    .$if(isEmployers, list => list.where(eb => eb.or([eb('b.kind', 'is', null), eb('b.kind', 'not in', aidBodies as never)])))
    .orderBy('m.at')
    .orderBy('m.id')
    .limit(200)
    .execute()
  const [names, bodies] = [
    await namesOf(
      ctx,
      rows.flatMap(row => row.toPerson ?? []),
    ),
    await ctx.db
      .selectFrom('disputesBodies')
      .select(['id', 'name', 'english', 'address', 'phone'])
      .where('id', 'in', bodiesIn(dispute, rows))
      .execute(),
  ]
  const nameOf = (body: string | null) => {
    const { name = '', english = '' } = bodies.find(one => one.id === body) ?? {}
    return (language === 'en' && english) || name
  }
  const { address = '', phone = '' } = bodies.find(one => one.id === dispute.body) ?? {}
  const lines = rows.map(row => ({
    ...row,
    from: nameOf(row.fromBody),
    to: row.toPerson ? (names.get(row.toPerson) ?? '') : nameOf(row.toBody),
    said: worksOnIt ? row.said : '',
    reason: worksOnIt ? row.reason : '',
    open: moveBook.open(row, ctx.actor),
  }))
  return { now: { body: nameOf(dispute.body), address, phone }, lines }
}
const bodiesIn = (dispute: Read, rows: readonly { fromBody: string | null; toBody: string | null }[]) => [
  ...new Set([dispute.body, ...rows.flatMap(row => [row.fromBody, row.toBody].filter(one => one !== null))]),
]
