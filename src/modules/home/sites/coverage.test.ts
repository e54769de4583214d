import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pathOf } from '../../../../seeds/cast.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { getCoverage } from './actions/coverage.ts'
import { dropDemand, getDemandTemplate, importDemand, listDemand, tryDemand } from './actions/demand.ts'

let w: World
const stations: Record<string, string> = {}
beforeAll(async () => {
  w = await world()
  // as if registered long ago: a and b within a walk of each other, one paused, one closed for good
  for (const [name, unit, lon, state] of [
    ['望京驿站', 'wangjing', 116.48, 'open'],
    ['望京书屋', 'wangjing', 116.4847, 'open'],
    ['停用驿站', 'wangjing', 116.5, 'paused'],
    ['撤销驿站', 'haidian', 116.52, 'closed'],
  ] as const) {
    stations[name] = w.newId()
    const kinds = name.endsWith('书屋') ? '{readingRoom}' : '{warmStation}'
    await w.look(
      `insert into sites (id, unit, state, name, kinds, built, division, address, lon, lat, hours)
       values ($1, $2, $3, $4, $5, 'alone', '110105', '望京街', $6, 39.99, '24/7')`,
      [stations[name], pathOf(unit), state, name, kinds, lon],
    )
  }
})
afterAll(() => w.close())

const heads = ['经度', '纬度', '人数', '所在区']
const rows = [
  ['116.4777', '39.99', '10', '朝阳区'],
  ['116.4823', '39.99', '20', '朝阳'],
  ['116.487', '39.99', '30', '110105'],
  ['116.5', '39.99', '40', '朝阳区'],
  ['116.52', '39.99', '5', '海淀区'],
]
type Lines = readonly (readonly string[])[]
const fileOf = (bytes: Uint8Array) => [{ name: 'x', type: '', bytes }]
const csv = (lines: Lines, first = heads) =>
  fileOf(new TextEncoder().encode(`\ufeff${[first, ...lines].map(line => line.join(',')).join('\r\n')}`))
const sheet = async (lines: Lines) =>
  fileOf(await writeXlsx({ stringMode: 'inline', sheets: [{ name: '点位', rows: [heads, ...lines].map(line => [...line]) }] }))
const imports = (who: string, unit: string, name: string, files = csv(rows)) =>
  w.as(who).does(importDemand, { unit: pathOf(unit), name }, files)

