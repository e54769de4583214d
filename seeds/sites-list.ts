import { type UnionDistrict, unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import type { Kind, Offer } from '../src/modules/home/sites/rules-places.ts'

/** When such places are open. Banks and offices close on public holidays; shops and halls do not. */
const hours = {
  bank: 'Mo-Fr 09:00-17:00; PH off',
  bankSaturday: 'Mo-Fr 09:00-17:00; Sa,Su 10:00-16:00; PH off',
  office: 'Mo-Fr 08:30-11:30,13:00-17:30; PH off',
  mediation: 'Tu,Th 09:00-12:00,13:30-17:00; PH off',
  day: 'Mo-Su,PH 08:00-20:00',
  shop: 'Mo-Su,PH 07:00-22:00',
  hall: 'Tu-Su 09:00-21:00; PH 10:00-18:00',
  night: 'Mo-Su,PH 10:00-02:00',
  summer: 'Mo-Su,PH 08:00-20:00; Jun-Sep Mo-Su,PH 07:00-23:00',
  winter: 'Mo-Su,PH 08:00-18:00; Nov 15-Mar 15 Mo-Su,PH 07:00-22:00',
  village: 'Mo-Su,PH 06:00-23:00',
  always: '24/7',
} as const
type Hours = keyof typeof hours

/** What such places usually have. */
const sets = {
  bank: 'water charging rest wifi heating cooling',
  street: 'toilet water charging microwave rest heating cooling firstAid',
  night: 'water charging microwave rest heating cooling wifi bikeCharging',
  drivers: 'toilet water charging microwave rest washing bikeCharging tools',
  village: 'toilet water charging washing books firstAid fridge rest wifi',
  office: 'water rest books wifi toilet',
  mothers: 'mothersRoom water microwave fridge washing rest',
  booth: 'water charging umbrella firstAid rest',
} as const

const [warm, outdoor, union] = ['warmStation', 'outdoorStation', 'unionStation'] as const
type Line = [
  name: string,
  english: string,
  kinds: string,
  at: [lon: number, lat: number],
  when: Hours,
  has: keyof typeof sets,
  more?: string,
]

/** Sixty-odd stations, every one invented; `more` is the way in, or `with` a partner, or how many live there. */
const lines: Record<string, readonly Line[]> = {
  dongcheng: [
    ['和平里晨光便民驿站', 'Chenguang Corner, Hepingli', `${warm} ${outdoor}`, [116.4188, 39.9612], 'shop', 'street'],
    ['东四合众银行暖心驿站', 'Hezhong Bank, Dongsi', warm, [116.4171, 39.9253], 'bank', 'bank', 'with 合众银行东四支行'],
    [
      '永外环卫工人驿站',
      'Street Cleaners’ Station, Yongwai',
      outdoor,
      [116.4032, 39.8721],
      'always',
      'street',
      '环卫所院内，大门左手第一间',
    ],
    ['钟楼湾调解站', 'Mediation, Zhonglouwan', 'mediationStation', [116.3961, 39.9421], 'mediation', 'office'],
  ],
  xicheng: [
    ['金融街户外劳动者驿站', 'Outdoor Workers’ Station, Financial Street', `${outdoor} ${warm}`, [116.3604, 39.9156], 'day', 'street'],
    ['展览路合众银行暖心驿站', 'Hezhong Bank, Zhanlanlu', warm, [116.3438, 39.9297], 'bankSaturday', 'bank', 'with 合众银行展览路支行'],
    ['广外母婴室', 'Mothers’ Room, Guangwai', 'mothersRoom', [116.3402, 39.8903], 'day', 'mothers', '社区服务中心一层'],
    ['椿树职工书屋', 'Reading Room, Chunshu', 'readingRoom quietRoom', [116.3763, 39.8945], 'hall', 'office'],
  ],
  chaoyang: [
    ['三里屯骑手驿站', 'Riders’ Station, Sanlitun', `${warm} ${outdoor}`, [116.4551, 39.9338], 'night', 'night', 'with 云桥配送'],
    ['朝外党工共建微阵地', 'Party–union Site, Chaowai', 'partySite', [116.4392, 39.9241], 'office', 'office'],
    ['常营暖心驿站', 'Warm Station, Changying', warm, [116.5902, 39.9243], 'summer', 'booth'],
    ['东湖街道工会服务站', 'Union Service Station, Donghu', 'serviceStation', [116.4725, 40.0059], 'office', 'office'],
  ],
  wangjing: [
    ['望京合众银行暖心驿站', 'Hezhong Bank, Wangjing', `${warm} ${outdoor}`, [116.4796, 39.9962], 'bank', 'bank', 'with 合众银行望京支行'],
    [
      '望京快递员之家',
      'Couriers’ Home, Wangjing',
      `${outdoor} ${union}`,
      [116.4689, 40.0018],
      'night',
      'night',
      '地铁口向东 80 米，绿色门头',
    ],
    ['望京西园便利店驿站', 'Corner Shop, Wangjing West', warm, [116.4641, 39.9934], 'always', 'booth', 'with 安居便利'],
    ['望京职工之家母婴室', 'Mothers’ Room, Wangjing', 'mothersRoom quietRoom', [116.4744, 39.9897], 'day', 'mothers', '职工之家二层'],
  ],
  fengtai: [
    ['丽泽工地工友村', 'Workers’ Village, Lize', 'workersVillage readingRoom', [116.3178, 39.8652], 'village', 'village', '1260'],
    ['马家堡暖心驿站', 'Warm Station, Majiapu', `${warm} ${outdoor}`, [116.3781, 39.8472], 'day', 'street'],
    ['玉泉营司机之家', 'Drivers’ Home, Yuquanying', 'driversHome', [116.3379, 39.8467], 'always', 'drivers'],
    ['王佐工会驿站', 'Union Station, Wangzuo', union, [116.1452, 39.7883], 'village', 'village', '180'],
  ],
  shijingshan: [
    ['八角户外劳动者驿站', 'Outdoor Workers’ Station, Bajiao', outdoor, [116.2072, 39.9069], 'day', 'street'],
    ['古城合众银行暖心驿站', 'Hezhong Bank, Gucheng', warm, [116.1908, 39.9081], 'bank', 'bank', 'with 合众银行古城支行'],
    ['石景山园区教学点', 'Teaching Point, Shijingshan Park', 'teachingPoint', [116.2235, 39.9112], 'office', 'office'],
  ],
  haidian: [
    [
      '上地程序员驿站',
      'Station of the Software Park, Shangdi',
      `${warm} readingRoom`,
      [116.3041, 40.0352],
      'night',
      'night',
      'with 云桥数据集团',
    ],
    ['马连洼暖心驿站', 'Warm Station, Malianwa', `${warm} ${outdoor}`, [116.2869, 40.0301], 'shop', 'street'],
    ['温泉镇工会服务站', 'Union Service Station, Wenquan', 'serviceStation', [116.1835, 40.0447], 'office', 'office'],
  ],
  zhongguancun: [
    ['中关村广场驿站', 'Station on the Square, Zhongguancun', `${warm} ${outdoor}`, [116.3152, 39.9829], 'shop', 'street'],
    ['中关村职工心灵驿站', 'Quiet Room, Zhongguancun', 'quietRoom', [116.3201, 39.9787], 'hall', 'office'],
  ],
  mentougou: [
    ['大峪暖心驿站', 'Warm Station, Dayu', warm, [116.1015, 39.9361], 'winter', 'street'],
    ['潭柘寺护林员驿站', 'Rangers’ Station, Tanzhesi', outdoor, [116.0312, 39.9043], 'day', 'booth'],
    ['门城司机之家', 'Drivers’ Home, Mencheng', 'driversHome', [116.1073, 39.9231], 'always', 'drivers'],
  ],
  fangshan: [
    ['良乡户外劳动者驿站', 'Outdoor Workers’ Station, Liangxiang', outdoor, [116.1412, 39.7361], 'day', 'street'],
    ['燕山职工书屋', 'Reading Room, Yanshan', 'readingRoom', [115.9541, 39.7262], 'hall', 'office'],
    ['窦店工地工友村', 'Workers’ Village, Doudian', 'workersVillage', [116.0633, 39.6512], 'village', 'village', '640'],
  ],
  tongzhou: [
    ['梨园骑手驿站', 'Riders’ Station, Liyuan', `${warm} ${outdoor}`, [116.6681, 39.8832], 'night', 'night', '商场东门外，门口有蓝色灯箱'],
    ['通州北苑合众银行暖心驿站', 'Hezhong Bank, Beiyuan', warm, [116.6402, 39.9031], 'bank', 'bank', 'with 合众银行北苑支行'],
    ['漷县工会服务站', 'Union Service Station, Huoxian', 'serviceStation mediationStation', [116.7851, 39.7742], 'office', 'office'],
    ['张家湾工地工友村', 'Workers’ Village, Zhangjiawan', 'workersVillage', [116.7104, 39.8463], 'village', 'village', '920'],
  ],
  shunyi: [
    ['胜利暖心驿站', 'Warm Station, Shengli', `${warm} ${outdoor}`, [116.6532, 40.1281], 'shop', 'street'],
    ['空港货运司机之家', 'Freight Drivers’ Home, Airport', 'driversHome', [116.5931, 40.0872], 'always', 'drivers', '货运区 3 号门内'],
    ['后沙峪户外劳动者驿站', 'Outdoor Workers’ Station, Houshayu', outdoor, [116.5391, 40.1092], 'day', 'booth'],
  ],
  changping: [
    ['昌平科技园教学点', 'Teaching Point, Changping Park', 'teachingPoint readingRoom', [116.2481, 40.2113], 'office', 'office'],
    ['北七家骑手驿站', 'Riders’ Station, Beiqijia', `${warm} ${outdoor}`, [116.4152, 40.1082], 'night', 'night'],
    ['兴寿草莓工人驿站', 'Strawberry Growers’ Station, Xingshou', outdoor, [116.4012, 40.2143], 'winter', 'booth'],
  ],
  daxing: [
    ['清源暖心驿站', 'Warm Station, Qingyuan', `${warm} ${outdoor}`, [116.3332, 39.7381], 'shop', 'street'],
    ['西红门工地工友村', 'Workers’ Village, Xihongmen', 'workersVillage quietRoom', [116.3281, 39.7862], 'village', 'village', '410'],
    ['生物医药园母婴室', 'Mothers’ Room, Biomedical Park', 'mothersRoom', [116.2893, 39.6892], 'day', 'mothers'],
  ],
  huairou: [
    ['泉河暖心驿站', 'Warm Station, Quanhe', warm, [116.6312, 40.3223], 'day', 'street'],
    ['雁栖湖户外劳动者驿站', 'Outdoor Workers’ Station, Yanqi Lake', outdoor, [116.6721, 40.3952], 'summer', 'booth'],
  ],
  pinggu: [
    ['滨河暖心驿站', 'Warm Station, Binhe', `${warm} ${outdoor}`, [117.1123, 40.1402], 'shop', 'street'],
    ['平谷司机之家', 'Drivers’ Home, Pinggu', 'driversHome', [117.0952, 40.1523], 'always', 'drivers'],
    ['东高村乐器工人书屋', 'Reading Room, Donggaocun', 'readingRoom', [117.1253, 40.0902], 'hall', 'office'],
  ],
  miyun: [
    ['果园暖心驿站', 'Warm Station, Guoyuan', warm, [116.8381, 40.3692], 'winter', 'street'],
    ['溪翁庄护水员驿站', 'Water Guards’ Station, Xiwengzhuang', outdoor, [116.8653, 40.4632], 'day', 'booth'],
  ],
  yanqing: [
    ['儒林暖心驿站', 'Warm Station, Rulin', `${warm} ${outdoor}`, [115.9752, 40.4563], 'winter', 'street'],
    ['东邵渠调解站', 'Mediation, Dongshaoqu', 'mediationStation', [115.9912, 40.4421], 'mediation', 'office'],
  ],
  etown: [
    ['荣华户外劳动者驿站', 'Outdoor Workers’ Station, Ronghua', `${outdoor} ${warm}`, [116.5042, 39.7931], 'shop', 'street'],
    ['亦庄青年公寓职工书屋', 'Reading Room, Youth Apartments', 'readingRoom quietRoom', [116.5233, 39.7752], 'hall', 'office'],
    ['博兴夜班工人驿站', 'Night Shift Station, Boxing', `${warm} ${outdoor}`, [116.5152, 39.7622], 'always', 'night'],
    ['经开区党工共建微阵地', 'Party–union Site, E-Town', 'partySite', [116.4981, 39.8011], 'office', 'office'],
  ],
}

const roads = ['和顺路', '晨光街', '同心路', '远帆街'] as const
const within: Partial<Record<string, UnionDistrict>> = { wangjing: 'chaoyang', zhongguancun: 'haidian' }

/** `unit` is a key of the cast or of the tree: the union that manages it. */
export const stations = Object.entries(lines).flatMap(([unit, list]) =>
  list.map(([name, english, kinds, [lon, lat], when, has, more = ''], n) => ({
    key: `station/${unit}/${n}`,
    unit,
    district: within[unit] ?? (unit as UnionDistrict),
    name,
    english,
    kinds: kinds.split(' ') as Kind[],
    partners: more.startsWith('with ') ? more.slice(5) : '',
    address: `${unionDistricts[within[unit] ?? (unit as UnionDistrict)].zh}${roads[n % roads.length]} ${n * 16 + 8} 号`,
    lon,
    lat,
    wayIn: more.startsWith('with ') || /^\d*$/.test(more) ? '' : more,
    hours: hours[when],
    offers: sets[has].split(' ') as Offer[],
    residents: /^\d+$/.test(more) ? Number(more) : null,
  })),
)
