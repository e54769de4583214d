import { identifierWords } from '#kernel/pure/identifiers/words.ts'
import { defineWords } from '#kernel/pure/words.ts'

const { mobileShape } = identifierWords

/** The clauses' sentences of filing and acceptance. What kinds and stages are called lies in words-kinds.ts. */
export const words = defineWords({
  'DISPUTES-20': {
    zh: '由劳动者本人提出；来窗口口头提出的，请写全申请人、争议事项、理由和时间',
    en: 'A worker files in their own name; over the counter, write down who asks, the matter, the reasons and the time',
  },
  'DISPUTES-21': { zh: '还差几项，请看标出的栏目', en: 'Some things are missing; please see the marked fields' },
  'DISPUTES-22': { zh: '已经审查，不能再补正；有新情况请在案件里留言', en: 'It has been screened; write what is new in the case' },
  'DISPUTES-23': {
    zh: '证据可以是照片、截图、录音、文档，每份不超过 20 MB；提交后不能改，可以收回',
    en: 'Evidence is photos, screenshots, recordings, documents, up to 20 MB each; it cannot be changed, but taken back',
  },
  'DISPUTES-24': {
    zh: '不属于受理范围的，请写明理由和可以去哪里，至少 5 个字',
    en: 'If it is not for this body, say why and where to go, in at least 5 characters',
  },
  'DISPUTES-25': {
    zh: '审查通过之后才联系单位；代理人须有委托书，写明授权范围',
    en: 'The employer is contacted only after the screening; an agent has a mandate that says what it covers',
  },
  'DISPUTES-26': {
    zh: '收到之日起 3 个工作日内受理或者书面说明',
    en: 'Accepted, or declined in writing, within 3 working days of receipt',
  },
  'DISPUTES-27': {
    zh: '双方都同意才能调解；代为记录答复的，请写明怎么联系的，至少 5 个字',
    en: 'No mediation without both sides; whoever notes an answer says how it was given, in at least 5 characters',
  },
  'DISPUTES-28': { zh: '还不能受理：要等双方都同意调解', en: 'It cannot be accepted yet: both sides have to agree to mediation' },
  'DISPUTES-29': {
    zh: '延长须在期满之前、双方都同意；天数请看提示',
    en: 'An extension is agreed by both sides before the period ends; see how many days',
  },
  'DISPUTES-30': { zh: '任何一方随时可以不再调解', en: 'Either side may stop at any time' },
  'DISPUTES-31': {
    zh: '满 15 日没有达成协议的，可以申请仲裁；调解可以继续',
    en: 'After 15 days without an agreement one may go to arbitration; the mediation may go on',
  },
  'DISPUTES-32': { zh: '这件事您已经提出过，正在办理，不用再提', en: 'You have filed this already; it is under way' },
  'DISPUTES-33': {
    zh: '十名以上劳动者的共同请求，推举三至五名代表；和解须经被代表的人同意',
    en: 'Ten workers or more name three to five representatives; a settlement needs the consent of those they speak for',
  },
  'DISPUTES-34': { zh: '未满 16 周岁的，请由监护人陪同，写明监护人', en: 'Under 16, a guardian comes along; please name the guardian' },
  'DISPUTES-35': {
    zh: '统一社会信用代码校验不通过，请核对；确认无误的写明理由',
    en: 'The credit code does not check; look again, or keep it and say why',
  },
  'DISPUTES-47': { zh: '请指定承办的调解员', en: 'Name the mediator who is to handle it' },
  'DISPUTES-75': { zh: '协议由承办的调解员按双方谈妥的内容起草', en: 'The mediator drafts the agreement as both sides have settled it' },
  'DISPUTES-76': {
    zh: '双方签字、调解员签字、中心盖章后生效',
    en: 'It takes effect when both sides and the mediator have signed and the centre has sealed it',
  },
  'DISPUTES-78': {
    zh: '调解不成，请选择原因并写明经过，至少 5 个字',
    en: 'A mediation that fails names its cause and says how, in at least 5 characters',
  },
  'DISPUTES-81': { zh: '按协议约定的期限和方式履行', en: 'It is performed at the time and in the way the agreement says' },
  'DISPUTES-95': { zh: '这件案子没有交给您办', en: 'This case is not yours to see' },

  'holds.case': {
    zh: '您与{name}的调解案件还没有办完，请先办结或者撤回',
    en: 'your case of mediation with {name} is not over; let it end first, or withdraw it',
  },
  'holds.roll': { zh: '您在调解员名册上，请先请调解中心解聘', en: 'you stand on the roll of mediators; have the term ended first' },

  mobileShape,
  'disputes.onTheLead': {
    zh: '这件与其他案件一并办理，请在牵头的案件里办',
    en: 'It is heard with others; please act on the case that leads',
  },
  'disputes.tooFarToJoin': {
    zh: '已经单独开始办理，或者牵头的案件还没有受理，不能并入',
    en: 'It is handled by itself already, or the leading case is not accepted yet',
  },
  'disputes.noLongerAsked': { zh: '没有正在征求意见的延长', en: 'No extension is being asked for' },
  'disputes.extraDays': { zh: '1 至 {most} 天', en: '1 to {most} days' },
  'disputes.tooLateToExtend': { zh: '期限已过，不能再延长', en: 'The period is over and cannot be extended' },
})
