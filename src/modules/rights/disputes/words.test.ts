import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import disputes from './module.ts'

type Words = Record<string, { zh: string; en: string }>

test('no sentence of one file takes the place of another’s under the same key', async () => {
  const said = disputes.words as Words
  const files = (await readdir(import.meta.dirname)).filter(name => /^words.*\.ts$/.test(name) && !name.includes('.test.'))
  const read = (name: string): Promise<Record<string, Words>> => import(/* @vite-ignore */ `./${name}`)
  const lists = (await Promise.all(files.map(read))).flatMap(one => Object.values(one))
  const spoken = lists.filter(list => Object.keys(list).every(key => key in said))
  expect(spoken.length).toBeGreaterThan(10)
  for (const list of spoken) for (const [key, pair] of Object.entries(list)) expect({ key, ...said[key] }).toEqual({ key, ...pair })
})
