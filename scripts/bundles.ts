/** Weighs what a cold visit to each shell loads, and fails if server code travelled with it. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

type Chunk = { file: string; imports?: string[] }
const manifest: Record<string, Chunk> = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
/** Words that only server code says: SQL, drivers, the host, the schema library, the state-changing kernel. */
const serverOnly = /\bkysely\b|for update|set_config|app\.reach|fastify|pglite|ZodError|toJSONSchema/i
const heaviest = { 'worker.html': 90, 'desk.html': 90 }

const chunksOf = (name: string, seen = new Set<string>()): string[] => {
  if (seen.has(name)) return []
  seen.add(name)
  const { file, imports = [] } = manifest[name]!
  return [file, ...imports.flatMap(next => chunksOf(next, seen))]
}
for (const [entry, limit] of Object.entries(heaviest)) {
  const files = chunksOf(entry)
    .filter(file => file.endsWith('.js'))
    .map(file => readFileSync(`dist/${file}`))
  const kb = files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0) / 1024
  const leak = files.map(file => serverOnly.exec(file.toString())?.[0]).find(Boolean)
  console.log(`${entry}: ${kb.toFixed(1)} KB gz in ${files.length} files`)
  if (leak) throw new Error(`${entry} carries server code: "${leak}"`)
  if (kb > limit) throw new Error(`${entry} is heavier than ${limit} KB`)
}
