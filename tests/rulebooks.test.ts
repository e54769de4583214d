import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'

const read = (patterns: string[]) =>
  patterns
    .flatMap(pattern => globSync(pattern))
    .map(file => readFileSync(file, 'utf8'))
    .join('\n')
const found = (text: string, pattern: RegExp) => [...new Set(Array.from(text.matchAll(pattern), hit => hit[1]!))].sort()

type Book = { name: string; rulebook: string; words: string[]; rules: string[]; tests: string[] }
const modules: Book[] = globSync('src/modules/*/*/rulebook.md').map(rulebook => {
  const at = dirname(rulebook)
  return {
    name: at,
    rulebook,
    words: [`${at}/words*.ts`],
    rules: [`${at}/rules*.ts`],
    tests: [`${at}/**/*.test.ts`, `${at}/**/*.test.tsx`],
  }
})
/** The kernel has no rules file: its clauses are spoken where they are kept, here and at the wire. */
const house: Book = {
  name: 'the house',
  rulebook: 'src/kernel/server/house/rulebook.md',
  words: ['src/kernel/pure/house-words.ts'],
  rules: ['src/kernel/**/*.ts', 'src/server/**/*.ts'].map(pattern => pattern.replace('*.ts', '!(*.test|*-words).ts')),
  tests: ['src/kernel/**/*.test.ts', 'src/server/**/*.test.ts', 'races/*.race.ts'],
}

test('there are rulebooks to hold to', () => {
  expect(modules.length).toBeGreaterThan(1)
})

describe.each([house, ...modules])('$name', ({ rulebook, words, rules, tests }) => {
  const written = found(read([rulebook]), /^\*\*([A-Z]+-\d+)\*\*/gm)
  const books = [...new Set(written.map(clause => clause.split('-')[0]!))].join('|')
  // quoted where it refuses, or opening the comment of a rule that refuses nothing; bare in the name of a test
  const quoted = new RegExp(`(?:'|/\\*\\* )((?:${books})-\\d+)\\b`, 'g')
  const bare = new RegExp(`\\b((?:${books})-\\d+)\\b`, 'g')

  test('every clause that is written has its sentence, and the other way round', () => {
    expect(found(read(words), /^ *'([A-Z]+-\d+)':/gm)).toEqual(written)
  })
  test('every clause that is written is in the rules, and the other way round', () => {
    expect(found(read(rules), quoted)).toEqual(written)
  })
  test('every clause that is written has a test', () => {
    const named = new Set(found(read(tests), bare))
    expect(written.filter(clause => !named.has(clause))).toEqual([])
  })
})
