import { asHouse } from '#kernel/server/perform.ts'
import { findBreak, findCut } from '#kernel/server/record.ts'
import { openHouse } from '../boot.ts'
import { modules } from '../modules.ts'
import type { Settings } from '../settings.ts'

/** Walks every subject's chain; tells the first line that does not fit in each that is broken, and whose end was cut off. */
export async function verify(settings: Settings, say: (line: string) => void): Promise<boolean> {
  const opened = await openHouse(settings, (what, error) => say(`${what}: ${(error as Error).message}`))
  let [lines, subjects, broken] = [0, 0, 0]
  try {
    await asHouse(opened.house, opened.clock.now(), async ({ db }) => {
      const chains = await db
        .selectFrom('record')
        .select(['subject', eb => eb.fn.countAll<number>().as('lines')])
        .groupBy('subject')
        .execute()
      for (const chain of chains) {
        subjects += 1
        lines += chain.lines
        const at = await findBreak(db, chain.subject)
        if (at === undefined) continue
        broken += 1
        say(`${chain.subject}: line ${at} does not fit the one before`)
      }
      for (const { table } of modules.flatMap(module => module.lifecycles))
        for (const subject of await findCut(db, table)) {
          broken += 1
          say(`${subject}: its last lines are missing`)
        }
    })
  } finally {
    await opened.close()
  }
  say(`${lines} lines about ${subjects} subjects, ${broken} broken.`)
  return broken === 0
}
