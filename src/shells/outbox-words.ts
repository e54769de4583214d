import { defineWords } from '#kernel/pure/words.ts'

/** What waits on the phone, and what became of it. */
export const outboxWords = defineWords({
  'outbox.waiting': { zh: '{count} 条待发送', en: '{count} waiting to be sent' },
  'outbox.look': { zh: '查看', en: 'Look' },
  'outbox.title': { zh: '待发送', en: 'Waiting to be sent' },
  'outbox.explain': {
    zh: '连上网络后自动发送，关掉页面也不会丢',
    en: 'They are sent by themselves once connected; closing the page loses nothing',
  },
  'outbox.sending': { zh: '正在发送', en: 'Sending' },
  'outbox.sent': { zh: '存下的内容已全部送到', en: 'Everything that was kept has been sent' },
  'outbox.kept': { zh: '没有网络，已存下，连上后自动发送', en: 'No network: kept, and sent once connected' },
  'outbox.refused': { zh: '没有被接受', en: 'Not accepted' },
  'outbox.dismiss': { zh: '知道了，移除', en: 'Understood, remove it' },
  'outbox.sendNow': { zh: '现在发送', en: 'Send now' },
  'outbox.signIn': { zh: '登录后继续发送', en: 'Sign in to go on sending' },
})
