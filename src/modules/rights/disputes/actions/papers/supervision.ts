/** The union's letter as it is printed: 红头, numbered, its words sealed as they stood on the day it was issued. */
import type { Day } from '#kernel/pure/calendar.ts'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { registerPaper, renderPaper } from '#kernel/server/papers/render.ts'
import { supervisionLaw, type SupervisionLetter } from '../../rules-supervision.ts'
import { basisOf } from '../../rules-supervision-text.ts'
import { supervisionWords } from '../../words-supervision.ts'
import type { Act } from '../disputes.ts'

registerPaper('disputesSupervision', new URL('./supervision.typ', import.meta.url))

export type Sealed = {
  union: string
  title: string
  /** Empty while it is a draft: then it is neither numbered nor sealed. */
  number: string
  to: string
  opening: string
  facts: readonly string[]
  former: string
  basis: string
  asks: readonly string[]
  closing: string
  day: string
}
type Written = Pick<
  SupervisionLetter,
  'kind' | 'employer' | 'matters' | 'facts' | 'asks' | 'complainant' | 'isNamed' | 'former' | 'replaces' | 'body'
>

const titles = { reminder: '劳动法律监督提示函', opinion: '劳动法律监督意见书', proposal: '劳动法律监督建议书' } as const
const verbs = { reminder: '提示', opinion: '提出如下意见', proposal: '建议' } as const
const lines = (text: string) => text.split('\n').flatMap(one => one.trim() || [])

export const sealedOf = (ctx: Act, letter: Written & { number: string; issuedOn: Day }, union: string): Promise<Sealed> =>
  draftOf(ctx, letter, union, letter.issuedOn, letter.number)

/** As it would read on that day. */
export async function draftOf(ctx: Act, letter: Written, union: string, on: Day, number = ''): Promise<Sealed> {
  const { kind, employer, matters } = letter
  const named = matters.map(matter => supervisionWords[`letterMatter.${matter}`].zh).join('、')
  const isProposal = kind === 'proposal'
  const who = isProposal ? employer : '你单位'
  const worker = letter.isNamed && letter.complainant ? [`所涉职工：${letter.complainant}。`] : []
  return {
    union,
    title: titles[kind],
    number,
    to: `${isProposal ? await nameOf(ctx, letter.body) : employer}：`,
    opening: `我会在履行劳动法律监督职责中了解到，${who}在${named || '执行劳动法律法规'}方面${kind === 'reminder' ? '可能存在' : '存在'}以下情况：`,
    facts: [...lines(letter.facts), ...worker],
    former: await formerly(ctx, letter, who),
    basis: `依据${basisOf(kind, matters, on)}，现${kind === 'opinion' ? verbs.opinion : `${verbs[kind]}如下`}：`,
    asks: lines(letter.asks),
    closing: closingOf(kind, on),
    day: number ? formatPaperDay(on, 'zh') : '',
  }
}

const nameOf = async ({ db }: Act, body: string | null) =>
  (body && (await db.selectFrom('disputesBodies').select('name').where('id', '=', body).executeTakeFirst())?.name) || ''

/** What went before is cited by its number, and how it was answered. */
async function formerly({ db }: Act, { former, replaces }: Written, who: string): Promise<string> {
  const letters = db.selectFrom('disputesSupervisions').select(['kind', 'number', 'issuedOn', 'deliveredOn', 'answeredOn'])
  const old = replaces ? await letters.where('id', '=', replaces).executeTakeFirst() : undefined
  const instead = old ? `本函自签发之日起代替${old.number}。` : ''
  const before = former ? await letters.where('id', '=', former).executeTakeFirst() : undefined
  if (!before?.number) return instead
  const kind = supervisionWords[`letterKind.${before.kind}`].zh
  const answered = before.answeredOn ? `${who}于${formatPaperDay(before.answeredOn, 'zh')}答复，尚未达到要求` : `${who}逾期没有答复`
  return `我会曾于${formatPaperDay(before.issuedOn!, 'zh')}向${who}发出《${kind}》（${before.number}），${answered}。${instead}`
}

const closingOf = (kind: SupervisionLetter['kind'], on: Day): string =>
  kind === 'proposal'
    ? `请依法处理，并${on >= supervisionLaw ? '自作出处理决定之日起 15 个工作日内' : '在作出处理决定后'}将结果书面告知我会。`
    : `请自收到本${kind === 'reminder' ? '函' : '意见书'}之日起 15 日内书面答复我会。`

export const renderSupervision = (said: Sealed): Promise<Uint8Array> =>
  renderPaper('disputesSupervision', { ...said, seal: '（印章）', draft: said.number ? '' : '草稿，未编号、未用印' })
