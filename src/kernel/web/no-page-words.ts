import { defineWords } from '../pure/words.ts'

/** Where there is nothing to show. */
export const noPageWords = defineWords({
  'missing.next': { zh: '可能是链接旧了，或输错了地址', en: 'The link may be old, or mistyped' },
  'notYours.title': { zh: '这一页不由您办理', en: 'This page is not yours' },
  'notYours.next': { zh: '如工作需要，请联系本单位工会主席授权', en: 'If your work needs it, your union’s chair can grant it' },
  'notYours.why': { zh: '我能办哪些事', en: 'What I may do' },
  backHome: { zh: '回首页', en: 'Go to the first page' },
})
