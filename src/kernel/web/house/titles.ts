import { defineWords } from '../../pure/words.ts'

/** The names of the house's pages: apart from their words, for every visit loads these. */
export const titles = defineWords({
  toWorker: { zh: '去职工端', en: 'To the workers’ pages' },
  home: { zh: '首页', en: 'Home' },
  me: { zh: '我的', en: 'Me' },
  inbox: { zh: '消息', en: 'Inbox' },
  settings: { zh: '设置', en: 'Settings' },
  sessions: { zh: '登录的设备', en: 'Signed-in devices' },
  account: { zh: '我的数据和账号', en: 'My data and account' },
  why: { zh: '我能看什么、办什么', en: 'What I may see and do' },
  rules: { zh: '办事规则', en: 'The rules' },
  look: { zh: '显示', en: 'Display' },
  password: { zh: '修改密码', en: 'Change password' },
  signIn: { zh: '登录', en: 'Sign in' },
  cast: { zh: '选一个人物', en: 'Choose somebody' },
})

export const deskTitles = defineWords({
  desk: { zh: '工作台', en: 'Desk' },
  outbox: { zh: '待发短信', en: 'Outgoing messages' },
  signIns: { zh: '登录记录', en: 'Sign-ins' },
  account: { zh: '登录账号', en: 'Account' },
  'wing.home': { zh: '建家', en: 'Home' },
  'wing.rights': { zh: '维权', en: 'Rights' },
  'wing.care': { zh: '服务', en: 'Care' },
  'wing.growth': { zh: '成长', en: 'Growth' },
  'wing.honour': { zh: '建功', en: 'Honour' },
  'wing.voice': { zh: '宣传', en: 'Voice' },
  'wing.house': { zh: '平台', en: 'The house' },
})
