import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Pair, Words } from '#kernel/pure/words.ts'
import { modules } from '../src/server/modules.ts'

const isPair = (value: unknown): value is Pair => typeof value === 'object' && value !== null && 'zh' in value && 'en' in value
const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && Object.values(value).length > 0 && Object.values(value).every(isPair)

/** Every set of sentences that the files of a module's words hold, whoever spreads it where. */
async function setsOf(module: string): Promise<Words[]> {
  const files = globSync(`src/modules/*/${module}/words*.ts`)
  const held = await Promise.all(files.map(file => import(/* @vite-ignore */ `../${file}`) as Promise<Record<string, unknown>>))
  return held.flatMap(one => Object.values(one).filter(isWords))
}
const same = (one: Pair, other: Pair) => one.zh === other.zh && one.en === other.en

test('no sentence of a module is overridden by another of the same name', async () => {
  const lost: string[] = []
  for (const { name, words } of modules)
    for (const set of await setsOf(name))
      for (const [key, pair] of Object.entries(set))
        if (words[key] && !same(words[key], pair)) lost.push(`${name}: ${key} “${pair.zh}” is lost to “${words[key].zh}”`)
  expect([...new Set(lost)].sort()).toEqual([])
})
