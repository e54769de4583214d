import { expect, test } from 'vitest'
import { line, passage } from './line.ts'

test('what nobody sees is dropped from a line, and breaks become a space', () => {
  const name = line(40).min(2)
  expect(name.parse('张\u0007三\u202e')).toBe('张 三')
  expect(name.parse('\u202a林\u200b晓\ufeff\n')).toBe('林晓')
  expect(name.parse('海淀\r\n服务站')).toBe('海淀 服务站')
  expect(name.safeParse('\u200b\u200b').success).toBe(false)
})

test('what people write stays: rare characters, joined signs, names in other letters', () => {
  for (const text of ['𠮷田', '👨‍👩‍👧', 'Aynur Tömür', '买买提·艾力']) expect(line(40).parse(text)).toBe(text)
})

test('what is told in several lines keeps its breaks, and loses only what nobody sees', () => {
  expect(passage(400).parse('带身份证\r\n带一双\u202e布鞋\u200b\u0007\n\n别迟到\n')).toBe('带身份证\n带一双布鞋 \n\n别迟到')
})
