import { expect, test } from 'vitest'
import { screenLists } from '../testing/screen-lists.ts'
import { houseOnDesk } from './house/desk.ts'
import { halves, blocksOf } from './house/rulebook-text.ts'
import { houseOnWorker } from './house/worker.ts'
import { waitMs } from './live.ts'
import { type Person, stranger } from './person.tsx'
import { defineScreens, mayOpen, menuOf, mineOf, type Screen, tabsOf } from './screens.ts'

const title = { zh: '页', en: 'Page' }
const load = async () => () => null
const chair: Person = { ...stranger, id: 'c', posts: [{ role: 'chair', unit: '/city/', powers: ['aid.grant'] }] }
const lin: Person = { ...stranger, id: 'l' }

test('HOUSE-2: a screen opens to everyone, to who is signed in, or to who holds its power', () => {
  const opens = (may: Screen['may']) => [stranger, lin, chair].map(person => mayOpen({ may }, person))
  expect(opens('public')).toEqual([true, true, true])
  expect(opens('signed-in')).toEqual([false, true, true])
  expect(opens('aid.grant')).toEqual([false, false, true])
})

test('tabs stand in their order, at most five; the menu shows what one may open, wing by wing', () => {
  const icon = (() => null) as never
  const many = defineScreens(
    Object.fromEntries([7, 3, 5, 1, 9, 2].map(order => [`/${order}`, { title, may: 'public', load, tab: { icon, order } }])),
  )
  expect(tabsOf(many).map(tab => tab.path)).toEqual(['/1', '/2', '/3', '/5', '/7'])
  const desk = defineScreens({
    '/b': { title, may: 'aid.grant', load, menu: { wing: 'care', order: 2 } },
    '/a': { title, may: 'signed-in', load, menu: { wing: 'care', order: 1 } },
    '/h': { title, may: 'signed-in', load, menu: { wing: 'home', order: 9 } },
    '/c/:id': { title, may: 'signed-in', load },
  })
  const paths = (person: Person) => menuOf(desk, person).map(({ wing, entries }) => [wing, entries.map(({ path }) => path)])
  expect(paths(chair)).toEqual([
    ['home', ['/h']],
    ['care', ['/a', '/b']],
  ])
  expect(paths(lin)).toEqual([
    ['home', ['/h']],
    ['care', ['/a']],
  ])
})

test('HOUSE-2: the worker’s own page lists what modules offer there, in order, to those who may open it', async () => {
  const icon = (() => null) as never
  const worker = defineScreens({
    '/keep': { title, may: 'aid.grant', load, mine: { icon, order: 25 } },
    '/my/aid': { title, may: 'signed-in', load, mine: { icon, order: 20 } },
    '/aid': { title, may: 'public', load },
  })
  expect([stranger, lin, chair].map(person => mineOf(worker, person).map(({ path }) => path))).toEqual([
    [],
    ['/my/aid'],
    ['/my/aid', '/keep'],
  ])
  const generated = (await screenLists()).get('src/shells/worker-mine.ts')
  expect(generated).toMatch(/'\/my\/activities': .* mine: \{ icon: CalendarCheck, order: 20 \} \}/)
  expect(generated).toMatch(/import \{ .*CalendarCheck.* \} from 'lucide-react'/)
})

test('the worker’s first load names and draws only what its bar shows; every other screen is named in the list that comes later', async () => {
  const lists = await screenLists()
  const pathsIn = (file: string) =>
    [...lists.get(file)!.matchAll(/^ {2}'(\S+)': (.*),$/gm)].map(([, path, line]) => ({ path, line: line! }))
  const screens = pathsIn('src/shells/worker-screens.ts')
  const titled = pathsIn('src/shells/worker-titles.ts').map(({ path }) => path)
  for (const { path, line } of screens) {
    expect([line.includes('title:'), titled.includes(path)], path).toEqual(line.includes('tab:') ? [true, false] : [false, true])
    expect(line, path).not.toContain('mine:')
  }
  expect(titled.length).toBeGreaterThan(20)
  expect(pathsIn('src/shells/worker-mine.ts').every(({ line }) => /title: .* may: .* mine: \{ icon: /.test(line))).toBe(true)
})

test('every page of the house has a title in both languages, and a loader', () => {
  for (const [path, screen] of [...Object.entries(houseOnWorker), ...Object.entries(houseOnDesk)]) {
    expect(path, path).toMatch(/^\/[\w/:-]*$/)
    expect([screen.title.zh.length > 0, screen.title.en.length > 0, typeof screen.load], path).toEqual([true, true, 'function'])
  }
})

test('the generated lists say what the modules say, with nothing of their sentences', async () => {
  for (const [file, text] of await screenLists()) {
    expect(text, file).toMatch(/^export const (?:screens: Screens|titles: Titles|mine: MineLines) = \{$/m)
    expect(text, file).not.toMatch(/words|undefined|\[object/)
  }
})

test('a lost stream waits longer each time, a minute at most, never all at once', () => {
  expect([1, 2, 3, 20].map(failures => waitMs(failures, 1))).toEqual([1_000, 2_000, 4_000, 60_000])
  expect(waitMs(1, 0)).toBe(500)
})

test('a rulebook is read as headings, clauses, lists and tables; Chinese and English part', () => {
  const blocks = blocksOf(
    '# 救助 · Aid\n\n依据：《工会法》。\n\n## 谁 · Who\n**AID-1** 会员可以申请。 Members may apply.\n**AID-2** 两天内答复。\n更多。\n\n- 一\n- 二\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |',
  )
  expect(blocks.map(block => block.kind)).toEqual(['text', 'heading', 'clause', 'clause', 'list', 'table'])
  expect(blocks[3]).toEqual({ kind: 'clause', id: 'AID-2', text: '两天内答复。 更多。' })
  expect(blocks[5]).toEqual({ kind: 'table', head: ['甲', '乙'], rows: [['1', '2']] })
  expect(halves('会员可以申请。 Members may apply (art. 3).')).toEqual(['会员可以申请。', 'Members may apply (art. 3).'])
  expect(halves('只有中文 PDF 文件。')).toEqual(['只有中文 PDF 文件。', ''])
})
