import type { Nominee } from './calls.ts'

type Held = Pick<Nominee, 'name'> & { materials: readonly { kind: string }[] }

/** ACAD-8, before it is asked: who still lacks what. */
export const lacksOf = (rows: readonly Held[], needed: readonly string[]): { name: string; missing: string[] }[] =>
  rows
    .map(({ name, materials }) => ({ name, missing: needed.filter(kind => !materials.some(held => held.kind === kind)) }))
    .filter(({ missing }) => missing.length > 0)
