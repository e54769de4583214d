import { defineWords } from './words.ts'

/** Why a typed amount was not accepted, and what to do next. */
export const moneyWords = defineWords({
  yuanShape: {
    zh: '请只填数字金额，以元为单位，例如 1234.50 或 1,234.50',
    en: 'Enter the amount in yuan, in figures only, as 1234.50 or 1,234.50',
  },
  yuanDecimals: {
    zh: '金额最多到分，请只保留两位小数',
    en: 'The smallest unit is the fen: keep two decimals at most',
  },
  yuanTooLarge: {
    zh: '金额超过了一万亿元，请检查是否多填了数字',
    en: 'This is more than a trillion yuan; check for a digit too many',
  },
})
