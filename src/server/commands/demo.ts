import { loadDemo } from '../../../seeds/demo.ts'
import { openHouse } from '../boot.ts'
import { writeFact } from '../house-facts.ts'
import { queuesOf } from '#kernel/server/module.ts'
import { modules } from '../modules.ts'
import type { Settings } from '../settings.ts'

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
