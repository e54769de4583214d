import { defineWords } from '#kernel/pure/words.ts'

/** The heads of the figures, on the screen and in the sheet alike. */
export const yearWords = defineWords({
  title: { zh: '工匠学院培训统计', en: 'The academy in figures' },
  year: { zh: '年度', en: 'Year' },
  field: { zh: '领域', en: 'Field' },
  classes: { zh: '班次', en: 'Classes' },
  hours: { zh: '学时', en: 'Class hours' },
  times: { zh: '人次', en: 'Person-times' },
  persons: { zh: '人数', en: 'Persons' },
  units: { zh: '覆盖单位', en: 'Units reached' },
  sum: { zh: '合计', en: 'Total' },
  allYears: { zh: '历年', en: 'All years' },
})
