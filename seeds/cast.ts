import type { UnitPath } from '#kernel/pure/people.ts'
import type { Role } from '#kernel/pure/roles.ts'
import { idFor } from './ids.ts'

/** A unit of the story: who stands above it, what it is. Everybody in it is plainly invented. */
export type SeedUnit = {
  key: string
  above?: string
  name: string
  english: string
  kind: string
  division?: string
  unionDistrict?: string
  workers?: number
}
export type SeedPerson = {
  key: string
  name: string
  unit: string
  phone: string
  role?: Role
  userName?: string
  says: { zh: string; en: string }
}

/** The few unions in which the stories play; the rest of the city's tree is in tree.ts. */
export const units: readonly SeedUnit[] = [
  { key: 'city', name: '北京市总工会', english: 'Beijing Federation of Trade Unions', kind: 'municipal', division: '110000' },
  {
    key: 'chaoyang',
    above: 'city',
    name: '朝阳区总工会',
    english: 'Chaoyang District Federation',
    kind: 'district',
    division: '110105',
    unionDistrict: 'chaoyang',
  },
  {
    key: 'haidian',
    above: 'city',
    name: '海淀区总工会',
    english: 'Haidian District Federation',
    kind: 'district',
    division: '110108',
    unionDistrict: 'haidian',
  },
  {
    key: 'shijingshan',
    above: 'city',
    name: '石景山区总工会',
    english: 'Shijingshan District Federation',
    kind: 'district',
    division: '110107',
    unionDistrict: 'shijingshan',
  },
  {
    key: 'wangjing',
    above: 'chaoyang',
    name: '望京街道总工会',
    english: 'Wangjing Subdistrict Federation',
    kind: 'street',
    unionDistrict: 'chaoyang',
  },
  {
    key: 'health',
    above: 'chaoyang',
    name: '朝阳区医疗卫生工会',
    english: 'Chaoyang Health Workers’ Union',
    kind: 'industry',
    unionDistrict: 'chaoyang',
  },
  {
    key: 'zhongguancun',
    above: 'haidian',
    name: '中关村街道总工会',
    english: 'Zhongguancun Subdistrict Federation',
    kind: 'street',
    unionDistrict: 'haidian',
  },
  {
    key: 'lamp',
    above: 'wangjing',
    name: '北京暖灯科技有限公司工会',
    english: 'Warm Lamp Technology Union',
    kind: 'grassroots',
    unionDistrict: 'chaoyang',
    workers: 260,
  },
  {
    key: 'couriers',
    above: 'wangjing',
    name: '望京快递行业联合工会',
    english: 'Wangjing Couriers’ Joint Union',
    kind: 'joint',
    unionDistrict: 'chaoyang',
    workers: 640,
  },
  {
    key: 'hospital',
    above: 'health',
    name: '朝阳和安医院工会',
    english: 'He’an Hospital Union',
    kind: 'grassroots',
    unionDistrict: 'chaoyang',
    workers: 900,
  },
  {
    key: 'books',
    above: 'zhongguancun',
    name: '北京海图文化有限公司工会',
    english: 'Haitu Culture Union',
    kind: 'grassroots',
    unionDistrict: 'haidian',
    workers: 120,
  },
]

/** Bodies beside the union tree: each stands at a root of its own. Their people belong to no union of it. */
export const partners = [
  'haidianArbitration',
  'haidianTribunal',
  'haidianCourt',
  'haidianEnforcement',
  'haidianJustice',
  'haidianLegalAid',
  'haidianProcuratorate',
  'fengtaiCourt',
] as const
export const isAtPartner = (unit: string) => (partners as readonly string[]).includes(unit)

