import { defineWords } from '#kernel/pure/words.ts'

/** Titles alone; what the pages say comes with the pages. */
export const afterTitles = defineWords({
  circular: { zh: '半年通报', en: 'Half-year circular' },
  counted: { zh: '通报里的案件', en: 'Cases of a figure' },
  subsidies: { zh: '办案补贴', en: 'Case subsidies' },
  payList: { zh: '补贴发放单', en: 'Payment list' },
  ratings: { zh: '职工评价', en: 'What workers say' },
})
