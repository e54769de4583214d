import { defineWords } from '#kernel/pure/words.ts'

/** The circular: its clause, what is told, and what its figures are called on the page, on paper and in sheets. */
export const circularWords = defineWords({
  'DISPUTES-91': {
    zh: '半年过完才能印发通报；印发的数字不再变，有误的再出一版',
    en: 'A circular is issued when its half year is over; what was issued stands, and an error takes another edition',
  },
  'told.circular.1': {
    zh: '{year}年上半年劳动争议调解工作通报已印发，{number}',
    en: 'The circular on mediation in the first half of {year} is issued, {number}',
  },
  'told.circular.2': {
    zh: '{year}年下半年劳动争议调解工作通报已印发，{number}',
    en: 'The circular on mediation in the second half of {year} is issued, {number}',
  },
  'step.issueCircular': { zh: '印发通报', en: 'Circular issued' },
  'half.1': { zh: '{year}年上半年', en: 'the first half of {year}' },
  'half.2': { zh: '{year}年下半年', en: 'the second half of {year}' },
  'figure.received': { zh: '收到', en: 'Received' },
  'figure.accepted': { zh: '受理', en: 'Accepted' },
  'figure.notAccepted': { zh: '未受理结束', en: 'Not accepted' },
  'figure.closed': { zh: '结案', en: 'Closed' },
  'figure.settled': { zh: '达成协议', en: 'Settled' },
  'figure.due': { zh: '到期应结', en: 'Due' },
  'figure.onTime': { zh: '按期办结', en: 'On time' },
  'figure.recovered': { zh: '追回款项的案件', en: 'Cases with money recovered' },
  'figure.settlementRate': { zh: '调成率', en: 'Share settled' },
  'figure.onTimeRate': { zh: '按期率', en: 'Share on time' },
  'figure.meanDays': { zh: '平均天数', en: 'Mean days' },
  'figure.medianDays': { zh: '中位天数', en: 'Median days' },
  'figure.recoveredFen': { zh: '追回金额（元）', en: 'Recovered (¥)' },
  'figure.satisfied': { zh: '满意率', en: 'Satisfied' },
  'figure.answers': { zh: '评价份数', en: 'Ratings' },
  'by.body': { zh: '调解机构', en: 'Body' },
  'by.mediator': { zh: '承办人', en: 'Mediator' },
  'by.kind': { zh: '争议类别', en: 'Kind' },
  'by.division': { zh: '工作所在区', en: 'District' },
  nobody: { zh: '没有指定', en: 'Nobody named' },
  'aspect.found': { zh: '容易找到', en: 'Found it easily' },
  'aspect.fair': { zh: '公道', en: 'Treated fairly' },
  'aspect.again': { zh: '下次还会来', en: 'Would come again' },
  'aspect.carried': { zh: '结果兑现了', en: 'The result was carried out' },
})
