import { defineWords } from '#kernel/pure/words.ts'

/** The front page of 维权, and what its pages share. */
export const rightsWords = defineWords({
  title: { zh: '维权', en: 'Your rights' },
  lead: {
    zh: '工资没给、被辞退、受了伤、平台乱扣款，先问问、先算算，再决定。',
    en: 'Unpaid, dismissed, hurt, fined by a platform: ask and reckon first, then decide.',
  },
  free: { zh: '全程不收费', en: 'It costs nothing' },
  quiet: { zh: '您点“提交”之前，谁都看不到', en: 'Nobody sees anything until you press “send”' },
  'quiet.what': {
    zh: '诊断和计算只在这台手机上完成，不上传。匿名咨询不问姓名，单位不会知道。',
    en: 'Diagnosis and reckoning stay on this phone. Advice asks for no name, and your employer is not told.',
  },
  told: { zh: '单位什么时候知道', en: 'When your employer is told' },
  'told.what': {
    zh: '只有您提交申请、调解组织审查通过以后，才会用短信、电话或者上门的方式告诉单位，问它同不同意调解。审查最多 3 个工作日，随时可以撤回。',
    en: 'Only after you have sent a filing and the mediation body has screened it: then by SMS, telephone or visit, to ask whether it agrees. Screening takes at most 3 working days, and you may withdraw at any time.',
  },
  ways: { zh: '从哪里开始', en: 'Where to begin' },
  ask: { zh: '先问一句', en: 'Ask first' },
  'ask.what': { zh: '匿名提问，两个工作日内答复', en: 'Without a name; answered within two working days' },
  diagnosis: { zh: '看看我属于什么情况', en: 'Find out what my case is' },
  'diagnosis.what': {
    zh: '几个问题，告诉您是什么争议、到哪天为止、带什么、有哪些路',
    en: 'A few questions: what it is, until when, what to bring, which ways are open',
  },
  sums: { zh: '算一算我该拿多少', en: 'Reckon what I am owed' },
  'sums.what': { zh: '工资、加班费、年休假、经济补偿、二倍工资', en: 'Wages, overtime, leave, severance, double pay' },
  file: { zh: '申请调解', en: 'File for mediation' },
  'file.what': { zh: '想好了再来，可以写一半存着', en: 'When you have decided; it can be left half written' },
  cases: { zh: '我的案件', en: 'My cases' },
  'cases.what': { zh: '走到哪一步、下一步什么时候', en: 'Where each stands, and what comes next' },
  questions: { zh: '我问过的', en: 'What I asked' },
  call: { zh: '请人给我回电话', en: 'Have somebody call me' },
  'call.what': { zh: '打字不方便的，留个号码', en: 'If typing is hard, leave a number' },
  danger: {
    zh: '遇到危险先打 110；受伤先打 120。工会热线 12351，市民热线 12345。',
    en: 'In danger call 110 first, hurt call 120. Union hotline 12351, city hotline 12345.',
  },
  rules: { zh: '规则全文', en: 'The rules in full' },
  back: { zh: '维权', en: 'Your rights' },
  home: { zh: '首页', en: 'Home' },
  required: { zh: '必填', en: 'required' },
  optional: { zh: '选填', en: 'optional' },
  close: { zh: '关闭', en: 'Close' },
  chooseDistrict: { zh: '请选择', en: 'Choose' },
})
