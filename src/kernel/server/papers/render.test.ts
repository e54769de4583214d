import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { closePapers, registerPaper, renderPaper } from './render.ts'
import { type Report, renderReport } from './report.ts'

const dir = mkdtempSync(join(tmpdir(), 'papers-'))
afterAll(async () => {
  await closePapers()
  rmSync(dir, { recursive: true })
})

const canReadText = spawnSync('pdftotext', ['-v']).status === 0
const latin = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')
const pagesOf = (pdf: Uint8Array) => Number(/\/Type\s*\/Pages\b[^>]*?\/Count (\d+)/.exec(latin(pdf))?.[1])
/** As read, without the line breaks that narrow cells make. */
function textOf(pdf: Uint8Array): string {
  writeFileSync(join(dir, 'read.pdf'), pdf)
  return spawnSync('pdftotext', ['-layout', join(dir, 'read.pdf'), '-'], { encoding: 'utf8' }).stdout.replaceAll('\u200b', '')
}

const template = (name: string, source: string) => {
  writeFileSync(join(dir, `${name}.typ`), source)
  registerPaper(name, pathToFileURL(join(dir, `${name}.typ`)))
}

const hostile = [
  '#import "x.typ"',
  '#panic()',
  '\\n \\\\ \\',
  ']',
  '[',
  '$x$',
  '*粗*',
  '`raw`',
  '// gone',
  '/* gone',
  '<label>',
  '@ref',
  '"',
  '~',
  '--',
]
const rare = '䶮𬭎㛃𫖮堃喆犇'
const square = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"><rect width="8" height="6"/></svg>')

const report = (people = 3): Report => ({
  language: 'zh',
  title: '亲子科普活动情况报告',
  number: '京工活〔2026〕第 0001 号',
  unit: '某区总工会',
  day: '2026-11-20',
  summary: ['本次活动顺利举办。'],
  hosts: ['某区总工会'],
  organisers: ['某街道总工会'],
  helpers: [],
  sessions: [{ from: new Date('2026-11-21T01:00:00Z'), to: new Date('2026-11-21T03:30:00Z'), place: '工人文化宫' }],
  figures: { enrolled: 512, attended: 500, absent: 12, children: 230, families: 198, promoted: 17 },
  costs: [
    { item: '材料费', amountFen: 1_234_567 },
    { item: '场地费', amountFen: 5, note: '一天' },
  ],
  feedback: { counts: [1, 0, 6, 80, 210], comments: ['希望多办几场'] },
  photos: [{ file: 'one.svg', caption: '现场' }],
  attendance: [{ unit: '某街道总工会', people: Array.from({ length: people }, (_, i) => ({ ...someone, name: `人${i}` })) }],
})
const someone = { name: rare, phone: '138****0000', session: '上午场', state: '已签到' }
const shots = { 'one.svg': square }

