/** The measured processes, each ended by its own process id, and what the system says of them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../scripts/postgres.ts'
import type { Load, Plan } from './load.ts'

export type Server = { port: number; pid: number; stop: () => Promise<void> }
const script = (path: string) => new URL(path, import.meta.url).pathname

export async function startYardstick(url: string): Promise<Server> {
  const child = spawn(process.execPath, [script('yardstick/server.ts'), url], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(child.stdout, 'data')
  return { port: Number(String(line).trim()), pid: child.pid!, stop: () => end(child) }
}

/** The product as it is served: one process; `command` is what starts it. Resolves when it is healthy. */
export async function startHouse(env: Record<string, string>, command = [...ours(), 'start']): Promise<Server & { ms: number }> {
  const port = await freePort()
  const started = performance.now()
  const child = spawn(process.execPath, command, {
    cwd: script('..'),
    env: { ...process.env, PORT: String(port), REQUESTS_PER_MINUTE: '1000000000', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (const deadline = Date.now() + 300_000; !(await isHealthy(port)); await sleep(20))
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`the house did not open: ${command.join(' ')}`)
  return { port, pid: child.pid!, ms: performance.now() - started, stop: () => end(child) }
}

/** With the flags of bin/launch.mjs. */
export const ours = (...flags: string[]) => [
  '--disable-warning=ExperimentalWarning',
  '--min-semi-space-size=4',
  '--max-semi-space-size=4',
  ...flags,
  'src/server/cli.ts',
]

const isHealthy = (port: number) =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    answer => answer.ok,
    () => false,
  )

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000)
  await gone
  clearTimeout(timer)
}

/** A load in a process of its own; anything but success spoils the figure and stops the bench. */
export async function drive(plan: Plan): Promise<Load> {
  const told = await runScript<Load>('load.ts', plan)
  if (Object.keys(told.failures).length > 0)
    throw new Error(`${plan.method} ${plan.paths[0]}: ${JSON.stringify(told.failures)} ${told.sample}`)
  return told
}

export async function runScript<R>(name: string, given: unknown, env: Record<string, string> = {}): Promise<R> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script(name)], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify(given))
  const told = await text(child.stdout)
  if (!told) throw new Error(`${name} said nothing`)
  return JSON.parse(told)
}

/** Processor time so far, in ms; counted by the system in steps of 10 ms. Undefined where there is no /proc. */
export function cpuMs(pid: number): number | undefined {
  const fields = read(`/proc/${pid}/stat`)?.split(') ')[1]?.split(' ')
  return fields && (Number(fields[11]) + Number(fields[12])) * 10
}

export function residentMb(pid: number): number | undefined {
  const kb = /VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`) ?? '')?.[1]
  return kb === undefined ? undefined : Math.round(Number(kb) / 1_024)
}

const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)
