import { defineWords } from '#kernel/pure/words.ts'

/** Read from ten metres: few words, large. */
export const wallWords = defineWords({
  today: { zh: '今天的活动', en: 'Today' },
  activity: { zh: '活动', en: 'Activity' },
  now: { zh: '正在进行', en: 'On now' },
  next: { zh: '即将开始', en: 'Next' },
  over: { zh: '已经结束', en: 'Over' },
  fallen: { zh: '已取消', en: 'Cancelled' },
  came: { zh: '到场', en: 'Came' },
  of: { zh: '{came} / {expected}', en: '{came} / {expected}' },
  waiting: { zh: '候补 {count} 人', en: '{count} waiting' },
  free: { zh: '还有 {count} 个名额', en: '{count} seats left' },
  full: { zh: '名额已满', en: 'Full' },
  scan: { zh: '扫码看活动', en: 'Scan for the activity' },
  code: { zh: '活动页面的二维码', en: 'Code of the activity’s page' },
  nothing: { zh: '今天没有活动', en: 'Nothing is on today' },
  coming: { zh: '接下来', en: 'Coming up' },
  page: { zh: '{n} / {count}', en: '{n} / {count}' },
})
