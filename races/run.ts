import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Actor, UnitPath } from '#kernel/pure/people.ts'
import { idFor } from '../seeds/ids.ts'
import type { Deed } from './process.ts'

export type Told = { answer?: Record<string, unknown>; no?: string }
type Racer = {
  child: ChildProcess
  lines: unknown[]
  ready: Promise<unknown>
  done: Promise<unknown>
  heard: (count: number) => Promise<void>
}

/** A process that stands ready; `lines` is what it has said since. */
export function start(url: string, deed: string, given: unknown): Racer {
  const dir = mkdtempSync(join(tmpdir(), 'racer-'))
  const file = join(dir, 'given.json')
  writeFileSync(file, JSON.stringify(given))
  const child = spawn(process.execPath, ['races/process.ts', url, deed, file], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines: unknown[] = []
  const reader = createInterface({ input: child.stdout! })
  const done = once(child, 'close').then(() => rmSync(dir, { recursive: true, force: true }))
  const neverReady = done.then(() => {
    throw new Error(`a process for ${deed} ended before it was ready`)
  })
  const ready = Promise.race([once(reader, 'line'), neverReady])
  ready.then(
    () => reader.on('line', line => lines.push(JSON.parse(line))),
    () => {},
  )
  neverReady.catch(() => {})
  const heard = async (count: number) => {
    while (lines.length < count) await once(reader, 'line')
  }
  return { child, lines, ready, done, heard }
}

export const go = ({ child }: Racer) => child.stdin!.write('go\n')

/** Lets several processes do these things in the same moment; what each was told, in the order of asking. */
export async function race(url: string, ...crowds: Deed[][]): Promise<Told[][]> {
  const racers = crowds.map(calls => start(url, 'perform', calls))
  await Promise.all(racers.map(racer => racer.ready))
  for (const racer of racers) go(racer)
  await Promise.all(racers.map(racer => racer.done))
  return racers.map(({ lines }) => (lines as [number, Told][]).sort(([a], [b]) => a - b).map(([, told]) => told))
}

/** An answer that is not an expected no is a bug. */
export const isExpected = ({ answer, no }: Told) => answer !== undefined || /^[A-Z]+-\d+$/.test(no!)

/** A worker of a unit, as the house sees them when they are signed in. */
export const worker = (name: string, unit: UnitPath): Actor => ({ id: idFor(`racer ${name}`), name, unit, units: [unit], posts: [] })

export const tally = (all: readonly Told[]) => {
  const words = all.map(({ answer, no }) => no ?? String(answer?.place ?? 'done'))
  return Object.fromEntries([...Map.groupBy(words, word => word)].map(([word, its]) => [word, its.length]))
}
