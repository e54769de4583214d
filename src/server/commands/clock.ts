import { findRunning, tellRunning } from '../control.ts'
import { instantIn, type Settings } from '../settings.ts'

/** Moves the clock of a running demo; every day in between brings what it would have brought. */
export async function moveClock({ dataDir }: Settings, args: readonly string[], say: (line: string) => void): Promise<void> {
  const to = args[args.indexOf('--to') + 1]
  if (!args.includes('--to') || !to) throw new Error('say where to: bin/niangjia clock --to 2024-09-20T17:00')
  const running = findRunning(dataDir)
  if (!running) throw new Error('no house is running on this data folder; start it first, or set NIANGJIA_CLOCK for its start')
  const answer = (await (await tellRunning(running, 'clock', { to: instantIn(to, '--to').toISOString() })).json()) as { now: string }
  say(`The clock stands at ${answer.now}.`)
}
