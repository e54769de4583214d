import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import module from './module.ts'

const files = readdirSync(new URL('actions/', import.meta.url))
  .filter(name => name.endsWith('.ts'))
  .map(name => name.slice(0, -3))
const isAction = (value: unknown) => typeof value === 'object' && value !== null && 'may' in value

test('every action of the module answers under its own name: of two alike the later would silence the other', async () => {
  const named = new Map<string, unknown>()
  for (const file of files)
    for (const [name, action] of Object.entries((await import(`./actions/${file}.ts`)) as object)) {
      if (!isAction(action)) continue
      expect(named.has(name), `${name} of actions/${file} stands elsewhere too`).toBe(false)
      named.set(name, action)
    }
  expect(named.size).toBeGreaterThan(150)
  for (const [name, action] of Object.entries(module.actions)) expect(named.get(name), name).toBe(action)
})
