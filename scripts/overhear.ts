import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Runs one of the tools and keeps what it says: tools that work side by side would talk at once. */
export async function overhear(command: string[], cwd = process.cwd()): Promise<{ code: number; text: string }> {
  const child = spawn(process.execPath, command, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (text += chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code: code ?? 1, text }
}
