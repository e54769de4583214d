/**
 * Weighs what a cold visit to each face loads, and fails when it is too heavy or carries what it must not: server code anywhere,
 * the schema library or the desk's kit on a worker's phone. A field worker may stand in a basement with one bar of signal.
 */
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'

type Chunk = { file: string; src?: string; isEntry?: boolean; imports?: string[]; css?: string[] }
type Limit = { maxKb: number; never: RegExp }

/** What only server code says: SQL, drivers, the host. */
const server = /\bkysely\b|for update|set_config|app\.reach|fastify|pglite/i
const faces: Record<string, Limit> = {
  worker: { maxKb: 110, never: new RegExp(`${server.source}|ZodError|toJSONSchema|ant-design|antCls|\\bantd\\b`, 'i') },
  desk: { maxKb: 480, never: server },
  wall: { maxKb: 480, never: server },
}

const manifest: Record<string, Chunk> = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
const entries = Object.entries(manifest).filter(([, chunk]) => chunk.isEntry)
const complaints: string[] = []

for (const [face, limit] of Object.entries(faces)) {
  const names = entries.map(([name]) => name).filter(name => basename(name).startsWith(face))
  if (names.length === 0 && globSync(`src/shells/${face}*`).length > 0)
    complaints.push(`${face}: has a shell, but the build has no entry for it`)
  if (names.length === 0 && face === 'worker') complaints.push('worker: the build has no entry for it')
  for (const name of names) weigh(name, limit)
}
for (const complaint of complaints) console.error(complaint)
process.exitCode = complaints.length > 0 ? 1 : 0

function weigh(name: string, { maxKb, never }: Limit) {
  const files = [...new Set(chunksOf(name).map(chunk => chunk.file))].filter(file => file.endsWith('.js'))
  const texts = files.map(file => ({ file, text: readFileSync(`dist/${file}`) }))
  const kb = texts.reduce((sum, { text }) => sum + gzipSync(text, { level: 9 }).length, 0) / 1_024
  console.log(`${name}: ${kb.toFixed(1)} KB of script, gzipped, in ${files.length} files (limit ${maxKb})`)
  if (kb > maxKb) complaints.push(`${name} weighs ${kb.toFixed(1)} KB, more than ${maxKb}`)
  for (const { file, text } of texts) {
    const word = never.exec(text.toString())?.[0]
    if (word) complaints.push(`${name} carries "${word}" in ${file}`)
  }
}

/** The entry and everything it imports before it can run; what is loaded when a page opens does not count. */
function chunksOf(name: string, seen = new Set<string>()): Chunk[] {
  if (seen.has(name)) return []
  seen.add(name)
  const chunk = manifest[name]!
  return [chunk, ...(chunk.imports ?? []).flatMap(next => chunksOf(next, seen))]
}
