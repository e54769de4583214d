import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readLines, readSheet, type SheetColumn, type SheetLimits, UnreadableSheet, writeSheet } from './sheets.ts'
import { zipEntries } from './zip.ts'

const gather = async (bytes: Uint8Array, limits?: SheetLimits) => {
  const rows: string[][] = []
  for await (const row of readSheet(bytes, limits)) rows.push(row)
  return rows
}

const columns: SheetColumn[] = [
  { head: '姓名', kind: 'text' },
  { head: '证件号', kind: 'text', width: 24 },
  { head: '人数', kind: 'number' },
  { head: '金额（元）', kind: 'money' },
  { head: '日期', kind: 'day' },
  { head: '时间', kind: 'instant' },
]
const line = ['䶮𫖮', '010101199001011234', 3, 1_234_567, '2026-11-20', new Date('2026-11-20T01:30:29Z')]
const read = ['䶮𫖮', '010101199001011234', '3', '12345.67', '2026-11-20', '2026-11-20 09:30']

describe('a written sheet', () => {
  test('comes back as it was: rare names, leading zeros, fen, days and Beijing times', async () => {
    const rows = await gather(await writeSheet({ title: '报名表', columns, rows: [line, ['周', '0', 0, 5, null, undefined]] }))
    expect(rows).toEqual([columns.map(({ head }) => head), read, ['周', '0', '0', '0.05', '', '']])
  })

  test('has a bold, frozen head over plain cells, and text columns that Excel takes for text', async () => {
    const book = await readXlsx(await writeSheet({ title: '报名表', columns, rows: [line] }), { readStyles: true })
    const sheet = book.sheets[0]!
    expect(sheet.name).toBe('报名表')
    expect(sheet.freezePane).toMatchObject({ rows: 1 })
    const style = (at: string) => sheet.cells?.get(at)?.style
    expect(style('0,0')?.font?.bold).toBe(true)
    expect(style('0,5')?.font?.bold).toBe(true)
    expect(style('1,0')?.font?.bold).toBeFalsy()
    expect(style('1,1')?.numFmt).toBe('@')
    expect(style('1,3')?.numFmt).toBe('#,##0.00')
  })

  test.each(['=1+1', '+86 138', '-1', '@SUM(A1)', "=cmd|' /C calc'!A0", '\t=1', '_x000D_', '<b>&amp;</b>', ' 左右 ', '一\n二'])(
    'a text stays text: %j',
    async text => {
      const bytes = await writeSheet({ title: 't', columns: [{ head: 'a', kind: 'text' }], rows: [[text]] })
      const cell = (await readXlsx(bytes)).sheets[0]!
      expect(cell.rows[1]).toEqual([text])
      expect(cell.cells?.get('1,0')?.formula).toBeUndefined()
    },
  )

  test('what would make Excel repair the file is left out', async () => {
    const rows = [['a\0b\x0bc'], ['\ud800x'], ['长'.repeat(40_000)]]
    const [, control, surrogate, long] = await gather(await writeSheet({ title: 't', columns: [{ head: 'a', kind: 'text' }], rows }))
    expect(control).toEqual(['abc'])
    expect(surrogate).toEqual(['\ufffdx'])
    expect(long![0]).toHaveLength(32_767)
  })

  test.each(['a/b:c*d?e[f]', "'quoted'", '', '很'.repeat(80), '🏅'.repeat(40)])('any title names a sheet: %j', async title => {
    expect(await gather(await writeSheet({ title, columns: [{ head: 'a', kind: 'text' }], rows: [] }))).toEqual([['a']])
  })

  test.each([
    ['number', 'many'],
    ['money', Number.NaN],
    ['day', '20 November'],
    ['instant', 'soon'],
  ] as const)('a %s that is none is a bug, not a blank', async (kind, value) => {
    await expect(writeSheet({ title: 't', columns: [{ head: 'a', kind }], rows: [[value]] })).rejects.toThrow('for a sheet')
  })

  test('10,000 rows go out and back, pulled one by one', async () => {
    async function* many() {
      for (let i = 0; i < 10_000; i++) yield [`${line[0]}${i}`, ...line.slice(1)]
    }
    const rows = await gather(await writeSheet({ title: '名册', columns, rows: many() }))
    expect(rows).toHaveLength(10_001)
    expect(rows[10_000]).toEqual(['䶮𫖮9999', ...read.slice(1)])
  })
})

