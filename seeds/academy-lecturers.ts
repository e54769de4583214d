import { type Day, dayOf } from '#kernel/pure/calendar.ts'
import type { Actor } from '#kernel/pure/people.ts'
import { type House, perform } from '#kernel/server/perform.ts'
import { appointLecturer } from '../src/modules/growth/academy/actions/appointing.ts'
import { acceptBooking, bookLecturer, declineBooking } from '../src/modules/growth/academy/actions/booking.ts'
import { agreeToTeach, nominateLecturer, offerToTeach } from '../src/modules/growth/academy/actions/lecturers.ts'
import { getClass } from '../src/modules/growth/academy/actions/reading.ts'
import { arrangeTrial, judgeTrial } from '../src/modules/growth/academy/actions/trials.ts'
import type { Field } from '../src/modules/growth/academy/rules.ts'
import { lastOf } from '../src/modules/growth/academy/rules-lecturers.ts'
import { modules } from '../src/server/modules.ts'
import { asActor } from './plant.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** `who` is one of the crowd by number, or of the cast by name. `ago`: days since the appointment, where it was made. */
type Teacher = { who: number | 'lin' | 'he'; fields: Field[]; craft: string; introduction: string; ago?: number; years?: number }
export type Appointed = { id: string; actor: Actor; fields: readonly Field[]; since: Day; until: Day }

const teachers: readonly (Teacher & { ago: number })[] = [
  {
    who: 'lin',
    fields: ['services'],
    craft: '装配线班组长',
    ago: 120,
    introduction: '带十八个人的装配班组，讲班组质量、安全和交接班，例子都来自现场。',
  },
  {
    who: 121,
    fields: ['manufacturing'],
    craft: '电工 高级技师',
    ago: 340,
    introduction: '从事工业电气维修二十四年，主讲变频器调试和故障排查，带出徒弟三十余人。',
  },
  {
    who: 128,
    fields: ['manufacturing', 'digital'],
    craft: '数控机床装调工 技师',
    ago: 300,
    introduction: '熟悉五轴设备和数字孪生产线，把现场改造做成了教学案例。',
  },
  {
    who: 135,
    fields: ['energy'],
    craft: '锅炉设备检修工 高级技师',
    ago: 280,
    years: 1,
    introduction: '参加过城市供热管网抢修，讲节能改造和运行安全。',
  },
  {
    who: 142,
    fields: ['digital'],
    craft: '信息通信网络运行管理员 技师',
    ago: 260,
    introduction: '从机房运维做到数据治理，擅长把复杂的系统讲给一线职工听。',
  },
  { who: 149, fields: ['health'], craft: '护理 主任护师', ago: 240, introduction: '急诊护理二十年，主讲现场急救和职业防护，边讲边练。' },
  {
    who: 156,
    fields: ['construction'],
    craft: '测量工 高级技师',
    ago: 355,
    years: 1,
    introduction: '参与过多个城市更新项目，讲精密测量和装配式施工。',
  },
  { who: 163, fields: ['transport'], craft: '轨道列车检修 技师', ago: 200, introduction: '列车转向架检修能手，讲故障判断和标准化作业。' },
  {
    who: 170,
    fields: ['services'],
    craft: '劳动争议调解员',
    ago: 180,
    introduction: '调解劳动争议上千件，讲程序、文书和谈话技巧，案例都脱了名。',
  },
  {
    who: 177,
    fields: ['services'],
    craft: '企业人力资源管理师',
    ago: 160,
    introduction: '讲工资、加班和考勤里最容易出的争议，怎么在企业里先说清楚。',
  },
  {
    who: 184,
    fields: ['creative'],
    craft: '景泰蓝制作 高级技师',
    ago: 140,
    introduction: '传统工艺进车间、进学校，讲手艺，也讲怎么把手艺做成产品。',
  },
  {
    who: 191,
    fields: ['digital', 'services'],
    craft: '工会信息员',
    ago: 90,
    introduction: '把工会的表格搬上手机，讲数据怎样少报、好报、报一次。',
  },
]
const onTrial: Teacher = {
  who: 198,
  fields: ['energy', 'manufacturing'],
  craft: '充电设施运维 高级工',
  introduction: '负责三百多个充电桩的运维，想把故障案例讲给更多同行。',
}
const standing: Teacher = {
  who: 'he',
  fields: ['manufacturing'],
  craft: '电工 高级工',
  introduction: '在装配线上做电气改造六年，会画图、会编程，也会教徒弟。',
}
const offering: Teacher = {
  who: 205,
  fields: ['transport'],
  craft: '快递员 高级工',
  introduction: '派件十一年，讲骑行安全和客户沟通，愿意利用休息日来讲。',
}

