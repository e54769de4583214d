import type { z } from 'zod'
import type { Action } from '#kernel/server/action.ts'
import { type House, perform } from '#kernel/server/perform.ts'
import type { AllyKind, Loan, LoanKind } from '../src/modules/growth/academy/rules-network.ts'
import { type Field, fields } from '../src/modules/growth/academy/rules.ts'
import { addAlly, departAlly } from '../src/modules/growth/academy/actions/allies.ts'
import { addGround, listGrounds } from '../src/modules/growth/academy/actions/grounds.ts'
import { listLecturers } from '../src/modules/growth/academy/actions/lecturer-lists.ts'
import { addGroup, addWork } from '../src/modules/growth/academy/actions/teaching.ts'
import { addDays, dayOf } from '#kernel/pure/calendar.ts'
import { modules } from '../src/server/modules.ts'
import { pathOf } from './cast.ts'
import { asActor, inventedName } from './plant.ts'

type Press = ReturnType<typeof pressing>
const pressing = (house: House, now: Date) => {
  const call = { actor: asActor('cityChair', modules), now }
  return <I extends z.ZodType, O extends z.ZodType>(act: Action<I, O>, input: z.input<I>): Promise<z.output<O>> =>
    perform(house, call, act, input)
}
const city = pathOf('city')

/** The alliance, the teaching points and the groups' works, as they stand on the day the demo begins. */
export async function playNetwork(house: House, now: Date): Promise<void> {
  const press = pressing(house, now)
  await layPoints(press)
  await joinAlliance(press, now)
  for (const [i, field] of fields.entries()) await teach(press, now, field, i)
}

/** Sites and points of the districts: [name, address, longitude, latitude]. Places are near enough for a sketch; who is there is invented. */
const sites: readonly [string, string, number, number, Field[]][] = [
  ['望京智能装备示范点', '朝阳区广顺北大街', 116.47, 40.003, ['manufacturing', 'digital']],
  ['亦庄新能源汽车示范点', '北京经济技术开发区荣华中路', 116.506, 39.795, ['manufacturing', 'transport']],
  ['上地数字技术示范点', '海淀区上地十街', 116.305, 40.052, ['digital']],
  ['通州城市建设示范点', '通州区新华西街', 116.655, 39.907, ['construction']],
  ['丰台轨道交通示范点', '丰台区丰台北路', 116.287, 39.863, ['transport']],
  ['昌平绿色能源示范点', '昌平区回龙观东大街', 116.345, 40.08, ['energy']],
  ['大兴生命健康示范点', '大兴区天富街', 116.33, 39.68, ['health']],
  ['东城非遗技艺示范点', '东城区永定门内大街', 116.398, 39.882, ['creative']],
]
const points: readonly [string, string, number, number, Field][] = [
  ['密云生态旅游教学点', '密云区鼓楼东大街', 116.85, 40.377, 'services'],
  ['怀柔影视制作教学点', '怀柔区杨宋镇凤翔一园', 116.67, 40.29, 'creative'],
  ['平谷农产品冷链教学点', '平谷区府前街', 117.12, 40.14, 'transport'],
  ['延庆园艺教学点', '延庆区妫水北街', 115.98, 40.46, 'services'],
  ['顺义航空物流教学点', '顺义区空港工业区天柱路', 116.55, 40.11, 'transport'],
  ['门头沟矿山安全教学点', '门头沟区新桥大街', 116.1, 39.937, 'energy'],
  ['房山新材料教学点', '房山区燕山岗南路', 115.95, 39.73, 'manufacturing'],
  ['石景山冬奥服务教学点', '石景山区石景山路', 116.2, 39.906, 'services'],
  ['马连洼养老护理教学点', '海淀区马连洼北路', 116.28, 40.03, 'health'],
  ['三里屯餐饮服务教学点', '朝阳区工体北路', 116.455, 39.933, 'services'],
  ['金融街职工书屋教学点', '西城区金融大街', 116.36, 39.915, 'creative'],
  ['张家湾设计教学点', '通州区张家湾镇', 116.71, 39.85, 'creative'],
]

async function layPoints(press: Press) {
  const [academy] = await press(listGrounds, {})
  const upper = academy!.id
  for (const [i, [name, address, lon, lat, taught]] of sites.entries())
    await press(addGround, {
      unit: city,
      tier: 'site',
      name,
      upper,
      address,
      lon,
      lat,
      fields: taught,
      phone: `010-6000${2_000 + i}`,
      since: '2023-03-01',
    })
  for (const [name, address, lon, lat, field] of points)
    await press(addGround, {
      unit: city,
      tier: 'point',
      name,
      upper,
      address,
      lon,
      lat,
      fields: [field],
      since: '2024-04-01',
    })
}

