import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import type { Language } from '#kernel/pure/words.ts'
import { consentSeat } from '../rules-agreement.ts'
import type { Act } from './disputes.ts'
import { renderAgreement } from './papers/agreement.ts'

/** The paper of an agreement, in effect or as it is drafted; who may have it, whoever calls has asked. */
export async function agreementPaper(ctx: Act, dispute: string, language: Language) {
  const kept = await ctx.db.selectFrom('disputesAgreements').selectAll().where('dispute', '=', dispute).executeTakeFirst()
  if (!kept || kept.onSpot) throw refuseInHouse('HOUSE-1')
  const signatures = await signaturesOf(ctx, dispute, kept.draft)
  const { draft, number, code, effectiveOn, terms } = kept
  const bytes = await renderAgreement({
    ...{ language, draft, number, code, effectiveOn, terms },
    signatures: signatures.filter(one => !one.seat.startsWith(consentSeat(''))).map(one => ({ ...one, at: new Date(one.at) })),
  })
  return { name: `${number ?? 'draft'}.pdf`, type: 'application/pdf', bytes, inline: true }
}

export const signaturesOf = ({ db }: Act, dispute: string, draft: number) =>
  db
    .selectFrom('disputesSignatures')
    .select(['seat', 'name', 'path', 'toldBy', 'at'])
    .where('dispute', '=', dispute)
    .where('draft', '=', draft)
    .orderBy('seat')
    .execute()
