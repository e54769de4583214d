import type { z } from 'zod'
import type { Skill } from '#kernel/pure/identifiers/skills.ts'
import { type Actor, lineOf } from '#kernel/pure/people.ts'
import { asHouse, type House, perform } from '#kernel/server/perform.ts'
import { askUnit } from '../src/modules/growth/academy/actions/asking.ts'
import { addGround } from '../src/modules/growth/academy/actions/grounds.ts'
import { listMine } from '../src/modules/growth/academy/actions/mine.ts'
import { markPresent } from '../src/modules/growth/academy/actions/attending.ts'
import { draftNomination, submitNominations } from '../src/modules/growth/academy/actions/nominating.ts'
import { getAttendance } from '../src/modules/growth/academy/actions/presence.ts'
import { createClass, publishClass } from '../src/modules/growth/academy/actions/planning.ts'
import { admitVerified, listNominations, returnNomination, verifyNomination } from '../src/modules/growth/academy/actions/verifying.ts'
import { onTick } from '../src/modules/growth/academy/minute.ts'
import { modules } from '../src/server/modules.ts'
import { type Appointed, bookFor, playLecturers } from './academy-lecturers.ts'
import { playFeedback, playQuestions } from './academy-questions.ts'
import { pathOf } from './cast.ts'
import { playResults } from './academy-results.ts'
import { idFor } from './ids.ts'
import { asActor } from './plant.ts'

type Plan = z.input<typeof createClass.input>
type Tale = {
  host: 'cityChair' | 'districtChair'
  plan: Plan
  /** How many are nominated; the rest of the story follows from how far it has come. */
  nominees: number
  ends: 'drafted' | 'published' | 'nominating' | 'admitted' | 'running' | 'closed'
  /** The story's own two of 暖灯科技 are nominated, too. */
  hasLamp?: true
  results?: 'marked' | 'certified'
}
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Every stage of a class, laid around the day the demo begins: played through the same actions that people press. */
export async function playAcademy(house: House, now: Date, crowd: readonly Actor[]): Promise<void> {
  const grounds = await layGrounds(house, new Date(now.getTime() - 400 * DAY))
  const lecturers = await playLecturers(house, now, grounds.academy, crowd)
  // the story's own two sit in the mediators' class, where their phones show them a wall
  const withTwo = [asActor('lin', modules), asActor('he', modules), ...crowd]
  for (const tale of tales(now, grounds)) await play(house, now, tale, tale.ends === 'running' ? withTwo : crowd, lecturers)
}

async function layGrounds(house: House, now: Date) {
  const add = async (ground: Omit<z.input<typeof addGround.input>, 'unit' | 'since'>) =>
    (
      await perform(house, { actor: asActor('cityChair', modules), now }, addGround, {
        unit: pathOf('city'),
        since: '2022-09-15',
        ...ground,
      })
    ).id
  const academy = await add({
    tier: 'academy',
    name: '首都示范性工匠学院',
    address: '西城区陶然亭路 1 号',
    fields: ['manufacturing', 'digital', 'creative'],
    ...{ lon: 116.376, lat: 39.874, phone: '010-60000000' },
  })
  const site = await add({
    tier: 'site',
    name: '智能制造公共实训基地',
    upper: academy,
    address: '石景山区古城西街 2 号',
    fields: ['manufacturing', 'energy'],
    ...{ lon: 116.186, lat: 39.911, phone: '010-60000003' },
  })
  const wangjing = { lon: 116.48, lat: 39.996, address: '朝阳区望京街 1 号' }
  await add({ tier: 'point', name: '望京劳动关系教学点', upper: academy, fields: ['services'], ...wangjing })
  return { academy, site }
}

