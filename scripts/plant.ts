/**
 * Proves the walls by breaking each one once, in a copy of the tree in a temporary folder, and expecting to be caught by name.
 * A wall that nobody can run into is a drawing: a rule whose pattern matches no file passes for ever.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cruise } from './borders.ts'
import { onCopy } from './copy-tree.ts'

type Breach = { wall: string; file: string; text: string }
export type Verdict = { name: string; isOk: boolean; why: string }

const one = 'src/modules/planted/one'
const two = 'src/modules/planted/two'

/** What the breaches run into, and what must stay allowed: none of these may be reported. */
const sound: Record<string, string> = {
  [`${one}/words.ts`]: 'export const words = 1\n',
  [`${one}/rules.ts`]: "import { words } from './words.ts'\nexport const rule = words\n",
  [`${one}/rules-apart.ts`]: "import { rule } from './rules.ts'\nexport const apart = rule\n",
  [`${one}/tables.ts`]: 'export type Tables = { planted: 1 }\n',
  [`${one}/actions.ts`]: "import { rule } from './rules.ts'\nexport const act = [rule, new Date(0)]\n",
  [`${one}/door.ts`]: "import { rule } from './rules.ts'\nexport const door = rule\n",
  [`${one}/screens/desk.tsx`]:
    "import { Button } from 'antd'\nimport type { act } from '../actions.ts'\nexport const desk = (a: typeof act) => [Button, a]\n",
  [`${two}/actions.ts`]: "import { door } from '../one/door.ts'\nexport const act = door\n",
  'src/kernel/server/planted.ts': "import pg from 'pg'\nexport const pool = pg\n",
  'src/kernel/testing/planted.ts':
    "import pg from 'pg'\nimport { rule } from '../../modules/planted/one/rules.ts'\nexport const world = [pg, rule]\n",
  'src/kernel/pure/planted.ts': "import { z } from 'zod'\nexport const pure = z\n",
}

const breaches: Breach[] = [
  { wall: 'rules-are-pure', file: `${one}/rules/breach.ts`, text: "import type { Tables } from '../tables.ts'\nexport type Rule = Tables" },
  {
    wall: 'rules-are-pure',
    file: `${one}/rules-breach.ts`,
    text: "import { createHash } from 'node:crypto'\nexport const rule = createHash",
  },
  { wall: 'rules-are-pure', file: `${one}/words-breach.ts`, text: "import { useState } from 'react'\nexport const words = useState" },
  {
    wall: 'pure-is-pure',
    file: 'src/kernel/pure/breach.ts',
    text: "import { pool } from '../server/planted.ts'\nexport const pure = pool",
  },
  {
    wall: 'pure-is-pure',
    file: 'src/kernel/pure/breach-node.ts',
    text: "import { readFileSync } from 'node:fs'\nexport const pure = readFileSync",
  },
  {
    wall: 'kernel-knows-no-module',
    file: 'src/kernel/server/breach.ts',
    text: "import type { rule } from '../../modules/planted/one/rules.ts'\nexport type R = typeof rule",
  },
  {
    wall: 'screens-see-types-only',
    file: `${one}/screens/breach.tsx`,
    text: "import { act } from '../actions.ts'\nexport const page = act",
  },
  {
    wall: 'screens-see-types-only',
    file: 'src/kernel/web/breach.ts',
    text: "import { pool } from '../server/planted.ts'\nexport const web = pool",
  },
  { wall: 'screens-see-types-only', file: 'src/shells/breach.ts', text: "import { z } from 'zod'\nexport const shell = z" },
  {
    wall: 'server-sees-no-screens',
    file: 'src/server/breach.ts',
    text: "import { useState } from 'react'\nexport const server = useState",
  },
  { wall: 'server-sees-no-screens', file: `${one}/jobs.ts`, text: "import { desk } from './screens/desk.tsx'\nexport const job = desk" },
  { wall: 'modules-meet-at-the-door', file: `${two}/rules.ts`, text: "import { rule } from '../one/rules.ts'\nexport const mine = rule" },
  { wall: 'ui-knows-nothing', file: 'src/ui/breach.ts', text: "import { pure } from '#kernel/pure/planted.ts'\nexport const ui = pure" },
  { wall: 'only-the-server-holds-the-wire', file: `${two}/module.ts`, text: "import pg from 'pg'\nexport const pool = pg" },
  {
    wall: 'modules-borrow-nothing',
    file: `${two}/jobs.ts`,
    text: "import { openPool } from '#kernel/server/pool.ts'\nexport const job = openPool",
  },
  {
    wall: 'worker-never-meets-antd',
    file: 'src/shells/worker-breach.ts',
    text: "export const load = () => import('../modules/planted/one/screens/desk.tsx')",
  },
  {
    wall: 'testing-stays-home',
    file: 'src/server/breach-testing.ts',
    text: "import { world } from '#kernel/testing/planted.ts'\nexport const w = world",
  },
  { wall: 'no-cycles', file: `${two}/loop.ts`, text: "import { back } from './loop-back.ts'\nexport const loop = back" },
]

