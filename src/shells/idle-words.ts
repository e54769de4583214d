import { defineWords } from '#kernel/pure/words.ts'

/** At a desk that was left alone. */
export const idleWords = defineWords({
  'idle.title': { zh: '您还在吗', en: 'Are you still there' },
  'idle.warn': {
    zh: '{seconds} 秒后自动退出，未提交的内容会存下',
    en: 'You will be signed out in {seconds} seconds; what is not sent is kept',
  },
  'idle.stay': { zh: '继续使用', en: 'Stay signed in' },
})
