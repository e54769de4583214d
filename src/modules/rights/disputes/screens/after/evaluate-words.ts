import { defineWords } from '#kernel/pure/words.ts'

/** The workers decide: what the phone asks and shows. */
export const evaluateWords = defineWords({
  title: { zh: '职工说了算', en: 'The workers decide' },
  back: { zh: '维权', en: 'Rights' },
  lead: {
    zh: '每半年一次，由这半年结案的劳动者评价调解工作整体。不记名，一人一票。',
    en: 'Once each half year, those whose cases ended in it judge mediation as a whole. No names, one voice each.',
  },
  'half.1': { zh: '{year}年上半年', en: 'First half of {year}' },
  'half.2': { zh: '{year}年下半年', en: 'Second half of {year}' },
  asks: { zh: '{unit}请您评价，{until}截止', en: '{unit} asks you, by {until}' },
  spoken: {
    zh: '您已经投过了。票上没有名字，也没有时间，所以不能改。',
    en: 'You have spoken. Your voice bears no name and no time, so it cannot be changed.',
  },
  'aspect.found': { zh: '这样的地方，容易找到吗', en: 'Was it easy to find' },
  'aspect.fair': { zh: '对您公道吗', en: 'Were you treated fairly' },
  'aspect.again': { zh: '再有事，还会来吗', en: 'Would you come again' },
  'aspect.carried': { zh: '说好的事，兑现了吗', en: 'Was what was agreed carried out' },
  'answer.yes': { zh: '是', en: 'Yes' },
  'answer.partly': { zh: '一部分', en: 'Partly' },
  'answer.no': { zh: '不是', en: 'No' },
  'answer.none': { zh: '不适用', en: 'Does not apply' },
  send: { zh: '投票，投了不能改', en: 'Say so, for good' },
  sent: { zh: '收到了，谢谢您', en: 'Thank you' },
  unanswered: { zh: '还有没选的', en: 'Please answer each' },
  none: { zh: '现在没有请您评价的', en: 'You are not asked just now' },
  'none.next': {
    zh: '您的案件结束以后，下一个半年会请您。公布的结果在下面。',
    en: 'When your case has ended you are asked in the next half year. Results stand below.',
  },
  results: { zh: '公布的结果', en: 'Results' },
  'results.none': { zh: '还没有公布过结果。', en: 'No result is published yet.' },
  turnout: { zh: '{unit}请了 {asked} 人，{answered} 人作答', en: '{unit} asked {asked}, {answered} answered' },
  few: { zh: '不满 5 人作答，不公布结果。', en: 'Fewer than 5 answered; nothing is shown.' },
  share: { zh: '{n} 人，{percent}%', en: '{n}, {percent}%' },
  fewHere: { zh: '答的人太少', en: 'Too few' },
})
