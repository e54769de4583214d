import { defineWords } from '#kernel/pure/words.ts'

/** What officers and members are told, in their notices. */
export const toldWords = defineWords({
  'told.applied': { zh: '{name} 申请加入「{unit}」，请在 {due} 前审核', en: '{name} applies to join “{unit}”; please decide by {due}' },
  'told.received': {
    zh: '「{unit}」收到您的入会申请，最迟 {due} 前答复您',
    en: '“{unit}” has your application and answers by {due} at the latest',
  },
  'told.raised': { zh: '{name} 的入会申请逾期没有审核，已转到您这里', en: '{name}’s application is overdue and has come up to you' },
  'told.confirmed': { zh: '欢迎加入「{unit}」，您的会员卡可以用了', en: 'Welcome to “{unit}”; your member card is ready' },
  'told.refused': {
    zh: '「{unit}」没有批准您的入会申请：{reason}。改正后可以再次申请',
    en: '“{unit}” did not confirm your application: {reason}. You may apply again',
  },
  'told.passed': { zh: '您的入会申请已转给「{unit}」办理', en: 'Your application was passed on to “{unit}”' },
  'told.transfer': {
    zh: '{name} 要转入「{unit}」，请在 {due} 前接收',
    en: '{name} is to be transferred to “{unit}”; please take it up by {due}',
  },
  'told.offered': {
    zh: '您的会籍正在转往「{unit}」，不同意的可以撤回',
    en: 'Your membership is being transferred to “{unit}”; you may take this back',
  },
  'told.accepted': { zh: '您的会籍已转入「{unit}」', en: 'Your membership is now with “{unit}”' },
  'told.declined': {
    zh: '「{unit}」没有接收您的会籍：{reason}。会籍仍在原工会',
    en: '“{unit}” did not take up your membership: {reason}. It stays where it was',
  },
  'told.fellBack': {
    zh: '「{unit}」逾期没有接收您的会籍，会籍仍在原工会',
    en: '“{unit}” did not take up your membership in time; it stays where it was',
  },
  'told.targetEnded': {
    zh: '「{unit}」已经合并或者撤销，没有接收您的会籍，会籍仍在原工会，可以另选工会转会',
    en: '“{unit}” has been merged or closed and did not take up your membership; it stays where it was, and you may choose another union',
  },
  'told.retained': {
    zh: '您的会籍由「{unit}」保留，免交会费；重新就业后可以转会',
    en: 'Your membership is retained by “{unit}”, free of dues; with a new job you may transfer it',
  },
  'told.resumed': { zh: '您在「{unit}」的会籍已恢复', en: 'Your membership with “{unit}” is resumed' },
  'told.leaving': { zh: '{name} 提出退会，请在 {due} 前宣布', en: '{name} asks to leave; please declare it by {due}' },
  'told.left': { zh: '您已退出「{unit}」。以后可以随时再次申请入会', en: 'You have left “{unit}”. You may apply again at any time' },
  'told.warned': {
    zh: '「{unit}」提醒您：已连续六个月没有会费记录。{reason}。请联系工会，或者补交会费',
    en: '“{unit}” reminds you: no dues for six months. {reason}. Please speak to your union, or pay them',
  },
  'told.heeded': { zh: '「{unit}」已撤销对您的提醒', en: '“{unit}” has taken its reminder back' },
  'told.lapsed': {
    zh: '您在「{unit}」的会籍按自动退会处理：{basis}。可以再次申请入会',
    en: 'Your membership with “{unit}” has lapsed: {basis}. You may apply again',
  },
  'told.expelled': {
    zh: '「{unit}」决定开除您的会籍：{basis}。不服的，可以向上一级工会申诉',
    en: '“{unit}” has decided to expel you: {basis}. You may appeal to the union above',
  },
  'told.expulsionFiled': {
    zh: '「{unit}」开除 {name} 会籍，报您备案：{basis}',
    en: '“{unit}” has expelled {name} and files it with you: {basis}',
  },
  'told.postStands': {
    zh: '{name} 已不是会员，但在「{unit}」的岗位和权限没有随之结束，请决定是否免去',
    en: '{name} is a member no longer; the post at “{unit}” and its powers did not end with it. Please decide whether they should',
  },
  'told.correction': { zh: '{name} 申请更正会员信息，请在 {due} 前确认', en: '{name} asks for a correction; please confirm it by {due}' },
  'told.corrected': { zh: '「{unit}」已确认您的更正', en: '“{unit}” has confirmed your correction' },
  'told.notCorrected': { zh: '「{unit}」没有同意您的更正：{reason}', en: '“{unit}” did not agree to your correction: {reason}' },
  'told.merged': {
    zh: '您的两份会籍记录已合并到「{unit}」，历史都在。今后用手机号 {phone} 登录；如果不是您本人要求的，请立即联系工会',
    en: 'Your two memberships are one now, with “{unit}”; both histories are there. Sign in with {phone} from now on. If you did not ask for this, tell your union at once',
  },
})
