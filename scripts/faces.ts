/**
 * Builds the web faces into dist/, unless what is there was built from these very sources: dist/.built keeps their hash.
 * Dates would not do: a checkout or a copy changes them all.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'

const STAMP = 'dist/.built'

const hash = hashOf(['src/**', 'public/**', 'vite.config.ts', 'package-lock.json', 'tsconfig.json'])
if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash && !process.argv.includes('--force')) process.exit(0)

const started = Date.now()
console.log('Building the web faces (again only when their sources change) …')
const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { stdio: 'inherit' })
if (status !== 0) {
  console.error('The web faces could not be built; vite says why above.')
  process.exit(status ?? 1)
}
writeFileSync(STAMP, hash)
console.log(`The web faces are built (${Math.round((Date.now() - started) / 1_000)} s).`)

/** Tests are left out: they never reach a face. */
function hashOf(patterns: string[]): string {
  const files = globSync(patterns).filter(file => statSync(file).isFile() && !/[.]test[.]tsx?$/.test(file))
  const sum = createHash('sha256')
  for (const file of files.sort()) sum.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return sum.digest('hex')
}