async function play(
  house: House,
  now: Date,
  { host, plan, nominees, ends, hasLamp, results }: Tale,
  crowd: readonly Actor[],
  lecturers: readonly Appointed[],
) {
  const officer = asActor(host, modules)
  const [opens, closes] = [new Date(plan.opens!), new Date(plan.closes!)]
  const early = new Date(Math.min(opens.getTime(), now.getTime()) - DAY)
  const { id } = await perform(house, { actor: officer, now: early }, createClass, plan)
  if (ends === 'drafted') return
  await perform(house, { actor: officer, now: early }, publishClass, { id, version: 1 })
  await bookFor(house, early, officer, id, lecturers, ends === 'nominating' || ends === 'admitted')
  if (ends === 'published') return
  const handedIn = await nominateSome(house, new Date(opens.getTime() + 4 * HOUR), id, plan, crowd, nominees)
  if (hasLamp) await nominateLamp(house, new Date(opens.getTime() + 5 * HOUR), id)
  if (ends === 'nominating') return await underWay(house, now, id, handedIn)
  await verifyAll(house, officer, new Date(closes.getTime() - HOUR), id)
  await perform(house, { actor: officer, now: new Date(closes.getTime() + HOUR) }, admitVerified, { class: id })
  if (ends === 'admitted') return
  await asHouse(house, new Date(plan.sessions![0]!.starts), onTick)
  await attend(house, now, officer, id)
  const over = new Date(plan.sessions!.at(-1)!.ends)
  if (plan.kind === 'mediators') await playQuestions(house, over < now ? over : now, id, crowd)
  if (ends !== 'closed') return
  await asHouse(house, over, onTick)
  if (results) await playResults(house, id, over, results)
  await playFeedback(house, over, id, crowd)
}

async function nominateLamp(house: House, now: Date, id: string) {
  const [unit, actor] = [pathOf('lamp'), asActor('lampChair', modules)]
  const qualification = { trade: '电工', skill: 'senior' as const, worksIn: '智能制造', years: 5 }
  for (const person of ['lin', 'he'])
    await perform(house, { actor, now }, draftNomination, {
      class: id,
      unit,
      person: idFor(person),
      qualification,
      certificate: 'S000011000001',
      words: '装配线骨干，想学装调',
    })
  await perform(house, { actor, now }, submitNominations, { class: id, unit })
}

/** Two from a unit, by the chair above them all: most of the city's units have no officer in this story. */
async function nominateSome(house: House, now: Date, id: string, plan: Plan, crowd: readonly Actor[], most: number) {
  const actor = asActor('cityChair', modules)
  const inReach = crowd.filter(one => plan.openTo!.some(unit => lineOf(one.unit).includes(unit)))
  const byUnit = [...Map.groupBy(inReach, one => one.unit)]
    .map(([unit, its]) => [unit, its.slice(0, 2)] as const)
    .slice(0, Math.ceil(most / 2))
  for (const [unit, its] of byUnit) {
    for (const [i, person] of its.entries())
      await perform(house, { actor, now }, draftNomination, {
        class: id,
        unit,
        person: person.id,
        qualification: qualificationFor(plan, i),
        certificate: plan.trades?.length ? `S00001101${String(10_000 + i)}` : '',
        words: '技术骨干，愿意带徒弟，回来后在班组讲一课。',
      })
    await perform(house, { actor, now }, submitNominations, { class: id, unit })
  }
  return byUnit.flatMap(([, its]) => its)
}

const skillsOf: readonly Skill[] = ['senior', 'technician', 'seniorTechnician']
const qualificationFor = ({ trades, worksIn, leastYears = 0 }: Plan, i: number) => ({
  trade: trades?.[0] ?? '',
  skill: trades?.length ? skillsOf[i % skillsOf.length]! : null,
  worksIn: worksIn?.[0] ?? '',
  years: leastYears + 2 + i,
})

async function verifyAll(house: House, actor: Actor, now: Date, id: string) {
  for (const row of await perform(house, { actor, now }, listNominations, { class: id }))
    if (row.state === 'nominated') await perform(house, { actor, now }, verifyNomination, { id: row.id, version: row.version })
}

