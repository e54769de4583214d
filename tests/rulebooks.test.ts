import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'

const cited = (text: string, pattern: RegExp) => [...new Set(Array.from(text.matchAll(pattern), hit => hit[1]!))].sort()

describe.each(globSync('src/modules/**/rulebook.md').map(dirname))('%s', module => {
  const read = (file: string) => readFileSync(`${module}/${file}`, 'utf8')
  const written = cited(read('rulebook.md'), /^\*\*([A-Z]+-\d+)\*\*/gm)
  const book = written[0]!.split('-')[0]!

  test('every clause that is written has its sentence', () => {
    expect(cited(read('words.ts'), /'([A-Z]+-\d+)'/g)).toEqual(written)
  })
  test('every clause that is written is in the rules, and the other way round', () => {
    // a refusal cites its clause; a rule that refuses nothing opens with it
    const rules = globSync(`${module}/rules*.ts`)
      .map(file => readFileSync(file, 'utf8'))
      .filter(text => !text.includes('vitest'))
    expect(cited(rules.join('\n'), /(?:'|\/\*\* )([A-Z]+-\d+)\b/g)).toEqual(written)
  })
  test('every clause that is written has a test', () => {
    const tests = globSync(`${module}/*.test.ts`)
      .map(file => readFileSync(file, 'utf8'))
      .join('\n')
    expect(cited(tests, new RegExp(`\\b(${book}-\\d+)\\b`, 'g'))).toEqual(written)
  })
})
