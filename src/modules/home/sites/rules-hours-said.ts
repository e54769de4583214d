/** SITE-16: opening hours as the unions' lists write them. */

const letters = { 一: 'Mo', 二: 'Tu', 三: 'We', 四: 'Th', 五: 'Fr', 六: 'Sa', 日: 'Su', 天: 'Su' } as const
const letter = `[${Object.keys(letters).join('')}]`
const dayOf = (sign: string) => letters[sign as keyof typeof letters]

const said: readonly [RegExp, string | ((...found: string[]) => string)][] = [
  // a blank between two spans sets them apart
  [/(?<=\d)\s+(?=[\p{Script=Han}\d])(?![至到点时])/gu, ','],
  [/\s+/g, ''],
  [/星期|礼拜/g, '周'],
  [/(?:法定)?节假日|法定假日/g, 'PH'],
  [new RegExp(`周(${letter})[至到~—–-]周?(${letter})`, 'g'), (_, from, to) => `${dayOf(from!)}-${dayOf(to!)}`],
  [new RegExp(`周(${letter}+)`, 'g'), (_, days) => [...days!].map(dayOf).join(',')],
  [/周末|双休日/g, 'Sa,Su'],
  [/工作日/g, 'Mo-Fr'],
  [/全年无休|全年|每天|每日/g, 'Mo-Su'],
  [/[(,、]*(?:含|包括)PH\)?/g, ',PH'],
  [/全天(?:开放)?|24小时(?:开放)?/g, '00:00-24:00'],
  [/不开放|不开|休息|关闭|闭馆|不营业/g, 'off'],
  [/开放|营业|上午|(?:下午|晚上)(?=1[2-9]|2\d)/g, ''],
  [/(\d{1,2})[点时]半/g, '$1:30'],
  [/(\d{1,2})[点时](\d\d)分?/g, '$1:$2'],
  [/(\d{1,2})[点时]/g, '$1:00'],
  [/[至到~—–]/g, '-'],
  [/[、和及]/g, ','],
  [/[。；]/g, ';'],
]

const day = '(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)'
const span = '\\d{1,2}:\\d\\d-\\d{1,2}:\\d\\d'
const rule = new RegExp(`(?<days>${day}(?:-${day})?(?:,${day}(?:-${day})?)*)?[:,]?(?<times>off|${span}(?:[,;]${span})*)(?:[;,]+|$)`, 'y')

/** “周一至周五 8:30-17:30，节假日不开” in OpenStreetMap's way; a text of which anything is not understood stays as it is, to be refused. */
export function hoursSaid(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text
  const rest = said.reduce((so, [from, to]) => so.replace(from, to as string), text.normalize('NFKC'))
  const rules: { days: string; times: string }[] = []
  rule.lastIndex = 0
  for (let at = 0; at < rest.length; at = rule.lastIndex) {
    const { days = '', times } = rule.exec(rest)?.groups ?? {}
    if (!times || (rules.length > 0 && !days)) return text
    rules.push({ days, times: times.replaceAll(';', ',') })
  }
  const [only] = rules
  if (rules.length === 1 && only!.times === '00:00-24:00' && !only!.days.replace('Mo-Su', '').replace(',PH', '')) return '24/7'
  // what holds on public holidays overrides, and stands last
  const inOrder = rules.toSorted((a, b) => Number(a.days === 'PH') - Number(b.days === 'PH'))
  return inOrder.map(({ days, times }) => (days ? `${days} ${times}` : times)).join('; ')
}