describe('a sheet that is read', () => {
  const small = () => writeSheet({ title: 't', columns: [{ head: 'a', kind: 'text' }], rows: [['1'], [''], ['2'], ['3']] })
  const refusal = (bytes: Uint8Array, limits?: SheetLimits) => gather(bytes, limits).catch(error => (error as UnreadableSheet).reason)

  test('leaves out blank rows', async () => {
    expect(await gather(await small())).toEqual([['a'], ['1'], ['2'], ['3']])
  })

  test('says which line a row stands in, blank ones counted', async () => {
    const lines: [number, string][] = []
    for await (const { line, cells } of readLines(await small())) lines.push([line, cells[0]!])
    expect(lines).toEqual([
      [1, 'a'],
      [2, '1'],
      [4, '2'],
      [5, '3'],
    ])
  })

  test('is refused when its blank rows are too many and too wide to be looked through', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join('')
    const wide = zipOf({
      ...parts(await small()),
      'xl/worksheets/sheet1.xml': Buffer.from(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    })
    expect(wide.length).toBeLessThan(60_000)
    expect(await refusal(wide, { mostRows: 1_000 })).toBe('tooLarge')
  })

  test('holds at most so many rows', async () => {
    expect(await gather(await small(), { mostRows: 3 })).toHaveLength(4)
    expect(await refusal(await small(), { mostRows: 2 })).toBe('tooManyRows')
  })

  test('is refused when it unpacks to more than it may, whatever size it declares', async () => {
    const bomb = zipOf({ 'xl/workbook.xml': Buffer.from('<x/>'), 'xl/worksheets/sheet1.xml': Buffer.alloc(20 << 20, 32) }, 100)
    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusal(bomb, { mostUnpackedBytes: 10 << 20 })).toBe('tooLarge')
    expect(await refusal(await small(), { mostUnpackedBytes: 500 })).toBe('tooLarge')
  })

  test.each([
    ['text', Buffer.from('a,b')],
    ['nothing', Buffer.alloc(0)],
    ['another zip', zipOf({ 'a.txt': Buffer.from('a') })],
    ['a hollow workbook', zipOf({ 'xl/workbook.xml': Buffer.from('<x/>') })],
  ])('%s is no sheet', async (_, bytes) => {
    expect(await refusal(bytes)).toBe('notASheet')
  })

  test('a damaged sheet is said to be one, wherever it is cut', async () => {
    const bytes = await small()
    for (let at = 0; at < bytes.length; at += 97) expect(await refusal(bytes.subarray(0, at))).toBe('notASheet')
  })

  test('a flipped byte never throws anything but UnreadableSheet', async () => {
    const bytes = await small()
    for (let at = 0; at < bytes.length; at += 11) {
      const bent = bytes.slice()
      bent[at]! ^= 0x55
      const error = await gather(bent, { mostUnpackedBytes: 1 << 20 }).then(
        () => undefined,
        reason => reason,
      )
      if (error) expect(error).toBeInstanceOf(UnreadableSheet)
    }
  })
})

const parts = (bytes: Uint8Array) =>
  Object.fromEntries(
    zipEntries(bytes)!.map(({ name, method, packed }) => [name, Buffer.from(method === 8 ? inflateRawSync(packed) : packed)]),
  )

/** A zip by hand; `declared` lies about the unpacked size of every entry. */
function zipOf(entries: Record<string, Buffer>, declared?: number): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, plain] of Object.entries(entries)) {
    const packed = deflateRawSync(plain)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(declared ?? plain.length, 22)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(declared ?? plain.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    parts.push(local, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(Object.keys(entries).length, 8)
  end.writeUInt16LE(Object.keys(entries).length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listed, end])
}
