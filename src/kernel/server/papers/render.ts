import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Pressed, PressJob } from './press.ts'

const root = dirname(fileURLToPath(import.meta.url))
const templates = new Map(['report', 'roster', 'shot'].map(name => [name, [new URL(`./${name}.typ`, import.meta.url)]]))

/**
 * Makes a module's own paper known. Its template may `#import "office.typ"`, reads `sys.inputs.data`, and sees no other file of the
 * disk. Told in several files, it is read as one: what two papers share stands before what each has for itself.
 */
export function registerPaper(name: string, ...template: URL[]): void {
  const known = templates.get(name)
  if (known && known.join() !== template.join()) throw new Error(`two papers are called ${name}`)
  templates.set(name, template)
}

/** Pictures that a paper shows: file name (`[a-z0-9-]+.(jpg|png|webp|gif|svg)`), as its data names it, to bytes. */
export type Shots = Record<string, Uint8Array>

/**
 * Sets a paper and gives its PDF. `data` reaches the template as JSON and is never part of its source, so `#import`, `]` or `\` in
 * somebody's name are ink. It is set in a process of its own, which starts with the first paper and leaves after a minute's rest.
 */
export async function renderPaper(template: string, data: object, shots: Shots = {}): Promise<Uint8Array> {
  const files = templates.get(template)
  if (!files) throw new Error(`no paper is called ${template}`)
  for (const name of Object.keys(shots)) if (!shotName.test(name)) throw new Error(`not a picture's name: ${name}`)
  const source = (await Promise.all(files.map(file => readFile(file, 'utf8')))).join('\n')
  return ask({ source, data: JSON.stringify(data).replace(steering, ''), shots: Object.entries(shots) })
}

/** Ends that process at once, for an orderly stop; papers under way are refused. */
export async function closePapers(): Promise<void> {
  await stop(new Error('papers are closed'))
}

/** Signs that turn the direction of a line. They come along unseen when text is pasted, and typst breaks down on them, with every paper under way. */
const steering = /[\u202a-\u202e\u2066-\u2069]/g

const shotName = /^[a-z0-9-]+\.(jpg|png|webp|gif|svg)$/
const restMs = 60_000
const mostMs = 60_000

type Waiting = { settle(pdf: Uint8Array): void; fail(reason: Error): void }
let press: ChildProcess | undefined
let rest: NodeJS.Timeout | undefined
let count = 0
const waiting = new Map<number, Waiting>()

function ask(job: Omit<PressJob, 'id'>): Promise<Uint8Array> {
  clearTimeout(rest)
  press ??= start()
  const child = press
  child.ref()
  child.channel?.ref()
  const id = ++count
  return new Promise((settle, fail) => {
    const late = setTimeout(() => stop(new Error('a paper took longer than a minute')), mostMs)
    const done = () => {
      clearTimeout(late)
      waiting.delete(id)
      if (waiting.size === 0) restSoon()
    }
    waiting.set(id, {
      settle: pdf => {
        done()
        settle(pdf)
      },
      fail: reason => {
        done()
        fail(reason)
      },
    })
    child.send({ id, ...job } satisfies PressJob)
  })
}

/** A process, not a thread: a thread's end gives back none of typst's 200 MB. Our environment stays ours; there are keys in it. */
function start(): ChildProcess {
  const env = Object.fromEntries(fontClues.map(name => [name, process.env[name]]))
  const child = fork(fileURLToPath(new URL('./press.ts', import.meta.url)), [root, ...fontFolders()], {
    serialization: 'advanced',
    execArgv: [],
    env,
  })
  child.on('message', (pressed: Pressed) => {
    const asked = waiting.get(pressed.id)
    if ('pdf' in pressed) asked?.settle(pressed.pdf)
    else asked?.fail(new Error(pressed.fault))
  })
  child.on('error', reason => child === press && stop(reason))
  child.on('exit', code => child === press && stop(new Error(`the press left with ${code}`)))
  return child
}

/** By these the systems find their users' fonts. */
const fontClues = ['HOME', 'SystemRoot', 'USERPROFILE', 'LOCALAPPDATA']

async function stop(reason: Error): Promise<void> {
  const leaving = press
  press = undefined
  for (const { fail } of [...waiting.values()]) fail(reason)
  clearTimeout(rest)
  if (!leaving || leaving.exitCode !== null || leaving.signalCode !== null) return
  const left = new Promise(done => leaving.once('exit', done))
  leaving.ref()
  leaving.kill('SIGKILL')
  await left
}

/** An idle server holds neither typst nor its fonts in memory, and a waiting press keeps no process alive. */
function restSoon() {
  press?.unref()
  press?.channel?.unref()
  rest = setTimeout(() => stop(new Error('at rest')), restMs)
  rest.unref()
}

/** PAPER_FONTS first, then the font package when it is installed; typst finds the system's own besides (Debian: fonts-noto-cjk). */
function fontFolders(): string[] {
  const packed = join(root, '../../../../node_modules/@expo-google-fonts/noto-serif-sc')
  return [process.env.PAPER_FONTS ?? '', join(packed, '400Regular'), join(packed, '700Bold')].filter(folder => folder && existsSync(folder))
}
