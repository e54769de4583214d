import { readSettings } from './settings.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)
const help = `bin/niangjia start                     open the house (npm start); Ctrl-C ends it
bin/niangjia migrate                   bring the database up to date and stop
bin/niangjia demo                      load the demo city into an empty installation
bin/niangjia admin KIND NAME PHONE     the first people of an empty installation; KIND is system, security, audit or chair
bin/niangjia clock --to TIME           move a running demo's clock on, such as 2024-09-20T17:00
bin/niangjia backup FILE               database, files and keys in one archive
bin/niangjia restore FILE              into an empty data folder
bin/niangjia verify                    walk the hash chain of every record
Variables: PORT HOST DATA_DIR DATABASE_URL MIGRATE_URL NIANGJIA_DEMO NIANGJIA_CLOCK BASE_URL SMS_URL and more; the README explains them.`

const [command = 'help', ...rest] = process.argv.slice(2)
try {
  const settings = readSettings(process.env)
  // each command brings what it needs and no more: the whole house takes two seconds to read, and a clock needs none of it
  switch (command) {
    case 'start':
      await (await import('./start.ts')).start(settings, say)
      break
    case 'migrate':
      await (await import('./commands/migrate.ts')).migrateOnly(settings, say)
      break
    case 'demo':
      await (await import('./commands/demo.ts')).loadDemoCity(settings, say)
      break
    case 'admin':
      await (await import('./commands/admin.ts')).addAdministrator(settings, rest, say)
      break
    case 'clock':
      await (await import('./commands/clock.ts')).moveClock(settings, rest, say)
      break
    case 'backup':
      await (await import('./commands/backup.ts')).backUp(settings, rest, say)
      break
    case 'restore':
      await (await import('./commands/backup.ts')).restore(settings, rest, say)
      break
    case 'verify':
      process.exitCode = (await (await import('./commands/verify.ts')).verify(settings, say)) ? 0 : 1
      break
    default:
      say(help)
      process.exitCode = command === 'help' ? 0 : 2
  }
} catch (error) {
  // an expected no is one sentence; where it came from helps only whoever mends the program
  process.stderr.write(`${(error as Error).message}\n${process.env.LOG_LEVEL === 'debug' ? (error as Error).stack : ''}`)
  for (let cause = (error as Error).cause; cause instanceof Error; cause = cause.cause)
    process.stderr.write(`  because: ${cause.message}\n`)
  process.exit(1)
}