/** Most come, some late, and now and then somebody misses a session. */
async function attend(house: House, now: Date, actor: Actor, id: string) {
  const { sessions, lines } = await perform(house, { actor, now }, getAttendance, { class: id })
  for (const [s, session] of sessions.entries()) {
    const starts = Date.parse(session.starts)
    const marks = lines
      .filter((_, i) => (i + s) % 7 !== 6)
      .map(({ nomination }, i) => ({ nomination, at: new Date(starts + ((i + s) % 5 === 4 ? 18 : -6) * 60_000).toISOString() }))
    const at = new Date(Math.min(now.getTime(), starts + HOUR))
    const noted = marks.filter(mark => new Date(mark.at) <= at)
    if (starts < now.getTime() && noted.length > 0)
      await perform(house, { actor, now: at }, markPresent, { session: session.id, marks: noted })
  }
}

/** In the class that is open: some verified, one returned, the story's own worker nominated, and a colleague who asks. */
async function underWay(house: House, now: Date, id: string, handedIn: readonly Actor[]) {
  const host = asActor('cityChair', modules)
  const rows = await perform(house, { actor: host, now }, listNominations, { class: id })
  for (const { id, version } of rows.slice(0, Math.floor(handedIn.length / 2)))
    await perform(house, { actor: host, now }, verifyNomination, { id, version })
  const last = rows.at(-1)
  if (last)
    await perform(house, { actor: host, now }, returnNomination, {
      id: last.id,
      version: last.version,
      reason: '证书照片看不清，请重新上传',
    })
  const [lamp, chair] = [pathOf('lamp'), asActor('lampChair', modules)]
  const qualification = { trade: '电工', skill: 'senior' as const, worksIn: '智能制造', years: 6 }
  await perform(house, { actor: chair, now }, draftNomination, {
    class: id,
    unit: lamp,
    person: idFor('lin'),
    qualification,
    certificate: 'S000011000001',
    words: '装配线电气负责人',
  })
  await perform(house, { actor: asActor('he', modules), now }, askUnit, {
    class: id,
    unit: lamp,
    qualification,
    certificate: '',
    words: '想把线上的改造做下去',
  })
  await perform(house, { actor: asActor('lin', modules), now }, listMine, {})
}

