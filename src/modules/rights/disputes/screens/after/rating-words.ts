import { defineWords } from '#kernel/pure/words.ts'

/** What is asked of the two sides, on the phone and on the paper that the window enters. */
export const ratingScreenWords = defineWords({
  title: { zh: '评价', en: 'How it was handled' },
  lead: {
    zh: '{until}前可以评，也可以不评，都不影响您的案件和以后再来。评价满 3 份才合在一起给调解员看，不显示是谁。',
    en: 'You may rate it by {until}, or not; it changes nothing in your case, now or later. Ratings are shown to the mediator from three on, together, and never whose they are.',
  },
  leadEmployer: {
    zh: '{until}前可以反馈，也可以不反馈，不影响案件。单位的反馈另记，不与劳动者的评价合并。',
    en: 'You may give feedback by {until}, or not. The employer’s stands apart from the worker’s.',
  },
  open: { zh: '评一评', en: 'Rate it' },
  titleEmployer: { zh: '意见反馈', en: 'Feedback' },
  openEmployer: { zh: '填写反馈', en: 'Give feedback' },
  declineEmployer: { zh: '不反馈了', en: 'Rather not' },
  declinedEmployer: {
    zh: '您选了不反馈，不会再问您。想反馈的话，{until}前都可以。',
    en: 'You would rather not, and are not asked again. You still may by {until}.',
  },
  givenEmployer: {
    zh: '您反馈过了，总体 {n} 分。{until}前可以改。',
    en: 'You have given feedback, {n} of 5. You can change it by {until}.',
  },
  givenOverEmployer: { zh: '您反馈过了，总体 {n} 分。', en: 'You have given feedback, {n} of 5.' },
  sendEmployer: { zh: '提交反馈', en: 'Send' },
  change: { zh: '改一改', en: 'Change it' },
  decline: { zh: '不评了', en: 'Rather not' },
  declined: {
    zh: '您选了不评，不会再问您。想评的话，{until}前都可以。',
    en: 'You would rather not, and are not asked again. You still may by {until}.',
  },
  given: { zh: '您评过了，总体 {n} 分。{until}前可以改。', en: 'You have rated it, {n} of 5. You can change it by {until}.' },
  givenOver: { zh: '您评过了，总体 {n} 分。', en: 'You have rated it, {n} of 5.' },
  'ask.fair': { zh: '调解员公道吗', en: 'Was the mediator fair' },
  'ask.clear': { zh: '讲得清楚吗', en: 'Was it explained clearly' },
  'ask.easy': { zh: '来这里办事方便吗', en: 'Was it easy to come here' },
  'ask.overall': { zh: '总的来说满意吗', en: 'All in all, are you content' },
  'star.1': { zh: '很不满意', en: 'Not at all' },
  'star.2': { zh: '不太满意', en: 'Not much' },
  'star.3': { zh: '一般', en: 'So so' },
  'star.4': { zh: '满意', en: 'Yes' },
  'star.5': { zh: '很满意', en: 'Very much' },
  words: { zh: '还想说的', en: 'Anything else' },
  wordsHint: {
    zh: '负责人看得到这些话，看不到名字。请不要写姓名和电话。',
    en: 'The head reads this without your name. Please write no names or telephones.',
  },
  send: { zh: '提交评价', en: 'Send' },
  sent: { zh: '收到了，谢谢您', en: 'Thank you' },
  close: { zh: '关闭', en: 'Close' },
  required: { zh: '必填', en: 'required' },
  paper: { zh: '登记纸质评价', en: 'Enter a paper' },
  paperText: {
    zh: '按本人写的登记，不代填。本人已经在手机上评过的，不能再登记。',
    en: 'Enter what they wrote themselves. Whoever has rated on the phone is not entered again.',
  },
  side: { zh: '谁写的', en: 'Written by' },
  'side.worker': { zh: '劳动者', en: 'The worker' },
  'side.employer': { zh: '单位', en: 'The employer' },
  onPaper: { zh: '怎么收到的', en: 'How it came' },
})
