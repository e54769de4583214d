import { readMobile } from '#kernel/pure/identifiers/mobile.ts'
import { advance } from '#kernel/server/advance.ts'
import { disputeBook, refuse } from '../rules.ts'
import { type Act, disputeOf, type Read } from './disputes.ts'
import { tellPeople } from './filing-telling.ts'
import { nameSide } from './sides.ts'

type Asked = { contact: string; phone: string; version?: number | undefined }
/** DISPUTES-25: it is screened, and only now is the employer asked; whoever has no mobile by telephone or a visit, and the answer is noted. */
export async function screenOne(ctx: Act, id: string, { contact, phone, version }: Asked): Promise<Read> {
  const read = phone ? readMobile(phone) : undefined
  if ([...contact].length < 2) throw refuse('DISPUTES-25').at({ contact: 'missing' })
  if (read && !read.ok) throw refuse('DISPUTES-25').at({ phone: read.why })
  await advance(ctx, disputeBook, id, 'screen', {}, version)
  const dispute = await disputeOf(ctx, id)
  await nameSide(ctx, dispute, { side: 'employer', role: 'party', name: contact, ...(read?.ok && { phone: read.value }) })
  await tellPeople(ctx, [dispute.owner], 'told.screened', { subject: id, given: { body: await bodyNameOf(ctx, dispute) } })
  return disputeOf(ctx, id)
}

export const bodyNameOf = async ({ db }: Act, { body }: Pick<Read, 'body'>): Promise<string> =>
  (await db.selectFrom('disputesBodies').select('name').where('id', '=', body).executeTakeFirstOrThrow()).name
