import { type UnionDistrict, unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { pathOf, type SeedUnit, units as storied } from './cast.ts'
import { idFor } from './ids.ts'

export type Placed = SeedUnit & { path: string }

/** Streets, towns and parks of the districts, and the unions of trades and groups: those the pages mention among them. */
const below: Record<UnionDistrict, string> = {
  dongcheng: '东华门街道 和平里街道 永定门外街道',
  xicheng: '金融街街道 展览路街道 广安门外街道',
  chaoyang: '朝外街道 三里屯街道 东湖街道 常营乡',
  fengtai: '丽泽园区 马家堡街道 王佐镇',
  shijingshan: '八角街道 古城街道 石景山园区',
  haidian: '马连洼街道 上地街道 温泉镇 海淀园区',
  mentougou: '大峪街道 潭柘寺镇',
  fangshan: '良乡镇 燕山街道 窦店镇',
  tongzhou: '梨园镇 漷县镇 张家湾镇',
  shunyi: '胜利街道 后沙峪镇 空港园区',
  changping: '城南街道 北七家镇 兴寿镇 科技园区',
  daxing: '清源街道 西红门镇 生物医药园区',
  huairou: '泉河街道 雁栖镇',
  pinggu: '滨河街道 东高村镇',
  miyun: '果园街道 溪翁庄镇',
  yanqing: '儒林街道 东邵渠镇',
  etown: '荣华街道 博兴街道 青年公寓园区',
}
const cityWide: [string, string, string][] = [
  ['教育', 'industry', 'Education Workers’ Union'],
  ['建筑', 'industry', 'Construction Workers’ Union'],
  ['交通运输', 'industry', 'Transport Workers’ Union'],
  ['商业服务业', 'industry', 'Commerce and Services Union'],
  ['金融', 'industry', 'Finance Workers’ Union'],
]
const groups = ['暖冬能源集团', '京和城建集团', '云桥数据集团']
const first = '晨光 和顺 远帆 启明 安居 同心 百川 青禾 云桥 海岳 嘉木 明德 永泰 天工 锦程 瑞丰'.split(' ')
const trades: [string, string][] = [
  ['科技', 'Technology'],
  ['物流', 'Logistics'],
  ['餐饮', 'Catering'],
  ['医药', 'Pharma'],
  ['建筑工程', 'Construction'],
  ['物业', 'Property'],
  ['文化传媒', 'Media'],
  ['电子', 'Electronics'],
]

/** The city's tree around the story's own unions, with 500 grassroots and joint unions under it. The firms are invented. */
export function demoTree(): Placed[] {
  const uppers: Placed[] = []
  const put = (unit: SeedUnit, above: string) => {
    const placed = { ...unit, path: `${above}${idFor(unit.key)}/` }
    uppers.push(placed)
    return placed.path
  }
  const city = pathOf('city')
  const known = new Set(storied.map(unit => unit.key))
  for (const [district, { zh, en, division }] of Object.entries(unionDistricts) as [
    UnionDistrict,
    (typeof unionDistricts)[UnionDistrict],
  ][]) {
    const kind = district === 'etown' ? 'zone' : 'district'
    const name = district === 'etown' ? '北京经济技术开发区总工会' : `${zh}总工会`
    const path = known.has(district)
      ? pathOf(district)
      : put({ key: district, name, english: `${en} Federation`, kind, unionDistrict: district, ...(division && { division }) }, city)
    for (const place of below[district].split(' '))
      put(
        {
          key: `${district}/${place}`,
          name: `${place}总工会`,
          english: `Federation of ${place}, ${en}`,
          kind: kindOf(place),
          unionDistrict: district,
        },
        path,
      )
  }
  for (const [name, kind, english] of cityWide) put({ key: `city/${name}`, name: `北京市${name}工会`, english, kind }, city)
  for (const name of groups) put({ key: `city/${name}`, name: `北京${name}工会`, english: `Union of ${name}`, kind: 'group' }, city)
  return [
    ...uppers,
    ...grassroots([
      ...uppers.filter(unit => unit.kind !== 'district' && unit.kind !== 'zone'),
      ...storied.filter(unit => ['street', 'industry'].includes(unit.kind)).map(unit => ({ ...unit, path: pathOf(unit.key) })),
    ]),
  ]
}

const kindOf = (place: string) => (place.endsWith('园区') ? 'park' : /[镇乡]$/.test(place) ? 'township' : 'street')
const GRASSROOTS = 500

function grassroots(uppers: Placed[]): Placed[] {
  return Array.from({ length: GRASSROOTS }, (_, i) => {
    const upper = uppers[i % uppers.length]!
    const [trade, english] = trades[(i * 5) % trades.length]!
    const name = `${first[(i * 7) % first.length]}${i >= first.length * trades.length ? '新' : ''}${trade}`
    const key = `grassroots/${i}`
    const isJoint = i % 9 === 0
    return {
      key,
      path: `${upper.path}${idFor(key)}/`,
      kind: isJoint ? 'joint' : 'grassroots',
      workers: 20 + ((i * 37) % 480),
      name: isJoint ? `${upper.name.replace(/总工会|工会/, '')}${trade}行业第${i + 1}联合工会` : `北京${name}有限公司${i + 1}工会`,
      english: `${english} ${isJoint ? 'Joint ' : ''}Union No. ${i + 1}`,
      ...(upper.unionDistrict && { unionDistrict: upper.unionDistrict }),
    }
  })
}
