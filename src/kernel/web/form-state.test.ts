import { expect, test } from 'vitest'
import { fieldsOf, wrongFields } from './form-state.ts'
import { Problem } from './problem.ts'

const values = { phone: '', children: [], sessions: [], income: '' }
const told = (fields: Record<string, string>) =>
  fieldsOf(new Problem({ fields }), { 'facts.incomePerHeadFen': 'income', starts: 'sessions', ends: 'sessions' }, values)

test('the summary of a form counts every wrong field, also those within one input', () => {
  const { wrong, named } = told({ 'children.0.name': '请填写', 'children.1.name': '请填写', phone: '不对' })
  expect(Object.keys(named)).toEqual(['children', 'phone'])
  expect(wrongFields(wrong, {}, new Set())).toBe(3)
  expect(wrongFields(wrong, {}, new Set(['phone']))).toBe(2)
  expect(wrongFields(wrong, { phone: '十一位', income: '' }, new Set())).toBe(3)
  expect(wrongFields(wrong, { children: '至少一名' }, new Set(['phone']))).toBe(1)
})

test('several paths of the server that stand at one input are one place; what stands nowhere is left over', () => {
  const { wrong, others } = told({ starts: '过去了', ends: '早于开始', 'facts.incomePerHeadFen': '请填写', token: '没有' })
  expect(wrongFields(wrong, {}, new Set())).toBe(2)
  expect(others).toEqual(['没有'])
})
