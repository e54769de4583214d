import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Refusal } from '../pure/refusal.ts'
import { parseInput } from './input.ts'

const form = z.object({
  title: z.string().trim().max(60).optional(),
  day: z.iso.date().optional(),
  at: z.iso.datetime({ offset: true }).optional(),
  lines: z.array(z.object({ note: z.string() })).optional(),
  each: z.record(z.string(), z.int()).optional(),
})
const fieldsOf = (input: z.input<typeof form>) => {
  try {
    parseInput(form, input)
    return {}
  } catch (error) {
    return (error as Refusal).fields
  }
}

describe('HOUSE-5 what no database can hold is refused at its field', () => {
  test('NUL and half a character, wherever they stand', () => {
    expect(fieldsOf({ title: 'a\0b' })).toEqual({ title: 'notRight' })
    expect(fieldsOf({ title: '坏\ud800字' })).toEqual({ title: 'notRight' })
    expect(fieldsOf({ lines: [{ note: 'good' }, { note: '\0' }] })).toEqual({ 'lines.1.note': 'notRight' })
    expect(Object.values(fieldsOf({ each: { 'a\0': 1 } }))).toEqual(['notRight'])
    expect(Object.keys(fieldsOf({ each: { 'a\0': 1 } })).join()).not.toContain('\0')
  })

  test('a year in which no union acts, and which comes back from the database as no date at all', () => {
    expect(fieldsOf({ day: '0000-01-01' })).toEqual({ day: 'notADay' })
    expect(fieldsOf({ at: '0001-01-01T00:00:00+14:00' })).toEqual({ at: 'notATime' })
    expect(fieldsOf({ at: '9999-12-31T23:59:59-14:00' })).toEqual({ at: 'notATime' })
  })

  test('a zone further off than any on earth, which the database does not read', () => {
    for (const zone of ['+16:00', '-18:00', '+23:59']) expect(fieldsOf({ at: `2024-09-02T01:00:00${zone}` })).toEqual({ at: 'notATime' })
    for (const zone of ['+14:00', '-12:00', '+05:45']) expect(fieldsOf({ at: `2024-09-02T01:00:00${zone}` })).toEqual({})
  })

  test('what people write passes: pairs of surrogates, joined signs, years they mean, and sentences about years', () => {
    for (const title of ['👨‍👩‍👧‍👦𠮷', '9999-12-31 是最后一天', '0000-01-01,'])
      expect(parseInput(form, { title, day: '1949-10-01', at: '2099-12-31T23:59:59Z' })).toMatchObject({ title })
  })
})
