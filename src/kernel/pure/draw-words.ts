import { defineWords } from './words.ts'

/** What a check of published lots found wrong, and what to do next. */
export const drawWords = defineWords({
  drawCommitment: {
    zh: '公布的密钥与抽签前公布的密钥指纹不符，这次抽签不能采信，请向主办方提出异议',
    en: 'The secret is not the one whose fingerprint was published before the draw. Do not accept these lots; object to the organiser',
  },
  drawEntrants: {
    zh: '参加名单与截止时公布的名单指纹不符，名单被改动过，请向主办方提出异议',
    en: 'The list is not the one whose fingerprint was published when it closed: it was changed. Object to the organiser',
  },
  drawOrder: {
    zh: '按密钥和名单重新抽出的次序与公布的不符，请向主办方提出异议',
    en: 'Drawn again from the secret and the list, the order is not the one published. Object to the organiser',
  },
})
