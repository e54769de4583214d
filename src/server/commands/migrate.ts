import { join } from 'node:path'
import { migrate } from '#kernel/server/migrate.ts'
import { openPool } from '#kernel/server/pool.ts'
import { migrateServer } from '../boot.ts'
import { plans } from '../plans.ts'
import type { Settings } from '../settings.ts'

/** For those who deploy in two steps: first the owner migrates, then the login that owns nothing serves. */
export async function migrateOnly({ url, ownerUrl, dataDir }: Settings, say: (line: string) => void): Promise<void> {
  let ran: string[] = []
  if (ownerUrl) ran = await migrateServer(ownerUrl, url)
  else if (url) throw new Error('migrating a server wants its owner: set MIGRATE_URL beside DATABASE_URL')
  else {
    const embedded = await openPool({
      dir: join(dataDir, 'pg'),
      migrate: async owner => {
        ran = await migrate(owner, plans)
      },
    })
    await embedded.close()
  }
  say(ran.length === 0 ? 'Up to date.' : `Applied ${ran.join(', ')}.`)
}
