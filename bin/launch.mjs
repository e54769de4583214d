/**
 * What stands between a fresh clone and the first line of TypeScript. Plain JavaScript without dependencies, because it runs
 * under whatever Node (20 or later) the machine has, before anything is installed.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const isWindows = process.platform === 'win32'
// a small nursery that stays as large as it is: the house keeps little for long; at rest on PostgreSQL it takes 187 MB so, and 214 with 16
const flags = [
  '--disable-warning=ExperimentalWarning',
  '--min-semi-space-size=4',
  '--max-semi-space-size=4',
  '--import',
  new URL('leash.mjs', import.meta.url).href,
]
// what was read once need not be parsed again; Node keeps it by content, and does without where it may not write
const compiled = join(root, 'node_modules', '.cache', 'compiled')
const onTheLeash = { stdio: ['inherit', 'inherit', 'inherit', 'pipe'], detached: !isWindows }
const readJson = path => JSON.parse(readFileSync(join(root, path), 'utf8'))

/** Runs one of the house's own TypeScript files and ends this process as that one ended. */
export async function launch(script, args, { needsFaces = false } = {}) {
  process.title = 'niangjia'
  // serving needs no development packages, so an image made with --omit=dev starts as it is
  await install({ withDev: script.startsWith('scripts/') })
  const node = nodeOfTheHouse()
  const env = { NODE_COMPILE_CACHE: compiled, ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd(), PATH: withOwnTools() }
  const run = (...command) => follow(spawn(node, [...flags, ...command], { cwd: root, env, ...onTheLeash }))
  const built = needsFaces ? await run('scripts/faces.ts') : 0
  process.exit(built || (await run(script, ...args)))
}

function withOwnTools() {
  return [join(root, 'node_modules', '.bin'), process.env.PATH].filter(Boolean).join(delimiter)
}

/** The pinned Node of node_modules; the machine's own serves where none is packaged, if it is young enough. */
function nodeOfTheHouse() {
  const packaged = [`node-${isWindows ? 'win' : process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`]
    .map(name => join(root, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node'))
    .find(existsSync)
  if (packaged) return packaged
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return giveUp(
    `Node 24 is needed; this is ${process.version}, and npm fetched none for ${process.platform}-${process.arch}.\n` +
      'Either run `npm ci` again (an optional package may have failed to arrive), or install Node 24 or later: https://nodejs.org',
  )
}

/**
 * Ends with the child, and the child with us. It stands in a process group of its own: a terminal, npm and Playwright signal the
 * whole group and npm its child once more, and a server told twice to stop would break off in the midst of closing its database.
 */
function follow(child) {
  let since = Number.NEGATIVE_INFINITY
  const pass = signal => {
    if (Date.now() - since < 1_000) return
    since = Date.now()
    child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, pass)
  return new Promise(resolve => {
    child.once('error', error => giveUp(String(error)))
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, pass)
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

/** `npm ci`, when node_modules does not hold what package-lock.json says. Compared by content: a checkout changes dates at will. */
async function install({ withDev }) {
  const wanted = Object.entries(readJson('package-lock.json').packages).filter(([path]) => path)
  if (wanted.every(isInstalled(withDev))) return
  console.log('Installing the packages of package-lock.json. This happens once and takes a minute or so.')
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  const options = [
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--fetch-retries=3',
    '--fetch-retry-mintimeout=2000',
  ]
  const child = spawn(npm[0], [...npm.slice(1), ...options], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    shell: isWindows && npm.length === 1,
  })
  let complaint = ''
  child.stderr.on('data', chunk => {
    complaint += chunk
    process.stderr.write(chunk)
  })
  const stopTelling = tellProgress(wanted.map(([path]) => path))
  const code = await follow(child)
  stopTelling()
  if (code !== 0) giveUp(adviceFor(complaint), code)
}

function isInstalled(withDev) {
  let found = {}
  try {
    found = readJson('node_modules/.package-lock.json').packages
  } catch {
    // no node_modules, or an install that was cut off: npm writes this file last
  }
  return ([path, { version, optional, devOptional, peer, dev }]) =>
    optional || devOptional || (peer && !found[path]) || (dev && !withDev) || found[path]?.version === version
}

function tellProgress(paths) {
  const started = Date.now()
  const tell = () => {
    const here = existsSync(join(root, 'node_modules')) ? paths.filter(path => existsSync(join(root, path, 'package.json'))).length : 0
    const line = `  ${here} unpacked after ${Math.round((Date.now() - started) / 1_000)} s`
    process.stdout.write(process.stdout.isTTY ? `\r${line} ` : `${line}\n`)
  }
  const timer = setInterval(tell, process.stdout.isTTY ? 1_000 : 10_000)
  return () => {
    clearInterval(timer)
    tell()
    if (process.stdout.isTTY) process.stdout.write('\n')
  }
}

function adviceFor(complaint) {
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ERR_SOCKET|network/i.test(complaint))
    return (
      'The package registry could not be reached, so nothing was installed. Check the network, or name a mirror and try again:\n' +
      '  npm config set registry https://registry.npmmirror.com'
    )
  if (/EACCES|EROFS|EPERM/.test(complaint))
    return (
      `npm may not write where it must: this folder (${root}) or its cache. Run as the owner of the folder, and with a cache of your own:\n` +
      '  npm_config_cache=/tmp/npm-cache npm start'
    )
  return 'The packages could not be installed; npm says why above. After mending it, start again.'
}

function giveUp(sentence, code = 1) {
  console.error(`\n${sentence}`)
  process.exit(code)
}
