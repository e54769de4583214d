import { loadDemo } from '../../../seeds/demo.ts'
import { openHouse } from '../boot.ts'
import { findRunning, tellRunning } from '../control.ts'
import { writeFact } from '../house-facts.ts'
import { queuesOf } from '#kernel/server/module.ts'
import { modules } from '../modules.ts'
import { instantIn, type Settings } from '../settings.ts'

export async function loadDemoCity(settings: Settings, say: (line: string) => void): Promise<void> {
  const opened = await openHouse(settings, (what, error) => say(`${what}: ${(error as Error).message}`))
  try {
    const { rowCount } = await opened.pool.query('select 1 from units limit 1')
    if (rowCount) throw new Error('this installation has unions already; the demo city goes only into an empty one')
    if (settings.clock) opened.clock.set(settings.clock)
    await opened.house.jobs.start(queuesOf(modules))
    await loadDemo(opened, say)
    await writeFact(opened.pool, 'demo', true)
    await writeFact(opened.pool, 'clockOffsetMs', opened.clock.offsetMs())
    say('The demo city is loaded.')
  } finally {
    await opened.close()
  }
}

/** Moves the clock of a running demo; every day in between brings what it would have brought. */
export async function moveClock({ dataDir }: Settings, args: readonly string[], say: (line: string) => void): Promise<void> {
  const to = args[args.indexOf('--to') + 1]
  if (!args.includes('--to') || !to) throw new Error('say where to: bin/niangjia clock --to 2024-09-20T17:00')
  const running = findRunning(dataDir)
  if (!running) throw new Error('no house is running on this data folder; start it first, or set NIANGJIA_CLOCK for its start')
  const answer = (await (await tellRunning(running, 'clock', { to: instantIn(to, '--to').toISOString() })).json()) as { now: string }
  say(`The clock stands at ${answer.now}.`)
}
