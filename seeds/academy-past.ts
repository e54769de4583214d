import { addDays, type Day, isWorkingDay } from '#kernel/pure/calendar.ts'
import { china } from '#kernel/pure/holidays.ts'
import { type Field, fields, type Kind } from '../src/modules/growth/academy/rules.ts'
import { pathOf } from './cast.ts'
import { idFor, idFrom } from './ids.ts'

const CLASSES = 60
const DAYS = 6
const HOUR = 3_600_000
export type Past = ReturnType<typeof pastClasses>[number]

const topics: Record<Field, readonly string[]> = {
  manufacturing: ['数控加工', '工业机器人运维', '电气自动化'],
  creative: ['非遗技艺传承', '数字内容创作', '展陈设计'],
  energy: ['光伏运维', '储能系统检修', '建筑节能改造'],
  digital: ['数据标注与治理', '网络安全运维', '智能客服训练'],
  health: ['养老护理', '急救护理', '中药调剂'],
  construction: ['装配式建筑施工', '建筑信息模型应用', '古建筑修缮'],
  transport: ['轨道车辆检修', '冷链物流管理', '新能源汽车维修'],
  services: ['劳动关系协调', '班组长管理', '餐饮服务与食品安全'],
}
export const kindOf = (title: string): Kind =>
  title.startsWith('班组长') ? 'leaders' : title.startsWith('劳动关系') ? 'mediators' : 'skills'

/** The last ends two months before the story, so that the story's own classes are the latest. */
export function pastClasses(today: Day) {
  return Array.from({ length: CLASSES }, (_, i) => {
    const days = workingDays(addDays(today, -1_090 + Math.floor((i * 1_015) / CLASSES)))
    const field = fields[(i * 3) % fields.length]!
    const topic = topics[field][Math.floor(i / fields.length) % 3]!
    const starts = at(days[0]!, 9)
    const host = i % 6 === 5 ? 'chaoyang' : 'city'
    const title = `${topic}培训班（${days[0]!.slice(0, 4)}年第${i + 1}期）`
    return {
      id: idFrom(ago(starts, 45), `academy/past/${i}`),
      offer: idFor(`academy/past/${i}/offer`),
      unit: pathOf(host),
      field,
      topic,
      title,
      days,
      starts,
    }
  })
}

function workingDays(from: Day): Day[] {
  const days: Day[] = []
  for (let day = from; days.length < DAYS; day = addDays(day, 1)) if (isWorkingDay(china, day)) days.push(day)
  return days
}
export const at = (day: Day, hour: number) => new Date(Date.parse(day) + (hour - 8) * HOUR)
export const ago = (moment: Date, days: number) => new Date(moment.getTime() - days * 24 * HOUR)
