/** Cases of mediation in the weeks before the demo begins: somebody stands at each step from the filing to the acceptance. */
import type { z } from 'zod'
import { addDays, dayOf } from '#kernel/pure/calendar.ts'
import type { Actor } from '#kernel/pure/people.ts'
import type { Action } from '#kernel/server/action.ts'
import { tick } from '#kernel/server/clock.ts'
import { type House, perform } from '#kernel/server/perform.ts'
import { getCase } from '../src/modules/rights/disputes/actions/case.ts'
import { consent, decline, noteAnswer } from '../src/modules/rights/disputes/actions/consents.ts'
import { enter } from '../src/modules/rights/disputes/actions/entering.ts'
import { addEvidence } from '../src/modules/rights/disputes/actions/evidence.ts'
import { file, withdraw } from '../src/modules/rights/disputes/actions/filing.ts'
import { accept, putOut, screen } from '../src/modules/rights/disputes/actions/screening.ts'
import disputes from '../src/modules/rights/disputes/module.ts'
import { modules } from '../src/server/modules.ts'
import { pathOf } from './cast.ts'
import { idFor } from './ids.ts'
import { asActor, inventedName } from './plant.ts'

const DAY = 86_400_000
type Filed = z.input<typeof file.input>
/** One of the cast by name, or one of the crowd that works in Haidian by number. */
type Who = string | number
type Told = { house: House; now: Date }

const actorOf = (who: Who): Actor =>
  typeof who === 'string'
    ? asActor(who, modules)
    : { id: idFor(`worker/${who}`), name: inventedName(who), unit: pathOf('books'), units: [pathOf('books')], posts: [] }

const does = <I extends z.ZodType, O extends z.ZodType>(
  { house, now }: Told,
  who: Who,
  days: number,
  act: Action<I, O>,
  input: z.input<I>,
  files?: { name: string; type: string; bytes: Uint8Array }[],
) => perform(house, { actor: actorOf(who), now: new Date(now.getTime() - days * DAY), ...(files && { files }) }, act, input)

export async function playDisputes(house: House, now: Date): Promise<void> {
  const told = { house, now }
  await playWaiting(told)
  await playAsked(told)
  await playEnded(told)
  await playAccepted(told)
  // the deadlines of cases only: the other modules have had theirs
  await tick(house, [disputes], now, (what, error) => {
    throw new Error(what, { cause: error })
  })
}

const filing = (
  { now }: Told,
  who: Who,
  days: number,
  more: Partial<Filed> & Pick<Filed, 'kind' | 'matter' | 'claims' | 'employer'>,
): Filed => ({
  ...{ wishes: '', isPlatform: false, leftOn: null, district: 'haidian', name: actorOf(who).name },
  knownOn: addDays(dayOf(now), -days - 25),
  ...more,
})
const files = async (told: Told, who: Who, days: number, more: Parameters<typeof filing>[3]) =>
  (await does(told, who, days, file, filing(told, who, days, more))).id

const wages = (...months: [said: string, amountFen: number][]): Filed['claims'] =>
  months.map(([said, amountFen]) => ({ kind: 'wages', amountFen, said }))
const one = (kind: Filed['kind'], amountFen: number | null, said = ''): Filed['claims'] => [{ kind, amountFen, said }]

/** At the window, and not looked at yet: fresh, late, a child’s, twelve people’s, and one in another district. */
async function playWaiting(told: Told) {
  const own = await files(told, 'haidianCourier', 1, {
    kind: 'wages',
    matter: '五月和六月的跑单费一直没有发。站长先说系统升级，后来说公司资金紧张，让我们再等等',
    isPlatform: true,
    employer: '北京快蜂同城配送有限公司',
    employerPlace: '中关村配送站',
    claims: wages(['五月跑单费', 864_050], ['六月跑单费', 902_000]),
  })
  const said = new TextEncoder().encode('6月28日 站长：月底一定发\n6月30日 站长：再等等')
  await does(told, 'haidianCourier', 1, addEvidence, { id: own, kind: 'chat', said: '站长两次答应发钱' }, [
    { name: '和站长的聊天.txt', type: 'text/plain', bytes: said },
  ])
  await files(told, 1, 6, {
    kind: 'overtime',
    matter: '去年十一月起每周六都上班，没有调休，也没有加班费，考勤表上写的是自愿加班',
    employer: '北京晨星软件有限公司',
    claims: one('overtime', 1_530_000, '二十六个周六'),
  })
  await files(told, 2, 1, {
    kind: 'deposit',
    matter: '暑假去餐馆帮工，入职收了五百元押金，走的时候不退，还扣了三天工钱',
    employer: '海淀大福饺子馆',
    age: 'child',
    guardian: { name: '母亲', phone: '' },
    claims: [...one('deposit', 50_000, '押金'), ...wages(['三天工钱', 36_000])],
  })
  await files(told, 3, 0, {
    kind: 'wages',
    matter: '项目完工三个月，班组十二个人的工钱都没有结，包工头说总包没有给他钱',
    employer: '北京万木建筑劳务有限公司',
    employerPlace: '西北旺工地',
    heads: 12,
    claims: wages(['十二人三个月工钱', 28_800_000]),
  })
  await files(told, 'lin', 1, {
    kind: 'leave',
    matter: '连续两年没有休年休假，公司说过期作废，也没有给钱',
    district: 'chaoyang',
    employer: '北京暖灯科技有限公司',
    claims: one('leave', 620_000, '十天年休假'),
  })
}

