import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pathOf } from '../../../../seeds/cast.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { listSites } from './actions/listing.ts'
import { getSiteTemplate, importSites, trySites } from './actions/site-sheets.ts'
import { metresBetween } from './rules-distance.ts'
import { readDatum, readSeveral } from './rules-sheets.ts'
import { offers } from './rules-places.ts'
import { station } from './testing.ts'
import { sayFault } from './words-faults.ts'

let w: World
beforeAll(async () => {
  w = await world()
  w.now = new Date('2024-07-08T10:00:00+08:00')
})
afterAll(() => w.close())

type Lines = readonly (readonly (string | null)[])[]
const unit = pathOf('wangjing')
const heads =
  '名称 类别 所在区 地址 经度 纬度 坐标取自 开放时间 服务和设施 怎么找到门 电话 能坐多少人 建设方式 合建单位 工地居住人数 英文名称'.split(
    ' ',
  )
const row = (name: string, more: Record<string, string> = {}) => {
  const plain: Record<string, string> = {
    ...{ 名称: name, 类别: '暖心驿站', 所在区: '朝阳', 地址: '望京街 9 号', 经度: '116.4812', 纬度: '39.9968' },
    开放时间: 'mo-fr 8:30-17:30; ph off',
    ...more,
  }
  return heads.map(head => plain[head] ?? null)
}
const fileOf = (bytes: Uint8Array) => [{ name: 'x.xlsx', type: '', bytes }]
const sheet = async (rows: Lines, first: readonly string[] = heads) =>
  fileOf(await writeXlsx({ stringMode: 'inline', sheets: [{ name: '站点', rows: [first, ...rows].map(line => [...line]) }] }))
const tries = async (rows: Lines, first?: readonly string[]) => w.as('officer').does(trySites, { unit }, await sheet(rows, first))
const imports = async (rows: Lines, who = 'officer') => w.as(who).does(importSites, { unit }, await sheet(rows))
const faultsIn = ({ rows }: Awaited<ReturnType<typeof tries>>) =>
  rows.flatMap(({ line, faults }) => faults.map(({ column, why }) => `${line} ${column} ${why}`))
const named = async (asked: string) => (await w.as('officer').does(listSites, { asked })).rows

test('SITE-16 the sheet to fill in offers what the register takes, and its example is no station', async () => {
  const { bytes } = (await w.as('officer').does(getSiteTemplate, {})) as { bytes: Uint8Array }
  const [first] = (await readXlsx(bytes)).sheets
  expect(first!.rows[0]).toEqual(heads)
  expect(first!.dataValidations!.filter(rule => rule.type === 'list').map(rule => rule.range)).toEqual([
    'B2:B1002',
    'C2:C1002',
    'G2:G1002',
    'H2:H1002',
    'M2:M1002',
  ])
  expect(await w.as('officer').does(trySites, { unit }, fileOf(bytes))).toEqual({ rows: [], sound: 0, wrong: 0, added: 0 })
  const example = first!.rows[1] as string[]
  expect(faultsIn(await tries([['真名驿站', ...example.slice(1)]]))).toEqual([])
})

test('SITE-16 SITE-1 SITE-2 SITE-3 SITE-4 tried first: each wrong cell by its line and column, and nothing is written', async () => {
  const judged = await tries([
    row('对的驿站'),
    row('', { 类别: '咖啡馆' }),
    row('工地', { 类别: '工友村', 工地居住人数: '120' }),
    row('合建', { 建设方式: '共建', 服务和设施: '饮水、按摩' }),
    row('时间', { 开放时间: '8:30-17:30', 所在区: '朝阳新区', 能坐多少人: '很多' }),
    row('远方', { 经度: '121.47', 纬度: '31.23', 坐标取自: '墨卡托' }),
    row('两次'),
    row('两次'),
  ])
  expect(faultsIn(judged)).toEqual([
    '3 类别 sheet.kindUnknown?at=%E5%92%96%E5%95%A1%E9%A6%86',
    '3 名称 missing',
    '4 类别 site.tooFewForVillage',
    '5 服务和设施 sheet.offerUnknown?at=%E6%8C%89%E6%91%A9',
    '5 合建单位 site.partnersMissing',
    '6 所在区 notAChoice',
    '6 能坐多少人 notANumber',
    '7 坐标取自 sheet.datumUnknown',
    '7 经度 site.notInBeijing',
    '7 纬度 site.notInBeijing',
    '8 名称 sheet.twice',
    '9 名称 sheet.twice',
  ])
  expect(judged).toMatchObject({ sound: 1, wrong: 7, added: 0 })
  expect(sayFault(judged.rows[1]!.faults[0]!.why, 'zh')).toBe('没有“咖啡馆”这一类')
  expect(faultsIn(await tries([row('时间', { 开放时间: '8:30-17:30' })]))).toEqual(['2 开放时间 hours.holidays?at=08%3A30-17%3A30'])
  await expect(imports([row('对的驿站'), row('', {})])).rejects.toMatchObject({ clause: 'SITE-16', given: { count: 1 } })
  expect(await named('对的驿站')).toEqual([])
  expect(faultsIn(await tries([row('缺列')], heads.slice(0, -1)))).toEqual(['1 英文名称 sheet.noColumn'])
})

test('SITE-16 a sound sheet is written once: the same sheet again adds nothing, and a name that stands is left alone', async () => {
  await station(w, { name: '早有的驿站' })
  const lines = [
    row('早有的驿站'),
    row('新的驿站', {
      类别: '司机之家，母婴室',
      建设方式: '联建',
      合建单位: '区交通局、镇政府',
      能坐多少人: '24人',
      开放时间: '周一至周五8:30—17:30，节假日不开',
    }),
  ]
  expect(await imports(lines)).toMatchObject({ added: 1, rows: [{ state: 'already' }, { state: 'new' }] })
  expect(await imports(lines)).toMatchObject({ added: 0, rows: [{ state: 'already' }, { state: 'already' }] })
  expect(await named('新的驿站')).toMatchObject([
    { kinds: ['driversHome', 'mothersRoom'], built: 'jointly', capacity: 24, division: '110105', hours: 'Mo-Fr 08:30-17:30; PH off' },
  ])
})

test('SITE-16 positions of Chinese maps are converted: the same spot, told by three maps, is one spot', async () => {
  const spots = {
    'WGS-84（GPS）': ['116.391349', '39.907375'],
    '高德、腾讯地图': ['116.397597', '39.908776'],
    百度地图: ['116.403969', '39.915116'],
  }
  const lines = Object.entries(spots).map(([from, [lon, lat]]) => row(`${from}的点`, { 经度: lon!, 纬度: lat!, 坐标取自: from }))
  await imports(lines)
  const [one, two, three] = (await named('的点')).toSorted((a, b) => a.lon - b.lon)
  expect(metresBetween(one!, two!)).toBeLessThan(15)
  expect(metresBetween(two!, three!)).toBeLessThan(15)
})

test('SITE-16 whoever does not manage the union imports nothing into it', async () => {
  await expect(imports([row('别人的驿站')], 'lampChair')).rejects.toMatchObject({ clause: 'HOUSE-2' })
})

test('SITE-16 cells are read as people write them', () => {
  expect(['', 'GPS', '高德', 'GCJ-02', '百度', '北京54'].map(readDatum)).toEqual(['wgs84', 'wgs84', 'gcj02', 'gcj02', 'bd09', undefined])
  expect(readSeveral('饮水，厕所 微波炉', offers, 'offer')).toEqual({ read: ['water', 'toilet', 'microwave'] })
})
