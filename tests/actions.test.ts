import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { modules } from '../src/server/modules.ts'

/** Whatever the files of a module's actions export: a module joins them by spreading, where the last of two of one name wins silently. */
async function exportsOf(module: string): Promise<[string, unknown][]> {
  const files = globSync(`src/modules/*/${module}/actions/*.ts`).filter(file => !file.endsWith('.test.ts'))
  const held = await Promise.all(files.map(file => import(/* @vite-ignore */ `../${file}`) as Promise<Record<string, unknown>>))
  return held.flatMap(one => Object.entries(one))
}
const isAction = (value: unknown) => typeof value === 'object' && value !== null && 'run' in value && 'may' in value

test('no action of a module is overridden by another of the same name', async () => {
  const lost: string[] = []
  for (const { name, actions } of modules)
    for (const [key, value] of await exportsOf(name))
      if (isAction(value) && key in actions && actions[key] !== value) lost.push(`${name}: ${key}`)
  expect(lost).toEqual([])
})
