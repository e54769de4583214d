import { halfWidth } from '../half-width.ts'
import type { Reading } from '../reading.ts'
import type { Pair } from '../words.ts'

/**
 * The skill ladder, lowest rung first (新八级工). The certificate's number falls as skill rises and the ends have none,
 * so grades are compared by rung: 高级工以上 (senior and above) is `isAtLeast(held, 'senior')`.
 */
export const skills = {
  apprentice: { number: null, zh: '学徒工', en: 'Apprentice' },
  junior: { number: '五级', zh: '初级工', en: 'Junior worker' },
  intermediate: { number: '四级', zh: '中级工', en: 'Intermediate worker' },
  senior: { number: '三级', zh: '高级工', en: 'Senior worker' },
  technician: { number: '二级', zh: '技师', en: 'Technician' },
  seniorTechnician: { number: '一级', zh: '高级技师', en: 'Senior technician' },
  distinguishedTechnician: { number: null, zh: '特级技师', en: 'Distinguished technician' },
  chiefTechnician: { number: null, zh: '首席技师', en: 'Chief technician' },
} as const satisfies Record<string, Pair & { number: string | null }>

export type Skill = keyof typeof skills
export const skillLadder = Object.keys(skills) as readonly Skill[]

export const rankOf = (skill: Skill): number => skillLadder.indexOf(skill)
export const isAtLeast = (held: Skill, asked: Skill): boolean => rankOf(held) >= rankOf(asked)

/** Reads 高级工, 三级, 三级工, 高级工(三级) and 三级/高级工, as certificates and spreadsheets have them. */
export function readSkill(text: string): Reading<Skill, 'skillUnknown'> {
  const typed = halfWidth(text)
    .replace(/[()/、,]/g, ' ')
    .trim()
    .split(/ +/)
  const value = skillLadder.find(skill => typed.every(part => namesOf(skill).includes(part)))
  return value ? { ok: true, value } : { ok: false, why: 'skillUnknown' }
}

function namesOf(skill: Skill): string[] {
  const { number, zh } = skills[skill]
  return number ? [zh, number, `${number}工`] : [zh]
}
