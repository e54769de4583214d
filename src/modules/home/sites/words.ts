import { identifierWords } from '#kernel/pure/identifiers/words.ts'
import { defineWords } from '#kernel/pure/words.ts'

const { mobileShape } = identifierWords

/** The clauses' sentences, what people are told, and the steps of the record. What a station is called lies in words-places.ts. */
export const words = defineWords({
  'SITE-1': {
    zh: '还不能登记，请看标出的栏目：名称不与本工会其他站点重复，位置在北京市范围内',
    en: 'It cannot be registered yet; see the marked fields: a name of its own within the union, a position in Beijing',
  },
  'SITE-2': {
    zh: '建筑工地居住 300 人及以上的建工友村，不足 300 人的建工会驿站，请改选类别',
    en: 'Where 300 or more live on a construction site it is a workers’ village; with fewer, a union station. Please change the kinds',
  },
  'SITE-3': { zh: '共建、联建的站点，请写明合建单位', en: 'Built together or jointly: please name the partners' },
  'SITE-4': { zh: '开放时间还不完整，请照提示改一下', en: 'The hours are not complete yet; please mend them as marked' },
  'SITE-5': {
    zh: '驿站不设门槛：不用下载应用、不用扫码登记、不看是不是会员。被要求了，请反映',
    en: 'No gates: no app, no code to scan, no membership. If you are asked for one, please report it',
  },
  'SITE-6': {
    zh: '请写明原因；停用的还要写明恢复日期，不早于今天',
    en: 'Please give the reason; a pause also names its last day, today or later',
  },
  'SITE-7': { zh: '步行时间按直线距离估算，仅供参考', en: 'Walking times are estimated from the straight line' },
  'SITE-8': {
    zh: '只能办理自己照管的站点；值守人须先有覆盖本站点的“站点值守”岗位，请工会主席授予后再指定',
    en: 'One looks after one’s own stations only; a keeper first holds the post of station keeper over this station, which the union’s chair grants',
  },
  'SITE-9': { zh: '一次附一张照片就够了，请去掉多余的', en: 'One photograph is enough; please take the others away' },
  'SITE-10': {
    zh: '请写明怎么处理的（至少 5 个字）；锁门、设施、卫生问题请附处理后的照片，没有照片的说明原因',
    en: 'Say what was done in at least 5 characters; for a locked door, broken things or dirt add a photograph, or say why there is none',
  },
  'SITE-11': { zh: '逾期没有答复的反映，转上一级工会督办', en: 'A report overdue goes up to the union above' },
  'SITE-12': {
    zh: '答复后 7 天内可以要求重办一次，请写明理由（至少 5 个字）。时间已过或者已经重办过的，可以重新反映',
    en: 'Within 7 days of the answer it may be reopened once, with a reason of at least 5 characters. After that, please report it anew',
  },
  'SITE-13': { zh: '30 天内同类反映达到 3 件的，标为“反复”', en: 'Three reports of a kind within 30 days are marked as repeated' },
  'SITE-14': {
    zh: '请按“六有”逐项检查，有缺的写明整改要求（至少 5 个字）',
    en: 'Please check the six “haves” one by one; where some lack, say in at least 5 characters what must be mended',
  },
  'SITE-15': { zh: '挂牌日期不能晚于今天', en: 'A plaque’s date is not later than today' },

  'SITE-19': { zh: '巡查轮次为 1 至 30 天；只能标出本站点有的服务', en: 'A round takes 1 to 30 days; mark only what the station offers' },
  'SITE-20': { zh: '物资最多 30 项，名称不重复', en: 'Up to 30 supplies, each named once' },
  'SITE-22': { zh: '一次上传一张照片，一处站点最多三张', en: 'One photograph at a time, and up to three of a station' },
  'SITE-21': { zh: '来访只记人次：最近七天，一天不超过 5000', en: 'Visits are heads only: of the last seven days, up to 5,000 a day' },

  'site.notLately': { zh: '只能补记最近七天', en: 'Only for the last seven days' },
  'site.notInBeijing': {
    zh: '这个位置不在北京市，请核对经度（约 116）和纬度（约 40）',
    en: 'This is not in Beijing; check longitude (about 116) and latitude (about 40)',
  },
  'site.residentsMissing': { zh: '工友村请填写居住人数', en: 'For a workers’ village, say how many live there' },
  'site.tooFewForVillage': { zh: '居住不足 300 人，请选“工会驿站”', en: 'Fewer than 300 live there: choose “Union station”' },
  'site.isVillage': { zh: '居住 300 人及以上，请选“工友村”', en: '300 or more live there: choose “Workers’ village”' },
  'site.partnersMissing': { zh: '请写明合建单位', en: 'Please name the partners' },
  'site.pauseIsOver': { zh: '恢复日期不能早于今天', en: 'The last day of a pause is today or later' },
  'site.notYet': { zh: '不能晚于今天', en: 'Not later than today' },
  'site.proofOrWhy': { zh: '请附处理后的照片，或者说明没有照片的原因', en: 'Add a photograph of how it is now, or say why there is none' },
  'site.sameName': {
    zh: '本工会已登记了同名站点，请核对是不是重复登记',
    en: 'This union has a station of that name; look whether it is the same',
  },
  mobileShape,
  'site.noSuchKeeper': {
    zh: '这个手机号的人没有覆盖本站点的“站点值守”岗位',
    en: 'Nobody with this number holds the post of station keeper over this station',
  },

  'holds.keeps': { zh: '您照管着「{name}」，请先请工会换人', en: 'you look after “{name}”; have somebody else take over first' },
  'told.reported': {
    zh: '「{name}」收到一条反映，请在 {due} 前答复',
    en: '“{name}” has a report; please answer by {due}',
  },
  'told.raised': {
    zh: '「{name}」有一条反映逾期没有答复，已转到您这里，请督办',
    en: 'A report about “{name}” is overdue and has come up to you',
  },
  'told.answered': {
    zh: '您反映的「{name}」有答复了：{answer}。不满意的，7 天内可以要求重办',
    en: 'Your report about “{name}” is answered: {answer}. If it is not put right, you may reopen it within 7 days',
  },
  'told.reopened': {
    zh: '「{name}」的一条反映被要求重办：{because}。请在 {due} 前答复',
    en: 'A report about “{name}” was reopened: {because}. Please answer by {due}',
  },
  'told.low': { zh: '「{name}」的{item}只剩 {count} 件，请补给', en: '“{name}” is down to {count} of {item}; please restock' },
  'told.keeper': {
    zh: '您已被指定照管「{name}」。临时不开放点一下就行，有人反映会通知您',
    en: 'You now look after “{name}”. Close it for a day with one tap; reports are told to you',
  },

  'step.begin': { zh: '登记', en: 'Entered' },
  'step.edit': { zh: '修改登记', en: 'Description changed' },
  'step.nameKeeper': { zh: '指定值守人', en: 'Keeper named' },
  'step.endKeeper': { zh: '解除值守人', en: 'Keeper released' },
  'step.inspect': { zh: '检查“六有”', en: 'Inspected' },
  'step.setStock': { zh: '调整物资清单', en: 'Supplies listed' },
  'step.tallyStock': { zh: '清点物资', en: 'Supplies counted' },
  'step.patrol': { zh: '巡查', en: 'Round made' },
  'step.addPhoto': { zh: '上传照片', en: 'Photograph added' },
  'step.dropPhoto': { zh: '撤下照片', en: 'Photograph taken away' },
  'step.setRound': { zh: '调整巡查轮次', en: 'Rounds set' },
  'step.plaque': { zh: '挂牌', en: 'Plaque put up' },
  'step.shut': { zh: '今天不开放', en: 'Closed for today' },
  'step.unshut': { zh: '提前恢复开放', en: 'Open again' },
  'step.pause': { zh: '停用', en: 'Paused' },
  'step.resume': { zh: '恢复开放', en: 'Resumed' },
  'step.reopen': { zh: '到期恢复开放、要求重办', en: 'Reopened' },
  'step.close': { zh: '撤销', en: 'Closed for good' },
  'step.answer': { zh: '答复', en: 'Answered' },
  'step.raise': { zh: '逾期转上级', en: 'Overdue, gone up' },
  'step.settle': { zh: '办结', en: 'Settled' },
  'step.dropPhotos': { zh: '删除到期照片', en: 'Photographs deleted' },
  'state.open': { zh: '在用', en: 'In use' },
  'state.paused': { zh: '停用', en: 'Paused' },
  'state.closed': { zh: '已撤销', en: 'Closed for good' },
  'state.reported': { zh: '待答复', en: 'To be answered' },
  'state.raised': { zh: '逾期，已转上级', en: 'Overdue, gone up' },
  'state.answered': { zh: '已答复', en: 'Answered' },
  'state.reopened': { zh: '要求重办', en: 'Reopened' },
  'state.settled': { zh: '已办结', en: 'Settled' },
})
