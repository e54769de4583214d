import { expect, test } from 'vitest'
import { isAtLeast, rankOf, readSkill, skillLadder, skills } from './skills.ts'

test('the ladder has eight rungs, apprentice to chief technician', () => {
  expect(skillLadder.map(skill => skills[skill].zh).join(' < ')).toBe(
    '学徒工 < 初级工 < 中级工 < 高级工 < 技师 < 高级技师 < 特级技师 < 首席技师',
  )
  expect(rankOf('chiefTechnician')).toBe(7)
})

test('高级工以上 is a matter of rank: grade numbers fall, and the ends have none', () => {
  expect(skillLadder.filter(held => isAtLeast(held, 'senior'))).toEqual([
    'senior',
    'technician',
    'seniorTechnician',
    'distinguishedTechnician',
    'chiefTechnician',
  ])
})

test.each([
  ['高级工', 'senior'],
  ['三级', 'senior'],
  ['三级工', 'senior'],
  ['高级工（三级）', 'senior'],
  ['三级/高级工', 'senior'],
  ['技师', 'technician'],
  ['高级技师', 'seniorTechnician'],
  ['首席技师', 'chiefTechnician'],
] as const)('%s is %s', (typed, value) => {
  expect(readSkill(typed)).toEqual({ ok: true, value })
})

test.each(['', '高级', '六级', '高级工(二级)', '技师/高级技师'])('%j is no grade', typed => {
  expect(readSkill(typed)).toEqual({ ok: false, why: 'skillUnknown' })
})
