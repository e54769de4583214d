import { networkInterfaces } from 'node:os'
import pino from 'pino'
import { recountProvisional, tick, tickThrough } from '#kernel/server/clock.ts'
import { houseWords } from '#kernel/pure/house-words.ts'
import type { Ctx } from '#kernel/server/action.ts'
import { sweep } from '#kernel/server/house/faults.ts'
import { ofPerson } from '#kernel/server/live.ts'
import { type Outside, queuesOf } from '#kernel/server/module.ts'
import { SMS_QUEUE, tell } from '#kernel/server/notices.ts'
import { closePapers } from '#kernel/server/papers/render.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { openFileSweep } from '#kernel/server/uploads.ts'
import { openPost } from '#kernel/server/webhook.ts'
import { type Opened, openHouse, setClock } from './boot.ts'
import { loadDemo, playedCast } from '../../seeds/demo.ts'
import { mountApiPage } from './api-page.ts'
import { mountControl } from './control.ts'
import { mountFaces } from './faces.ts'
import { endStreams } from './hints.ts'
import { readFacts, writeFact } from './house-facts.ts'
import { mountHouse, openHost } from './http.ts'
import { modules } from './modules.ts'
import type { Settings } from './settings.ts'
import { readSecret } from './settings.ts'
import { sweepSignIn } from './sign-in/lockout.ts'
import { mountSignIn } from './sign-in/routes.ts'
import { signInWords } from './sign-in/words.ts'
import { openCarrier, sendCode, sendOne } from './sms.ts'

const MINUTE = 60_000
type Say = (line: string) => void

