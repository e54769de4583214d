import { defineWords } from './words.ts'

/** How days, times and amounts are said. */
export const formatWords = defineWords({
  today: { zh: '今天到期', en: 'due today' },
  dayLeft: { zh: '还剩 1 天', en: '1 day left' },
  daysLeft: { zh: '还剩 {days} 天', en: '{days} days left' },
  dayLate: { zh: '已逾期 1 天', en: '1 day overdue' },
  daysLate: { zh: '已逾期 {days} 天', en: '{days} days overdue' },
  provisional: {
    zh: '{year}年的放假安排尚未公布，这个日期可能调整',
    en: 'The holidays of {year} are not announced yet, so this day may move',
  },
  amount: { zh: '{yuan}元', en: '¥{yuan}' },
})
