import { defineWords } from '#kernel/pure/words.ts'

/** The window that other sites show in theirs. */
export const widgetWords = defineWords({
  title: { zh: '工会驿站', en: 'Union stations' },
  near: { zh: '附近的工会驿站', en: 'Union stations nearby' },
  of: { zh: '{district}的工会驿站', en: 'Union stations in {district}' },
  none: { zh: '这里还没有驿站', en: 'No stations here yet' },
  all: { zh: '查看全部驿站', en: 'See all stations' },
  everyone: { zh: '谁都可以进，不用登记', en: 'Open to everyone, no sign-in' },
  source: { zh: '来源：娘家', en: 'Source: Niangjia' },
  newTab: { zh: '（在新窗口打开）', en: '(opens in a new tab)' },
  metres: { zh: '{n} 米', en: '{n} m' },
  kilometres: { zh: '{n} 公里', en: '{n} km' },
  'is.open': { zh: '开放中', en: 'Open' },
  'is.openUntil': { zh: '开放到 {at}', en: 'Open until {at}' },
  'is.shut': { zh: '没开', en: 'Closed' },
  'is.shutUntil': { zh: '{at} 开', en: 'Opens {at}' },
  'is.shutToday': { zh: '今天不开放', en: 'Closed today' },
  'is.paused': { zh: '停用', en: 'Paused' },
})
