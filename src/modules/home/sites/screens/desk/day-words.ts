import { defineWords } from '#kernel/pure/words.ts'

/** Days of the week and the holidays, as a table of hours names them. */
export const dayWords = defineWords({
  Mo: { zh: '周一', en: 'Monday' },
  Tu: { zh: '周二', en: 'Tuesday' },
  We: { zh: '周三', en: 'Wednesday' },
  Th: { zh: '周四', en: 'Thursday' },
  Fr: { zh: '周五', en: 'Friday' },
  Sa: { zh: '周六', en: 'Saturday' },
  Su: { zh: '周日', en: 'Sunday' },
  PH: { zh: '节假日', en: 'Public holidays' },
  to: { zh: '{from}至{to}', en: '{from} to {to}' },
  comma: { zh: '、', en: ', ' },
  allDays: { zh: '每天，含节假日', en: 'Every day, holidays too' },
  everyDay: { zh: '每天', en: 'Every day' },
  newYear: { zh: '元旦', en: 'New Year' },
  spring: { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明节', en: 'Qingming' },
  labour: { zh: '劳动节', en: 'Labour Day' },
  boats: { zh: '端午节', en: 'Dragon Boat Festival' },
  autumn: { zh: '中秋节', en: 'Mid-Autumn Festival' },
  national: { zh: '国庆节', en: 'National Day' },
  shut: { zh: '不开放', en: 'closed' },
  allDay: { zh: '全天', en: 'day and night' },
  season: { zh: '{from}到{to}', en: '{from} to {to}' },
})
