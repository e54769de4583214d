import { pathOf } from '../seeds/cast.ts'
import { idFor } from '../seeds/ids.ts'

/** The electricians' class of autumn 2024, on its own dates; the 29th is a Sunday worked for the holidays that follow. */
export const electricians = {
  plan: {
    unit: pathOf('city'),
    title: '首都工匠学院2024年电工高技能人才培训班',
    kind: 'skills' as const,
    field: 'manufacturing' as const,
    about: '智能制造系统、典型电气自动化控制系统的设计、安装与调试，电气设备管理；专题讲授、研讨交流、理实一体。',
    openTo: [idFor('city')],
    place: '首都工匠学院公共技能实训基地',
    contact: '职工服务中心 010-60000000',
    opens: '2024-09-03T01:00:00Z',
    closes: '2024-09-20T09:00:00Z',
    seats: 30,
    leastOfUnit: 1,
    mostOfUnit: 3,
    trades: ['电工', '维修电工'],
    leastSkill: 'senior' as const,
    worksIn: ['智能制造', '自动化控制'],
    theoryMark: 60,
    practiceMark: 60,
    sessions: [27, 28, 29].map(day => ({
      title: `第 ${day - 26} 天`,
      kind: 'practice' as const,
      starts: `2024-09-${day}T01:00:00Z`,
      ends: `2024-09-${day}T09:00:00Z`,
    })),
  },
  qualified: { trade: '维修电工', skill: 'senior' as const, worksIn: '智能制造', years: 8 },
  lastMinute: '2024-09-20T16:58',
  closed: '2024-09-20T17:00',
  begins: '2024-09-27T09:00',
}