/** Opens, loads the demo city where it belongs, listens, and tells where. Resolves when it answers; ends by SIGINT or SIGTERM. */
export async function start(settings: Settings, say: Say): Promise<void> {
  const log = pino({ level: settings.logLevel, base: null, redact: ['req.headers', 'headers'] }, pino.destination({ dest: 2, sync: false }))
  const trouble = (what: string, error: unknown) => log.error({ err: error }, what)
  say(settings.url ? 'Opening PostgreSQL …' : `Opening the embedded database in ${settings.dataDir} …`)
  const opened = await openHouse(settings, trouble)
  const { house, pool, clock, facts } = opened
  await house.jobs.start(queuesOf(modules))
  if (settings.clock && (facts.demo ?? wantsDemo(settings))) clock.set(settings.clock)
  await settleDemo(opened, settings, say)

  const books = Object.assign({}, ...modules.map(module => module.words), signInWords)
  const app = await openHost({ log, proxies: settings.proxies, requestsPerMinute: settings.requestsPerMinute }, books)
  const carrier = openCarrier(settings.smsUrl)
  const signIn = mountSignIn(app, {
    pool,
    seals: house.seals,
    modules,
    secret: readSecret(process.env, settings.dataDir),
    baseURL: settings.baseURL,
    now: clock.now,
    tellOthers: person => house.live.hint([ofPerson(person)]),
    sendCode: (phone, code) => sendCode(house, carrier, phone, code, new Date()),
    tellOwner: (person, outcome) => asHouse(house, clock.now(), ctx => tellOfAccount(ctx, person, outcome)),
    demo: facts.demo ? { cast: playedCast() } : undefined,
  })
  house.live.hear(topic => {
    if (topic.startsWith(ofPerson(''))) signIn.forget(topic.slice(ofPerson('').length))
  })
  const wire = {
    house,
    modules,
    whoIs: signIn.whoIs,
    mustBeOwnSite: signIn.mustBeOwnSite,
    now: clock.now,
    isReady: async () => (await pool.query('select 1')).rowCount === 1,
  }
  await mountHouse(app, wire)
  mountApiPage(app)
  const control = mountControl(app, opened, async to => {
    const from = clock.now()
    await setClock(opened, to)
    await tickThrough(house, modules, from, to, trouble)
  })
  await mountFaces(app, wire)

  await house.jobs.work(SMS_QUEUE, data => sendOne(house, carrier, (data as { id: string }).id, clock.now()))
  const outside: Outside = { within: work => asHouse(house, clock.now(), work), post: openPost({ allowsLocal: settings.allowsLocalHooks }) }
  for (const { jobs = {}, errands = {} } of modules) {
    for (const [queue, work] of Object.entries(jobs))
      await house.jobs.work(queue, data => asHouse(house, clock.now(), ctx => work(ctx, data)))
    for (const [queue, errand] of Object.entries(errands)) await house.jobs.work(queue, data => errand(outside, data))
  }
  await recountProvisional(house, modules, clock.now())
  const ticking = everyMinute(async () => {
    if (facts.demo) clock.follow((await readFacts(pool)).clockOffsetMs ?? 0)
    await tick(house, modules, clock.now(), trouble)
    await sweep(house)
    await sweepSignIn(signIn.entrance.pool)
  }, trouble)

  const sweepFiles = openFileSweep(house)
  const sweeping = setInterval(() => void sweepFiles().catch(error => trouble('the sweep of files', error)), 60 * MINUTE)

  const address = await app.listen({ port: settings.port, host: settings.host })
  const forget = control.announce(settings.dataDir, address.replace('0.0.0.0', '127.0.0.1'))
  process.once('exit', forget)
  greet(say, settings, facts.demo === true, address)

  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    say('Finishing what is under way …')
    clearInterval(ticking)
    clearInterval(sweeping)
    endStreams()
    await app.close()
    await Promise.all([opened.close(), closePapers()])
    forget()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

const tellOfAccount = (ctx: Ctx, person: string, outcome: 'accountMade' | 'accountReset') =>
  tell(ctx, [person], { module: 'house', say: `told.${outcome}`, pair: houseWords[`told.${outcome}`], subject: person, link: '/sessions' })

/** Embedded means: somebody tries it out. On a server a demo city has to be asked for. */
const wantsDemo = ({ wantsDemo, url }: Settings) => wantsDemo ?? !url

async function settleDemo(opened: Opened, settings: Settings, say: Say): Promise<void> {
  const { facts, pool, clock } = opened
  if (facts.demo === undefined) {
    facts.demo = wantsDemo(settings)
    if (facts.demo) await loadDemo(opened, say)
    await writeFact(pool, 'demo', facts.demo)
  }
  if (facts.demo) await writeFact(pool, 'clockOffsetMs', clock.offsetMs())
}

function everyMinute(work: () => Promise<void>, trouble: (what: string, error: unknown) => void): NodeJS.Timeout {
  let isBusy = false
  const run = async () => {
    if (isBusy) return
    isBusy = true
    await work().catch(error => trouble('the minute', error))
    isBusy = false
  }
  void run()
  return setInterval(run, MINUTE)
}

function greet(say: Say, { url, host, port }: Settings, isDemo: boolean, address: string): void {
  const own =
    host === '0.0.0.0'
      ? Object.values(networkInterfaces())
          .flat()
          .find(one => one && one.family === 'IPv4' && !one.internal)?.address
      : undefined
  const base = own ? `http://${own}:${port}` : address
  say('')
  say(`  娘家 Niangjia is open.`)
  say(`    workers 职工    ${base}/`)
  say(`    desk 工作台     ${base}/desk/`)
  say(`    wall 大屏       ${base}/wall/`)
  say(`    API             ${base}/api`)
  if (isDemo) {
    say('')
    say(`  Demo city. Be one of these at ${base}/demo`)
    for (const { name, says } of playedCast()) say(`    ${name}  ${says.zh} · ${says.en}`)
    if (host !== '127.0.0.1' && host !== 'localhost' && host !== '::1')
      say('  Anybody who reaches this address can be any of them: never put real people’s data here.')
  }
  say('')
  say(
    url
      ? '  On PostgreSQL.'
      : '  On the embedded database: a killed process loses nothing, a power cut may. Back it up (bin/niangjia backup) or set DATABASE_URL.',
  )
  say('  Ctrl-C ends it.')
}