/** Who teaches at the academy on the day the demo begins: a dozen appointed, one on trial, one nominated, one who offers themself. */
export async function playLecturers(house: House, now: Date, ground: string, crowd: readonly Actor[]): Promise<Appointed[]> {
  const cast = { house, ground, actorOf: (who: Teacher['who']) => (typeof who === 'number' ? crowd[who]! : asActor(who, modules)), crowd }
  const appointed: Appointed[] = []
  for (const teacher of teachers) appointed.push(await appoint(cast, new Date(now.getTime() - teacher.ago * DAY), teacher))
  const recently = new Date(now.getTime() - 2 * DAY)
  await arrange(cast, recently, onTrial, new Date(now.getTime() + 3 * DAY))
  await nominate(cast, recently, standing)
  const { who, ...said } = offering
  const actor = cast.actorOf(who)
  await perform(house, { actor, now: recently }, offerToTeach, { ground, unit: actor.unit, ...said })
  return appointed
}

type Cast = { house: House; ground: string; actorOf: (who: Teacher['who']) => Actor; crowd: readonly Actor[] }
const chair = () => asActor('cityChair', modules)

async function nominate({ house, ground, actorOf }: Cast, now: Date, { who, fields, craft, introduction }: Teacher) {
  const { id: person, unit } = actorOf(who)
  return perform(house, { actor: chair(), now }, nominateLecturer, { ground, unit, person, fields, craft, introduction })
}

/** Agreed, and with a trial lecture ahead. */
async function arrange(cast: Cast, now: Date, teacher: Teacher, at: Date) {
  const { house, actorOf } = cast
  const { id } = await nominate(cast, now, teacher)
  await perform(house, { actor: actorOf(teacher.who), now }, agreeToTeach, { id, version: 1 })
  const trial = { lecturer: id, version: 2, topic: `${teacher.craft.split(' ')[0]}：一线案例课`, place: '首都示范性工匠学院 201 教室' }
  return { id, trial: (await perform(house, { actor: chair(), now }, arrangeTrial, { ...trial, starts: at.toISOString() })).id }
}

async function appoint(cast: Cast, on: Date, teacher: Teacher & { ago: number }): Promise<Appointed> {
  const { house, crowd, actorOf } = cast
  const given = new Date(on.getTime() - 5 * DAY)
  const { id, trial } = await arrange(cast, new Date(on.getTime() - 12 * DAY), teacher, given)
  const marks = [210, 211, 212].map((at, n) => ({ reviewer: crowd[at]!.id, mark: 84 + ((teacher.ago + n * 7) % 13) }))
  const after = new Date(given.getTime() + 2 * HOUR)
  await perform(house, { actor: chair(), now: after }, judgeTrial, {
    id: trial,
    version: 1,
    marks,
    reason: '内容来自现场，讲得清楚，节奏合适',
  })
  const since = dayOf(on)
  const until = teacher.years ? lastOf(since, teacher.years) : lastOf(since)
  await perform(house, { actor: chair(), now: on }, appointLecturer, { id, version: 4, since, until })
  return { id, actor: actorOf(teacher.who), fields: teacher.fields, since, until }
}

/**
 * Books a class's sessions among those of its field, turn about. In a class to come whoever gives the first has not answered
 * yet, and whoever was to give the last has declined.
 */
export async function bookFor(house: House, now: Date, officer: Actor, course: string, all: readonly Appointed[], isToCome: boolean) {
  const { sessions, field } = await perform(house, { actor: officer, now }, getClass, { id: course })
  const day = dayOf(new Date(sessions[0]!.starts))
  const fitting = all.filter(one => one.fields.includes(field) && one.since <= day && day <= one.until)
  // of years ago, when nobody was appointed yet
  if (fitting.length === 0) return
  for (const [at, { id: session }] of sessions.entries()) {
    const { id: lecturer, actor } = fitting[at % fitting.length]!
    const booking = await perform(house, { actor: officer, now }, bookLecturer, { session, lecturer })
    if (isToCome && at === 0) continue
    const answer = { id: booking.id, version: 1 }
    if (isToCome && at === sessions.length - 1)
      await perform(house, { actor, now }, declineBooking, { ...answer, reason: '当天单位安排检修，走不开' })
    else await perform(house, { actor, now }, acceptBooking, answer)
  }
}
