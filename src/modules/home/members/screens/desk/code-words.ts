import { defineWords } from '#kernel/pure/words.ts'

export const codeWords = defineWords({
  title: { zh: '入会二维码', en: 'Code to join' },
  lead: { zh: '贴在单位门口或者驿站里，职工扫码就能申请入会', en: 'For a unit’s door or a station: workers scan it and apply' },
  print: { zh: '打印', en: 'Print' },
  of: { zh: '给谁用', en: 'For' },
  'of.unit': { zh: '工会', en: 'A union' },
  'of.site': { zh: '站点', en: 'A station' },
  'of.unitHint': { zh: '扫码后加入这个工会', en: 'Whoever scans it joins this union' },
  'of.siteHint': { zh: '扫码后加入管理这个站点的工会', en: 'Whoever scans it joins the union that manages the station' },
  unit: { zh: '哪个工会', en: 'Which union' },
  another: { zh: '按名称找别的工会', en: 'Find another by name' },
  site: { zh: '站点名称', en: 'Name of the station' },
  'site.found': { zh: '请选择', en: 'Choose one' },
  'site.none': { zh: '没有找到，换几个字试试', en: 'Nothing found; try other words' },
  size: { zh: '纸张', en: 'Paper' },
  'size.a4': { zh: 'A4', en: 'A4' },
  'size.a5': { zh: 'A5', en: 'A5' },
  empty: { zh: '先选一个工会或者站点', en: 'First choose a union or a station' },
  notJoined: {
    zh: '「{unit}」不直接发展会员，扫码的人要再选所在的街道、乡镇或者园区。',
    en: '“{unit}” takes no members itself: whoever scans it chooses their street, township or park.',
  },
  'poster.head': { zh: '扫码入会', en: 'Scan to join' },
  'poster.say': {
    zh: '填五项，一分钟，免费。工会帮您维权、解难、学本领。',
    en: 'Five things, one minute, free. Your union stands by you.',
  },
  'poster.code': { zh: '入会二维码', en: 'Code to join' },
  'poster.open': { zh: '不方便扫码的，打开 {address} ，或者到工会窗口办理', en: 'No camera? Open {address}, or come to the union’s desk' },
})
