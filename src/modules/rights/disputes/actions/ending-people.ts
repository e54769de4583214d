/** Who is in a case, who handles it, who is told what of its end: what every file of legs and endings asks first. */
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { idOf, type UnitPath } from '#kernel/pure/people.ts'
import { tell } from '#kernel/server/notices.ts'
import { recordStep } from '#kernel/server/record.ts'
import { isHandling } from '../rules.ts'
import { endingWords } from '../words-ending.ts'
import { type Act, plain, type Read } from './disputes.ts'

type ToldKey = Extract<keyof typeof endingWords, `told.${string}`>

/** Where a screen showed an older state, say so instead of doing something else. */
export function mustBeSeen({ version }: { version: number }, seen: number) {
  if (seen !== version) throw refuseInHouse('HOUSE-6')
}
export function mustHandle({ actor }: Act, dispute: Read) {
  if (!isHandling(dispute, actor)) throw refuseInHouse('HOUSE-2')
}

export const sidesOf = ({ db }: Act, dispute: string) =>
  db
    .selectFrom('disputesSides')
    .select(['id', 'owner', 'side', 'role', 'name', 'mandate', 'state', 'phoneMasked'])
    .where('dispute', '=', dispute)
    .orderBy('id')
    .execute()
export type Sides = Awaited<ReturnType<typeof sidesOf>>

/** A row beside the case concerns whom the case concerns. */
export const besideOf = ({ owner, unit, parties }: Read) => ({
  unit: unit as UnitPath,
  parties: [...new Set([owner, ...parties])].filter(Boolean),
})

/** A line on the case's own chain, for what is no step of it. */
export const noteOn = (ctx: Act, { id, owner, unit, parties, state }: Read, step: string, said: object) =>
  recordStep(plain(ctx), id, { module: 'disputes', owner, unit, parties, step, from: state, to: state, said }, 'disputes')

/** In the inbox of each; `grave` by SMS too: what ends something, or opens a way that closes again. */
export const tellOf = (
  ctx: Act,
  people: readonly string[],
  dispute: Pick<Read, 'id'>,
  say: ToldKey,
  {
    given = {},
    once = '',
    grave = false,
    desk = false,
  }: { given?: Record<string, string | number>; once?: string; grave?: boolean; desk?: boolean } = {},
) =>
  tell(plain(ctx), people, {
    module: 'disputes',
    say,
    ...(grave && { pair: endingWords[say] }),
    given,
    subject: dispute.id,
    link: desk ? `/desk/disputes/${dispute.id}` : `/rights/cases/${dispute.id}`,
    once,
  })

/** What the body that has custody is called, and the commission of its district. */
export async function bodiesNamed({ db }: Act, dispute: Read): Promise<{ body: string; commission: string; court: string }> {
  const own = await db.selectFrom('disputesBodies').select(['name', 'unionDistrict']).where('id', '=', dispute.body).executeTakeFirst()
  const near = own?.unionDistrict
    ? await db
        .selectFrom('disputesBodies')
        .select(['kind', 'name'])
        .where('unionDistrict', '=', own.unionDistrict)
        .where('kind', 'in', ['arbitration', 'court'])
        .where('state', '<>', 'closed')
        .orderBy('id')
        .limit(20)
        .execute()
    : []
  const named = (kind: string) => near.find(one => one.kind === kind)?.name ?? ''
  return { body: own?.name ?? idOf(dispute.unit), commission: named('arbitration'), court: named('court') }
}
