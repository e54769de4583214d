/** The gates that read the code without running it. Each counts as one test, each planted breach too. */
import { overhear } from './overhear.ts'
import { plantBreaches } from './plant.ts'
import { emptyTally, type Tally } from './reports.ts'

/** What the compiler knows of the tree afterwards: a copy of the tree need not be judged anew. */
export const judged = 'test-results/types.tsbuildinfo'

const gates: Record<string, string[]> = {
  'types (tsc)': ['node_modules/typescript/bin/tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', judged],
  'format and lint (biome)': ['node_modules/@biomejs/biome/bin/biome', 'check', '--diagnostic-level=warn', '--error-on-warnings'],
  'borders (dependency-cruiser)': ['scripts/borders.ts'],
  'dead code (knip)': ['node_modules/knip/bin/knip.js'],
}

export async function passGates(): Promise<Tally> {
  const tally = emptyTally()
  const say = (name: string, isOk: boolean, why: string) => {
    console.log(`  ${isOk ? '✓' : '✗'} ${name}`)
    if (!isOk && why) console.log(why.trimEnd().replace(/^/gm, '      '))
    ;(isOk ? tally.passed : tally.failed).push(name)
  }
  await Promise.all(
    Object.entries(gates).map(async ([name, command]) => {
      const { code, text } = await overhear(command)
      say(name, code === 0, text)
    }),
  )
  for (const { name, isOk, why } of await plantBreaches()) say(name, isOk, why)
  return tally
}
