import { refusals } from '#kernel/pure/refusal.ts'
import { defineWords } from '#kernel/pure/words.ts'

/** What sign-in says. No sentence tells whether an account exists. */
export const signInWords = defineWords({
  'SIGN-1': { zh: '用户名或密码不对', en: 'The user name or the password is wrong' },
  'SIGN-2': {
    zh: '验证码不对或已失效，请核对短信；仍不行，请重新获取',
    en: 'The code is wrong or no longer valid. Compare it with the message, or ask for a new one',
  },
  'SIGN-3': { zh: '为保护账号，请过 {seconds} 秒再试', en: 'To protect the account, please try again in {seconds} seconds' },
  'SIGN-4': {
    zh: '动态验证码不对或已用过，请等身份验证器显示下一个再输入',
    en: 'This one-time code is wrong or was used already; wait for the next one in your authenticator',
  },
  'SIGN-5': {
    zh: '登录的第二步已超时，请从用户名和密码重新开始',
    en: 'The second step took too long; begin again with user name and password',
  },
  'SIGN-6': { zh: '新密码不合要求', en: 'The new password does not meet the rule' },
  'SIGN-7': {
    zh: '管理员账号须用用户名、密码和动态验证码登录，不能用短信验证码',
    en: 'Administrators sign in with user name, password and one-time code, not by SMS',
  },
  'SIGN-8': { zh: '这个用户名不能用', en: 'This user name cannot be used' },
  'SIGN-9': {
    zh: '这个请求来自别的网站，已拒绝。请从本站页面操作',
    en: 'This request came from another site and was refused. Please use our own pages',
  },
  'SIGN-10': { zh: '当前密码不对', en: 'The present password is wrong' },
  'SIGN-11': {
    zh: '获取验证码的次数已到上限，请过 {seconds} 秒再试',
    en: 'No more codes can be sent for now; try again in {seconds} seconds',
  },
  'SIGN-12': { zh: '现在登录的人太多，请稍后再试', en: 'Too many people are signing in just now; try again in a moment' },
  'SIGN-13': {
    zh: '动态验证码已经开通。要换手机，请联系系统管理员重置',
    en: 'One-time codes are set up already. To change the phone, ask the system administrator for a reset',
  },
  'SIGN-14': { zh: '不能办理自己的账号，请由另一位管理员办理', en: 'Nobody handles their own account; ask another administrator' },
  'SIGN-15': { zh: '这个人还没有用户名', en: 'This person has no user name yet' },
  'SIGN-16': {
    zh: '这个密钥不对、已到期或者已停用，请向登记本单位的工会核对',
    en: 'This key is wrong, has expired or was revoked; ask the union that registered your body',
  },
  waitMinutes: { zh: '为保护账号，请过 {minutes} 分钟再试', en: 'To protect the account, please try again in {minutes} minutes' },
  codesInMinutes: {
    zh: '获取验证码的次数已到上限，请过 {minutes} 分钟再试',
    en: 'No more codes can be sent for now; try again in {minutes} minutes',
  },
  passwordShort: {
    zh: '密码至少 10 位，并含大写字母、小写字母、数字、符号、汉字中的三种；或至少 16 位',
    en: 'Use at least 10 characters of three kinds (capitals, small letters, digits, signs, Chinese), or at least 16 of any',
  },
  passwordLong: { zh: '密码最多 128 位', en: 'A password has at most 128 characters' },
  passwordIsName: { zh: '密码不能就是用户名', en: 'The password may not be the user name' },
  passwordIsOld: { zh: '新密码不能与当前密码相同', en: 'The new password may not be the present one' },
  userNameShape: {
    zh: '用户名 2 至 30 个字，可用汉字、字母、数字、下划线、点、间隔号和短横',
    en: 'A user name has 2 to 30 characters: Chinese, letters, digits, underscore, dots and hyphen',
  },
  userNameTaken: { zh: '这个用户名已有人用，可在后面加单位简称', en: 'Somebody has this user name; add your unit’s short name to it' },
  hasUserName: { zh: '这个人已有用户名', en: 'This person has a user name already' },
  mobileShape: {
    zh: '请填写 11 位的中国内地手机号，以 13 至 19 开头',
    en: 'Enter a mainland mobile number: 11 digits, beginning with 13 to 19',
  },
  codeShape: { zh: '验证码是 6 位数字', en: 'The code has 6 digits' },
})

export const refuse = refusals(signInWords)
