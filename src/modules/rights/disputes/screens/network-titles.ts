import { defineWords } from '#kernel/pure/words.ts'

/** Titles alone; what the pages say comes with the pages. */
export const networkTitles = defineWords({
  network: { zh: '调解网络', en: 'Mediation network' },
  mediators: { zh: '调解员名册', en: 'Roll of mediators' },
  mediation: { zh: '我承办的案件', en: 'Cases I mediate' },
  partner: { zh: '协作案件', en: 'Partner cases' },
})