describe('SITE-17 layers of where workers are', () => {
  test('SITE-17 tried first: each wrong cell by its line and column, from a workbook as from plain lines; nothing is written', async () => {
    const wrong = [
      ['39.99', '116.48', '10', '朝阳区'],
      ['116.48', '39.99', '0.5', '浦东新区'],
      ['１１６.４８', '39.99', '1,000', '朝阳区'],
      ['', '', '', ''],
      ['116.48', '39.99', '12人', '北京市朝阳区'],
    ]
    const faults = [
      { line: 2, column: '经度', why: 'cover.noLon' },
      { line: 2, column: '纬度', why: 'cover.noLat' },
      { line: 3, column: '人数', why: 'cover.noHeads' },
      { line: 3, column: '所在区', why: 'cover.noDivision' },
    ]
    const told = await w.as('cityChair').does(tryDemand, { unit: pathOf('city') }, await sheet(wrong))
    expect(told).toEqual({ sound: 1, wrong: 3, people: 12, faults: [...faults, { line: 4, column: '人数', why: 'cover.noHeads' }] })
    // there the comma parts the cell, and what follows it is no district
    expect(await w.as('cityChair').does(tryDemand, { unit: pathOf('city') }, csv(wrong))).toMatchObject({
      sound: 1,
      wrong: 3,
      faults: [...faults, { line: 4, column: '所在区', why: 'cover.noDivision' }],
    })
    const missing = await w.as('cityChair').does(tryDemand, { unit: pathOf('city') }, csv(rows, ['经度', '纬度', '人', '区']))
    expect(missing.faults.map(({ column, why }) => column + why)).toEqual(['人数cover.noColumn', '所在区cover.noColumn'])
    await expect(imports('cityChair', 'city', '错的', csv(wrong))).rejects.toMatchObject({
      clause: 'SITE-17',
      fields: { file: 'notRight' },
    })
    await expect(imports('cityChair', 'city', '空的', csv([]))).rejects.toMatchObject({ fields: { file: 'cover.nothing' } })
    expect(await w.as('cityChair').does(listDemand, {})).toEqual([])
  })

  test('SITE-17 what Chinese Excel writes as CSV is read; what is no table, or too long, is refused', async () => {
    // 经度,纬度,人数,所在区 and 朝阳区 in GB 18030
    const head = 'beadb6c8 2c cec4b6c8 2c c8cbcafd 2c cbf9d4dac7f8 0d0a'.replace('cec4b6c8', 'ceb3b6c8')
    const bytes = Buffer.concat([
      Buffer.from(head.replaceAll(' ', ''), 'hex'),
      Buffer.from('116.48,39.99,7,'),
      Buffer.from('b3afd1f4c7f8', 'hex'),
    ])
    expect(await w.as('cityChair').does(tryDemand, { unit: pathOf('city') }, fileOf(bytes))).toMatchObject({ sound: 1, people: 7 })
    await expect(w.as('cityChair').does(tryDemand, { unit: pathOf('city') }, fileOf(new Uint8Array([1, 0, 2])))).rejects.toMatchObject({
      clause: 'HOUSE-9',
    })
    const many = Array.from({ length: 20_001 }, () => rows[0]!)
    await expect(w.as('cityChair').does(tryDemand, { unit: pathOf('city') }, csv(many))).rejects.toMatchObject({
      clause: 'SITE-17',
      fields: { file: 'cover.tooMany?most=20000' },
    })
  })

  test('SITE-17 the template is read as it is handed out, its example left aside', async () => {
    const told = (await w.as('cityChair').does(getDemandTemplate, {})) as { bytes: Uint8Array }
    expect((await readXlsx(told.bytes)).sheets[0]!.rows[0]).toEqual(heads)
    expect(await w.as('cityChair').does(tryDemand, { unit: pathOf('city') }, fileOf(told.bytes))).toMatchObject({ sound: 0, wrong: 0 })
  })

  test('SITE-17 a layer is its union’s: another district sees and drops nothing, those above do; a name serves once', async () => {
    const { id } = await imports('districtChair', 'chaoyang', '外卖员')
    await expect(imports('districtChair', 'chaoyang', '外卖员')).rejects.toMatchObject({ fields: { name: 'cover.taken' } })
    await expect(imports('districtChair', 'city', '越权')).rejects.toMatchObject({ clause: 'HOUSE-2' })
    const names = async (who: string) => (await w.as(who).does(listDemand, {})).map(layer => `${layer.unitName} ${layer.name}`)
    expect(await names('districtChair')).toEqual(['朝阳区总工会 外卖员'])
    expect(await names('cityChair')).toEqual(['朝阳区总工会 外卖员'])
    const other = Object.entries(w.cast).find(([, one]) =>
      one.posts.some(post => post.unit.startsWith(pathOf('haidian')) && post.powers.includes('sites.manage')),
    )![0]
    expect(await names(other)).toEqual([])
    await expect(w.as(other).does(getCoverage, { layer: id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(w.as(other).does(dropDemand, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await w.as('districtChair').does(dropDemand, { id })
    await expect(w.as('districtChair').does(dropDemand, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    expect(await w.look('select from sites_demand_points')).toEqual([])
    expect((await w.look('select step from record where subject = $1 order by n', [id])).map(line => line.step)).toEqual([
      'importDemand',
      'dropDemand',
    ])
  })
})

describe('SITE-17 coverage of a layer', () => {
  test('SITE-17 without a layer it says so', async () => {
    expect(await w.as('cityChair').does(getCoverage, {})).toMatchObject({ layer: null, people: 0, covered: 0, next: [] })
  })

  test('SITE-17 covered, left out, next, and if one closes; the paused and the closed count for nobody', async () => {
    const { id } = await imports('cityChair', 'city', '骑手', await sheet(rows))
    const told = await w.as('cityChair').does(getCoverage, { layer: id, next: 3 })
    expect(told).toMatchObject({
      layer: { name: '骑手', places: 5, isSketch: false },
      people: 105,
      covered: 60,
      standing: 2,
      metres: 307,
      minutes: 5,
    })
    expect(told.byDivision).toEqual([
      { division: '110105', people: 100, covered: 60, stations: 2 },
      { division: '110108', people: 5, covered: 0, stations: 0 },
    ])
    expect(told.byKind).toEqual([
      { kind: 'readingRoom', stations: 1, covered: 50 },
      { kind: 'warmStation', stations: 1, covered: 30 },
    ])
    expect(told.gaps.map(({ people }) => people)).toEqual([40, 5])
    expect(told.next.map(({ gain, covered, lon }) => [gain, covered, lon])).toEqual([
      [40, 100, 116.5],
      [5, 105, 116.52],
    ])
    expect(told.stations.map(({ name, alone, reaches }) => [name, alone, reaches])).toEqual([
      ['望京书屋', 30, 50],
      ['望京驿站', 10, 30],
    ])
    const without = await w.as('cityChair').does(getCoverage, { layer: id, without: stations.望京书屋!, next: 1 })
    expect(without).toMatchObject({
      covered: 30,
      standing: 1,
      stations: [{ name: '望京驿站', reaches: 30, alone: 30 }],
      without: { name: '望京书屋', alone: 30 },
    })
    expect(without.byKind).toEqual([{ kind: 'warmStation', stations: 1, covered: 30 }])
    expect(without.next).toMatchObject([{ gain: 40, covered: 70 }])
    const narrow = await w.as('cityChair').does(getCoverage, { layer: id, kind: 'warmStation', division: '110105' })
    expect([narrow.people, narrow.covered, narrow.byDivision.length]).toEqual([100, 30, 1])
    await expect(w.as('cityChair').does(getCoverage, { layer: id, without: stations.撤销驿站! })).rejects.toMatchObject({
      clause: 'HOUSE-1',
    })
    await expect(w.as('lin').does(getCoverage, {})).rejects.toMatchObject({ clause: 'HOUSE-2' })
  })

  test('SITE-17 twenty thousand places are answered within a second', async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => [
      String(116.2 + ((i * 7_919) % 5_000) / 10_000),
      String(39.7 + ((i * 104_729) % 4_000) / 10_000),
      String(1 + (i % 40)),
      '朝阳区',
    ])
    const { id } = await imports('cityChair', 'city', '全城', csv(many))
    const began = process.cpuUsage()
    const told = await w.as('cityChair').does(getCoverage, { layer: id, next: 20 })
    const { user, system } = process.cpuUsage(began)
    // its own second: what else the machine does meanwhile is not counted
    expect(user + system).toBeLessThan(1_000_000)
    expect([told.next.length, told.gaps.length, told.next.reduce((sum, { gain }) => sum + gain, told.covered)]).toEqual([
      20,
      20,
      told.next.at(-1)!.covered,
    ])
  })
})
