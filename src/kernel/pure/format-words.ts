import { defineWords } from './words.ts'

/** How days, times and amounts are said. */
export const formatWords = defineWords({
  today: { zh: '今天到期', en: 'due today' },
  dayLeft: { zh: '还剩 1 天', en: '1 day left' },
  daysLeft: { zh: '还剩 {days} 天', en: '{days} days left' },
  dayLate: { zh: '已逾期 1 天', en: '1 day overdue' },
  daysLate: { zh: '已逾期 {days} 天', en: '{days} days overdue' },
  amount: { zh: '{yuan}元', en: '¥{yuan}' },
})
