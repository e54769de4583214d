/** At the window: whoever comes in person is written down as they tell it, and what others send is entered (DISPUTES-20). */
import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { dayOf } from '#kernel/pure/calendar.ts'
import { formatMoney, formatPaperDay } from '#kernel/pure/formats.ts'
import { readMobile } from '#kernel/pure/identifiers/mobile.ts'
import { useCases } from '#kernel/server/action.ts'
import { enterPerson, findByPhone } from '#kernel/server/house/people.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { refuse } from '../rules.ts'
import { employerKey, type Filing, isSent, objectionToFiling, oralWays, sentWays, usccOf } from '../rules-filing.ts'
import type { Way } from '../rules-kinds.ts'
import type { DisputesTables } from '../tables.ts'
import { kindWords } from '../words-kinds.ts'
import { type Act, disputeOf, plain, type Read } from './disputes.ts'
import { filing, id } from './filing-shapes.ts'
import type { BodyRead } from './network.ts'
import { renderLetter } from './papers/letter.ts'
import { bodyAtWindow, receive, underWayFor } from './receiving.ts'

const { action, download } = useCases<DisputesTables>()

/** `phone` is the worker's, and may be missing where they have none: then they read on paper, and cannot sign in. */
export const enter = action({
  may: 'disputes.receive',
  input: filing.extend({ way: z.enum([...oralWays, ...sentWays]), reference: line(60).default(''), phone: line(20).default('') }),
  output: z.object({ id, isKnown: z.boolean() }),
  async run(ctx, { way, reference, phone, ...said }) {
    const refusal = objectionToFiling(said, dayOf(ctx.now)) ?? objectionToSource(way, reference, phone)
    if (refusal) throw refusal
    return enterOne(ctx, said, { way, reference, phone })
  },
})

/** A partner's case has the partner's number; and its worker is asked, for which there must be a phone (DISPUTES-27). */
function objectionToSource(way: Way, reference: string, phone: string) {
  const read = phone ? readMobile(phone) : undefined
  if (read && !read.ok) return refuse('DISPUTES-20').at({ phone: read.why })
  if (!isSent(way)) return undefined
  if (!reference) return refuse('DISPUTES-20').at({ reference: 'disputes.reference' })
  return phone ? undefined : refuse('DISPUTES-20').at({ phone: 'missing' })
}

/** `body` and `referrer`: of what a partner body sent to that very body; else it is entered where the clerk sits. */
type Source = { way: Way; reference: string; phone: string; body?: BodyRead; referrer?: string }
/** Whoever is known by that phone is not made again. */
export async function enterOne(
  ctx: Act,
  said: Filing,
  { way, reference, phone, body: sentTo, referrer }: Source,
): Promise<{ id: string; isKnown: boolean }> {
  const body = sentTo ?? (await bodyAtWindow(ctx, said.district))
  if (reference) await lockName(ctx.db, `disputes ${body.id} ${way} ${reference}`)
  if (reference && !referrer && (await referred(ctx, body.id, way, reference)))
    throw refuse('DISPUTES-32').at({ reference: 'disputes.referenceKnown' })
  const worker = await workerBy(ctx, said.name, phone)
  await lockName(ctx.db, `disputes of ${worker}`)
  const same = { kind: said.kind, key: employerKey(said.employer), uscc: usccOf(said.uscc) }
  const known = await underWayFor(ctx, worker, same)
  if (known) return { id: known.id, isKnown: true }
  const dispute = await receive(ctx, said, { worker, way, reference, body, referrer })
  return { id: dispute.id, isKnown: false }
}

const referred = async ({ db }: Act, body: string, way: Way, reference: string): Promise<boolean> =>
  (await db
    .selectFrom('disputes')
    .select('id')
    .where('body', '=', body)
    .where('way', '=', way)
    .where('reference', '=', reference)
    .executeTakeFirst()) !== undefined

async function workerBy(ctx: Act, name: string, phone: string): Promise<string> {
  const read = phone ? readMobile(phone) : undefined
  const number = read?.ok ? read.value : undefined
  const known = number ? await findByPhone(plain(ctx), number) : undefined
  if (known?.name && !known.name.includes('*') && known.name !== name) {
    // who it is instead is told to nobody
    throw refuse('DISPUTES-20').at({ name: 'disputes.anotherName' })
  }
  if (known) return known.id
  return enterPerson(plain(ctx), { name, phone: number, unit: '/' })
}

/** The record of what was told at the window, to be read over and signed (Mediation and Arbitration Law art. 12). */
export const getOralRecord = download({
  may: 'disputes.receive',
  input: z.object({ id }),
  async run(ctx, { id }) {
    const dispute = await disputeOf(ctx, id)
    const claims = await ctx.db
      .selectFrom('disputesClaims')
      .select(['n', 'kind', 'amountFen', 'said'])
      .where('dispute', '=', id)
      .orderBy('n')
      .execute()
    const bytes = await renderLetter({
      ...{ language: 'zh', title: '口头申请调解笔录', number: '', to: '', unit: await unitOf(ctx, dispute), day: null, closing: '' },
      facts: factsOf(dispute),
      paragraphs: [
        `事实和理由：${dispute.matter}`,
        ...claims.map(({ n, kind, amountFen, said }) =>
          [`请求${n}：${kindWords[`kind.${kind}`].zh}`, amountFen ? formatMoney(amountFen, 'zh') : '', said].filter(Boolean).join('，'),
        ),
        ...(dispute.wishes ? [`其他：${dispute.wishes}`] : []),
        '以上笔录已当场向本人宣读，与本人所述一致。本人自愿申请调解。',
      ],
      signers: [
        ['申请人（签字）：', ''],
        ['记录人（签字）：', ''],
        ['日　　期：', ''],
      ],
    })
    return { name: '口头申请调解笔录.pdf', type: 'application/pdf', bytes, inline: true }
  },
})

const unitOf = async ({ db }: Act, { body }: Read) =>
  (await db.selectFrom('disputesBodies').select('name').where('id', '=', body).executeTakeFirstOrThrow()).name

const factsOf = (dispute: Read): [string, string][] => [
  ['申请人', dispute.worker],
  ['被申请人', [dispute.employer, dispute.employerPlace].filter(Boolean).join('，')],
  ['统一社会信用代码', dispute.uscc ?? '（未提供）'],
  ['争议事项', kindWords[`kind.${dispute.kind}`].zh],
  ['知道的时间', formatPaperDay(dispute.knownOn, 'zh')],
  ['提出的时间', formatPaperDay(dispute.receivedOn, 'zh')],
]
