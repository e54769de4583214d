import { defineWords } from '#kernel/pure/words.ts'

/** Titles alone; what the pages say comes with the pages. */
export const partnerTitles = defineWords({
  referrals: { zh: '转来案件', en: 'Referred cases' },
  refer: { zh: '转办一件', en: 'Refer a case' },
  body: { zh: '协作单位', en: 'Partner body' },
})
