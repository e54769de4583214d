import { defineWords } from '#kernel/pure/words.ts'

/** What the screens of files and their time say. */
export const retentionScreenWords = defineWords({
  title: { zh: '到期档案', en: 'Files whose time is over' },
  lead: {
    zh: '30 天内到期、到期后还在等的案件；到期后姓名、文字和材料删除，只留统计',
    en: 'Cases whose time ends within 30 days, and those that wait beyond it; names, words and papers then go, figures stay',
  },
  back: { zh: '调解案件', en: 'Mediation cases' },
  empty: { zh: '30 天内没有到期的档案', en: 'No file ends within 30 days' },
  'col.until': { zh: '保存到', en: 'Kept until' },
  'col.wait': { zh: '状态', en: 'Standing' },
  'col.case': { zh: '案件', en: 'Case' },
  'col.employer': { zh: '单位', en: 'Employer' },
  'col.stage': { zh: '结果', en: 'Ended' },
  'col.number': { zh: '编号', en: 'Number' },
  'col.act': { zh: '办理', en: 'Steps' },
  goes: { zh: '到期匿名', en: 'Will be anonymised' },
  held: { zh: '暂缓到 {day}：{reason}', en: 'Held until {day}: {reason}' },
  hold: { zh: '暂缓', en: 'Hold' },
  release: { zh: '取消暂缓', en: 'Release' },
  until: { zh: '暂缓到', en: 'Hold until' },
  reason: { zh: '理由', en: 'Reason' },
  required: { zh: '必填', en: 'Required' },
  close: { zh: '关闭', en: 'Close' },
  done: { zh: '已完成', en: 'Done' },
  none: { zh: '—', en: '—' },

  'mine.title': { zh: '资料保存', en: 'How long this is kept' },
  'mine.until': {
    zh: '案件资料保存到 {day}（{years} 年）。到期后姓名、电话、文字、谈话、证据和文书全部删除。',
    en: 'The file is kept until {day} ({years} years). Then names, telephones, words, what was said, evidence and papers go.',
  },
  'mine.ask': { zh: '申请提前删除', en: 'Ask for earlier deletion' },
  'mine.what': {
    zh: '按规定要保存到期，不能提前删除。提出以后只存储：不再按姓名查到，您的电话也会删除。',
    en: 'It has to be kept until then. Once you ask it is only stored: not found by a name any more, and your telephone goes.',
  },
  'mine.asked': {
    zh: '您已申请提前删除。法定保存期没有到，依据个人信息保护法第四十七条，到期以前只存储，不作其他使用。',
    en: 'You asked for deletion. Its time is not over; by art. 47 of the Personal Information Protection Law it is stored until then, and used for nothing else.',
  },
})
