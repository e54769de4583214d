import { defineWords } from '#kernel/pure/words.ts'

/** Read from ten metres: few words, large. */
export const hallWords = defineWords({
  title: { zh: '大家想问', en: 'What we want to know' },
  of: { zh: '大家想问：{title}', en: 'Questions: {title}' },
  wanted: { zh: '{n} 人也想问', en: '{n} me too' },
  more: { zh: '还有 {n} 个问题', en: '{n} more questions' },
  empty: { zh: '扫码提问，可以不署名', en: 'Scan to ask, without your name if you like' },
  emptyNext: { zh: '选上的问题会出现在这里', en: 'The questions chosen appear here' },
  scan: { zh: '扫码提问，或点“我也想问”', en: 'Scan to ask, or to say “me too”' },
  code: { zh: '问答墙的二维码', en: 'Code of the wall' },
})
