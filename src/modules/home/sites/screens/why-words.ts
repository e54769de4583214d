import { defineWords } from '#kernel/pure/words.ts'

/**
 * The reasons a keeper presses. They are kept as they read in Chinese, which is what a notice on the door would say; whoever reads
 * English is told the same reason in English.
 */
export const whyWords = defineWords({
  noWater: { zh: '停水', en: 'No water' },
  noPower: { zh: '停电', en: 'No power' },
  repair: { zh: '设备检修', en: 'Repairs' },
  meeting: { zh: '内部占用', en: 'In use for something else' },
  nobody: { zh: '没人值守', en: 'Nobody to keep it' },
  weather: { zh: '天气原因', en: 'The weather' },
})

export const whys = Object.keys(whyWords) as (keyof typeof whyWords)[]

/** A reason in the reader's language, where it is one of these; else as it was written. */
export const whyIn = (language: 'zh' | 'en', why: string): string =>
  Object.values(whyWords).find(pair => pair.zh === why)?.[language] ?? why
