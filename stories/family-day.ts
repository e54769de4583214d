import { idFor } from '../seeds/ids.ts'
import { pathOf } from '../seeds/cast.ts'
import type { Caller } from './callers.ts'

/** The parent–child day of the paper: two half days, 40 children in each, told in the summer of 2024. */
export const family = {
  title: '“童心童梦 快乐假期”暑期亲子特色体验',
  seats: 40,
  opens: '2024-07-10T10:00',
  /** The two sessions, and an hour before the second. */
  morning: '星空灯制作',
  afternoon: '空间站模型搭建',
  atTheDoor: '2024-07-20T08:30',
  hourBefore: '2024-07-20T13:00',
} as const

const beijing = (at: string) => `${at}:00+08:00`
export const familyPlan = {
  unit: pathOf('wangjing'),
  title: family.title,
  kind: 'family',
  about: '上午做星空灯，下午搭空间站模型。上午、下午分别报名，可以都报。',
  place: '望京街道职工之家',
  contact: '苏敏 010-00000000',
  hosts: { [idFor('zhongguancun')]: 'helper' },
  openTo: [idFor('wangjing'), idFor('zhongguancun')],
  isForFamilies: true,
  mostChildren: 2,
  ageFrom: 5,
  ageTo: 12,
  perSession: true,
  seats: family.seats,
  queue: 20,
  materials: { 手工材料包: 1 },
  takesPhotos: true,
  enrolOpens: beijing(family.opens),
  enrolCloses: beijing('2024-07-19T17:00'),
  sessions: [
    { title: family.morning, starts: beijing('2024-07-20T09:00'), ends: beijing('2024-07-20T11:30') },
    { title: family.afternoon, starts: beijing('2024-07-20T14:00'), ends: beijing('2024-07-20T16:30') },
  ],
} satisfies Parameters<Caller['activities']['createActivity']>[0]

/** What a guardian sends: children by what they are called, born nine and seven years before the summer. */
export const familyOf = (called: readonly string[], offer: string, more: object = {}) => ({
  offer,
  children: called.map((name, i) => ({ called: name, name: `林${name}`, born: `${2015 + 2 * i}-04-0${i + 1}` })),
  isGuardian: true,
  sharesWithHost: true,
  sharesWith: [],
  allowsPhotos: true,
  ...more,
})

export async function publishFamilyDay(officer: Caller): Promise<string> {
  const { id } = await officer.activities.createActivity(familyPlan)
  await officer.activities.publishActivity({ id, version: 1 })
  return id
}
