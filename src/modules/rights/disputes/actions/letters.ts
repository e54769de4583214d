/** Notices in writing of the window: what is not for this body, and what a side did not agree to (DISPUTES-24, DISPUTES-27). */
import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { nextNumber } from '#kernel/server/numbers.ts'
import type { DisputesTables } from '../tables.ts'
import { kindWords } from '../words-kinds.ts'
import { type Act, plain, type Read } from './disputes.ts'
import { id } from './filing-shapes.ts'
import { type Letter, renderLetter } from './papers/letter.ts'

const { download } = useCases<DisputesTables>()
export type LetterKind = 'outOfScope' | 'consentRefused'
const series = '京工调告'

/** Written once and kept as it was said. For the worker and those who handle the case; the other side has no part in it. */
export async function issueLetter(ctx: Act, dispute: Read, kind: LetterKind): Promise<void> {
  const number = await nextNumber(plain(ctx), series)
  const body = await ctx.db.selectFrom('disputesBodies').select('name').where('id', '=', dispute.body).executeTakeFirstOrThrow()
  const said = {
    ...written[kind](dispute),
    number,
    unit: body.name,
    day: dayOf(ctx.now),
    language: 'zh',
    to: `${dispute.worker}：`,
    signers: [],
  }
  const row = { id: ctx.newId(), dispute: dispute.id, owner: dispute.owner, unit: dispute.unit, kind, number, at: ctx.now }
  // the side that declines has no part in what the worker is told of it
  await beyondSight(ctx, 'DISPUTES-27', ({ db }) =>
    db
      .insertInto('disputesLetters')
      .values({ ...row, said: sql<never>`${JSON.stringify(said)}::jsonb` })
      .execute(),
  )
}

type Written = Pick<Letter, 'title' | 'facts' | 'paragraphs' | 'closing'>
const factsOf = (dispute: Read): Letter['facts'] => [
  ['申请人', dispute.worker],
  ['被申请人', dispute.employer],
  ['争议事项', kindWords[`kind.${dispute.kind}`].zh],
  ['收到日期', formatPaperDay(dispute.receivedOn, 'zh')],
]
/** Mediation and Arbitration Law art. 5, 27; Rule 17 art. 31: a refusal begins the year anew. */
const arbitration =
  '您可以自知道或者应当知道权利受到侵害之日起一年内，向劳动合同履行地或者用人单位所在地的劳动人事争议仲裁委员会申请仲裁。申请调解的，仲裁时效从本告知作出之日起重新计算。拖欠劳动报酬且劳动关系仍在的，不受一年限制。'

const written: Record<LetterKind, (dispute: Read) => Written> = {
  outOfScope: dispute => ({
    title: '不予受理告知书',
    facts: factsOf(dispute),
    paragraphs: [
      '您提出的调解申请收悉。经审查，不属于本中心受理范围，决定不予受理。',
      `理由和去处：${dispute.reason}`,
      '依据：《企业劳动争议协商调解规定》第二十二条。',
      `属于劳动争议的，${arbitration}对本告知有异议的，可以向上级工会反映，或者拨打 12351。`,
    ],
    closing: '特此告知。',
  }),
  consentRefused: dispute => ({
    title: '调解意愿告知书',
    facts: factsOf(dispute),
    paragraphs: [
      `您提出的调解申请，本中心已经征求双方意见。${dispute.cause === 'unreachable' ? '对方到期没有答复' : '一方不同意调解'}，调解不再进行。`,
      ...(dispute.reason ? [`说明：${dispute.reason}`] : []),
      '依据：《中华人民共和国劳动争议调解仲裁法》第五条、第十四条，《企业劳动争议协商调解规定》第二十二条。',
      arbitration,
      '也可以向用人单位所在地的劳动保障监察机构投诉，或者拨打 12351 咨询法律援助。',
    ],
    closing: '特此告知。',
  }),
}

export const getLetter = download({
  may: 'signed-in',
  input: z.object({ id }),
  async run({ db }, { id }) {
    const found = await db.selectFrom('disputesLetters').select(['number', 'said']).where('id', '=', id).executeTakeFirst()
    if (!found) throw refuseInHouse('HOUSE-1')
    const letter = found.said as unknown as Letter
    return { name: `${letter.title}.pdf`, type: 'application/pdf', bytes: await renderLetter(letter), inline: true }
  },
})
