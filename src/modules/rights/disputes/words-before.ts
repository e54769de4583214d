import { defineWords } from '#kernel/pure/words.ts'

/** The clauses of what comes before filing, and what stands at a field that cannot be so. */
export const beforeWords = defineWords({
  'DISPUTES-1': {
    zh: '调解不收费。您点“提交”之前，谁都看不到；提交以后先由调解组织审查，再征求单位意见',
    en: 'Mediation is free. Nobody sees anything until you press send; then the filing is screened first, and only then is the employer asked',
  },
  'DISPUTES-2': {
    zh: '请看标出的栏目：至少选一件发生的事，日期要真实存在、不晚于今天',
    en: 'See the marked fields: choose at least one thing that happened; days must exist and not lie ahead',
  },
  'DISPUTES-3': {
    zh: '争议的种类按《劳动争议调解仲裁法》第二条判断，诊断结果供参考',
    en: 'What kind of dispute it is follows art. 2 of the law on labour-dispute mediation and arbitration; the result is for guidance',
  },
  'DISPUTES-4': {
    zh: '这件事不属于劳动争议，诊断结果里写明了该去哪里',
    en: 'This is not a labour dispute; the result says where to go',
  },
  'DISPUTES-5': {
    zh: '申请仲裁的时效是一年，从知道或者应当知道权利受到侵害那天起算',
    en: 'The time for arbitration is one year from the day you knew, or should have known, of the harm',
  },
  'DISPUTES-6': {
    zh: '拖欠报酬的，在职期间不受一年限制；离职的，从离职那天起一年内提出',
    en: 'For pay owed there is no limit while you work there; after you leave it is a year from that day',
  },
  'DISPUTES-7': {
    zh: '时效期内主张权利、对方答应履行、调解不成或者向有关部门投诉的，一年重新计算',
    en: 'Within that time, a claim made, a promise to pay, a failed mediation or a complaint to an authority starts the year anew',
  },
  'DISPUTES-8': {
    zh: '因不可抗力等正当理由不能申请的那些天不计算',
    en: 'Days on which you could not apply, for force majeure or another good reason, are not counted',
  },
  'DISPUTES-9': {
    zh: '过了时效也可以申请调解；是否过期由对方提出、由仲裁机构或者法院认定',
    en: 'A claim out of time may still be filed for mediation; the other side must raise it, and the tribunal or court decides',
  },
  'DISPUTES-10': {
    zh: '工伤认定：单位 30 天内申请，单位不申请的，本人、近亲属或者工会一年内申请',
    en: 'Recognition of an injury: the unit applies within 30 days; if not, the worker, their family or the union within a year',
  },
  'DISPUTES-11': {
    zh: '去哪条路由您选。企业自己的调解委员会可以找，也可以不找',
    en: 'Which way to take is yours to choose; the enterprise’s own committee is an offer and never a must',
  },
  'DISPUTES-12': {
    zh: '满 16 周岁可以自己申请；不满 16 周岁的由监护人一起来，招用单位涉嫌使用童工',
    en: 'From 16 you file yourself; under 16 a guardian comes along, and whoever hired you may have used child labour',
  },
  'DISPUTES-13': {
    zh: '十人以上有共同请求的，推举三至五名代表',
    en: 'Ten or more with a common claim choose three to five representatives',
  },
  'DISPUTES-14': {
    zh: '算出来的是估计，不是裁决。请看标出的栏目',
    en: 'The sum is an estimate, not a ruling. See the marked fields',
  },
  'DISPUTES-15': {
    zh: '工资、加班费、年休假工资按《劳动法》第四十四条和带薪年休假的规定估算',
    en: 'Wages, overtime and pay for leave are estimated by art. 44 of the Labour Law and the rules on paid leave',
  },
  'DISPUTES-16': {
    zh: '经济补偿、赔偿金、二倍工资按《劳动合同法》第四十六至四十八、八十二、八十七条估算',
    en: 'Severance, compensation and double pay are estimated by art. 46–48, 82 and 87 of the Labour Contract Law',
  },
  'DISPUTES-17': {
    zh: '请把问题写清楚一点（5 至 1000 个字），答复也一样',
    en: 'Please say a little more (5 to 1,000 characters); an answer likewise',
  },
  'DISPUTES-18': {
    zh: '答复以后 30 天内可以追问，最多三次；再问请新提一个问题',
    en: 'You may ask on within 30 days of an answer, three times at most; after that please ask anew',
  },
  'DISPUTES-19': {
    zh: '请留一个能打通的手机号；查看号码要写明用途（至少 5 个字）',
    en: 'Please leave a mobile number that can be reached; to see a number, state the purpose in at least 5 characters',
  },
  'before.pickOne': { zh: '请至少选一项', en: 'Choose at least one' },
  'before.noSuchDay': { zh: '没有这一天，请重新选', en: 'There is no such day; please choose again' },
  'before.dayAhead': { zh: '不能晚于今天', en: 'It cannot lie ahead of today' },
  'sums.tooMuch': { zh: '金额太大，请核对', en: 'Too large a sum; please check' },
  'before.endsFirst': { zh: '结束不能早于开始', en: 'It cannot end before it begins' },
})