const kinds: readonly { kind: AllyKind; count: number; names: readonly string[]; trades: readonly string[]; ends: string }[] = [
  {
    kind: 'enterprise',
    count: 98,
    names: words('启衡 青峦 同泽 博朗 远澄 京砺 禾川 云岫 恒岳 明砚'),
    trades: words('智造 能源 轨道 数科 医械 建工 物流 食品 光电 软件'),
    ends: '有限公司',
  },
  { kind: 'school', count: 24, names: words('京砺 燕南 潮白 永定 西山 妫川'), trades: words('技师 职业 工程 艺术'), ends: '学院' },
  {
    kind: 'training',
    count: 32,
    names: words('匠心 授渔 百工 日新 砺行 知新 成器 启蒙'),
    trades: words('职业技能 安全生产 信息技术 护理'),
    ends: '培训中心',
  },
  {
    kind: 'association',
    count: 26,
    names: words('京华 首善 都市 北辰 和合 众匠 联创'),
    trades: words('机器人 冷链 养老服务 建筑装饰'),
    ends: '行业协会',
  },
]
const loans: Record<LoanKind, Loan> = {
  place: { words: '实训车间和教室', count: 3, measure: '间' },
  equipment: { words: '实训设备', count: 20, measure: '台' },
  lecturers: { words: '技师、高级技师授课', count: 4, measure: '人' },
  courses: { words: '可共享的课程', count: 2, measure: '门' },
  posts: { words: '跟岗实训', count: 15, measure: '个' },
}
const lent: Record<AllyKind, readonly LoanKind[]> = {
  enterprise: ['posts', 'equipment', 'place', 'lecturers'],
  school: ['place', 'lecturers', 'courses'],
  training: ['courses', 'lecturers', 'place'],
  association: ['lecturers', 'courses'],
}

/** 180 have joined in three years; two have left. */
async function joinAlliance(press: Press, now: Date) {
  for (const { kind, count, names, trades, ends } of kinds)
    for (let i = 0; i < count; i += 1) {
      const { id } = await press(addAlly, {
        ...{ unit: city, kind, name: `北京${names[Math.floor(i / trades.length)]}${trades[i % trades.length]}${ends}` },
        ...{
          fields: [fields[(i * 3) % fields.length]!],
          contact: inventedName(i + 5),
          phone: `010-6001${1_000 + i}`,
          lends: lendsOf(kind, i),
        },
        joinedOn: addDays(dayOf(now), -1_050 + ((i * 37) % 1_000)),
      })
      if (kind === 'training' && i < 2)
        await press(departAlly, { id, version: 1, leftOn: addDays(dayOf(now), -20), reason: '机构停止办学' })
    }
}
const lendsOf = (kind: AllyKind, i: number) =>
  Object.fromEntries(
    lent[kind].slice(0, 1 + (i % lent[kind].length)).map(what => [what, { ...loans[what], count: loans[what].count + (i % 7) }]),
  )

const taught: Record<Field, readonly [string, string]> = {
  manufacturing: ['工业机器人运维', '数控加工'],
  creative: ['非遗技艺传承', '数字内容创作'],
  energy: ['光伏运维', '储能系统检修'],
  digital: ['数据标注与治理', '网络安全运维'],
  health: ['养老护理', '急救护理'],
  construction: ['装配式建筑施工', '古建筑修缮'],
  transport: ['轨道车辆检修', '新能源汽车维修'],
  services: ['劳动关系协调', '班组长管理'],
}

/** In each field one course with a second edition, a textbook and two trainers, and a younger course that has only begun. */
async function teach(press: Press, now: Date, field: Field, i: number) {
  const day = (ago: number) => addDays(dayOf(now), -ago - i)
  const members = [1, 2, 3, 4].map(n => `${inventedName(i * 5 + n)}（${['学院', '企业', '院校', '协会'][n - 1]}）`)
  const group = (await press(addGroup, { unit: city, field, head: inventedName(i * 9 + 2), members, since: '2022-10-08' })).id
  const [first, second] = taught[field]
  const course = await press(addWork, { group, kind: 'course', title: first, hours: 24, madeOn: day(900), madeBy: '教研组' })
  const book = await press(addWork, {
    group,
    kind: 'textbook',
    title: `《${first}》`,
    from: course.id,
    madeOn: day(700),
    madeBy: '教研组编',
  })
  const { rows: lecturers } = await press(listLecturers, { field, state: 'appointed', limit: 1 })
  // the first teaches at the academy, too; the second is known here by name alone
  for (const [n, lecturer] of [lecturers[0], undefined].entries())
    await press(addWork, {
      group,
      kind: 'trainer',
      title: lecturer?.name ?? inventedName(i * 4 + n),
      lecturer: lecturer?.id ?? null,
      from: book.id,
      madeOn: day(500 - n * 90),
      madeBy: lecturer?.unitName ?? '企业',
    })
  await press(addWork, {
    group,
    kind: 'course',
    title: first,
    hours: 32,
    follows: course.id,
    madeOn: day(300),
    madeBy: '教研组',
  })
  const younger = await press(addWork, { group, kind: 'course', title: second, hours: 16, madeOn: day(200), madeBy: '教研组' })
  if (i % 2 === 0)
    await press(addWork, { group, kind: 'textbook', title: `《${second}》`, from: younger.id, madeOn: day(60), madeBy: '教研组编' })
}

function words(line: string) {
  return line.split(' ')
}
