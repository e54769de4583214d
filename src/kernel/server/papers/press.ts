import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** The process where typst lives: in ours, a list of 500 names would hold up every request for most of a second. */
export type PressJob = { id: number; source: string; data: string; shots: [name: string, bytes: Uint8Array][] }
export type Pressed = { id: number; pdf: Uint8Array } | { id: number; fault: string }

const [root = '', ...fonts] = process.argv.slice(2)
const compiler = NodeCompiler.create({ workspace: root, ...(fonts.length > 0 && { fontArgs: [{ fontPaths: fonts }] }) })

process.on('message', (job: PressJob) => {
  process.send!(answer(job))
})
// an orphan leaves, whatever became of its parent
process.on('disconnect', () => process.exit())

function answer(job: PressJob): Pressed {
  try {
    return { id: job.id, pdf: press(job) }
  } catch (error) {
    return { id: job.id, fault: error instanceof Error ? error.message : String(error) }
  }
}

function press({ source, data, shots }: PressJob): Uint8Array {
  const paths = shots.map(([name, bytes]) => {
    compiler.mapShadow(join(root, name), Buffer.from(bytes))
    return join(root, name)
  })
  try {
    const result = compiler.compile({ mainFileContent: source, inputs: { data } })
    const fault = result.takeError()
    if (fault || !result.result) throw new Error(`typst: ${said(fault?.shortDiagnostics)}`)
    checkFaces(result.takeWarnings()?.shortDiagnostics ?? [])
    return new Uint8Array(compiler.pdf(result.result))
  } finally {
    for (const path of paths) compiler.unmapShadow(path)
    // papers hold personal data: nothing of one outlives the next
    compiler.evictCache(1)
  }
}

const said = (diagnostics: unknown[] = []) => diagnostics.map(each => (each as { message: string }).message).join('; ')

/** Without one of these a Chinese paper would be printed as empty boxes, which nobody notices before it is signed. */
const serifs = ['noto serif sc', 'noto serif cjk sc', 'source han serif sc']

function checkFaces(warnings: unknown[]) {
  const text = said(warnings)
  if (serifs.every(face => text.includes(`unknown font family: ${face}`))) {
    throw new Error(`no Chinese serif face: set PAPER_FONTS to a folder that holds Noto Serif SC`)
  }
}
