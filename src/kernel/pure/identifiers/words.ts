import { defineWords } from '../words.ts'

/** Why a typed identifier was not accepted, and what to do next. */
export const identifierWords = defineWords({
  residentIdLength: {
    zh: '证件号码应为 18 位，请对照证件检查是否漏填或多填',
    en: 'The number has 18 characters; compare it with the card for one missing or one too many',
  },
  residentIdOld: {
    zh: '15 位的旧身份证号已停用，请填写现用证件上的 18 位号码',
    en: '15-digit numbers are no longer in use; enter the 18 characters on the present card',
  },
  residentIdSigns: {
    zh: '前 17 位应全是数字，最后一位是数字或 X，请对照证件修改',
    en: 'The first 17 characters are digits and the last is a digit or X; correct it from the card',
  },
  residentIdRegion: {
    zh: '号码的前两位不是有效的地区代码，请对照证件检查前 6 位',
    en: 'The first two digits are no region’s code; check the first six against the card',
  },
  residentIdBirth: {
    zh: '号码第 7 到 14 位不是真实的出生日期，请对照证件检查',
    en: 'Digits 7 to 14 are not a real date of birth; check them against the card',
  },
  residentIdUnborn: {
    zh: '号码中的出生日期晚于今天，请对照证件检查第 7 到 14 位',
    en: 'The date of birth in the number is after today; check digits 7 to 14 against the card',
  },
  residentIdCheck: {
    zh: '号码与最后一位校验码不符，多半有一位填错，请对照证件逐位核对',
    en: 'The last character does not fit the others, so one is probably mistyped; compare each with the card',
  },
  usccLength: {
    zh: '统一社会信用代码应为 18 位，请对照证书检查是否漏填或多填',
    en: 'A unified social credit code has 18 characters; compare it with the certificate for one missing or one too many',
  },
  usccSigns: {
    zh: '统一社会信用代码只有数字和大写字母，且没有 I、O、S、V、Z；请检查是否把 1、0、5、2 看成了字母',
    en: 'A unified social credit code has digits and capital letters but never I, O, S, V or Z; look for a 1, 0, 5 or 2 read as a letter',
  },
  usccCheck: {
    zh: '代码与最后一位校验码不符，多半有一位填错。请对照证书核对；确认证书上就是这样，可以继续',
    en: 'The last character does not fit the others, so one is probably mistyped. Check the certificate; if it does say so, you may go on',
  },
  mobileShape: {
    zh: '请填写 11 位的中国内地手机号，以 13 至 19 开头',
    en: 'Enter a mainland mobile number: 11 digits, beginning with 13 to 19',
  },
  divisionUnknown: {
    zh: '没有这个北京市的区，请从 16 个区中选择',
    en: 'Beijing has no such district; choose one of the sixteen',
  },
  skillUnknown: {
    zh: '没有这个技能等级，请从学徒工到首席技师的八级中选择，按职业技能等级证书填写',
    en: 'There is no such skill grade; choose one of the eight from apprentice to chief technician, as the certificate says',
  },
})
