/** Lays a new module down in a copy of the tree and holds it to every gate and to its own tests: templates rot unless they are used. */
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { onCopy } from './copy-tree.ts'
import { judged } from './gates.ts'
import { overhear } from './overhear.ts'
import { emptyTally, type Tally } from './reports.ts'

const laid = 'src/modules/voice/planted'
const tools = join(process.cwd(), 'node_modules')
const steps: Record<string, string[]> = {
  'is laid down': ['scripts/new-module.ts', 'voice', 'planted'],
  // the copy's packages are a link, and are to be known by the names they have in the tree
  'has sound types': [`${tools}/typescript/bin/tsc`, '--noEmit', '--preserveSymlinks', '--incremental', '--tsBuildInfoFile', judged],
  'is formatted and free of lint': [`${tools}/@biomejs/biome/bin/biome`, 'check', '--vcs-enabled=false', '--error-on-warnings', laid],
  'keeps the borders': ['scripts/borders.ts'],
  'passes its own tests, and those of rulebooks and generated files': [
    `${tools}/vitest/vitest.mjs`,
    'run',
    laid,
    'tests/rulebooks',
    'tests/generated',
  ],
}

export const layModule = () =>
  onCopy(async folder => {
    // what the gates found sound is not judged twice; without it all is judged
    if (existsSync(judged)) cpSync(judged, join(folder, judged))
    const tally: Tally = emptyTally()
    for (const [name, command] of Object.entries(steps)) {
      const { code, text } = await overhear(command, folder)
      const title = `a new module ${name}`
      console.log(`  ${code === 0 ? '✓' : '✗'} ${title}`)
      if (code !== 0) console.log(text.trimEnd().split('\n').slice(-60).join('\n').replace(/^/gm, '      '))
      ;(code === 0 ? tally.passed : tally.failed).push(title)
    }
    return tally
  })
