import { identifierWords } from '#kernel/pure/identifiers/words.ts'
import { defineWords } from '#kernel/pure/words.ts'

const {
  mobileShape,
  residentIdLength,
  residentIdOld,
  residentIdSigns,
  residentIdRegion,
  residentIdBirth,
  residentIdUnborn,
  residentIdCheck,
} = identifierWords

/** The clauses' sentences, and what points at a field. What people are told, the steps of the record and how stages are called lie beside. */
export const words = defineWords({
  'MEMBERS-1': {
    zh: '年满 16 周岁的劳动者都可以申请入会，请看标出的栏目',
    en: 'Every worker of 16 or more may apply; please see the marked fields',
  },
  'MEMBERS-2': {
    zh: '请选择与您情况相符的工会：单位有工会的选本单位，没有的选所在街道、乡镇、园区工会',
    en: 'Choose the union that fits: your unit’s own where it has one, else that of your street, township or park',
  },
  'MEMBERS-3': {
    zh: '查看证件号码须写明用途，至少 5 个字',
    en: 'To see an ID number, say what for in at least 5 characters',
  },
  'MEMBERS-4': {
    zh: '这个证件号码或者手机号已有会籍，不重复登记。疑似重复的，请核实后合并',
    en: 'This ID number or phone has a membership already; possible duplicates are verified and merged',
  },
  'MEMBERS-5': {
    zh: '入会申请由申请加入的工会或者上级工会审核',
    en: 'The union applied to, or the one above it, decides on an application',
  },
  'MEMBERS-6': {
    zh: '不批准的请写明理由，至少 5 个字；审核之后不能再撤回',
    en: 'A refusal gives its reason in at least 5 characters; once decided, it cannot be taken back',
  },
  'MEMBERS-7': {
    zh: '转会由本人或者原工会提出，接收工会接收；不接收的写明理由，至少 5 个字',
    en: 'A transfer is asked by the member or the old union and taken up by the receiving one, which gives its reason if it declines',
  },
  'MEMBERS-8': {
    zh: '保留或者恢复会籍，请选择原因并写明依据，至少 5 个字',
    en: 'To retain or resume a membership, choose what for and give the basis in at least 5 characters',
  },
  'MEMBERS-9': {
    zh: '退会由本人提出，工会宣布；宣布之前可以收回',
    en: 'One asks to leave oneself; until the union declares it, it may be taken back',
  },
  'MEMBERS-10': {
    zh: '连续六个月不交会费、不参加活动的，先教育并写明经过，30 天后仍不改正的，写明委员会的决定',
    en: 'After six months without dues or activity: first speak to the member, in writing; after 30 days name the committee’s decision',
  },
  'MEMBERS-11': {
    zh: '开除会籍须写明工会小组的意见和工会委员会的决定，各至少 5 个字',
    en: 'An expulsion gives the group’s opinion and the committee’s decision, at least 5 characters each',
  },
  'MEMBERS-12': {
    zh: '会费按月登记：不早于入会当月，不晚于今年年底；保留会籍的不交会费',
    en: 'Dues are recorded by month, from the month of joining to the end of this year; retained members pay none',
  },
  'MEMBERS-13': {
    zh: '您已有会籍或者正在审核的申请，不用再次申请；换了单位请办理转会',
    en: 'You have a membership, or an application under way, and need not apply again; with a new job, ask for a transfer',
  },
  'MEMBERS-14': {
    zh: '更正由本工会确认，确认之前原来的信息不变；不同意的写明理由，至少 5 个字',
    en: 'Your union confirms corrections, and until then nothing changes; a refusal gives its reason in at least 5 characters',
  },
  'MEMBERS-15': {
    zh: '名册一次最多 50000 人，请用模板填写，改好标出的单元格后再交一次',
    en: 'A roster holds up to 50,000 people; fill in the template, mend the marked cells and hand it in again',
  },
  'MEMBERS-16': { zh: '导出名册须写明用途，至少 5 个字', en: 'To export a roster, say what for in at least 5 characters' },
  'MEMBERS-17': { zh: '这里列出的只是提示，请核实后再更正', en: 'What is listed here is a hint; verify it before you correct it' },
  'MEMBERS-18': {
    zh: '这个码已经过期或者不对，请对方打开会员卡重新出示',
    en: 'This code is over or not right; ask for the card to be shown again',
  },
  'MEMBERS-19': {
    zh: '注销账号前请先辞去岗位；注销之后不能恢复',
    en: 'Give up your posts before you close the account; it cannot be undone',
  },

  mobileShape,
  residentIdLength,
  residentIdOld,
  residentIdSigns,
  residentIdRegion,
  residentIdBirth,
  residentIdUnborn,
  residentIdCheck,
  'members.tooYoung': { zh: '未满 16 周岁，还不能入会', en: 'Under 16 one cannot join yet' },
  'members.notTold': { zh: '请先同意证件号码的用途', en: 'Please agree first to what the number is used for' },
  'members.notForThisWay': { zh: '这个工会不在这种入会方式之内，请另选', en: 'This union is not one for this way; choose another' },
  'members.sameUnion': {
    zh: '会籍已在这个工会，请选择要转到的工会',
    en: 'The membership is with this union already; choose where it is to go',
  },
  'members.unionEnded': {
    zh: '这个工会已经合并或者撤销，请另选接收的工会',
    en: 'This union has been merged or closed; choose another to receive you',
  },
  'members.tooMany': { zh: '一次最多登记 5000 人，请分批登记', en: 'At most 5,000 members at once; record them in parts' },
  'members.hasPaid': { zh: '还没有连续六个月欠会费，不适用', en: 'Dues are not six consecutive months behind' },
  'members.warnedLately': { zh: '教育之后还没有满 30 天', en: '30 days have not passed since the member was spoken to' },
  'members.beforeJoining': { zh: '早于入会当月', en: 'Before the month of joining' },
  'members.tooFarAhead': { zh: '晚于今年年底', en: 'After the end of this year' },
  'members.isRetained': { zh: '保留会籍期间不交会费', en: 'No dues while the membership is retained' },
  'members.knownHere': { zh: '{name} 已是「{unit}」的会员', en: '{name} is a member of “{unit}” already' },
  'members.knownElsewhere': {
    zh: '这个证件号码或者手机号已在别的工会入会，请本人办理转会',
    en: 'This number or phone is a member elsewhere already; the member should ask for a transfer',
  },

  'members.atDesk': {
    zh: '被开除会籍的，请带证件到工会窗口当面申请',
    en: 'Whoever was expelled applies at the union’s desk, with the identity card',
  },
  'members.anotherName': {
    zh: '这个手机号登记的姓名不同，请核对姓名和手机号',
    en: 'This phone is registered under another name; check both',
  },
  'members.notTwins': { zh: '这两份会籍的证件号码不同，不能合并', en: 'These two do not have the same ID number' },
  'members.keepTheMember': {
    zh: '已是会员的那一份请保留，合并另一份',
    en: 'Keep the one that is a membership, and merge the application into it',
  },
  'members.holdsPost': {
    zh: '担任岗位的人不能并入别人，也不能换用别人的手机号。请先免去岗位',
    en: 'Whoever holds a post is not merged into somebody, nor given somebody’s phone. End the post first',
  },
  'members.codeOver': { zh: '码已过期或者不对', en: 'The code is over or not right' },
  'members.noMembership': { zh: '您现在没有会籍，不能申请更正', en: 'You have no membership to correct now' },
  'members.oneWaits': {
    zh: '上一次的更正还在等工会确认，可以先撤回',
    en: 'Your last correction is still waiting; you may take it back first',
  },
  'members.nothingDiffers': { zh: '和现在登记的一样，没有要更正的', en: 'This is what stands already; there is nothing to correct' },
})
