import { defineWords } from '../pure/words.ts'

export const copyWords = defineWords({
  copied: { zh: '已复制', en: 'Copied' },
  copyFailed: { zh: '没有复制成功，请长按文字复制', en: 'It could not be copied; press and hold the text instead' },
})
