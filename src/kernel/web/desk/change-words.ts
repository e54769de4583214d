import { defineWords } from '../../pure/words.ts'

/** What every desk says of a change that is told to people at once. */
export const changeWords = defineWords({
  send: { zh: '改动并通知', en: 'Change and tell everyone' },
  ask: { zh: '改动「{title}」', en: 'Change “{title}”' },
  again: { zh: '再看看', en: 'Look again' },
  nothing: { zh: '还没有改动任何内容', en: 'Nothing is changed yet' },
  line: { zh: '{name}：{after}', en: '{name}: {after}' },
  from: { zh: '原：{before}', en: 'was: {before}' },
  none: { zh: '无', en: 'none' },
})
