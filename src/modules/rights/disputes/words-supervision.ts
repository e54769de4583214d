import { defineWords } from '#kernel/pure/words.ts'

/** The union's letters of supervision: their clauses, and what their kinds, matters and stages are called. */
export const supervisionWords = defineWords({
  'DISPUTES-92': {
    zh: '函书由窗口起草、负责人审批，写明单位、事项、事实和要求；自己起草的不能自己审批',
    en: 'The window drafts, the head approves: the employer, the matter, the facts and what is asked; nobody approves their own draft',
  },
  'DISPUTES-93': {
    zh: '写明送达的日期和方式；单位 15 日内书面答复，答复后由窗口评定',
    en: 'Say on which day and how it was delivered; the employer answers in writing within 15 days, and the window judges the answer',
  },
  'DISPUTES-94': {
    zh: '劳动者要求不具名的，函书里不得出现其姓名；建议书送有权处理的部门，决定后 15 个工作日内告知结果',
    en: 'A worker who asks not to be named is named nowhere; a proposal goes to the authority, which tells the outcome within 15 working days of deciding',
  },
  'letter.namesThem': {
    zh: '这里写了要求不具名的职工的姓名，请改掉',
    en: 'This names a worker who asked not to be named; please take it out',
  },
  'letter.notOnPlatform': {
    zh: '不具名的函书只能邮寄或者当面送达，不通过案件送达',
    en: 'Where nobody is to be named it is delivered by post or by hand, not through the case',
  },
  'letter.nobodyThere': {
    zh: '单位一方还没有人在平台上，请邮寄或者当面送达',
    en: 'Nobody of the employer is here yet; deliver it by post or by hand',
  },
  'letter.toAuthority': { zh: '建议书送有权处理的部门，不送单位', en: 'A proposal goes to the authority, not to the employer' },
  'letter.wrongBody': { zh: '请选择劳动监察执法机构', en: 'Choose a labour enforcement body' },
  'letter.ownDraft': { zh: '您起草过这份函书，请由另一位负责人审批', en: 'You wrote some of this; another head has to approve it' },
  'letter.opinionFirst': {
    zh: '先发意见书；单位逾期不答复或者没有改正的，再提建议书',
    en: 'An opinion letter comes first; a proposal follows if it is not answered or not heeded',
  },
  'letter.notFollowing': {
    zh: '上一份函书逾期没有答复，或者答复没有达到要求的，才发下一份',
    en: 'The next letter follows only when the one before was not answered or not heeded',
  },
  'letter.notReplaceable': {
    zh: '只有已经发出、还没有结果的函书可以换发同类函书',
    en: 'Only a letter that has gone out and is not over can be replaced, by one of its kind',
  },
  'letter.hasNext': { zh: '已经有下一份函书，请打开那一份', en: 'The next letter has been begun already; please open that one' },
  'letter.dayToCome': { zh: '日期还没有到', en: 'That day is still to come' },
  'letter.beforeIssue': { zh: '早于签发日期', en: 'Before it was issued' },
  'letter.beforeDelivery': { zh: '早于送达日期', en: 'Before it was delivered' },

  'letterKind.reminder': { zh: '提示函', en: 'Reminder letter' },
  'letterKind.opinion': { zh: '意见书', en: 'Opinion letter' },
  'letterKind.proposal': { zh: '建议书', en: 'Proposal letter' },
  'letterMatter.arrears': { zh: '拖欠劳动报酬', en: 'Unpaid wages' },
  'letterMatter.safety': { zh: '劳动安全卫生', en: 'Safety and health at work' },
  'letterMatter.overtime': { zh: '超时加班', en: 'Excessive overtime' },
  'letterMatter.unpaidOvertime': { zh: '不付加班费', en: 'Unpaid overtime' },
  'letterMatter.insurance': { zh: '社会保险、住房公积金', en: 'Social insurance, housing fund' },
  'letterMatter.protected': { zh: '女职工、残疾职工、未成年工保护', en: 'Protection of women, disabled and minors' },
  'letterStage.draft': { zh: '起草中', en: 'Draft' },
  'letterStage.submitted': { zh: '待审批', en: 'Awaiting approval' },
  'letterStage.issued': { zh: '已签发，待送达', en: 'Issued, to be delivered' },
  'letterStage.delivered': { zh: '已送达，待答复', en: 'Delivered, awaiting an answer' },
  'letterStage.overdue': { zh: '逾期未答复', en: 'Not answered in time' },
  'letterStage.answered': { zh: '已答复，待评定', en: 'Answered, to be judged' },
  'letterStage.satisfied': { zh: '已改正', en: 'Corrected' },
  'letterStage.partly': { zh: '部分改正', en: 'Corrected in part' },
  'letterStage.unsatisfied': { zh: '没有改正', en: 'Not corrected' },
  'letterStage.escalated': { zh: '已发下一份函书', en: 'Followed by the next letter' },
  'letterStage.withAuthority': { zh: '已送有权部门', en: 'With the authority' },
  'letterStage.decided': { zh: '已决定，待告知结果', en: 'Decided, outcome to be told' },
  'letterStage.unreported': { zh: '逾期未告知结果', en: 'Outcome not told in time' },
  'letterStage.reported': { zh: '已告知结果', en: 'Outcome told' },
  'letterStage.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
  'letterStage.replaced': { zh: '已换发', en: 'Replaced' },
  'letterBy.platform': { zh: '平台送达', en: 'On the platform' },
  'letterBy.post': { zh: '邮寄', en: 'By post' },
  'letterBy.hand': { zh: '当面', en: 'By hand' },

  'told.letter': {
    zh: '{union}向{employer}发出{kind}，请在 {day} 前书面答复',
    en: '{union} has sent {employer} a letter ({kind}); please answer in writing by {day}',
  },
  'told.letterBack': { zh: '{union}撤回了{number}', en: '{union} has withdrawn {number}' },
  'told.letterSoon': { zh: '{number}最迟 {day} 答复，还没有答复', en: '{number} is to be answered by {day} and has not been' },
  'told.letterLate': {
    zh: '{employer}逾期没有答复{number}，可以发下一份函书',
    en: '{employer} has not answered {number} in time; the next letter may follow',
  },
  'told.letterUnreported': {
    zh: '{number}的处理结果逾期没有告知，请催问',
    en: 'The outcome of {number} has not been told in time; please ask about it',
  },
  'told.letterSubmitted': { zh: '{kind}（{employer}）等您审批', en: 'A letter ({kind}) to {employer} awaits your approval' },
  'told.letterSentBack': { zh: '{kind}（{employer}）退回修改', en: 'The letter ({kind}) to {employer} came back to be changed' },
  'told.letterIssued': { zh: '{number}已签发，请送达', en: '{number} is issued; please deliver it' },
  'told.letterAnswered': { zh: '{employer}答复了{number}，请评定', en: '{employer} has answered {number}; please judge the answer' },
  'told.letterProposed': { zh: '{union}送来建议书{number}', en: '{union} has sent the proposal {number}' },
  'told.letterDecided': { zh: '{number}已作出处理决定', en: '{number} has been decided' },
  'told.letterReported': { zh: '{number}的处理结果已经告知', en: 'The outcome of {number} has been told' },
})
export type SupervisionSentence = Exclude<
  keyof typeof supervisionWords,
  `told.${string}` | `letter${'Kind' | 'Matter' | 'Stage' | 'By'}.${string}`
>
