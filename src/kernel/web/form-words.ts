import { defineWords } from '../pure/words.ts'

/** What every form says around its fields. */
export const formWords = defineWords({
  'stale.title': { zh: '内容刚刚被改动', en: 'This has just been changed' },
  'stale.reload': { zh: '看新的内容，保留我填写的', en: 'Show what is new, keep what I typed' },
  'stale.reloaded': { zh: '已是最新内容，请核对您填写的再提交', en: 'This is up to date now; check what you typed and send it again' },
  'form.fix': { zh: '请修改 {count} 处', en: 'Please correct: {count}' },
  'form.sending': { zh: '正在提交', en: 'Sending' },
  'form.uploading': { zh: '正在上传 {percent}%', en: 'Uploading {percent}%' },
  'form.restored': { zh: '接着上次填写的继续。', en: 'You can go on from where you stopped.' },
  'form.discard': { zh: '清空重填', en: 'Start afresh' },
  'form.keptLeaving': { zh: '没有提交。填写的内容已存下，回来可接着填', en: 'Not sent. What you typed is kept for when you come back' },
})