describe('a paper', () => {
  test('is a PDF, and as long as its list', async () => {
    const [short, long] = await Promise.all([renderReport(report(), shots), renderReport(report(500), shots)])
    expect(latin(short).slice(0, 5)).toBe('%PDF-')
    expect(pagesOf(short)).toBe(3)
    expect(pagesOf(long)).toBeGreaterThan(12)
  })

  test('is set without every part that may be missing', async () => {
    const { feedback: _, ...rest } = report()
    const bare = { ...rest, number: '', summary: [], costs: [], photos: [], attendance: [], sessions: [] }
    expect(pagesOf(await renderReport(bare))).toBe(1)
    const nobody = { ...report(), feedback: { counts: [0, 0, 0, 0, 0] as const, comments: [] }, photos: [] }
    expect(pagesOf(await renderReport(nobody))).toBeGreaterThan(1)
  })

  test('is set whatever direction a pasted sign gives its lines', async () => {
    template('steered', '#par(json(bytes(sys.inputs.data)).name)')
    for (const sign of ['\u202a', '\u202b', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068'])
      expect(pagesOf(await renderPaper('steered', { name: `${sign}gnp.林晓 ابدۇللا` })), JSON.stringify(sign)).toBe(1)
  })

  test('needs a template, and pictures with harmless names', async () => {
    await expect(renderPaper('nothing', {})).rejects.toThrow('no paper is called nothing')
    await expect(renderPaper('report', {}, { '../office.typ': square })).rejects.toThrow('not a picture')
    await expect(renderPaper('report', {}, { 'office.typ': square })).rejects.toThrow('not a picture')
  })

  test('that cannot be set says why, and the next one is set', async () => {
    await expect(renderReport(report())).rejects.toThrow(/typst: file not found/)
    await expect(renderPaper('shot', { file: 'one.svg' }, { 'one.svg': Buffer.from('no picture') })).rejects.toThrow(/failed to parse SVG/)
    expect(pagesOf(await renderReport(report(), shots))).toBe(3)
    // the pictures of one paper are not there for the next
    await expect(renderReport(report())).rejects.toThrow(/typst: file not found/)
  })

  test.runIf(canReadText)('(read with pdftotext) leaves out the photo that cannot be set, and keeps the others', async () => {
    const webp = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64')
    const both = { ...report(), photos: [...report().photos, { file: 'two.webp', caption: '看不见的一张' }] }
    const pdf = await renderReport(both, { ...shots, 'two.webp': webp })
    expect(pagesOf(pdf)).toBe(3)
    expect(textOf(pdf)).toContain('现场')
    expect(textOf(pdf)).not.toContain('看不见的一张')
    expect(pagesOf(await renderReport({ ...report(), photos: both.photos.slice(1) }, { 'two.webp': webp }))).toBeGreaterThan(1)
  })

  test('may be a module’s own, in the same style, but sees nothing of the disk', async () => {
    template('own', '#import "office.typ": office\n#show: office.with(title: "t")\n#json(bytes(sys.inputs.data)).said')
    expect(pagesOf(await renderPaper('own', { said: '好' }))).toBe(1)
    template('prying', '#read("/../sealed.ts")')
    await expect(renderPaper('prying', {})).rejects.toThrow(/typst/)
    template('farther', '#read("/../../../../package.json")')
    await expect(renderPaper('farther', {})).rejects.toThrow(/typst/)
    expect(() => registerPaper('report', pathToFileURL(join(dir, 'own.typ')))).toThrow('two papers')
  })

  test('under way when the house closes is refused, not forgotten; a later one starts afresh', async () => {
    let told: string | undefined
    renderReport(report(4_000), shots).then(
      () => (told = 'it was set'),
      reason => (told = String(reason)),
    )
    // it is handed over when its template has been read, whenever that is
    while (!told) {
      await closePapers()
      await new Promise(setImmediate)
    }
    expect(told).toContain('papers are closed')
    expect(pagesOf(await renderReport(report(), shots))).toBe(3)
  })
})

describe('what people wrote is ink, never source', () => {
  const everywhere = (text: string): Report => ({
    ...report(),
    title: text,
    number: text,
    unit: text,
    summary: [text],
    hosts: [text],
    sessions: [{ ...report().sessions[0]!, place: text }],
    costs: [{ item: text, amountFen: 1, note: text }],
    feedback: { counts: [0, 0, 0, 0, 1], comments: [text] },
    photos: [{ file: 'one.svg', caption: text }],
    attendance: [{ unit: text, people: [{ name: text, phone: text, session: text, state: text }] }],
  })

  test('hostile strings in every field set a paper', async () => {
    for (const text of [...hostile, hostile.join(' '), 'x'.repeat(400), '长'.repeat(200), '']) {
      expect(latin(await renderReport(everywhere(text), shots)).slice(0, 5), text).toBe('%PDF-')
    }
  })

  test.runIf(canReadText)('(read with pdftotext) and stand on it as they were written', async () => {
    for (const text of hostile.filter(each => each.trim() === each)) {
      const pages = textOf(await renderReport({ ...report(), attendance: [{ unit: text, people: [{ ...someone, name: text }] }] }, shots))
      expect(pages).toContain(`${text}（1 人）`)
      expect(pages.split('\n').some(line => /^\s*1\s/.test(line) && line.includes(text))).toBe(true)
    }
  })

  test.runIf(canReadText)('(read with pdftotext) rare names, sums and amounts in words', async () => {
    const pages = textOf(await renderReport({ ...report(), attendance: [{ unit: '某会', people: [someone] }] }, shots))
    for (const text of [
      rare,
      '京工活〔2026〕第 0001 号',
      '12,345.72',
      '壹万贰仟叁佰肆拾伍元柒角贰分',
      '— 1 —',
      '平均 4.7 分',
      '特此报告',
    ]) {
      expect(pages.replace(/\s/g, '')).toContain(text.replace(/\s/g, ''))
    }
  })

  test.runIf(canReadText)('(read with pdftotext) an English report has no Chinese of ours', async () => {
    const blank = { hosts: [], organisers: [], costs: [], photos: [], attendance: [], summary: [], sessions: [] }
    const pages = textOf(
      await renderReport({
        ...report(),
        ...blank,
        language: 'en',
        title: 'Report',
        number: '',
        unit: 'Union',
        feedback: { counts: [0, 0, 0, 0, 1], comments: [] },
      }),
    )
    expect(pages).toContain('20 November 2026')
    expect(pages).not.toMatch(/\p{Script=Han}/u)
  })
})