export const persons: readonly SeedPerson[] = [
  { key: 'lin', name: '林晓', unit: 'lamp', phone: '13900000001', says: { zh: '职工，两个孩子的妈妈', en: 'Worker, mother of two' } },
  { key: 'he', name: '何平', unit: 'lamp', phone: '13900000002', says: { zh: '职工', en: 'Worker' } },
  { key: 'wu', name: '吴畅', unit: 'couriers', phone: '13900000003', says: { zh: '快递员', en: 'Courier' } },
  { key: 'tan', name: '谭静', unit: 'hospital', phone: '13900000004', says: { zh: '护士', en: 'Nurse' } },
  { key: 'mo', name: '莫楠', unit: 'books', phone: '13900000005', says: { zh: '海淀区的职工', en: 'Worker in Haidian' } },
  {
    key: 'keeper',
    name: '郑小满',
    unit: 'wangjing',
    phone: '13900000006',
    role: 'keeper',
    says: { zh: '望京街道总工会现场签到员，用手机', en: 'Checks people in for Wangjing, by phone' },
  },
  {
    key: 'stationKeeper',
    name: '孟小舟',
    unit: 'wangjing',
    phone: '13900000020',
    role: 'stationKeeper',
    says: { zh: '银行大堂保安，照管望京一处暖心驿站，用手机', en: 'Guards a bank’s hall and looks after a station in Wangjing, by phone' },
  },
  {
    key: 'officer',
    name: '苏敏',
    unit: 'wangjing',
    phone: '13900000007',
    role: 'officer',
    userName: '苏敏',
    says: { zh: '望京街道总工会干事，办活动', en: 'Officer in Wangjing, runs activities' },
  },
  {
    key: 'chair',
    name: '陈立',
    unit: 'wangjing',
    phone: '13900000008',
    role: 'chair',
    userName: '陈立',
    says: { zh: '望京街道总工会主席', en: 'Chair in Wangjing' },
  },
  {
    key: 'healthOfficer',
    name: '高悦',
    unit: 'health',
    phone: '13900000009',
    role: 'officer',
    userName: '高悦',
    says: { zh: '医疗卫生工会干事，办插花班', en: 'Officer of the health workers, runs the flower class' },
  },
  {
    key: 'coHost',
    name: '周宁',
    unit: 'zhongguancun',
    phone: '13900000010',
    role: 'officer',
    userName: '周宁',
    says: { zh: '中关村街道总工会干事，协办亲子日', en: 'Officer in Zhongguancun, co-hosts the family day' },
  },
  {
    key: 'outsider',
    name: '石岩',
    unit: 'shijingshan',
    phone: '13900000011',
    role: 'officer',
    userName: '石岩',
    says: { zh: '石景山区总工会干事', en: 'Officer in Shijingshan' },
  },
  {
    key: 'districtChair',
    name: '韩青',
    unit: 'chaoyang',
    phone: '13900000012',
    role: 'chair',
    userName: '韩青',
    says: { zh: '朝阳区总工会主席', en: 'Chair of Chaoyang' },
  },
  {
    key: 'cityChair',
    name: '梁正',
    unit: 'city',
    phone: '13900000013',
    role: 'chair',
    userName: '梁正',
    says: { zh: '市总工会主席', en: 'Chair of the city' },
  },
  {
    key: 'cityOfficer',
    name: '许衡',
    unit: 'city',
    phone: '13900000019',
    role: 'officer',
    userName: '许衡',
    says: { zh: '市总工会教务', en: 'Registrar of the city' },
  },
  {
    key: 'lampChair',
    name: '方圆',
    unit: 'lamp',
    phone: '13900000014',
    role: 'enterpriseChair',
    userName: '方圆',
    says: { zh: '暖灯科技企业工会主席', en: 'Chair of the union at Warm Lamp' },
  },
  {
    key: 'lampHr',
    name: '罗文',
    unit: 'lamp',
    phone: '13900000015',
    role: 'hr',
    userName: '罗文',
    says: { zh: '暖灯科技人力资源', en: 'Human resources at Warm Lamp' },
  },
  {
    key: 'system',
    name: '柯信',
    unit: 'city',
    phone: '13900000016',
    role: 'systemAdmin',
    userName: '柯信',
    says: { zh: '系统管理员', en: 'System administrator' },
  },
  {
    key: 'security',
    name: '安然',
    unit: 'city',
    phone: '13900000017',
    role: 'securityAdmin',
    userName: '安然',
    says: { zh: '安全管理员', en: 'Security administrator' },
  },
  {
    key: 'audit',
    name: '申明',
    unit: 'city',
    phone: '13900000018',
    role: 'auditAdmin',
    userName: '申明',
    says: { zh: '审计管理员', en: 'Audit administrator' },
  },
  {
    key: 'mediationHead',
    name: '严谨',
    unit: 'haidian',
    phone: '13900000021',
    role: 'mediationHead',
    userName: '严谨',
    says: { zh: '海淀区调解中心负责人', en: 'Head of mediation in Haidian' },
  },
  {
    key: 'windowClerk',
    name: '向暖',
    unit: 'haidian',
    phone: '13900000022',
    role: 'windowClerk',
    userName: '向暖',
    says: { zh: '海淀区调解中心受理窗口', en: 'Clerk at the window in Haidian' },
  },
  {
    key: 'mediator',
    name: '秦和',
    unit: 'haidian',
    phone: '13900000023',
    role: 'mediator',
    userName: '秦和',
    says: { zh: '海淀区专职调解员', en: 'Full-time mediator in Haidian' },
  },
  {
    key: 'secondMediator',
    name: '温若水',
    unit: 'haidian',
    phone: '13900000024',
    role: 'mediator',
    userName: '温若水',
    says: { zh: '海淀区专职调解员，懂手语', en: 'Full-time mediator in Haidian, knows sign language' },
  },
  {
    key: 'inspector',
    name: '纪平',
    unit: 'haidian',
    phone: '13900000025',
    role: 'mediator',
    userName: '纪平',
    says: { zh: '海淀区劳动监察员，与调解员联合办案', en: 'Labour inspector in Haidian, handles cases with the mediators' },
  },
  {
    key: 'courtClerk',
    name: '乐言',
    unit: 'haidianCourt',
    phone: '13900000026',
    role: 'partnerOfficer',
    userName: '乐言',
    says: { zh: '海淀区人民法院诉前调解经办人', en: 'Officer for pre-filing mediation at the Haidian court' },
  },
  {
    key: 'otherCourtClerk',
    name: '宗文',
    unit: 'fengtaiCourt',
    phone: '13900000027',
    role: 'partnerOfficer',
    userName: '宗文',
    says: { zh: '丰台区人民法院经办人', en: 'Officer of the Fengtai court' },
  },
  {
    key: 'enforcementOfficer',
    name: '程砚',
    unit: 'haidianEnforcement',
    phone: '13900000031',
    role: 'partnerOfficer',
    userName: '程砚',
    says: { zh: '海淀区劳动保障综合执法大队经办人', en: 'Officer of the Haidian labour enforcement team' },
  },
  {
    key: 'employerAgent',
    name: '董诚',
    unit: 'books',
    phone: '13900000028',
    says: { zh: '海图文化的代表，处理劳动争议', en: 'Speaks for Haitu Culture in disputes' },
  },
  {
    key: 'haidianCourier',
    name: '路远',
    unit: 'zhongguancun',
    phone: '13900000029',
    says: { zh: '海淀区的外卖骑手', en: 'Courier in Haidian' },
  },
  {
    key: 'chaoyangHead',
    name: '葛朗',
    unit: 'chaoyang',
    phone: '13900000030',
    role: 'mediationHead',
    userName: '葛朗',
    says: { zh: '朝阳区调解中心负责人', en: 'Head of mediation in Chaoyang' },
  },
]

const above = new Map(units.map(unit => [unit.key, unit.above]))
export const pathOf = (key: string): UnitPath => `${above.get(key) ? pathOf(above.get(key)!) : '/'}${idFor(key)}/`
