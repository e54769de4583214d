import { defineWords } from '#kernel/pure/words.ts'

/** What the circular says on paper. */
export const circularPaperWords = defineWords({
  title: { zh: '{half}劳动争议调解工作通报', en: 'Mediation of labour disputes in {half}' },
  edition: { zh: '{number}（第 {n} 版）', en: '{number} (edition {n})' },
  lead: { zh: '现将{half}劳动争议调解工作情况通报如下。', en: 'This is how mediation went in {half}.' },
  whole: {
    zh: '收到 {received} 件，受理 {accepted} 件，未受理结束 {notAccepted} 件。结案 {closed} 件，其中达成协议 {settled} 件，调成率 {rate}。',
    en: '{received} cases were received, {accepted} accepted; {notAccepted} ended unaccepted. {closed} were closed, {settled} of them settled: {rate}.',
  },
  time: {
    zh: '期限届满的 {due} 件中，按期办结 {onTime} 件，占 {rate}。从受理到结束平均 {mean} 天，中位数 {median} 天。',
    en: 'Of {due} whose period ran out {onTime} had ended in time: {rate}. From acceptance to the end it took {mean} days on average, {median} in the median.',
  },
  money: { zh: '为劳动者追回 {yuan} 元，涉及 {n} 件。', en: '¥{yuan} came back to workers, in {n} cases.' },
  rated: { zh: '劳动者评价 {n} 份，满意率 {rate}。', en: '{n} workers’ ratings count; {rate} are satisfied.' },
  voted: {
    zh: '职工说了算：请了 {asked} 人，{answered} 人作答，结果附后。',
    en: 'The workers decide: {asked} were asked, {answered} answered; the result follows.',
  },
  votedFew: {
    zh: '职工说了算：请了 {asked} 人，{answered} 人作答，不满 5 人，不公布结果。',
    en: 'The workers decide: {asked} were asked, {answered} answered, too few to be shown.',
  },
  compared: { zh: '一、与上一个半年对照', en: '1. Beside the half year before' },
  figure: { zh: '指标', en: 'Figure' },
  before: { zh: '上一个半年', en: 'Half year before' },
  'section.body': { zh: '二、分机构', en: '2. By body' },
  'section.mediator': { zh: '三、分承办人', en: '3. By mediator' },
  'section.kind': { zh: '四、分争议类别', en: '4. By kind' },
  'section.division': { zh: '五、分区', en: '5. By district' },
  'section.vote': { zh: '六、职工说了算', en: '6. The workers decide' },
  aspect: { zh: '问题', en: 'Question' },
  yes: { zh: '是', en: 'Yes' },
  partly: { zh: '部分', en: 'Partly' },
  no: { zh: '否', en: 'No' },
  share: { zh: '{n}（{rate}）', en: '{n} ({rate})' },
  notes: {
    zh: '说明：结案是受理以后结束的案件，包括达成协议、调解不成和受理后撤回的；调成率为达成协议的案件占结案的比例；满意率为总体评四分、五分的所占比例，每满 3 份计入一次。',
    en: 'Closed is what ended after acceptance: settled, failed or withdrawn. The settlement rate is agreements by closed cases. Satisfied is the share of fours and fives, counted in whole threes.',
  },
  closing: { zh: '特此通报。', en: 'So reported.' },
  seal: { zh: '（印章）', en: '(seal)' },
})
