/**
 * Checks the import rules of .dependency-cruiser.cjs. Under TypeScript 7 the cruiser sees nothing unless swc parses for it, and
 * then says "no violations" of 0 files: so a small count fails too.
 */
import { spawnSync } from 'node:child_process'

export type Violation = { rule: string; from: string; to: string }

/** The files seen and the borders crossed in the tree at `folder`. */
export function cruise(folder = '.'): { files: number; violations: Violation[] } {
  const cruiser = `${process.cwd()}/node_modules/dependency-cruiser/bin/dependency-cruiser.mjs`
  const args = [cruiser, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 << 20 })
  if (!stdout) throw new Error(stderr)
  const { violations, totalCruised } = JSON.parse(stdout).summary as {
    violations: { rule: { name: string }; from: string; to: string }[]
    totalCruised: number
  }
  return { files: totalCruised, violations: violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })) }
}

if (import.meta.main) {
  const { files, violations } = cruise()
  for (const { rule, from, to } of violations) console.error(`error ${rule}: ${from} → ${to}`)
  console.log(`${files} files, ${violations.length} of them cross a border`)
  if (violations.length > 0 || files < 20) process.exit(1)
}