/** The employer is asked: on the phone of one of the cast, and elsewhere in vain; a court has sent one. */
async function playAsked(told: Told) {
  const asked = await files(told, 'mo', 2, {
    kind: 'severance',
    matter: '公司说岗位撤销，让我当天办离职，只给了半个月工资，没有提前通知',
    employer: '北京海图文化有限公司',
    leftOn: addDays(dayOf(told.now), -20),
    needs: '希望安排在晚上七点以后',
    claims: one('severance', 3_600_000, '三年工龄'),
  })
  await screens(told, asked, 1, '董诚', '13900000028')
  const silent = await files(told, 4, 10, {
    kind: 'contract',
    matter: '合同到期以后公司不续签也不让走，工资只发一半，问人事不回消息',
    employer: '北京远帆广告有限公司',
    claims: one('contract', 1_250_000),
  })
  await screens(told, silent, 9, '前台', '')
  await does(told, 'windowClerk', 1, enter, {
    ...filing(told, 'haidianCourier', 1, {
      kind: 'platform',
      matter: '账号被无故封停七天，平台说有投诉，但不给看投诉内容，申诉没有人处理',
      isPlatform: true,
      employer: '北京快蜂同城配送有限公司',
      claims: one('platform', 175_000, '七天收入'),
    }),
    ...{ way: 'courtBefore', reference: '（2024）京 0108 诉前调 0317 号', phone: '13900000029' },
  })
}

async function playEnded(told: Told) {
  const declined = await files(told, 5, 12, {
    kind: 'noContract',
    matter: '入职八个月没有签书面合同，问了三次都说在走流程',
    employer: '北京海图文化有限公司',
    claims: one('noContract', 4_900_000, '七个月二倍工资差额'),
  })
  await screens(told, declined, 11, '董诚', '13900000028')
  const { id, version } = await sideOf(told, 'employerAgent', declined, 10)
  await does(told, 'employerAgent', 10, decline, { id, version, reason: '双方是合作关系，不同意调解' })
  const foreign = await files(told, 6, 9, {
    kind: 'insurance',
    matter: '公司一直没有给我缴住房公积金，我想让它补缴',
    employer: '北京晨星软件有限公司',
    claims: one('insurance', null),
  })
  await does(told, 'windowClerk', 8, putOut, {
    ...(await versionOf(told, foreign, 8)),
    reason: '补缴住房公积金不属于劳动争议，请向北京住房公积金管理中心海淀管理部投诉',
  })
  const back = await files(told, 7, 5, {
    kind: 'wages',
    matter: '四月工资少发了两千元，说是绩效不达标，没有给我看考核结果',
    employer: '北京远帆广告有限公司',
    claims: wages(['四月差额', 200_000]),
  })
  await does(told, 7, 4, withdraw, { id: back, version: 1, reason: '公司已经补发' })
}

/** Both have agreed: one on the phone, one told at the window and answered by telephone. */
async function playAccepted(told: Told) {
  const phone = await files(told, 8, 6, {
    kind: 'wages',
    matter: '三月到五月的提成没有发，公司说客户没有回款，但合同里没有这样写',
    employer: '北京海图文化有限公司',
    claims: wages(['三月提成', 310_000], ['四月提成', 285_500], ['五月提成', 342_000]),
  })
  await screens(told, phone, 5, '董诚', '13900000028')
  const side = await sideOf(told, 'employerAgent', phone, 4)
  await does(told, 'employerAgent', 4, consent, { id: side.id, version: side.version })
  await does(told, 'windowClerk', 3, accept, await versionOf(told, phone, 3))
  const { id: oral } = await does(told, 'windowClerk', 5, enter, {
    ...filing(told, 9, 5, {
      kind: 'injury',
      matter: '五月搬货时砸伤脚趾，认定工伤以后公司不给停工留薪期的工资',
      employer: '北京顺达搬运服务部',
      needs: '走路不便，请安排一层的房间',
      claims: one('injury', 960_000, '两个月停工留薪期工资'),
      name: '何大山',
    }),
    ...{ way: 'clerk' },
  })
  await screens(told, oral, 4, '搬运部老板', '')
  const asked = (await does(told, 'windowClerk', 3, getCase, { id: oral })).sides.find(one => one.side === 'employer')!
  await does(told, 'windowClerk', 3, noteAnswer, {
    ...{ id: asked.id, version: asked.version, answer: 'agreed', toldBy: '当日上午十点电话，老板本人同意调解' },
  })
  await does(told, 'windowClerk', 2, accept, await versionOf(told, oral, 2))
}

const versionOf = async (told: Told, id: string, days: number) => ({
  id,
  version: (await does(told, 'windowClerk', days, getCase, { id })).version,
})
const screens = async (told: Told, id: string, days: number, contact: string, phone: string) =>
  does(told, 'windowClerk', days, screen, { ...(await versionOf(told, id, days)), contact, phone })
const sideOf = async (told: Told, who: string, id: string, days: number) =>
  (await does(told, who, days, getCase, { id })).sides.find(one => one.isMine)!
