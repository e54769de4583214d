import { defineWords } from '#kernel/pure/words.ts'

/** What partner bodies send and are told: the clauses' sentences, how things are called, and what is told of them. */
export const referralWords = defineWords({
  'DISPUTES-53': {
    zh: '转来的案件请写明案号、方式、双方和电话；3 个工作日内接收，不接收的写明理由，至少 5 个字，逾期自动退回',
    en: 'A case is sent with its number, its way, both sides and their phones; it is taken within 3 working days, or refused with a reason of at least 5 characters; unanswered it goes back',
  },
  'DISPUTES-54': {
    zh: '结果由转来的单位确认；退回补正、补正说明都要写明，至少 5 个字',
    en: 'The result is confirmed by the body that sent the case; giving it back, and the answer to that, say why in at least 5 characters',
  },
  'DISPUTES-98': {
    zh: '密钥由登记本单位的工会签发，最长一年，请看标出的栏目',
    en: 'A key is issued by the union that registered the body, for a year at most; see the marked fields',
  },
  'DISPUTES-99': {
    zh: '通知地址须是 https 开头的公网地址',
    en: 'Notifications go to a public address that begins with https',
  },

  'referral.dayToCome': { zh: '不能晚于今天', en: 'Not after today' },
  'referral.dayLongAgo': { zh: '早于一年前，请核对', en: 'More than a year ago; please check' },
  'referral.notAPartner': { zh: '本单位不能转来案件', en: 'This body does not send cases' },
  'referral.whichBody': { zh: '请写明以哪个单位的名义', en: 'Say in which body’s name' },
  'referral.notToConfirm': { zh: '达成协议的案件，才能由法院接着办司法确认', en: 'Only a court goes on to confirm, and only an agreement' },
  'referral.notAsked': {
    zh: '双方都提出司法确认申请以后才能办理',
    en: 'Judicial confirmation begins once both sides have asked for it',
  },
  'hooks.over': { zh: '不能早于今天', en: 'Not before today' },
  'hooks.tooLong': { zh: '最长一年', en: 'A year at most' },
  'hooks.nameTaken': { zh: '已经有同名的密钥，请先停用', en: 'There is a key of that name; revoke it first' },
  'hooks.tooMany': { zh: '同时有效的密钥最多 {most} 个，请先停用不用的', en: 'At most {most} keys are live at once; revoke one first' },
  'hooks.notAnAddress': { zh: '请填写完整的网址', en: 'Enter a whole web address' },
  'hooks.notHttps': { zh: '请用 https 开头的网址', en: 'Use an address that begins with https' },
  'hooks.noName': { zh: '请写域名，不写 IP 地址', en: 'Give a name, not an IP address' },
  'hooks.noNames': { zh: '网址里不要写用户名、密码和 #', en: 'No user name, password or # in the address' },

  'referred.offered': { zh: '待接收', en: 'To be taken' },
  'referred.taken': { zh: '办理中', en: 'Under way' },
  'referred.refused': { zh: '不接收', en: 'Refused' },
  'referred.lapsed': { zh: '逾期退回', en: 'Went back unanswered' },
  'referred.recalled': { zh: '已撤回', en: 'Taken back' },
  'referred.reported': { zh: '待确认', en: 'To be confirmed' },
  'referred.returned': { zh: '退回补正', en: 'Given back' },
  'referred.confirmed': { zh: '已确认', en: 'Confirmed' },
  'referred.closed': { zh: '已了结', en: 'Closed' },
  'outcome.agreed': { zh: '达成协议', en: 'Agreement' },
  'outcome.failed': { zh: '调解不成', en: 'Not settled' },
  'outcome.consentRefused': { zh: '一方不同意调解', en: 'Mediation declined' },
  'outcome.outOfScope': { zh: '不属于受理范围', en: 'Not for this body' },
  'outcome.withdrawn': { zh: '申请人撤回', en: 'Withdrawn' },

  'referral.told.sent': {
    zh: '{from}转来一件案件（{number}），请在{day}前接收或者写明理由不接收',
    en: '{from} sends a case ({number}); please take it or refuse it with a reason by {day}',
  },
  'referral.told.taken': { zh: '{number}：{to}已接收', en: '{number}: taken by {to}' },
  'referral.told.refused': { zh: '{number}：{to}不接收，理由：{reason}', en: '{number}: refused by {to}: {reason}' },
  'referral.told.lapsed': {
    zh: '{number}：{to}逾期没有答复，案件已退回{from}',
    en: '{number}: {to} did not answer in time; the case has gone back to {from}',
  },
  'referral.told.result': { zh: '{number}：{to}已办结，请查看结果', en: '{number}: {to} has finished; please see the result' },
  'referral.told.returned': { zh: '{from}把{number}的结果退回补正：{reason}', en: '{from} gives back the result of {number}: {reason}' },
  'referral.told.confirmed': { zh: '{from}已确认{number}的结果', en: '{from} has confirmed the result of {number}' },
  'hooks.told.givenUp': {
    zh: '给{from}的通知一直没有送达，已停止重试，请查看“系统对接”',
    en: 'Notifications to {from} could not be delivered and are tried no more; see “Connections”',
  },
})