/** The part of the loop that is not the breach itself. */
const loopBack = { [`${two}/loop-back.ts`]: "import { loop } from './loop.ts'\nexport const back = loop\n" }

const lintBreaches: Breach[] = [
  { wall: 'No clock', file: `${one}/rules/clock.ts`, text: 'export const at = new Date()' },
  { wall: 'No clock', file: `${one}/rules-clock.ts`, text: 'export const at = () => Date.now()' },
  { wall: 'No clock', file: `${two}/actions/lots.ts`, text: 'export const lot = () => Math.random()' },
  { wall: 'No clock', file: `${two}/actions-ids.ts`, text: 'export const id = () => crypto.randomUUID()' },
  { wall: 'noBarrelFile', file: `${one}/index.ts`, text: "export * from './rules.ts'" },
]

export const plantBreaches = (): Promise<Verdict[]> =>
  onCopy(copy => {
    layDown(copy)
    return [...walls(copy), ...lints(copy)]
  })

function layDown(copy: string) {
  const texts = {
    ...sound,
    ...loopBack,
    ...Object.fromEntries([...breaches, ...lintBreaches].map(({ file, text }) => [file, `${text}\n`])),
  }
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(join(copy, dirname(file)), { recursive: true })
    writeFileSync(join(copy, file), text)
  }
}

function walls(copy: string): Verdict[] {
  const { violations } = cruise(copy)
  const caught = breaches.map(({ wall, file }) =>
    verdict(
      `planted: ${wall} (${file})`,
      violations.some(found => found.rule === wall && (found.from === file || found.to === file)),
      'not caught',
    ),
  )
  const wronged = violations.filter(({ from }) => from in sound).map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)
  return [...caught, verdict('planted: what is allowed stays allowed', wronged.length === 0, wronged.join('\n'))]
}

function lints(copy: string): Verdict[] {
  const files = [...lintBreaches.map(({ file }) => file), `${one}/actions.ts`]
  const biome = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome')
  const flags = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none']
  const { stdout, stderr } = spawnSync(process.execPath, [biome, ...flags, ...files], { cwd: copy, encoding: 'utf8', maxBuffer: 64 << 20 })
  if (!stdout) throw new Error(stderr)
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { category: string; message: string; severity: string; location: { path: string } }[]
  }
  const found = (wall: string, file: string) =>
    diagnostics.some(
      ({ category, message, severity, location }) =>
        severity === 'error' && location.path === file && `${category} ${message}`.includes(wall),
    )
  return [
    ...lintBreaches.map(({ wall, file }) => verdict(`planted: ${wall} (${file})`, found(wall, file), 'not caught')),
    verdict('planted: an action may write down a fixed day', !found('No clock', `${one}/actions.ts`), 'new Date(0) was called a clock'),
  ]
}

const verdict = (name: string, isOk: boolean, why: string): Verdict => ({ name, isOk, why: isOk ? '' : why })

if (import.meta.main) {
  const verdicts = await plantBreaches()
  for (const { name, isOk, why } of verdicts) console.log(`${isOk ? 'caught' : 'MISSED'}  ${name} ${why}`)
  if (verdicts.some(({ isOk }) => !isOk)) process.exit(1)
}
