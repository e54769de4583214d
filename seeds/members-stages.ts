/** What happened to some members of the demo in the weeks before it begins: there is somebody in each stage of a membership. */
import type { z } from 'zod'
import type { Actor } from '#kernel/pure/people.ts'
import type { Action } from '#kernel/server/action.ts'
import { tick } from '#kernel/server/clock.ts'
import { asHouse, type House, perform } from '#kernel/server/perform.ts'
import { apply, recall } from '../src/modules/home/members/actions/applying.ts'
import { refuse } from '../src/modules/home/members/actions/deciding.ts'
import { expel, lapse, warn } from '../src/modules/home/members/actions/lapsing.ts'
import { askLeave, letGo } from '../src/modules/home/members/actions/leaving.ts'
import { retain } from '../src/modules/home/members/actions/retaining.ts'
import { askTransfer } from '../src/modules/home/members/actions/transferring.ts'
import type { Act } from '../src/modules/home/members/actions/members.ts'
import members from '../src/modules/home/members/module.ts'
import { modules } from '../src/server/modules.ts'
import { pathOf } from './cast.ts'
import { idFor } from './ids.ts'
import { inventedNumber } from './invented.ts'
import { asActor, inventedName } from './plant.ts'

/** The crowd's last eighty work where the stories play: twenty each in the bookshop, the hospital, with the couriers, at the lamp firm. */
const at = ['books', 'hospital', 'couriers', 'lamp'] as const
const person = (n: number) => idFor(`worker/${n}`)
const actorOf = (n: number): Actor => {
  const unit = pathOf(at[Math.floor(n / 20)]!)
  return { id: person(n), name: inventedName(n), unit, units: [unit], posts: [] }
}

/** On no roster: they apply, or will. */
export const applicants: ReadonlySet<string> = new Set([42, 43, 44, 45, 62, 63, 64, 65, 66, 67].map(person))
/** Have paid nothing for long. */
export const behind: ReadonlySet<string> = new Set([48, 68, 69].map(person))

type Told = { house: House; now: Date }
type Doer = number | 'officer' | 'healthOfficer'

const DAY = 86_400_000
const does = <I extends z.ZodType, O extends z.ZodType>(
  { house, now }: Told,
  who: Doer,
  days: number,
  act: Action<I, O>,
  input: z.input<I>,
) =>
  perform(
    house,
    { actor: typeof who === 'number' ? actorOf(who) : asActor(who, modules), now: new Date(now.getTime() - days * DAY) },
    act,
    input,
  )
/** The membership of somebody of the demo, by their person’s id. */
export const membershipOf = (person: string): string => idFor(`membership of ${person}`)
const of = (n: number) => ({ id: membershipOf(person(n)) })

export async function playStages(house: House, now: Date): Promise<void> {
  const told = { house, now }
  await playEnds(told)
  await playTransfers(told)
  await playApplications(told)
  // the deadlines of memberships only: the other modules have had theirs
  await tick(house, [members], now, (what, error) => {
    throw new Error(what, { cause: error })
  })
}

async function playEnds(told: Told) {
  await does(told, 'officer', 100, retain, { ...of(61), retainedFor: 'unemployed', basis: '本人解除劳动合同，已核对失业登记' })
  await does(told, 'officer', 45, warn, { ...of(69), reason: '电话、上门各联系一次，本人表示暂不交会费' })
  await does(told, 'officer', 5, lapse, { ...of(69), basis: '工会委员会第三次会议决定' })
  await does(told, 'officer', 10, warn, { ...of(68), reason: '微信联系两次，说明了交会费的办法' })
  await does(told, 72, 30, askLeave, { ...of(72), reason: '' })
  await does(told, 'officer', 28, letGo, of(72))
  await does(told, 70, 1, askLeave, { ...of(70), reason: '要回老家长住' })
  await does(told, 'officer', 200, expel, { ...of(75), reason: '工会小组讨论，同意开除会籍', basis: '工会委员会第一次会议决定' })
}

async function playTransfers(told: Told) {
  const into = (unit: string) => ({ unit: idFor(unit), way: 'own' as const })
  await does(told, 60, 3, askTransfer, { ...of(60), ...into('hospital'), employer: '朝阳和安医院' })
  await does(told, 20, 2, askTransfer, { ...of(20), ...into('lamp'), employer: '北京暖灯科技有限公司' })
  await does(told, 61, 1, askTransfer, { ...of(61), ...into('couriers'), employer: '望京快递驿站' })
}

/** Waiting at the right union, at the one above because it is late, marked as somebody's double, refused, taken back. */
async function playApplications(told: Told) {
  const asks = (
    n: number,
    days: number,
    more: { idNumber?: string; unit?: string; way?: 'own' | 'locality' | 'flexible'; through?: 'phone' | 'code'; employer?: string } = {},
  ) =>
    does(told, n, days, apply, {
      name: inventedName(n),
      idNumber: inventedNumber(5_000 + n),
      agrees: true,
      way: 'own',
      employer: '北京暖灯科技有限公司',
      work: '工程师',
      ...more,
      unit: idFor(more.unit ?? at[Math.floor(n / 20)]!),
    })
  await asks(65, 14)
  const refused = await asks(66, 12)
  await does(told, 'officer', 10, refuse, { id: refused.id, reason: '单位名称与营业执照不符，请核对后再申请' })
  const back = await asks(67, 6)
  await does(told, 67, 5, recall, { id: back.id })
  await asks(42, 2, { way: 'flexible', employer: '望京快递驿站', through: 'code' })
  await asks(43, 1, { unit: 'wangjing', way: 'locality', employer: '望京南湖便利店' })
  await asks(44, 1, { idNumber: await numberOnFile(told), employer: '望京快递驿站' })
  await asks(62, 2)
  await asks(63, 0)
}

/** That of somebody who is a member already. */
const numberOnFile = ({ house, now }: Told) =>
  asHouse(house, now, async ctx => {
    const { db, seals } = ctx as unknown as Act
    const found = await db
      .selectFrom('members')
      .select(['id', 'idSealed'])
      .where('person', 'in', [73, 74, 76].map(person))
      .where('idSealed', 'is not', null)
      .executeTakeFirstOrThrow()
    return seals.open(found.idSealed!, `members.id.${found.id}`)
  })
