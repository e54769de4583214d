/** Checks the import rules. Under TypeScript 7 the cruiser can see nothing and still say "no violations". */
import { spawnSync } from 'node:child_process'

const { stdout, stderr } = spawnSync('depcruise', ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'], {
  encoding: 'utf8',
  maxBuffer: 64 << 20,
})
if (!stdout) throw new Error(stderr)
const { violations, totalCruised } = JSON.parse(stdout).summary as {
  violations: { rule: { name: string }; from: string; to: string }[]
  totalCruised: number
}
for (const { rule, from, to } of violations) console.error(`error ${rule.name}: ${from} → ${to}`)
console.log(`${totalCruised} files keep the borders, ${violations.length} do not`)
if (violations.length > 0 || totalCruised < 20) process.exit(1)
