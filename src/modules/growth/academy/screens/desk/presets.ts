import type { Kind, Layout } from '../../rules.ts'

/** What the four kinds of class differ in, as the editor writes it. */
export type Preset = {
  seats: string
  leastOfUnit: string
  mostOfUnit: string
  leastSkill: string
  worksIn: string[]
  leastYears: string
  materials: string[]
  attendanceShare: string
  theoryMark: string
  practiceMark: string
  certificate: string
  certificateLayout: Layout
}

const common = { leastOfUnit: '1', leastSkill: '', worksIn: [], leastYears: '0', attendanceShare: '80', practiceMark: '' }

/** The skills class is that of the electricians of September 2024; the others have the sizes the city's classes had. */
export const presets: Record<Kind, Preset> = {
  skills: {
    ...common,
    seats: '30',
    mostOfUnit: '3',
    leastSkill: 'senior',
    materials: ['职业技能等级证书', '身份证'],
    theoryMark: '60',
    practiceMark: '60',
    certificate: '结业证书',
    certificateLayout: 'landscape',
  },
  cadre: {
    ...common,
    seats: '60',
    mostOfUnit: '2',
    materials: [],
    attendanceShare: '90',
    theoryMark: '',
    certificate: '工会干部培训结业证书',
    certificateLayout: 'portrait',
  },
  leaders: {
    ...common,
    seats: '100',
    mostOfUnit: '5',
    leastYears: '3',
    materials: [],
    theoryMark: '60',
    certificate: '班组长培训结业证书',
    certificateLayout: 'landscape',
  },
  mediators: {
    ...common,
    seats: '85',
    mostOfUnit: '2',
    materials: ['单位推荐意见'],
    attendanceShare: '100',
    theoryMark: '60',
    certificate: '劳动争议调解员培训结业证书',
    certificateLayout: 'portrait',
  },
}

export const presetKeys = Object.keys(presets.skills) as (keyof Preset)[]

/** Whether everything still stands as some kind sets it: only then may another kind's settings take its place unasked. */
export const isUntouched = (values: Preset): boolean =>
  Object.values(presets).some(preset => presetKeys.every(key => JSON.stringify(values[key]) === JSON.stringify(preset[key])))