/** Days are counted from the morning of the day the demo begins. */
function tales(now: Date, { academy, site }: Awaited<ReturnType<typeof layGrounds>>): Tale[] {
  const morning = Math.floor((now.getTime() + 8 * HOUR) / DAY) * DAY - 8 * HOUR
  const at = (days: number, hour: number) => new Date(morning + days * DAY + hour * HOUR).toISOString()
  const days = (from: number, ...titles: string[]) =>
    titles.flatMap((title, n) => [
      { title: `${title}（上午）`, kind: 'theory' as const, starts: at(from + n, 9), ends: at(from + n, 12) },
      { title: `${title}（下午）`, kind: 'practice' as const, starts: at(from + n, 13.5), ends: at(from + n, 16.5) },
    ])
  const city = { unit: pathOf('city'), openTo: [idFor('city')], contact: '职工服务中心 010-60000000', certificate: '结业证书' }
  const electricians = {
    ...city,
    kind: 'skills',
    field: 'manufacturing',
    about:
      '面向从事智能制造、自动化控制的技术骨干。专题讲授、研讨交流、理实一体：智能制造系统、典型电气自动化控制系统的设计、安装与调试，电气设备管理。',
    bring: '身份证、技能等级证书原件；实训请穿工装和绝缘鞋。',
    cost: '培训免费，午餐由学院安排，住宿自理',
    ground: site,
    place: '智能制造公共实训基地 3 层',
    address: '石景山区古城西街 2 号',
    route: '地铁 1 号线古城站 A 口，步行 8 分钟',
    seats: 30,
    trades: ['电工', '维修电工'],
    leastSkill: 'senior',
    worksIn: ['智能制造', '自动化控制'],
    leastYears: 3,
    attendanceShare: 90,
    theoryMark: 60,
    practiceMark: 60,
  } as const
  const plain = {
    ...city,
    field: 'services',
    ground: academy,
    place: '首都示范性工匠学院 报告厅',
    address: '西城区陶然亭路 1 号',
    route: '地铁 4 号线陶然亭站 C 口，步行 6 分钟',
  } as const
  return [
    {
      host: 'cityChair',
      nominees: 10,
      hasLamp: true,
      ends: 'closed',
      results: 'certified',
      plan: {
        ...electricians,
        trades: [...electricians.trades],
        worksIn: [...electricians.worksIn],
        title: '智能制造装调实训班',
        mostOfUnit: 4,
        attendanceShare: 80,
        opens: at(-330, 9),
        closes: at(-310, 17),
        sessions: days(-300, '机械装调基础', '伺服与变频调试', '整线联调'),
      },
    },
    {
      host: 'cityChair',
      nominees: 10,
      ends: 'closed',
      plan: {
        ...plain,
        kind: 'mediators',
        title: '企业劳动争议调解员培训班（上一期）',
        about: '法律知识、调解技巧和案例研讨，律师现场答疑。',
        seats: 60,
        mostOfUnit: 2,
        opens: at(-390, 9),
        closes: at(-370, 17),
        sessions: days(-364, '调解程序与文书', '调解技巧演练'),
      },
    },
    {
      host: 'cityChair',
      nominees: 16,
      ends: 'nominating',
      plan: {
        ...electricians,
        trades: [...electricians.trades],
        worksIn: [...electricians.worksIn],
        title: '电工高技能人才培训班',
        opens: at(-7, 9),
        closes: at(6, 17),
        sessions: days(13, '智能制造系统构成与原理', '电气自动化控制系统', '数字孪生技术应用'),
      },
    },
    {
      host: 'districtChair',
      nominees: 26,
      ends: 'admitted',
      plan: {
        ...plain,
        unit: pathOf('chaoyang'),
        openTo: [idFor('chaoyang')],
        kind: 'leaders',
        title: '企业班组长管理能力提升班',
        about: '班组安全、质量、成本和带队伍，四个半天，边讲边练。',
        contact: '朝阳区总工会 010-60000001',
        seats: 12,
        mostOfUnit: 2,
        opens: at(-20, 9),
        closes: at(-2, 17),
        sessions: days(5, '班组安全与质量', '班组成本与带队伍'),
      },
    },
    {
      host: 'cityChair',
      nominees: 24,
      ends: 'running',
      plan: {
        ...plain,
        kind: 'mediators',
        title: '企业劳动争议调解员培训班',
        about: '法律知识、调解技巧和案例研讨，律师现场答疑。',
        seats: 85,
        mostOfUnit: 2,
        opens: at(-25, 9),
        closes: at(-4, 17),
        sessions: days(-1, '调解程序与文书', '工资与加班争议', '调解技巧演练'),
      },
    },
    {
      host: 'cityChair',
      nominees: 20,
      ends: 'closed',
      results: 'marked',
      plan: {
        ...plain,
        kind: 'cadre',
        field: 'digital',
        title: '工会干部数智化建设研讨班',
        certificateLayout: 'portrait',
        about: '专题讲座、案例教学与现场教学。',
        seats: 60,
        mostOfUnit: 2,
        attendanceShare: 75,
        theoryMark: 60,
        opens: at(-70, 9),
        closes: at(-45, 17),
        sessions: days(-35, '数字政府与数字工会', '现场教学'),
      },
    },
    {
      host: 'cityChair',
      nominees: 0,
      ends: 'drafted',
      plan: {
        ...electricians,
        trades: ['焊工'],
        worksIn: ['轨道交通'],
        title: '焊工高技能人才培训班',
        field: 'transport',
        opens: at(10, 9),
        closes: at(30, 17),
        sessions: days(40, '焊接工艺', '无损检测'),
      },
    },
  ]
}
